using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Features.Boards.Meetings;
using Governance.Web.Features.Boards.Papers;
using Governance.Web.Features.Boards.Settings;
using Governance.Web.Features.Boards.Teams;
using Governance.Web.Features.Training;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Boards.Report;

/// <summary>All that an inspector asks of one board on a day; figures of work are those of the twelve months that end with it.</summary>
/// <param name="Parent">Agency above, or empty.</param>
/// <param name="Documents">Regulations in force on the day.</param>
/// <param name="Team">Helper team in force on the day; null = none.</param>
/// <param name="Settings">What the board has set for itself; null = the house's defaults.</param>
/// <param name="Meetings">Held in the twelve months, newest first.</param>
/// <param name="Rhythm">Meetings that the board's own rhythm asks for in that time; null = none is fixed.</param>
/// <param name="Duties">Training of the calendar year of those who are or were on the board in it.</param>
public sealed record BoardReport(BoardView Board, string Parent, IReadOnlyList<DocumentView> Documents, TeamView? Team, SettingsView? Settings,
    IReadOnlyList<MeetingRow> Meetings, int? Rhythm, NextMeeting Next, RequestFigures Requests, IReadOnlyList<DutyRow> Duties);

/// <summary>Requests of one agency, as they stood at the end of a day.</summary>
/// <param name="OnTime">Decided in the twelve months, by their due time.</param>
/// <param name="Late">Decided in the twelve months, after it.</param>
/// <param name="AverageHours">From asking to deciding, nights and closed days counted; null when nothing was decided.</param>
/// <param name="Waiting">Asked for by then and not decided.</param>
/// <param name="Overdue">Of those, past their due time.</param>
public sealed record RequestFigures(int OnTime, int Late, double? AverageHours, int Waiting, int Overdue)
{
    public int Handled => OnTime + Late;
}

/// <summary>Which requests stand behind a figure.</summary>
public enum RequestGroup
{
    Handled,
    OnTime,
    Late,
    Waiting,
    Overdue,
}

/// <param name="Title">Null where it is not public and the reader may not read drafts there.</param>
/// <param name="IsReadable">Whether the reader may open it.</param>
/// <param name="DecidedAt">UTC instant; null while it waits.</param>
public sealed record RequestRow(Guid Id, string? Title, bool IsReadable, string RequestedBy, DateTime RequestedAt, DateTime DueAt, DateTime? DecidedAt, DecisionKind? Outcome, string? DecidedBy)
{
    public double? Hours => DecidedAt is { } at ? (at - RequestedAt).TotalHours : null;

    public bool IsLate(DateTime end) => (DecidedAt ?? end) > DueAt;
}

/// <param name="Count">On all pages.</param>
public sealed record RequestRows(IReadOnlyList<RequestRow> Rows, int Count)
{
    public const int PageSize = 20;
}

/// <summary>A part of the report.</summary>
/// <param name="Address">Where its rows stand; null = nothing to show.</param>
public sealed record ReportSection(string Title, LegalBasis? Basis, string? Address, IReadOnlyList<ReportLine> Lines);

/// <param name="Address">Where the rows behind the value stand, from the root of the site.</param>
public sealed record ReportLine(string Label, string Value, string? Address, StateTone Tone = StateTone.Neutral, LegalBasis? Basis = null);
