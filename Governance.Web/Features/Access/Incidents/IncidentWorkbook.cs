using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Incidents;

/// <summary>The incidents exactly as the screen filters them, every page of them.</summary>
internal static class IncidentWorkbook
{
    internal static Sheet Of(IncidentList list, Texts t, bool isSample) => new(
        t["Access.Incidents.Sheet"], "", t["Access.Delegations.SheetAgency"], null, t["Access.Incidents.Title"], null,
        [
            new("STT", CellKind.Number, 6),
            new(t["Access.Agency"], CellKind.Text, 28),
            new(t["Access.Custody.Portal"], CellKind.Text, 30),
            new(t["Access.Incident.Account"], CellKind.Text, 24),
            new(t["Access.Incident.What"], CellKind.Text, 50),
            new(t["Access.Incident.NoticedAt"], CellKind.Text, 18),
            new(t["Access.Incident.Level"], CellKind.Text, 16),
            new(t["Access.Incident.ReportedAt"], CellKind.Text, 18),
            new(t["Access.Incident.ClosedAt"], CellKind.Text, 18),
            new(t["Access.Incident.State"], CellKind.Text, 18),
        ],
        [.. list.Rows.Select((r, i) => new SheetRow([i + 1, r.AgencyName, r.PortalName, r.AccountName, r.What, Moment(r.NoticedAt, t), r.Level, Moment(r.ReportedAt, t), Moment(r.ClosedAt, t), t.Of("Access", r.State)]))],
        null, null, null, [], Landscape: true, isSample);

    private static string? Moment(DateTime? at, Texts t) => at is { } known ? t["Access.Incident.At", known] : null;
}
