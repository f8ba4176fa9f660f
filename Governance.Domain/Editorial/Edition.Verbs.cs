using Governance.Domain.Approvals;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

public sealed partial class Edition
{
    /// <param name="basedOn">Number of the revision that the writer began from.</param>
    /// <returns>Access.NoPower, Editorial.Waiting while it is submitted, or Editorial.SavedByAnother naming who saved since.</returns>
    public Refusal? WhyNotSave(Actor actor, int basedOn) =>
        Article.WhyNotWrite(actor, AgencyId)
        ?? (State is EditionState.Submitted ? new Refusal("Editorial.Waiting") : null)
        ?? (basedOn != LatestNumber ? new Refusal("Editorial.SavedByAnother", UpdatedByName, UpdatedAt) : null);

    /// <summary>Makes a new revision; what equals the latest one makes none.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotSave"/>; all problems of the content.</exception>
    public void Save(Stamp stamp, ArticleContent content, int basedOn)
    {
        Refusal.ThrowIfAny(WhyNotSave(stamp.Actor, basedOn));
        Add(content, stamp);
    }

    /// <returns>Access.NoPower, Editorial.NothingToSubmit, or the first thing that is missing.</returns>
    public Refusal? WhyNotSubmit(Actor actor, Checks checks) =>
        Article.WhyNotWrite(actor, AgencyId)
        ?? (State is EditionState.Submitted ? new Refusal("Editorial.Waiting") : null)
        ?? (State is not (EditionState.Draft or EditionState.SentBack) ? new Refusal("Editorial.NothingToSubmit") : null)
        ?? checks.Missing(Latest.Content).FirstOrDefault();

    /// <param name="dueAt">UTC instant by which it should be decided.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotSubmit"/>; of missing things, all.</exception>
    public ApprovalRequest Submit(Stamp stamp, Checks checks, DateTime dueAt)
    {
        ThrowIfAny(WhyNotSubmit(stamp.Actor, checks), checks);
        Request = new ApprovalRequest(this, dueAt, stamp);
        State = EditionState.Submitted;
        return Request;
    }

    /// <summary>Hands it on to who looks after it from now on, because its writer leaves (Điều 24.2). What is live keeps its authors.</summary>
    /// <param name="keepersPowers">What that person may do on the day.</param>
    /// <exception cref="RuleBroken">Access.NoPower to whoever does not keep the agency's records; Editorial.KeeperMayNotWrite.</exception>
    public void PassTo(Guid keeperId, string keeperName, IEnumerable<Grant> keepersPowers, Stamp stamp)
    {
        Refusal.ThrowIfAny(stamp.Actor.WhyNot(Power.RecordBoard, AgencyId, LegalBasis.Regulation(24, 2))
            ?? (keepersPowers.Any(g => g.Power is Power.Write && g.AgencyId == AgencyId && g.Period.Contains(stamp.Day)) ? null : new Refusal("Editorial.KeeperMayNotWrite", keeperName)));
        KeeperId = keeperId;
    }

    /// <returns>Editorial.NotSubmitted, or Editorial.NotYours to whoever neither has a hand in it nor keeps it.</returns>
    public Refusal? WhyNotWithdraw(Actor actor) =>
        State is not EditionState.Submitted ? new Refusal("Editorial.NotSubmitted")
        : actor.PersonId is { } person && (KeeperId == person || Request!.RequestedBy == person || Hands().Contains(person)) ? null
        : new Refusal("Editorial.NotYours");

    /// <summary>Takes the submission back, to go on writing.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotWithdraw"/>.</exception>
    public void Withdraw(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotWithdraw(stamp.Actor));
        Request!.Withdraw(stamp);
        State = EditionState.Draft;
    }

    /// <summary>Sending back and refusing ask for approval power, not for clean hands.</summary>
    /// <returns>Editorial.NotSubmitted, or Access.NoPower (Điều 20.2).</returns>
    public Refusal? WhyNotDecide(Actor actor) =>
        State is not EditionState.Submitted ? new Refusal("Editorial.NotSubmitted") : Request!.WhyNotDecide(actor);

    /// <exception cref="RuleBroken">See <see cref="WhyNotDecide"/>; Approvals.ReasonTextRequired.</exception>
    public void SendBack(Stamp stamp, DecisionReason reason, string? text)
    {
        Refusal.ThrowIfAny(WhyNotDecide(stamp.Actor));
        Request!.SendBack(reason, text, stamp);
        State = EditionState.SentBack;
    }

    /// <summary>Refuses this content; what is live stays live.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotDecide"/>; Approvals.ReasonTextRequired.</exception>
    public void Reject(Stamp stamp, DecisionReason reason, string? text)
    {
        Refusal.ThrowIfAny(WhyNotDecide(stamp.Actor));
        Request!.Refuse(reason, text, stamp);
        State = EditionState.Rejected;
    }

    /// <param name="expectedHash">Hash of the revision that the approver has read.</param>
    /// <returns>
    /// Editorial.NotSubmitted, Access.NoPower (Điều 20.2), Editorial.ChangedSince when the bytes are not those that were read and
    /// submitted, Editorial.OwnWork (Điều 20.2) for whoever has a hand in it, administrators included, or the first thing missing.
    /// </returns>
    public Refusal? WhyNotApprove(Actor actor, string expectedHash, Checks checks) =>
        WhyNotDecide(actor)
        ?? (Latest.Hash != expectedHash || Request!.Hash != expectedHash || !Latest.IsIntact ? new Refusal("Editorial.ChangedSince") : null)
        ?? (actor.PersonId is not { } person || Hands().Contains(person) ? new Refusal("Editorial.OwnWork", LegalBasis.Regulation(20, 2)) : null)
        ?? checks.Missing(Latest.Content).FirstOrDefault();

    /// <summary>The one gate to the public: the latest revision goes live.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotApprove"/>; of missing things, all.</exception>
    public void Approve(Stamp stamp, string expectedHash, Checks checks)
    {
        ThrowIfAny(WhyNotApprove(stamp.Actor, expectedHash, checks), checks);
        LiveDecisionId = Request!.Approve(stamp).Id;
        (LiveRevisionId, LiveNumber, State) = (Latest.Id, LatestNumber, EditionState.Live);
        FirstPublishedAt ??= stamp.At;
        LastPublishedAt = stamp.At;
        Article.Place(Latest);
    }

    private void ThrowIfAny(Refusal? refusal, Checks checks)
    {
        var missing = refusal is null ? [] : checks.Missing(Latest.Content);
        if (missing.Any(m => m.Name == refusal!.Name)) throw new RuleBroken([.. missing]);
        Refusal.ThrowIfAny(refusal);
    }
}
