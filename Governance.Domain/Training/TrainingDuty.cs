using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>In what capacity a person must be trained each year (Điều 12).</summary>
public enum DutyCapacity
{
    BoardMember,
    TechnicalAdministrator,
}

/// <summary>Where a yearly duty stands.</summary>
public enum DutyState
{
    Met,

    /// <summary>Not met, and the year is not over.</summary>
    Due,

    /// <summary>Not met, and the year is over.</summary>
    Overdue,
}

/// <summary>Someone on whom the duty lies, from an appointment or a post.</summary>
public sealed record DutyHolder(Guid PersonId, Guid AgencyId, DutyCapacity Capacity, Period Period);

/// <summary>A session passed by a person.</summary>
/// <param name="Day">Last day of the session.</param>
public sealed record PassedTraining(Guid PersonId, Guid SessionId, DateOnly Day);

/// <summary>The yearly training of one person in one agency. Derived, never stored: nothing can be forgotten and nothing is reset.</summary>
/// <param name="EndedOn">First day on which the person holds no such post there any more; null while one is open.</param>
/// <param name="MetBy">The first session passed in that year.</param>
public sealed record TrainingDuty(Guid PersonId, Guid AgencyId, IReadOnlyList<DutyCapacity> Capacities, DateOnly? EndedOn, DutyState State, PassedTraining? MetBy)
{
    /// <summary>The duties of a calendar year, one for each person and agency with a post in force on any day of it.</summary>
    public static IReadOnlyList<TrainingDuty> Of(int year, IEnumerable<DutyHolder> holders, IEnumerable<PassedTraining> passed, DateOnly today)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var met = passed.Where(p => first <= p.Day && p.Day <= last).GroupBy(p => p.PersonId).ToDictionary(g => g.Key, g => g.MinBy(p => p.Day));
        return
        [
            .. from holder in holders
               where holder.Period.Overlaps(new(first, last.AddDays(1)))
               group holder by (holder.PersonId, holder.AgencyId) into held
               let metBy = met.GetValueOrDefault(held.Key.PersonId)
               select new TrainingDuty(held.Key.PersonId, held.Key.AgencyId, [.. held.Select(h => h.Capacity).Distinct().Order()],
                   held.Any(h => h.Period.Until is null) ? null : held.Max(h => h.Period.Until),
                   metBy is not null ? DutyState.Met : today <= last ? DutyState.Due : DutyState.Overdue, metBy),
        ];
    }
}
