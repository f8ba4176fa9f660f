using Governance.Domain.Agencies;

namespace Governance.Domain.Boards;

/// <summary>All rules of a level on a day, applied to who sits on that day.</summary>
public static class Composition
{
    public static IReadOnlyList<RuleFinding> Check(IEnumerable<CompositionRule> rules, AgencyLevel level, DateOnly day, IReadOnlyCollection<(BoardPost Post, Standing Standing)> sitting) =>
        Check(RulesOn(rules, level, day), sitting);

    /// <param name="rules">As <see cref="RulesOn"/> gives them: for many boards of a level they are picked out once.</param>
    public static IReadOnlyList<RuleFinding> Check(IReadOnlyList<CompositionRule> rules, IReadOnlyCollection<(BoardPost Post, Standing Standing)> sitting) => [.. rules.Select(r => r.Check(sitting))];

    /// <summary>The rules of a level on a day, in the order in which they are shown.</summary>
    public static IReadOnlyList<CompositionRule> RulesOn(IEnumerable<CompositionRule> rules, AgencyLevel level, DateOnly day) =>
        [.. rules.Where(r => r.Level == level && r.Period.Contains(day)).OrderBy(r => r.Post).ThenBy(r => r.Name, StringComparer.Ordinal)];

    /// <summary>The worst of what must be; Met for none. What only should be is shown, and does not count here.</summary>
    public static RuleOutcome Summary(IEnumerable<RuleFinding> findings)
    {
        var outcomes = findings.Where(f => f.Rule.Severity is RuleSeverity.Must).Select(f => f.Outcome).ToHashSet();
        return outcomes.Contains(RuleOutcome.Broken) ? RuleOutcome.Broken : outcomes.Contains(RuleOutcome.Vacant) ? RuleOutcome.Vacant : RuleOutcome.Met;
    }
}
