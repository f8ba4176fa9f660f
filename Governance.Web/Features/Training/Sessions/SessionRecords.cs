using Governance.Domain.Training;

namespace Governance.Web.Features.Training.Sessions;

/// <summary>What the list of sessions is asked for; all of it stands in the URL.</summary>
/// <param name="Year">In which they end.</param>
/// <param name="Agency">Code.</param>
/// <param name="Search">Part of the course's title, in any case and without marks.</param>
/// <param name="Page">From 0.</param>
public sealed record SessionFilter(int Year, SessionState? State = null, string? Agency = null, string? Search = null, int Page = 0, int Size = 25)
{
    /// <summary>Reads what stands in the URL; what makes no sense there is left out.</summary>
    internal static SessionFilter From(int? year, string? state, string? agency, string? search, int? page, DateOnly today) =>
        new(year is > 2000 and < 2100 ? year.Value : today.Year, Enum.TryParse<SessionState>(state, out var known) && Enum.IsDefined(known) ? known : null, agency, search, Math.Max(0, (page ?? 1) - 1));
}

/// <param name="Invited">Those with a seat.</param>
/// <param name="Cost">Planned, whole đồng.</param>
/// <param name="Spent">In the ledger, whole đồng; null = nothing posted, or not for the reader's eyes.</param>
public sealed record SessionRow(Guid Id, string Title, TrainingField Field, string AgencyName, DateOnly FirstDay, DateOnly LastDay, string? DecisionNumber, int? Seats, int Invited, int Passed, int Pending, long Cost, long? Spent, SessionState State);

/// <param name="Total">That fit the filter, on all pages.</param>
/// <param name="States">How many of each state there are before the state filter.</param>
/// <param name="Cost">Planned for all of them, whole đồng.</param>
/// <param name="Spent">Posted for those of them whose money the reader may see; null for who sees none.</param>
/// <param name="AgencyName">Of the agency filter.</param>
public sealed record SessionRegister(IReadOnlyList<SessionRow> Rows, int Total, IReadOnlyDictionary<SessionState, int> States, long Cost, long? Spent, string? AgencyName);

/// <summary>A session that someone is to be reminded of.</summary>
public sealed record SessionNotice(Guid Id, string Title, DateOnly FirstDay, DateOnly LastDay);

/// <param name="Place">In the order of invitation, from 1.</param>
/// <param name="PresentOn">Days on which the person was there.</param>
/// <param name="WasTold">An invitation was sent to them.</param>
public sealed record AttendanceRow(Guid PersonId, string PersonName, string? JobTitle, string? AgencyName, string? Email, bool IsWaiting, int Place, bool Attended, IReadOnlyList<DateOnly> PresentOn, TrainingResult Result, bool WasTold);

/// <param name="ParentName">Agency above; null for the province.</param>
/// <param name="People">Those with a seat by name, then those who wait in their order.</param>
public sealed record SessionDetail(TrainingSession Session, string Title, TrainingField Field, int? Hours, string AgencyCode, string AgencyName, string? ParentName, IReadOnlyList<AttendanceRow> People)
{
    public IEnumerable<AttendanceRow> Seated => People.Where(p => !p.IsWaiting);

    public int Pending => Seated.Count(p => p.Result is TrainingResult.Pending);
}

/// <param name="Left">Whole đồng; null where the budget has no such line.</param>
public sealed record SourceLeft(string Code, string Name, long? Left);

/// <summary>A payment for a session in the ledger, or the reversal of one.</summary>
/// <param name="Year">Of the budget.</param>
/// <param name="Amount">Whole đồng; below 0 for a reversal.</param>
/// <param name="Reverses">Number of the entry it undoes.</param>
public sealed record PostingRow(int Sequence, DateTime At, int Year, string Source, long Amount, string ActorName, string Text, int? Reverses);
