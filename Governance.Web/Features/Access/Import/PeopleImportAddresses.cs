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

        app.MapGet("/con-nguoi/nhap/{sha256:regex(^[0-9a-f]{{64}}$)}/van-de.xlsx", async (string sha256, PeopleImportActions actions, SheetWriter sheets, Texts texts, SampleMark sample) =>
        {
            try { return Results.File(await sheets.WriteAsync(Problems(await actions.PreviewAsync(sha256, new Dictionary<int, RowChoice>()), texts, sample.IsOn)), SheetWriter.ContentType, "van-de-can-sua.xlsx"); }
            catch (RuleBroken) { return Results.NotFound(); }
        }).RequireAuthorization();
    }

    private static Documents.Spreadsheets.Sheet Problems(IReadOnlyList<PeopleRow> rows, Texts t, bool isSample) => new(
        t["Access.Import.Problems"], "", t["Access.People.Title"], null, t["Access.Import.Problems"], null,
        [new(t["Access.Import.Row"], CellKind.Number, 9), new(t["Access.FullName"], CellKind.Text, 30), new(t["Access.Import.Column"], CellKind.Text, 24), new(t["Access.Import.WhatToDo"], CellKind.Text, 80)],
        [.. rows.SelectMany(r => r.Problems.Select(p => new SheetRow([r.Number, r.Name, p.Column, t[p.What]])))],
        null, null, null, [], Landscape: true, isSample);
}
