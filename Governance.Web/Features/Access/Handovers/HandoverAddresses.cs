using System.Globalization;
using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Handovers;

/// <summary>Files of hand-overs, for those who see them on the page.</summary>
internal static class HandoverAddresses
{
    internal static void MapHandovers(this IEndpointRouteBuilder app)
    {
        var handovers = app.MapGroup("/con-nguoi/ban-giao").RequireAuthorization();
        handovers.MapGet("/danh-sach.xlsx", async (string? tinhtrang, string? tu, string? tim, string? coquan, HandoverQueries queries, CurrentUser user, SheetWriter sheets, Texts texts, SampleMark sample) =>
        {
            var filter = HandoverFilter.From(tinhtrang, tu, tim, coquan, null, user.Today) with { PageSize = int.MaxValue };
            var sheet = HandoversWorkbook.Of(await queries.ListAsync(await user.ActorAsync(), filter), user.Today, filter, texts, sample.IsOn);
            return Results.File(await sheets.WriteAsync(sheet), SheetWriter.ContentType, $"ban-giao-{user.Today:yyyy-MM-dd}.xlsx");
        });
        handovers.MapGet("/{id:guid}/bien-ban.{format:regex(^(pdf|docx)$)}", async (Guid id, string format, HandoverQueries queries, CurrentUser user, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            if (await queries.HandoverAsync(await user.ActorAsync(), id, clock.UtcNow()) is not { } handover) return Results.NotFound();
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
            return PaperFile.Of(HandoverPaper.Of(handover, texts, sample.IsOn), format, $"bien-ban-ban-giao-{handover.Handover.EndsOn:yyyy-MM-dd}", clock.UtcNow());
        });
        handovers.MapGet("/{id:guid}/bien-ban-da-ky", async (Guid id, HandoverQueries queries, CurrentUser user, FileStore files) =>
            files.Download(await queries.SignedAsync(await user.ActorAsync(), id)));
    }
}
