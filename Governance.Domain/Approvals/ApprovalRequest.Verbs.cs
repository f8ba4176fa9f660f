using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

public sealed partial class ApprovalRequest
{
    /// <returns>
    /// Approvals.NotWaiting when it is decided already; at the last step Access.NoPower without approval power there on that day, own or
    /// delegated; Approvals.NotYourStep to whoever is not named for the step; Approvals.SignedStep to whoever has signed it;
    /// Approvals.Claimed while another works on it.
    /// </returns>
    /// <param name="now">UTC instant against which a claim lapses; null = claims do not count.</param>
    public Refusal? WhyNotDecide(Actor actor, DateTime? now) =>
        State is not RequestState.Waiting ? new Refusal("Approvals.NotWaiting", new Term($"Approvals.RequestState.{State}"))
        : (IsLastStep ? actor.WhyNot(Power.Approve, AgencyId, LegalBasis.Regulation(20, 2), Matter.Works) : null)
            ?? (Step.Party.Names(actor, AgencyId) ? null : new Refusal("Approvals.NotYourStep", StepNumber, StepCount, Step.Name))
            ?? (_decisions.Any(d => d.Step == StepNumber && d.PersonId == actor.PersonId && d.Kind is DecisionKind.Passed) ? new Refusal("Approvals.SignedStep", StepNumber) : null)
            ?? (ClaimedUntil > now && ClaimedBy != actor.PersonId ? new Refusal("Approvals.Claimed", ClaimedByName!, ClaimedUntil) : null);

    /// <summary>Signs the present step; with enough signatures the next one begins, after the last it is approved.</summary>
    /// <param name="turn">Null: one signature is enough, and the time allowed stays as it is.</param>
    internal Decision Approve(Stamp stamp, Turn? turn)
    {
        var signed = _decisions.Where(d => d.Step == StepNumber && d.Kind is DecisionKind.Passed).Select(d => d.PersonId).Distinct().Count() + 1;
        var isDone = signed >= Step.Needed(turn?.Eligible ?? 1);
        var decision = Decide(isDone && IsLastStep ? DecisionKind.Approved : DecisionKind.Passed, null, null, stamp);
        if (isDone && IsLastStep) End(RequestState.Approved);
        else if (isDone) Reach(StepNumber + 1, turn?.Due ?? ((_, _) => DueAt), stamp.At);
        return decision;
    }

    internal void SendBack(DecisionReason reason, string? text, Stamp stamp)
    {
        Decide(DecisionKind.SentBack, reason, text, stamp);
        End(RequestState.SentBack);
    }

    internal void Refuse(DecisionReason reason, string? text, Stamp stamp)
    {
        Decide(DecisionKind.Refused, reason, text, stamp);
        End(RequestState.Refused);
    }

    internal void Withdraw(Stamp stamp)
    {
        Add(DecisionKind.Withdrawn, null, null, null, stamp);
        End(RequestState.Withdrawn);
    }

    /// <summary>Signed past its steps by someone with approval power, so that it may go live at once.</summary>
    internal Decision SignEmergency(string reason, Stamp stamp)
    {
        var decision = Add(DecisionKind.Emergency, stamp.Actor.GrantFor(Power.Approve, AgencyId, Matter.Works), null, reason, stamp);
        End(RequestState.Approved);
        return decision;
    }

    /// <summary>Nobody signed in time.</summary>
    internal void Lapse() => End(RequestState.Lapsed);

    /// <summary>A change of the hour at which what is approved goes live, or its being taken off the timetable.</summary>
    internal Decision Retime(DecisionKind kind, string? text, Stamp stamp) =>
        Add(kind, stamp.Actor.GrantFor(Power.Approve, AgencyId, Matter.Works), null, text, stamp);

    private Decision Decide(DecisionKind kind, DecisionReason? reason, string? text, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotDecide(stamp.Actor, stamp.At));
        var grant = stamp.Actor.GrantFor(Power.Approve, AgencyId, Matter.Works);
        return Add(kind, IsLastStep ? grant : stamp.Actor.Grants.FirstOrDefault(g => g.AgencyId == AgencyId && Step.Party.Posts.Contains(g.Title)) ?? grant, reason, text, stamp);
    }

    private Decision Add(DecisionKind kind, Grant? grant, DecisionReason? reason, string? text, Stamp stamp)
    {
        var decision = new Decision(this, kind, grant, reason, text, stamp);
        _decisions.Add(decision);
        return decision;
    }
}
