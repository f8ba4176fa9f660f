using Governance.Domain.Agencies;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Staffing;

/// <summary>The staff of the portals exactly as the screen filters it, every page of it; one row for each portal.</summary>
internal static class StaffingWorkbook
{
    internal static Sheet Of(StaffingList list, StaffingFilter filter, Texts t, bool isSample) => new(
        t["Access.Staffing.Sheet"], "", t["Access.Delegations.SheetAgency"], null, t["Access.Staffing.Title"], t["Access.Staffing.SheetSubtitle", filter.Day, t.Of("Access", filter.Part), list.Total],
        [
            new("STT", CellKind.Number, 6),
            new(t["Access.Agency"], CellKind.Text, 34),
            new(t["Agencies.Level"], CellKind.Text, 14),
            new(t["Agencies.Host"], CellKind.Text, 26),
            new(t.Of("Agencies", AgencyPost.TechnicalAdministrator), CellKind.Text, 44),
            new(t.Of("Agencies", AgencyPost.OnlineServiceOfficer), CellKind.Text, 44),
            new(t["Access.Staffing.Missing"], CellKind.Text, 30),
        ],
        [.. list.Rows.Select((r, i) => new SheetRow([i + 1, r.AgencyName, t.Of("Agencies", r.Level), r.Host, Names(r.Administrators, t), Names(r.Officers, t), string.Join("; ", r.Missing.Select(p => t.Of("Agencies", p)))]))],
        null, null, null, [], Landscape: true, isSample);

    private static string Names(IEnumerable<StaffMember> members, Texts t) => string.Join("; ", members.Select(m => $"{m.Name} ({t["Access.Staffing.Since", m.Period.From, m.DecisionNumber]})"));
}
