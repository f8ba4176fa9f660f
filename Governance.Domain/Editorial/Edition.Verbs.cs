using Governance.Domain.Approvals;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

public sealed partial class Edition
{
    /// <param name="basedOn">Number of the revision that the writer began from.</param>
    /// <returns>Access.NoPower, Editorial.Waiting while it is submitted, Editorial.IsScheduled while it waits for its hour, or Editorial.SavedByAnother naming who saved since.</returns>
    public Refusal? WhyNotSave(Actor actor, int basedOn) =>
        WhyNotWorkOn(actor)
        ?? WhyBusy()
        ?? (basedOn != LatestNumber ? new Refusal("Editorial.SavedByAnother", UpdatedByName, UpdatedAt) : null);

    /// <summary>Makes a new revision; what equals the latest one makes none.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotSave"/>; all problems of the content.</exception>
    public void Save(Stamp stamp, ArticleContent content, int basedOn)
    {
        Refusal.ThrowIfAny(WhyNotSave(stamp.Actor, basedOn));
        Add(content, stamp);
    }

    /// <returns>Access.NoPower, Editorial.Waiting, Editorial.NothingToSubmit, or the first thing that is missing.</returns>
    public Refusal? WhyNotSubmit(Actor actor, Checks checks) =>
        WhyNotWorkOn(actor)
        ?? WhyBusy()
        ?? (State is not (EditionState.Draft or EditionState.SentBack or EditionState.Withdrawn) ? new Refusal("Editorial.NothingToSubmit") : null)
        ?? checks.Missing(Latest.Content).FirstOrDefault();

    /// <param name="dueAt">UTC instant by which it should be decided.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotSubmit"/>; of missing things, all.</exception>
    public ApprovalRequest Submit(Stamp stamp, Checks checks, DateTime dueAt) => Submit(stamp, checks, Submission.Plain, [], RoutePlan.Until(dueAt));

    /// <param name="flags">What makes it one of its own sort, for its route.</param>
    /// <exception cref="RuleBroken">
    /// See <see cref="WhyNotSubmit"/>; of missing things, all; Editorial.PublishAtPast for an hour that has passed; Editorial.NothingToCorrect for a
    /// correction of what is not live.
    /// </exception>
    public ApprovalRequest Submit(Stamp stamp, Checks checks, Submission asked, IReadOnlyCollection<RequestFlag> flags, RoutePlan plan)
    {
        ThrowIfAny(WhyNotSubmit(stamp.Actor, checks), checks);
        asked = asked.Cleaned() with { Takedown = null };
        if (asked.PublishAt <= stamp.At) throw new RuleBroken(new Refusal("Editorial.PublishAtPast", asked.PublishAt));
        if (asked.Correction is not null && LiveNumber == 0) throw new RuleBroken(new Refusal("Editorial.NothingToCorrect"));
        return Ask(asked, KindOf(asked), flags, plan, stamp);
    }

    /// <summary>What submitting this would ask of the board.</summary>
    public RequestKind KindOf(Submission asked) => asked.Correction is not null ? RequestKind.Correction : LiveNumber > 0 ? RequestKind.Change : RequestKind.Article;

    private ApprovalRequest Ask(Submission asked, RequestKind kind, IReadOnlyCollection<RequestFlag> flags, RoutePlan plan, Stamp stamp)
    {
        Asked = asked == Submission.Plain ? null : asked;
        Request = new ApprovalRequest(this, kind, flags, asked.PublishAt, plan, stamp);
        State = EditionState.Submitted;
        return Request;
    }

    /// <summary>What is with the board, or waits for its hour, is first taken back: a change would void what was signed.</summary>
    private Refusal? WhyBusy() => State switch
    {
        EditionState.Submitted => new Refusal("Editorial.Waiting"),
        EditionState.Scheduled => new Refusal("Editorial.IsScheduled", ScheduledAt!),
        _ => null,
    };

    /// <summary>Hands it on to who looks after it from now on, because its writer leaves (Điều 24.2). What is live keeps its authors.</summary>
    /// <param name="keepersPowers">What that person may do on the day.</param>
    /// <exception cref="RuleBroken">Access.NoPower to whoever does not keep the agency's records; Editorial.KeeperMayNotWrite.</exception>
    public void PassTo(Guid keeperId, string keeperName, IEnumerable<Grant> keepersPowers, Stamp stamp)
    {
        Refusal.ThrowIfAny(stamp.Actor.WhyNot(Power.RecordBoard, AgencyId, LegalBasis.Regulation(24, 2))
            ?? (keepersPowers.Any(g => g.Power is Power.Write && g.AgencyId == AgencyId && g.Period.Contains(stamp.Day)) ? null : new Refusal("Editorial.KeeperMayNotWrite", keeperName)));
        KeeperId = keeperId;
    }

    /// <summary>A contributor works on nothing but what they have a hand in and the public does not see yet.</summary>
    private Refusal? WhyNotWorkOn(Actor actor) =>
        Article.WhyNotWrite(actor, AgencyId) is { } refusal && !(LiveNumber == 0 && actor.May(Power.Contribute, AgencyId) && Hands().Contains(actor.PersonId!.Value)) ? refusal : null;

    private void ThrowIfAny(Refusal? refusal, Checks checks)
    {
        var missing = refusal is null ? [] : checks.Missing(Latest.Content);
        if (missing.Any(m => m.Name == refusal!.Name)) throw new RuleBroken([.. missing]);
        Refusal.ThrowIfAny(refusal);
    }
}
