using Governance.Domain.Approvals;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

public sealed partial class Edition
{
    /// <returns>Editorial.NotSubmitted, Editorial.IsLiveAlready in an emergency, or Editorial.NotYours to whoever neither has a hand in it nor keeps it.</returns>
    public Refusal? WhyNotWithdraw(Actor actor) =>
        State is not EditionState.Submitted ? new Refusal("Editorial.NotSubmitted")
        : IsEmergency ? new Refusal("Editorial.IsLiveAlready")
        : IsOneOfThem(actor) ? null
        : new Refusal("Editorial.NotYours");

    /// <summary>Takes the submission back, to go on writing. What some had signed is void: <see cref="ApprovalRequest.AgreedBy"/> says who.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotWithdraw"/>.</exception>
    public void Withdraw(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotWithdraw(stamp.Actor));
        Request!.Withdraw(stamp);
        Rest(EditionState.Draft);
    }

    /// <summary>Sending back and refusing ask for approval power, not for clean hands.</summary>
    /// <param name="now">UTC instant against which a claim lapses; null = claims do not count.</param>
    /// <returns>Editorial.NotSubmitted, or what <see cref="ApprovalRequest.WhyNotDecide"/> says.</returns>
    public Refusal? WhyNotDecide(Actor actor, DateTime? now = null) =>
        State is not EditionState.Submitted ? new Refusal("Editorial.NotSubmitted") : Request!.WhyNotDecide(actor, now);

    /// <summary>Sends it back to its writers. What went live in an emergency comes down.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotDecide"/>; Approvals.ReasonTextRequired.</exception>
    public void SendBack(Stamp stamp, DecisionReason reason, string? text)
    {
        Refusal.ThrowIfAny(WhyNotDecide(stamp.Actor, stamp.At));
        Request!.SendBack(reason, text, stamp);
        GiveUpEmergency(EmergencyState.Refused, stamp);
        Rest(EditionState.SentBack);
    }

    /// <summary>Refuses this content; what was live by a full approval stays live.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotDecide"/>; Approvals.ReasonTextRequired.</exception>
    public void Reject(Stamp stamp, DecisionReason reason, string? text)
    {
        Refusal.ThrowIfAny(WhyNotDecide(stamp.Actor, stamp.At));
        Request!.Refuse(reason, text, stamp);
        GiveUpEmergency(EmergencyState.Refused, stamp);
        Rest(EditionState.Rejected);
    }

    /// <param name="expectedHash">Hash of what the approver has read (see <see cref="ApprovalRequest.Hash"/>).</param>
    /// <param name="now">UTC instant against which a claim lapses; null = claims do not count.</param>
    /// <returns>
    /// Editorial.NotSubmitted, what <see cref="ApprovalRequest.WhyNotDecide"/> says (Điều 20.2), Editorial.ChangedSince when the bytes are not
    /// those that were read and submitted, Editorial.OwnWork (Điều 20.2) for whoever has a hand in it, administrators included, the first thing
    /// missing, or at the last step Editorial.Acts.NotConfirmed (Điều 4, 25.3).
    /// </returns>
    public Refusal? WhyNotApprove(Actor actor, string expectedHash, Checks checks, DateTime? now = null) =>
        WhyNotDecide(actor, now)
        ?? (Request!.Hash != expectedHash || Seal != expectedHash || !Subject.IsIntact ? new Refusal("Editorial.ChangedSince") : null)
        ?? WhyUnclean(actor)
        ?? (Asked?.Takedown is null ? checks.Missing(Latest.Content).FirstOrDefault() ?? (Request.IsLastStep ? checks.WhyNotConfirmed(actor, expectedHash) : null) : null);

    /// <summary>
    /// Signs the present step. With the last one the latest revision goes live, waits for its hour, or what is live comes down.
    /// </summary>
    /// <param name="turn">Null: one signature is enough for the step, and the time allowed stays as it is.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotApprove"/>; of missing things, all.</exception>
    public void Approve(Stamp stamp, string expectedHash, Checks checks, Turn? turn = null)
    {
        ThrowIfAny(WhyNotApprove(stamp.Actor, expectedHash, checks, stamp.At), checks);
        var decision = Request!.Approve(stamp, turn);
        if (Request.State is not RequestState.Approved) return;
        if (IsEmergency) ConfirmEmergency(decision, stamp);
        else if (Asked?.Takedown is { } takedown) TakeDown(takedown, stamp);
        else if (Asked?.PublishAt > stamp.At) (State, ScheduledAt, ScheduledDecisionId) = (EditionState.Scheduled, Asked.PublishAt, decision.Id);
        else GoLive(decision.Id, stamp.At);
    }

    /// <summary>Editorial.OwnWork (Điều 20.2) for whoever has a hand in it; for the machine too.</summary>
    private Refusal? WhyUnclean(Actor actor) =>
        actor.PersonId is not { } person || Hands().Contains(person) ? new Refusal("Editorial.OwnWork", LegalBasis.Regulation(20, 2)) : null;

    private bool IsOneOfThem(Actor actor) =>
        actor.PersonId is { } person && (KeeperId == person || Request?.RequestedBy == person || Hands().Contains(person));

    /// <summary>Where it comes to rest when a request ends without its wish: a work that was to come down stands as before.</summary>
    private void Rest(EditionState state)
    {
        State = Asked?.Takedown is null ? state : LatestNumber == LiveNumber ? EditionState.Live : EditionState.Draft;
        Asked = null;
    }

    private void GoLive(Guid decisionId, DateTime at)
    {
        if (Asked?.Correction is { } notice) _corrections.Add(new(Id, notice, decisionId, at));
        (LiveDecisionId, LiveRevisionId, LiveNumber, ClearedNumber, State) = (decisionId, Latest.Id, LatestNumber, LatestNumber, EditionState.Live);
        (Asked, ScheduledAt, ScheduledDecisionId, Takedown, TakenDownAt) = (null, null, null, null, null);
        FirstPublishedAt ??= at;
        LastPublishedAt = at;
        Article.Place(Latest);
    }
}
