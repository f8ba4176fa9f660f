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

    /// <summary>Lifted for this year by the record clerk, with a reason.</summary>
    Exempt,

    /// <summary>Not met, and the end of the year is still far.</summary>
    Due,

    /// <summary>Not met, and the year ends within the days of <see cref="DutyRule.SoonDays"/>.</summary>
    DueSoon,

    /// <summary>Not met, and the year is over.</summary>
    Overdue,
}

/// <summary>Someone on whom the duty lies, from an appointment or a post.</summary>
public sealed record DutyHolder(Guid PersonId, Guid AgencyId, DutyCapacity Capacity, Period Period);

/// <summary>A session passed by a person.</summary>
/// <param name="Day">Last day of the session.</param>
public sealed record PassedTraining(Guid PersonId, Guid SessionId, DateOnly Day, TrainingField Field);

/// <summary>The yearly training of one person in one agency. Derived, never stored: nothing can be forgotten and nothing is reset.</summary>
/// <param name="EndedOn">First day on which the person holds no such post there any more; null while one is open.</param>
/// <param name="MetBy">The first session of that year passed in a field that fits one of the capacities; an exemption does not hide it.</param>
/// <param name="ExemptBy">The exemption in force; null where there is none.</param>
public sealed record TrainingDuty(Guid PersonId, Guid AgencyId, IReadOnlyList<DutyCapacity> Capacities, DateOnly? EndedOn, DutyState State, PassedTraining? MetBy, TrainingExemption? ExemptBy = null)
{
    /// <summary>
    /// The duties of a calendar year, one for each person and agency with a post in force on any day of it. Who holds two capacities
    /// there has one duty, met by a session that fits either.
    /// </summary>
    /// <param name="exemptions">Of any year; those withdrawn count for nothing.</param>
    public static IReadOnlyList<TrainingDuty> Of(int year, IEnumerable<DutyHolder> holders, IEnumerable<PassedTraining> passed, DateOnly today,
        IEnumerable<TrainingExemption>? exemptions = null, DutyRules? rules = null, FittingFields? fields = null)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var trained = passed.Where(p => first <= p.Day && p.Day <= last).ToLookup(p => p.PersonId);
        var exempt = (exemptions ?? []).Where(e => e.Year == year && e.IsInForce).ToDictionary(e => (e.PersonId, e.AgencyId));
        var held = holders.Where(h => h.Period.Overlaps(new(first, last.AddDays(1)))).GroupBy(h => (h.PersonId, h.AgencyId));
        fields ??= FittingFields.Usual;
        return [.. from person in held
                   let rule = (rules ?? DutyRules.None).For(person.Key.AgencyId, year)
                   where !rule.IsTooLate(person.Min(h => h.Period.From), year)
                   select DutyOf([.. person], rule)];

        TrainingDuty DutyOf(IReadOnlyList<DutyHolder> posts, DutyRule rule)
        {
            var (personId, agencyId) = (posts[0].PersonId, posts[0].AgencyId);
            DutyCapacity[] capacities = [.. posts.Select(h => h.Capacity).Distinct().Order()];
            var metBy = trained[personId].Where(p => capacities.Any(c => fields.Fit(c, p.Field, p.Day))).MinBy(p => p.Day);
            var exemptBy = exempt.GetValueOrDefault((personId, agencyId));
            var state = metBy is not null ? DutyState.Met : exemptBy is not null ? DutyState.Exempt : rule.Unmet(last, today);
            return new(personId, agencyId, capacities, posts.Any(h => h.Period.Until is null) ? null : posts.Max(h => h.Period.Until), state, metBy, exemptBy);
        }
    }
}
