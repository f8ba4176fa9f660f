using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>
/// After how many days without a sign-in an account is disabled, from a day on. It is a control of information security that the
/// province sets for itself; the regulation (Điều 24.1) names no number.
/// </summary>
public sealed class UnusedAccountRule
{
    /// <summary>Where nothing is set: quoted for level 2, to be checked.</summary>
    public const int UsualDays = 45;

    public const int FewestDays = 7, MostDays = 365;

    private UnusedAccountRule() { }

    /// <param name="from">First day it holds, today or later.</param>
    /// <param name="days"><see cref="FewestDays"/> to <see cref="MostDays"/>; null = no account is disabled for being unused.</param>
    /// <exception cref="RuleBroken">Access.NoPower; Access.Unused.FromThePast; Access.Unused.DaysOutOfRange.</exception>
    public UnusedAccountRule(DateOnly from, int? days, Stamp stamp)
    {
        (Id, From) = (Guid.CreateVersion7(), from);
        Set(days, stamp);
    }

    public Guid Id { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Null = off.</summary>
    public int? Days { get; private set; }

    public string SetBy { get; private set; } = "";
    public DateTime SetAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>The system administrator sets it.</summary>
    public static Refusal? WhyNotSet(Actor actor) => actor.MayAnywhere(Power.Administer) ? null : new("Access.NoPower", new Term($"Access.Power.{nameof(Power.Administer)}"));

    /// <inheritdoc cref="UnusedAccountRule(DateOnly, int?, Stamp)"/>
    public void Set(int? days, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSet(stamp.Actor));
        List<Refusal> wrong = [];
        if (From < stamp.Day) wrong.Add(new("Access.Unused.FromThePast", stamp.Day));
        if (days is < FewestDays or > MostDays) wrong.Add(new("Access.Unused.DaysOutOfRange", FewestDays, MostDays));
        if (wrong.Count > 0) throw new RuleBroken(wrong);
        (Days, SetBy, SetAt) = (days, stamp.Actor.Name, stamp.At);
    }

    /// <summary>Days that count on a day; null = off.</summary>
    /// <param name="rules">All of them, in any order.</param>
    public static int? DaysOn(IEnumerable<UnusedAccountRule> rules, DateOnly day) => rules.Where(r => r.From <= day).MaxBy(r => r.From) is { } rule ? rule.Days : UsualDays;
}
