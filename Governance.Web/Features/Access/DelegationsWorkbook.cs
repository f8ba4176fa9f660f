using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access;

/// <summary>The register of delegations as it is filtered on the screen, every page of it; one row for each agency.</summary>
internal static class DelegationsWorkbook
{
    internal static Sheet Of(DelegationRows list, DelegationFilter filter, Texts t, bool isSample) => new(
        t["Access.Delegations.Title"], "", t["Access.Delegations.SheetAgency"], null, t["Access.Delegations.Title"], t["Access.Delegations.AsOf", filter.Day],
        [
            new("STT", CellKind.Number, 6),
            new(t["Access.Delegation.From"], CellKind.Text, 28),
            new(t["Access.Delegation.FromTitle"], CellKind.Text, 22),
            new(t["Access.Delegation.To"], CellKind.Text, 28),
            new(t["Access.Delegation.ToTitle"], CellKind.Text, 22),
            new(t["Access.Delegation.Form"], CellKind.Text, 9),
            new(t["Access.Agency"], CellKind.Text, 34),
            new(t["Access.Delegation.Matter"], CellKind.Text, 34),
            new(t["Access.Delegation.Amount"], CellKind.Money, 16),
            new(t["Access.Delegation.Begins"], CellKind.Date, 12),
            new(t["Access.Delegation.LastDay"], CellKind.Date, 12),
            new(t["Access.Delegation.Number"], CellKind.Code, 18),
            new(t["Access.Delegation.SignedOn"], CellKind.Date, 12),
            new(t["Access.Delegations.State"], CellKind.Text, 18),
        ],
        [.. list.Rows.SelectMany(r => r.Lines.GroupBy(l => l.AgencyName).Select(a => (Row: r, Agency: a))).Select((x, i) => new SheetRow([
            i + 1, x.Row.FromName, x.Row.FromTitle, x.Row.ToName, x.Row.ToTitle, SignedFor.Mark(x.Row.Form), x.Agency.Key, string.Join("; ", x.Agency.Select(l => t.Of("Access", l.Matter))), x.Row.UpTo,
            x.Row.Period.From, x.Row.Period.Until?.AddDays(-1), x.Row.DecisionNumber, x.Row.DecisionDate, t.Of("Access", x.Row.State)]))],
        null, null, null, [], Landscape: true, isSample);
}
