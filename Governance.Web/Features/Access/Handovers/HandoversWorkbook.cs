using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Handovers;

/// <summary>The list of hand-overs as it is filtered on the screen, every page of it.</summary>
internal static class HandoversWorkbook
{
    internal static Sheet Of(HandoverRows list, DateOnly day, HandoverFilter filter, Texts t, bool isSample) => new(
        t["Access.Handovers.Title"], "", t["Access.Delegations.SheetAgency"], null, t["Access.Handovers.Title"], t["Access.Handovers.AsOf", t.Of("Access", filter.Part), day],
        [
            new("STT", CellKind.Number, 6),
            new(t["Access.Handover.Giver"], CellKind.Text, 28),
            new(t["Access.Handover.Capacity"], CellKind.Text, 26),
            new(t["Access.Agency"], CellKind.Text, 34),
            new(t["Access.Handover.LastDay"], CellKind.Date, 12),
            new(t["Access.Handover.Decision"], CellKind.Text, 26),
            new(t["Access.Handover.Receiver"], CellKind.Text, 28),
            new(t["Access.Handover.Settled.Column"], CellKind.Number, 10),
            new(t["Access.Handover.Items"], CellKind.Number, 10),
            new(t["Access.Handovers.State"], CellKind.Text, 18),
            new(t["Access.Handover.ClosedOn"], CellKind.Date, 12),
        ],
        [.. list.Rows.Select((r, i) => new SheetRow([
            i + 1, r.PersonName, t[r.Title], r.AgencyName, r.Until.AddDays(-1), r.Decision, r.ReceiverName, r.Id is null ? null : r.Settled, r.Id is null ? null : r.Items, t.Of("Access", r.Standing),
            r.ClosedAt is { } closed ? VietnamTime.DayOf(closed) : null]))],
        null, null, null, [], Landscape: true, isSample);
}
