using System.Globalization;
using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Features.Boards.Drafts;
using Governance.Web.Features.Boards.Meetings;
using Governance.Web.Features.Boards.Papers;
using Governance.Web.Features.Boards.Register;
using Governance.Web.Features.Boards.Report;
using Governance.Web.Features.Boards.Teams;
using Governance.Web.Platform.Files;
using Governance.Web.Shell;

namespace Governance.Web.Features.Boards;

/// <summary>Files behind a board's page: what was uploaded, and papers made on demand. Open to every signed-in user.</summary>
internal static class BoardPapers
{
    internal static void MapBoardPapers(this IEndpointRouteBuilder app)
    {
        var papers = app.MapGroup("/ban-bien-tap").RequireAuthorization();
        MapReport(papers);
        papers.MapGet("/du-thao/{id:guid}.{format:regex(^(pdf|docx)$)}", async (Guid id, string format, DraftQueries queries, SampleMark sample, TimeProvider clock) =>
            await queries.DraftAsync(id) is { } draft ? PaperFile.Of(DecisionPapers.Of(draft.Draft.Wording, sample.IsOn), format, $"du-thao-{id:n}", clock.UtcNow()) : Results.NotFound());
        papers.MapGet("/van-ban/{id:guid}/tep", async (Guid id, BoardDocumentQueries queries, FileStore files) => files.Download(await queries.FileAsync(id)));
        papers.MapGet("/to-giup-viec/{id:guid}/ban-quet", async (Guid id, HelperTeamQueries queries, FileStore files) => files.Download(await queries.ScanAsync(id)));
        papers.MapGet("/cuoc-hop/{id:guid}/bien-ban-da-ky", async (Guid id, MeetingQueries queries, FileStore files) => files.Download(await queries.SignedAsync(id)));
        papers.MapGet("/cuoc-hop/{id:guid}/bien-ban.{format:regex(^(pdf|docx)$)}", async (Guid id, string format, MeetingQueries queries, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            if (await queries.MeetingAsync(id) is not { } meeting) return Results.NotFound();
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
            return PaperFile.Of(MinutesPaper.Of(meeting, texts, sample.IsOn), format, $"bien-ban-{meeting.Day:yyyy-MM-dd}", clock.UtcNow());
        });
    }

    /// <summary>The sheet's links lead back to where it was asked for.</summary>
    private static void MapReport(IEndpointRouteBuilder papers) => papers.MapGet("/{id:guid}/bao-cao.{format:regex(^(pdf|docx)$)}",
        async (Guid id, string format, string? ngay, HttpRequest request, ReportQueries queries, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            if (await queries.OfBoardAsync(id, new BoardAddress(ngay).Filter(clock.Today()).Day) is not { } report) return Results.NotFound();
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
            var paper = ReportPaper.Of(report, texts, $"{request.Scheme}://{request.Host}{request.PathBase}", clock.UtcNow(), sample.IsOn);
            return PaperFile.Of(paper, format, $"bao-cao-{report.Board.AgencyCode}-{report.Board.Day:yyyy-MM-dd}", clock.UtcNow());
        });
}
