using Governance.Domain.Approvals;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

public sealed partial class Edition
{
    /// <summary>It waives clean hands, never authority (Điều 20.2), and no check.</summary>
    /// <returns>
    /// Editorial.NothingToSubmit where nothing newer than the live text stands, Access.NoPower, Editorial.IsScheduled, Editorial.IsLiveAlready,
    /// Editorial.ChangedSince, the first thing missing, or Editorial.Acts.NotConfirmed (Điều 4, 25.3).
    /// </returns>
    public Refusal? WhyNotSignEmergency(Actor actor, string expectedHash, Checks checks) =>
        actor.WhyNot(Power.Approve, AgencyId, LegalBasis.Regulation(20, 2), Matter.Works)
        ?? (IsEmergency ? new Refusal("Editorial.IsLiveAlready") : null)
        ?? (State is EditionState.Scheduled ? new Refusal("Editorial.IsScheduled", ScheduledAt!) : null)
        ?? (State is EditionState.Live or EditionState.Rejected or EditionState.Withdrawn || Asked?.Takedown is not null ? new Refusal("Editorial.NothingToSubmit") : null)
        ?? (Latest.Hash != expectedHash || !Latest.IsIntact ? new Refusal("Editorial.ChangedSince") : null)
        ?? checks.Missing(Latest.Content).FirstOrDefault()
        ?? checks.WhyNotConfirmed(actor, expectedHash);

    /// <summary>Signs the latest revision so that it goes live now, whoever wrote it; a second holder must sign in time.</summary>
    /// <param name="expectedHash">Hash of the revision that was read.</param>
    /// <param name="second">The way of the second signature; its limit is when the work comes down again.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotSignEmergency"/>; of missing things, all; Common.Required without a reason.</exception>
    /// <returns>The emergency, the request that it was signed under, and the one for the second signature.</returns>
    public (Emergency Emergency, ApprovalRequest First, ApprovalRequest Second) SignEmergency(Stamp stamp, string expectedHash, Checks checks, string reason, RoutePlan second)
    {
        ThrowIfAny(WhyNotSignEmergency(stamp.Actor, expectedHash, checks), checks);
        reason = Text.Required(reason, "Editorial.EmergencyReason", 2000);
        var first = State is EditionState.Submitted ? Request! : new(this, KindOf(Submission.Plain), [RequestFlag.Emergency], null, second, stamp);
        var (decision, cleared) = (first.SignEmergency(reason, stamp), ClearedNumber);
        var emergency = new Emergency(this, decision, reason, second.Due(stamp.At, second.Steps[0].Hours), stamp);
        _emergencies.Add(emergency);
        GoLive(decision.Id, stamp.At);
        (IsEmergency, ClearedNumber) = (true, cleared);
        return (emergency, first, Ask(Submission.Plain, RequestKind.Emergency, [RequestFlag.Emergency], second, stamp));
    }

    /// <summary>Editorial.NoEmergency, or Editorial.NotYet while there is still time to sign.</summary>
    public Refusal? WhyNotLapse(DateTime now) =>
        Emergency is not { } emergency ? new Refusal("Editorial.NoEmergency")
        : emergency.DueAt > now ? new Refusal("Editorial.NotYet", emergency.DueAt) : null;

    /// <summary>No second holder signed in time: the public sees what it saw before, and nothing where that was nothing.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotLapse"/>.</exception>
    public void Lapse(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotLapse(stamp.At));
        Request!.Lapse();
        GiveUpEmergency(EmergencyState.Lapsed, stamp);
        Rest(EditionState.SentBack);
    }

    private void ConfirmEmergency(Decision decision, Stamp stamp)
    {
        Emergency!.End(EmergencyState.Confirmed, stamp);
        (IsEmergency, LiveDecisionId, ClearedNumber, State) = (false, decision.Id, LatestNumber, EditionState.Live);
    }

    private void GiveUpEmergency(EmergencyState state, Stamp stamp)
    {
        if (Emergency is not { } emergency) return;
        emergency.End(state, stamp);
        IsEmergency = false;
        _corrections.RemoveAll(c => c.DecisionId == emergency.DecisionId);
        (LiveRevisionId, LiveNumber, LiveDecisionId) = (emergency.BeforeRevisionId, emergency.BeforeNumber, emergency.BeforeDecisionId);
        if (LiveRevisionId is null) (Takedown, TakenDownAt) = (new(TakedownOutcome.Withdrawn, ""), stamp.At);
    }
}
