namespace Governance.Domain.Common;

/// <summary>Days from <see cref="From"/> (in it) to <see cref="Until"/> (not in it; null = open). Days are those of Asia/Ho_Chi_Minh.</summary>
public readonly record struct Period
{
    /// <exception cref="RuleBroken">Common.PeriodEndsBeforeItStarts when <paramref name="until"/> is not after <paramref name="from"/>.</exception>
    public Period(DateOnly from, DateOnly? until = null)
    {
        if (until <= from) throw new RuleBroken(new Refusal("Common.PeriodEndsBeforeItStarts", from, until));
        (From, Until) = (from, until);
    }

    public DateOnly From { get; private init; }

    /// <summary>The first day no longer in it; null when it is open.</summary>
    public DateOnly? Until { get; private init; }

    public bool Contains(DateOnly day) => From <= day && (Until is null || day < Until);

    public bool Overlaps(Period other) => (Until is null || other.From < Until) && (other.Until is null || From < other.Until);

    public Period EndedOn(DateOnly until) => new(From, until);
}
