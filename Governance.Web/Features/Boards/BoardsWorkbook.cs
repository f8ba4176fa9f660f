using Governance.Domain.Boards;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Boards;

/// <summary>The register as it is filtered on the screen, every page of it.</summary>
internal static class BoardsWorkbook
{
    internal static Sheet Of(BoardRegister register, BoardFilter filter, Texts t, bool isSample) => new(
        t["Boards.Register.Title"], "", t["Boards.Register.SheetAgency"], null, t["Boards.Register.Title"], t["Boards.Register.SheetSubtitle", filter.Day],
        [
            new("STT", CellKind.Number, 6),
            new(t["Boards.Agency"], CellKind.Text, 40),
            new(t["Boards.Level"], CellKind.Text, 18),
            new(t.Of("Boards", BoardPost.Head), CellKind.Text, 26),
            new(t["Boards.Size"], CellKind.Number, 9, HasTotal: true),
            new(t["Boards.Decision.Number"], CellKind.Code, 20),
            new(t["Boards.Decision.SignedOn"], CellKind.Date, 12),
            new(t["Boards.State"], CellKind.Text, 18),
            new(t["Boards.Unmet"], CellKind.Text, 48),
        ],
        [.. register.Rows.Select((r, i) => new SheetRow([i + 1, r.AgencyName, t.Of("Agencies", r.Level), r.Head, r.Size, r.DecisionNumber, r.DecisionSignedOn, t.Of("Boards", r.State), Unmet(r, t)]))],
        t["Boards.Register.Total"], null, null, [], Landscape: true, isSample);

    private static string Unmet(BoardRow row, Texts t) => string.Join("; ", row.Findings.Where(f => f.Outcome is not RuleOutcome.Met)
        .Select(f => $"{t[$"Boards.Rule.{f.Rule.Name}"]} ({f.Rule.Basis.Short}): {t.Of("Boards", f.Outcome).ToLowerInvariant()}"));
}
