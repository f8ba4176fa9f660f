using Governance.Domain.Approvals;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

public sealed partial class Edition
{
    /// <returns>Access.NoPower to whoever may neither write nor approve there, Editorial.NotLive, Editorial.Waiting, or Editorial.IsScheduled.</returns>
    public Refusal? WhyNotAskTakedown(Actor actor) =>
        (actor.May(Power.Approve, AgencyId, Matter.Works) ? null : Article.WhyNotWrite(actor, AgencyId))
        ?? WhyBusy()
        ?? (LiveRevisionId is null ? new Refusal("Editorial.NotLive") : null);

    /// <summary>Asks the board to take down what is live: the same level of approval as posting.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotAskTakedown"/>; Common.Required without a notice; Editorial.ReplacementMissing, Editorial.ReplacesItself.</exception>
    public ApprovalRequest AskTakedown(Stamp stamp, Takedown takedown, IReadOnlyCollection<RequestFlag> flags, RoutePlan plan)
    {
        Refusal.ThrowIfAny(WhyNotAskTakedown(stamp.Actor)
            ?? ((takedown.Outcome is TakedownOutcome.Replaced) != takedown.ReplacedBy.HasValue ? new Refusal("Editorial.ReplacementMissing") : null)
            ?? (takedown.ReplacedBy == ArticleId ? new Refusal("Editorial.ReplacesItself") : null));
        return Ask(new Submission(Takedown: takedown).Cleaned(), RequestKind.Takedown, flags, plan, stamp);
    }

    private void TakeDown(Takedown takedown, Stamp stamp)
    {
        State = LatestNumber > LiveNumber ? EditionState.Draft : EditionState.Withdrawn;
        (Takedown, TakenDownAt, Asked) = (takedown, stamp.At, null);
        (LiveRevisionId, LiveNumber, LiveDecisionId) = (null, 0, null);
    }
}
