using System.Globalization;
using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access.Custody;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Incidents;

/// <summary>Workbooks of the registers of accounts and incidents, and the paper of one incident: each with its page's own check.</summary>
internal static class IncidentAddresses
{
    internal static void MapIncidents(this IEndpointRouteBuilder app)
    {
        var portals = app.MapGroup("/cong-thong-tin").RequireAuthorization();
        portals.MapGet("/tai-khoan.xlsx", async (string? ngay, string? tim, string? loai, string? tinhtrang, CustodyQueries queries, CurrentUser user, SheetWriter sheets, Texts texts, SampleMark sample) =>
        {
            var actor = await user.ActorAsync();
            if (!actor.MayAnywhere(Power.ReadCustody)) return Results.NotFound();
            var filter = CustodyFilter.From(ngay, tim, loai, tinhtrang, null, user.Today) with { PageSize = int.MaxValue };
            return Results.File(await sheets.WriteAsync(CustodyWorkbook.Of(await queries.ListAsync(actor, filter), filter, texts, sample.IsOn)), SheetWriter.ContentType, $"tai-khoan-quan-tri-{filter.Day:yyyy-MM-dd}.xlsx");
        });
        portals.MapGet("/su-co.xlsx", async (string? tim, string? tinhtrang, string? tu, string? den, IncidentQueries queries, CurrentUser user, SheetWriter sheets, Texts texts, SampleMark sample) =>
        {
            var actor = await user.ActorAsync();
            if (!actor.MayAnywhere(Power.ReadCustody)) return Results.NotFound();
            var filter = IncidentFilter.Read(tim, tinhtrang, tu, den, null) with { PageSize = int.MaxValue };
            return Results.File(await sheets.WriteAsync(IncidentWorkbook.Of(await queries.ListAsync(actor, filter), texts, sample.IsOn)), SheetWriter.ContentType, $"su-co-{user.Today:yyyy-MM-dd}.xlsx");
        });
        portals.MapGet("/su-co/{id:guid}/bao-cao.{format:regex(^(pdf|docx)$)}", async (Guid id, string format, IncidentQueries queries, CurrentUser user, Texts texts, SampleMark sample, TimeProvider clock) =>
        {
            if (await queries.IncidentAsync(await user.ActorAsync(), id) is not { } incident) return Results.NotFound();
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
            return PaperFile.Of(IncidentPaper.Of(incident, user.Today, texts, sample.IsOn), format, $"bao-cao-su-co-{VietnamTime.DayOf(incident.Row.NoticedAt):yyyy-MM-dd}", clock.UtcNow());
        });
    }
}
