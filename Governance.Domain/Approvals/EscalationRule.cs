using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

/// <param name="To">Who holds that post.</param>
/// <param name="AfterDays">Working days after the due time, 0 to 30.</param>
public sealed record EscalationLine(EscalationTarget To, int AfterDays);

/// <summary>To whom an agency's late work climbs, from a day on; the latest row that has begun applies. Without one <see cref="Usual"/> does.</summary>
public sealed class EscalationRule
{
    /// <summary>Working days that a level may wait at most.</summary>
    public const int MostDays = 30;

    private EscalationRule() { }

    /// <exception cref="RuleBroken">What <see cref="Set"/> says; Climbs.Past for a day before today.</exception>
    public EscalationRule(Guid agencyId, DateOnly from, IReadOnlyList<EscalationLine> lines, Stamp stamp)
    {
        if (from < stamp.Day) throw new RuleBroken(new Refusal("Climbs.Past", from));
        Id = Guid.CreateVersion7();
        (AgencyId, From) = (agencyId, from);
        Set(lines, stamp);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>First day on which it applies.</summary>
    public DateOnly From { get; private set; }

    /// <summary>In the order of climbing; empty = nothing climbs.</summary>
    public IReadOnlyList<EscalationLine> Lines { get; private set; } = [];

    public int Version { get; private set; }

    /// <summary>The board's own posts upwards, a working day each: our own default, without a basis in law.</summary>
    public static IReadOnlyList<EscalationLine> Usual { get; } = [new(EscalationTarget.DeputyHead, 0), new(EscalationTarget.Head, 1), new(EscalationTarget.HeadOfAgency, 2)];

    public static Refusal? WhyNotSet(Actor actor, Guid agencyId) => actor.WhyNot(Power.RecordBoard, agencyId, LegalBasis.Regulation(10, 2));

    /// <exception cref="RuleBroken">With every reason at once: no power, Climbs.Days, Climbs.Twice, Climbs.Order.</exception>
    public void Set(IReadOnlyList<EscalationLine> lines, Stamp stamp)
    {
        var problems = WhatIsWrong(lines, stamp).ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        Lines = [.. lines];
    }

    private IEnumerable<Refusal> WhatIsWrong(IReadOnlyList<EscalationLine> lines, Stamp stamp)
    {
        if (WhyNotSet(stamp.Actor, AgencyId) is { } noPower) yield return noPower;
        if (lines.Any(l => l.AfterDays is < 0 or > MostDays)) yield return new("Climbs.Days", MostDays);
        if (lines.DistinctBy(l => l.To).Count() < lines.Count) yield return new("Climbs.Twice");
        if (lines.Zip(lines.Skip(1)).Any(p => p.Second.AfterDays < p.First.AfterDays)) yield return new("Climbs.Order");
    }
}
