using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access.Import;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;

namespace Governance.Web.Features.Boards.Import;

/// <summary>The workbooks that are downloaded: who sits today, the empty template, and what is wrong with an upload.</summary>
internal static class MembersImportAddresses
{
    internal static void MapMembersImport(this IEndpointRouteBuilder app)
    {
        var import = app.MapGroup("/ban-bien-tap/nhap").RequireAuthorization();
        import.MapGet("/mau.xlsx", async (MembersImportActions actions, CurrentUser user, SampleMark sample) => await WorkbookAsync(false, actions, user, sample));
        import.MapGet("/thanh-vien.xlsx", async (MembersImportActions actions, CurrentUser user, SampleMark sample) => await WorkbookAsync(true, actions, user, sample));
        import.MapGet("/{id:guid}/van-de.xlsx", async (Guid id, MembersImportActions actions, SheetWriter sheets, Texts texts, SampleMark sample) =>
        {
            try { return Results.File(await sheets.WriteAsync(ProblemsSheet.Of([.. (await actions.PreviewAsync(id)).Select(r => r.Shown)], texts["Boards.Register.Title"], texts, sample.IsOn)), SheetWriter.ContentType, "van-de-can-sua.xlsx"); }
            catch (RuleBroken) { return Results.NotFound(); }
        });
    }

    private static async Task<IResult> WorkbookAsync(bool filled, MembersImportActions actions, CurrentUser user, SampleMark sample) => MembersImportActions.WhyNotImport(await user.ActorAsync()) is not null ? Results.NotFound()
        : Results.File(await actions.ExportAsync(filled, sample.IsOn), SheetWriter.ContentType, filled ? $"thanh-vien-{user.Today:yyyy-MM-dd}.xlsx" : "mau-thanh-vien.xlsx");
}
