using Governance.Domain.Budget;
using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>Where a yearly plan stands.</summary>
public enum PlanState
{
    Draft,

    /// <summary>Before the head of the agency.</summary>
    Proposed,
    Approved,
}

/// <summary>Kế hoạch đào tạo, bồi dưỡng of one agency and year (Điều 12): draft → proposed → approved by the head of the agency.</summary>
public sealed class TrainingPlan
{
    private readonly List<PlannedCourse> _courses = [];

    private TrainingPlan() { }

    /// <exception cref="RuleBroken">Access.NoPower without the power to record the board.</exception>
    public TrainingPlan(Guid agencyId, int year, Stamp stamp)
    {
        Refusal.ThrowIfAny(TrainingSession.WhyNotRecord(stamp.Actor, agencyId));
        Id = Guid.CreateVersion7();
        (AgencyId, Year) = (agencyId, year);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }
    public PlanState State { get; private set; }
    public IReadOnlyList<PlannedCourse> Courses => _courses;

    /// <summary>Whole đồng.</summary>
    public long Total => _courses.Sum(c => c.Cost);

    public Guid? ProposedBy { get; private set; }
    public string? ProposedByName { get; private set; }

    /// <summary>UTC instant.</summary>
    public DateTime? ProposedAt { get; private set; }

    /// <summary>Who approved it or sent it back last.</summary>
    public string? DecidedByName { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why it was sent back last; null once it is proposed again.</summary>
    public string? Reason { get; private set; }

    public int Version { get; private set; }

    /// <summary>Why its courses may not change: no power, or no longer a draft.</summary>
    public Refusal? WhyNotChange(Actor actor) => TrainingSession.WhyNotRecord(actor, AgencyId) ?? WhyNotIn(PlanState.Draft);

    /// <summary>Takes all courses anew: those named stay or come, the others go.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotChange"/>; all that is wrong with the needs at once.</exception>
    public void Write(IReadOnlyList<CourseNeed> needs, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        List<Refusal> wrong = [.. CourseNeed.WhatIsWrong(needs)];
        if (wrong.Count > 0) throw new RuleBroken(wrong);
        _courses.RemoveAll(c => needs.All(n => n.CourseId != c.CourseId));
        foreach (var need in needs)
            if (_courses.SingleOrDefault(c => c.CourseId == need.CourseId) is { } there) there.Take(need);
            else _courses.Add(new(Id, need));
    }

    public Refusal? WhyNotPropose(Actor actor) => WhyNotChange(actor) ?? (_courses.Count == 0 ? new("Training.PlanEmpty") : null);

    /// <exception cref="RuleBroken">See <see cref="WhyNotPropose"/>.</exception>
    public void Propose(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotPropose(stamp.Actor));
        (State, ProposedBy, ProposedByName, ProposedAt) = (PlanState.Proposed, stamp.Actor.PersonId, stamp.Actor.Name, stamp.At);
        (DecidedByName, DecidedAt, Reason) = (null, null, null);
    }

    /// <summary>Why it may not be approved: no power, not proposed, or proposed by the same person.</summary>
    public Refusal? WhyNotApprove(Actor actor) =>
        WhyNotDecide(actor)
        ?? WhyNotIn(PlanState.Proposed)
        ?? (actor.PersonId == ProposedBy ? new("Training.OwnPlan", ProposedByName!) : null);

    /// <summary>Duyệt: the plan asks for its money under task e.</summary>
    /// <returns>One item a source that costs anything, to be saved with the plan.</returns>
    /// <exception cref="RuleBroken">See <see cref="WhyNotApprove"/>.</exception>
    public IReadOnlyList<EstimateItem> Approve(string title, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotApprove(stamp.Actor));
        (State, DecidedByName, DecidedAt) = (PlanState.Approved, stamp.Actor.Name, stamp.At);
        var document = new LedgerDocument(nameof(TrainingPlan), Id, title);
        return [.. _courses.GroupBy(c => c.Source).Select(g => (Source: g.Key, Cost: g.Sum(c => c.Cost))).Where(s => s.Cost > 0)
            .Select(s => new EstimateItem(AgencyId, Year, SpendingTask.Training, s.Source, s.Cost, document))];
    }

    /// <summary>Why it may not be sent back: no power, or still a draft.</summary>
    public Refusal? WhyNotSendBack(Actor actor) => WhyNotDecide(actor) ?? (State is PlanState.Draft ? WhyNotIn(PlanState.Proposed) : null);

    /// <summary>Trả lại, also to change an approved plan in the course of the year: it is a draft again, and its estimate items are to be taken away with it.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotSendBack"/>; Common.Required without a reason.</exception>
    public void SendBack(string? reason, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSendBack(stamp.Actor));
        Reason = Text.Required(reason, "Training.Reason");
        (State, DecidedByName, DecidedAt) = (PlanState.Draft, stamp.Actor.Name, stamp.At);
    }

    private Refusal? WhyNotDecide(Actor actor) => actor.WhyNot(Power.ApproveMoney, AgencyId, LegalBasis.Regulation(13, 3, SpendingTask.Training));

    private Refusal? WhyNotIn(PlanState state) => State == state ? null : new("Training.PlanInState", new Term($"Training.PlanState.{State}"));
}
