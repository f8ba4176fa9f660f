using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Custody;

/// <summary>The register of accounts exactly as the screen filters it, every page of it.</summary>
internal static class CustodyWorkbook
{
    internal static Sheet Of(AccountList list, CustodyFilter filter, Texts t, bool isSample) => new(
        t["Access.Custody.Sheet"], "", t["Access.Delegations.SheetAgency"], null, t["Access.Custody.Title"], t["Access.Custody.AsOf", filter.Day],
        [
            new("STT", CellKind.Number, 6),
            new(t["Access.Agency"], CellKind.Text, 30),
            new(t["Access.Custody.Name"], CellKind.Text, 30),
            new(t["Access.Custody.Use"], CellKind.Text, 20),
            new(t["Access.Custody.Login"], CellKind.Code, 20),
            new(t["Access.Custody.Place"], CellKind.Text, 26),
            new(t["Access.Custody.Custodian"], CellKind.Text, 26),
            new(t["Access.Custody.Since"], CellKind.Date, 12),
            new(t["Access.Custody.HandedBy"], CellKind.Text, 26),
            new(t["Access.Custody.State"], CellKind.Text, 20),
        ],
        [.. list.Rows.Select((r, i) => new SheetRow([i + 1, r.AgencyName, r.Name, t.Of("Access", r.Use), r.Login, r.Place, r.Custodian, r.Since, r.HandedBy, t.Of("Access", r.State)]))],
        null, null, null, [], Landscape: true, isSample);
}
