using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>Kỳ: one month of publication. It is open until its statement is closed.</summary>
public readonly record struct RoyaltyPeriod
{
    /// <exception cref="RuleBroken">Royalties.NoSuchMonth outside 1–12 or the years 2000–2200.</exception>
    public RoyaltyPeriod(int year, int month)
    {
        if (year is < 2000 or > 2200 || month is < 1 or > 12) throw new RuleBroken(new Refusal("Royalties.NoSuchMonth", month, year));
        (Year, Month) = (year, month);
    }

    public static RoyaltyPeriod Of(DateOnly day) => new(day.Year, day.Month);

    public int Year { get; }
    public int Month { get; }
    public DateOnly First => new(Year, Month, 1);

    /// <summary>The first day after it.</summary>
    public DateOnly Until => First.AddMonths(1);

    public RoyaltyPeriod Next => Of(Until);
    public RoyaltyPeriod Previous => Of(First.AddMonths(-1));

    /// <summary>"09/2026".</summary>
    public override string ToString() => $"{Month:00}/{Year}";
}
