using Governance.Domain.Common;

namespace Governance.Domain.Agencies;

public enum PlanState
{
    Drafting,
    Applied,

    /// <summary>Taken back before its day: everything stands as it stood.</summary>
    Reversed,

    /// <summary>Put aside without ever being applied.</summary>
    Lapsed,
}

/// <summary>
/// A change of the agencies of a province on one day: dissolve, merge, split, rename, found. Applied as a whole or not at all,
/// and taken back as a whole until its day.
/// </summary>
public sealed class ReorganisationPlan
{
    private readonly List<PlanStep> _steps = [];
    private readonly List<PlanEffect> _effects = [];

    private ReorganisationPlan() { }

    /// <exception cref="RuleBroken">Access.NoPower; what is wrong with the paper (see <see cref="Describe"/>).</exception>
    public ReorganisationPlan(Agency province, PlanPaper paper, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        ProvinceId = province.Id;
        Describe(paper, stamp);
        CreatedByName = stamp.Actor.Name;
    }

    public Guid Id { get; private set; }

    /// <summary>The agency whose record clerk draws it up.</summary>
    public Guid ProvinceId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>First day of the new order.</summary>
    public DateOnly Day { get; private set; }

    public string? DecisionNumber { get; private set; }
    public DateOnly? SignedOn { get; private set; }
    public string? Signer { get; private set; }
    public string? SignerTitle { get; private set; }
    public StoredFile? Scan { get; private set; }
    public PlanState State { get; private set; }
    public string CreatedByName { get; private set; } = "";
    public string? AppliedByName { get; private set; }

    /// <summary>UTC instant; null for a change that was made before these records were kept.</summary>
    public DateTime? AppliedAt { get; private set; }

    /// <summary>Who reversed it or put it aside.</summary>
    public string? ClosedByName { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Name of the change in the reference data; null for a plan that people drew up.</summary>
    public string? Reference { get; private set; }

    public int Version { get; private set; }

    /// <summary>What it rests on.</summary>
    public PlanPaper Paper => new(Title, Day, DecisionNumber, SignedOn, Signer, SignerTitle, Scan);

    public IReadOnlyList<PlanStep> Steps => _steps;

    /// <summary>Everything it changed, in order; stays after a reversal.</summary>
    public IReadOnlyList<PlanEffect> Effects => _effects;

    public static Refusal? WhyNotPlan(Actor actor, Guid provinceId) => actor.WhyNot(Power.Reorganise, provinceId);

    public Refusal? WhyNotChange(Actor actor) =>
        WhyNotPlan(actor, ProvinceId) ?? (State is PlanState.Drafting ? null : new("Agencies.PlanClosed", new Term($"Agencies.PlanState.{State}")));

    /// <summary>Title, day and decision.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says; Common.Required without a title; Common.TooLong.</exception>
    public void Describe(PlanPaper paper, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        (Title, Day, DecisionNumber, SignedOn, Signer, SignerTitle, Scan) = paper.Cleaned();
    }

    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says; what the step itself refuses.</exception>
    public PlanStep Add(StepKind kind, IReadOnlyList<StepLine> lines, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        var step = new PlanStep(Id, 1 + _steps.Select(s => s.Order).DefaultIfEmpty().Max(), kind, lines);
        _steps.Add(step);
        return step;
    }

    /// <returns>The step that was taken out.</returns>
    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says; Common.NotFound.</exception>
    public PlanStep Remove(Guid stepId, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        var step = _steps.Find(s => s.Id == stepId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        _steps.Remove(step);
        return step;
    }

    /// <summary>Puts a corrected step in the place of another.</summary>
    /// <returns>The step that was taken out.</returns>
    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says; Common.NotFound; what the step itself refuses.</exception>
    public PlanStep Replace(Guid stepId, StepKind kind, IReadOnlyList<StepLine> lines, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        var old = _steps.Find(s => s.Id == stepId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        _steps[_steps.IndexOf(old)] = new(Id, old.Order, kind, lines);
        return old;
    }

    /// <summary>Why nobody can try what would follow: state, power, steps, day. The decision may still be missing.</summary>
    public Refusal? WhyNotRehearse(Actor actor) =>
        WhyNotChange(actor) ?? (_steps.Count == 0 ? new("Agencies.PlanEmpty") : Paper.WhyNotAhead(actor.Day));

    /// <summary>Why it cannot be applied, apart from what each step says.</summary>
    public Refusal? WhyNotApply(Actor actor) => WhyNotRehearse(actor) ?? Paper.WhyNotInForce(actor.Day);

    /// <summary>Enters that it was applied and what it changed.</summary>
    /// <param name="seen">Fingerprint of the dry run that the person looked at.</param>
    /// <param name="now">Fingerprint of what is about to be saved.</param>
    /// <exception cref="RuleBroken">What <see cref="WhyNotApply"/> says; Agencies.LookAgain when something has changed since the dry run.</exception>
    public void Apply(IEnumerable<EffectFact> effects, string seen, string now, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotApply(stamp.Actor) ?? (seen == now ? null : new Refusal("Agencies.LookAgain")));
        Keep(effects);
        (State, AppliedByName, AppliedAt) = (PlanState.Applied, stamp.Actor.Name, stamp.At);
    }

    public Refusal? WhyNotReverse(Actor actor) =>
        WhyNotPlan(actor, ProvinceId)
        ?? (State is not PlanState.Applied ? new("Agencies.PlanNotApplied", new Term($"Agencies.PlanState.{State}"))
        : actor.Day >= Day ? new("Agencies.PlanInForce", Day) : null);

    /// <summary>Enters that everything it changed was put back.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotReverse"/> says.</exception>
    public void Reverse(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotReverse(stamp.Actor));
        (State, ClosedByName, ClosedAt) = (PlanState.Reversed, stamp.Actor.Name, stamp.At);
    }

    /// <summary>Puts a draft aside.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says.</exception>
    public void Lapse(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        (State, ClosedByName, ClosedAt) = (PlanState.Lapsed, stamp.Actor.Name, stamp.At);
    }

    /// <summary>A change that was made before these records were kept: stands as applied, with its effects; nobody can take it back.</summary>
    /// <param name="reference">Its name in the reference data.</param>
    public static ReorganisationPlan Recorded(string reference, Guid provinceId, string title, DateOnly day, IEnumerable<(StepKind Kind, IReadOnlyList<StepLine> Lines)> steps, IEnumerable<EffectFact> effects)
    {
        var plan = new ReorganisationPlan { Id = Guid.CreateVersion7(), ProvinceId = provinceId, Title = title, Day = day, Reference = reference, State = PlanState.Applied };
        plan._steps.AddRange(steps.Select((s, i) => new PlanStep(plan.Id, i + 1, s.Kind, s.Lines)));
        plan.Keep(effects);
        return plan;
    }

    private void Keep(IEnumerable<EffectFact> effects) => _effects.AddRange(effects.Select((e, i) => new PlanEffect(Id, i + 1, e)));
}
