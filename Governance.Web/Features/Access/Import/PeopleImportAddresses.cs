using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Import;

/// <summary>The workbooks that are downloaded: the list, the empty template, and what is wrong with an upload.</summary>
internal static class PeopleImportAddresses
{
    internal static void MapPeopleImport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/con-nguoi/danh-sach.xlsx", async (string? tim, string? coquan, string? dien, PeopleImportActions actions, CurrentUser user, SampleMark sample) =>
            Results.File(await actions.ExportAsync(PeopleFilter.From(tim, coquan, dien, null), sample.IsOn), SheetWriter.ContentType, $"con-nguoi-{user.Today:yyyy-MM-dd}.xlsx")).RequireAuthorization();

        app.MapGet("/con-nguoi/mau.xlsx", async (PeopleImportActions actions, SampleMark sample) =>
            Results.File(await actions.ExportAsync(null, sample.IsOn), SheetWriter.ContentType, "mau-con-nguoi.xlsx")).RequireAuthorization();

        app.MapGet("/con-nguoi/nhap/{id:guid}/van-de.xlsx", async (Guid id, PeopleImportActions actions, SheetWriter sheets, Texts texts, SampleMark sample) =>
        {
            try { return Results.File(await sheets.WriteAsync(ProblemsSheet.Of([.. (await actions.PreviewAsync(id)).Select(r => r.Shown)], texts["Access.People.Title"], texts, sample.IsOn)), SheetWriter.ContentType, "van-de-can-sua.xlsx"); }
            catch (RuleBroken) { return Results.NotFound(); }
        }).RequireAuthorization();
    }
}
