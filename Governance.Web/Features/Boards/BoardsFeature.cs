using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Boards.Contributors;
using Governance.Web.Features.Boards.Drafts;
using Governance.Web.Features.Boards.Import;
using Governance.Web.Features.Boards.Meetings;
using Governance.Web.Features.Boards.Papers;
using Governance.Web.Features.Boards.Register;
using Governance.Web.Features.Boards.Report;
using Governance.Web.Features.Boards.Settings;
using Governance.Web.Features.Boards.Teams;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.Imports;
using Governance.Web.Shell;

namespace Governance.Web.Features.Boards;

public static class BoardsFeature
{
    public static void AddBoards(this IServiceCollection services)
    {
        services.AddSingleton<BoardQueries>();
        services.AddScoped<BoardActions>();
        services.AddImports();
        services.AddScoped<MembersImportActions>();
        services.AddSingleton<DraftQueries>();
        services.AddScoped<DraftActions>();
        services.AddSingleton<ReportQueries>().AddSingleton<BoardDocumentQueries>().AddSingleton<HelperTeamQueries>().AddSingleton<MeetingQueries>().AddSingleton<BoardSettingsQueries>().AddSingleton<ContributorQueries>();
        services.AddScoped<BoardDocumentActions>().AddScoped<HelperTeamActions>().AddScoped<MeetingActions>().AddScoped<BoardSettingsActions>().AddScoped<ContributorActions>();
    }

    /// <summary>The register of boards, and the papers behind it, are open to every signed-in user.</summary>
    public static void MapBoards(this IEndpointRouteBuilder app)
    {
        app.MapGet("/ban-bien-tap/quyet-dinh/{id:guid}/ban-quet", async (Guid id, BoardQueries queries, FileStore files) =>
            files.Download(await queries.ScanAsync(id))).RequireAuthorization();

        app.MapBoardPapers();
        app.MapMembersImport();

        app.MapGet("/ban-bien-tap/danh-sach.{format:regex(^(xlsx|pdf)$)}", async (string format, [AsParameters] BoardAddress address, BoardQueries queries, SheetWriter sheets, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            var filter = address.Filter(clock.Today()) with { Page = 0, PageSize = int.MaxValue };
            var (sheet, name) = (BoardsWorkbook.Of(await queries.RegisterAsync(filter), filter, texts, sample.IsOn), $"ban-bien-tap-{filter.Day:yyyy-MM-dd}");
            return format is "pdf" ? PaperFile.Of(SheetPaper.From(sheet, BoardsWorkbook.PaperSize), format, name, clock.UtcNow()) : Results.File(await sheets.WriteAsync(sheet), SheetWriter.ContentType, $"{name}.xlsx");
        }).RequireAuthorization();
    }
}
