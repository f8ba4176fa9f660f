using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts.Import;

namespace Governance.Web.Features.Access.Import;

/// <summary>What is wrong with an upload, row by row and column by column, to be worked off beside the workbook.</summary>
internal static class ProblemsSheet
{
    internal static Documents.Spreadsheets.Sheet Of(IReadOnlyList<ImportRow> rows, string register, Texts t, bool isSample) => new(
        t["Import.Problems"], "", register, null, t["Import.Problems"], null,
        [new(t["Import.Row"], CellKind.Number, 9), new(t["Import.Name"], CellKind.Text, 30), new(t["Import.Column"], CellKind.Text, 24), new(t["Import.WhatToDo"], CellKind.Text, 80)],
        [.. rows.SelectMany(r => r.Problems.Select(p => new SheetRow([r.Number, r.Name, p.Column, t[p.What]])))],
        null, null, null, [], Landscape: true, isSample);
}
