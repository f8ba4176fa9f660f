using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>
/// How the province, or an agency of its own, counts the yearly duty, from a year on. The regulation fixes neither: it is their
/// setting, and a later year's rule leaves earlier years as they were.
/// </summary>
public sealed class DutyRule
{
    /// <summary>Days before the end of the year from which an unmet duty is due soon, where no rule says otherwise.</summary>
    public const int UsualSoonDays = 90;

    private DutyRule() { }

    /// <param name="agencyId">Null = every agency that has no rule of its own.</param>
    /// <param name="fromYear">First calendar year it holds for.</param>
    /// <param name="lateFrom">Who is first appointed on or after this day and month of a year has the first duty in the next (its year does not matter); null = the duty lies on them at once.</param>
    /// <param name="soonDays">0 to 365.</param>
    /// <exception cref="RuleBroken">No power; Training.SoonDaysOutOfRange; Training.RuleForThePast before the actor's year.</exception>
    public DutyRule(Guid? agencyId, int fromYear, DateOnly? lateFrom, int soonDays, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSet(stamp.Actor, agencyId));
        Id = Guid.CreateVersion7();
        (AgencyId, FromYear) = (agencyId, fromYear);
        Set(lateFrom, soonDays, stamp);
    }

    public Guid Id { get; private set; }
    /// <summary>Null = the whole province.</summary>
    public Guid? AgencyId { get; private set; }

    public int FromYear { get; private set; }

    /// <summary>Month × 100 + day; null = nobody is too late.</summary>
    public int? LateFrom { get; private set; }

    public int SoonDays { get; private set; } = UsualSoonDays;
    public int Version { get; private set; }

    internal static DutyRule Usual { get; } = new();

    public static Refusal? WhyNotSet(Actor actor, Guid? agencyId) => agencyId is { } agency ? TrainingSession.WhyNotRecord(actor, agency) : WhyNotSetForAll(actor);

    /// <summary>Why someone may not set what holds for every agency: the province's record clerk may.</summary>
    public static Refusal? WhyNotSetForAll(Actor actor) =>
        actor.MayAnywhere(Power.RecordBoard) && actor.MayAnywhere(Power.Reorganise) ? null : new("Training.ProvinceOnly", LegalBasis.Regulation(12));

    /// <inheritdoc cref="DutyRule(Guid?, int, DateOnly?, int, Stamp)"/>
    public void Set(DateOnly? lateFrom, int soonDays, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSet(stamp.Actor, AgencyId));
        List<Refusal> wrong = [];
        if (FromYear < stamp.Day.Year) wrong.Add(new("Training.RuleForThePast", stamp.Day.Year));
        if (soonDays is < 0 or > 365) wrong.Add(new("Training.SoonDaysOutOfRange"));
        if (wrong.Count > 0) throw new RuleBroken(wrong);
        (LateFrom, SoonDays) = (lateFrom is { } day ? DayOf(day) : null, soonDays);
    }

    /// <summary>Whether someone first appointed on that day has no duty in that year.</summary>
    public bool IsTooLate(DateOnly appointed, int year) => LateFrom is { } late && appointed.Year == year && DayOf(appointed) >= late;

    internal DutyState Unmet(DateOnly last, DateOnly today) =>
        today > last ? DutyState.Overdue : last.DayNumber - today.DayNumber < SoonDays ? DutyState.DueSoon : DutyState.Due;

    private static int DayOf(DateOnly day) => day.Month * 100 + day.Day;
}

/// <summary>All rules; an agency's latest that has begun counts, else the province's.</summary>
public sealed class DutyRules(IEnumerable<DutyRule> rules)
{
    private readonly ILookup<Guid?, DutyRule> _byAgency = rules.ToLookup(r => r.AgencyId);

    public static DutyRules None { get; } = new([]);

    public DutyRule For(Guid agencyId, int year) => Latest(agencyId, year) ?? Latest(null, year) ?? DutyRule.Usual;

    private DutyRule? Latest(Guid? agencyId, int year) => _byAgency[agencyId].Where(r => r.FromYear <= year).MaxBy(r => r.FromYear);
}
