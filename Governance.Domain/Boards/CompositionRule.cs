using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>
/// One demand on who sits on a board, for a level and a period: a row, so that the law may change (the district rules end on 2025-07-01).
/// Rules show what is broken or vacant; they never block, because reorganisations leave real gaps.
/// </summary>
public sealed class CompositionRule
{
    private CompositionRule() { }

    /// <param name="minimum">How many holders of <paramref name="post"/> with that standing there must be, at least 1.</param>
    /// <param name="standing">Null = any standing.</param>
    /// <param name="forEveryHolder">True: everyone on that post must have the standing, not only the minimum.</param>
    public CompositionRule(AgencyLevel level, string name, BoardPost post, Standing? standing, int minimum, bool forEveryHolder, Period period, LegalBasis basis, RuleSeverity severity = RuleSeverity.Must)
    {
        Id = Guid.CreateVersion7();
        (Level, Name, Post, Standing, Minimum, ForEveryHolder, Period, Basis, Severity) = (level, name, post, standing, minimum, forEveryHolder, period, basis, severity);
    }

    public Guid Id { get; private set; }
    public AgencyLevel Level { get; private set; }

    /// <summary>Its sentence stands under "Boards.Rule.{Name}".</summary>
    public string Name { get; private set; } = "";

    public BoardPost Post { get; private set; }
    public Standing? Standing { get; private set; }
    public int Minimum { get; private set; }
    public bool ForEveryHolder { get; private set; }
    public Period Period { get; private set; }
    public LegalBasis Basis { get; private set; } = null!;
    public RuleSeverity Severity { get; private set; }

    /// <summary>What it finds among those who sit on a day.</summary>
    public RuleFinding Check(IEnumerable<(BoardPost Post, Standing Standing)> sitting)
    {
        var onPost = sitting.Where(a => a.Post == Post).ToList();
        var fitting = onPost.Count(a => Standing is null || a.Standing == Standing);
        var outcome = onPost.Count == 0 ? RuleOutcome.Vacant
            : fitting < Minimum || ForEveryHolder && fitting < onPost.Count ? RuleOutcome.Broken
            : RuleOutcome.Met;
        return new(this, outcome, Math.Max(0, Minimum - fitting));
    }
}

/// <summary>How the clause speaks.</summary>
public enum RuleSeverity
{
    /// <summary>It names who holds the post.</summary>
    Must,

    /// <summary>It leaves room for others ("và các thành viên khác theo yêu cầu").</summary>
    Should,
}

/// <summary>What a rule found.</summary>
public enum RuleOutcome
{
    Met,
    Broken,

    /// <summary>Nobody holds the post at all.</summary>
    Vacant,
}

/// <param name="Missing">How many more there must be, 0 when met.</param>
public sealed record RuleFinding(CompositionRule Rule, RuleOutcome Outcome, int Missing);
