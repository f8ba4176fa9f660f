using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

public sealed partial class ApprovalRequest
{
    /// <summary>After this a claim lapses by itself, so that nothing waits for someone who went home. A rule of the house.</summary>
    public static readonly TimeSpan ClaimLasts = TimeSpan.FromHours(1);

    /// <summary>Who works on it; null when nobody said so.</summary>
    public Guid? ClaimedBy { get; private set; }

    public string? ClaimedByName { get; private set; }

    /// <summary>UTC instant at which the claim lapses.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    /// <returns>What <see cref="WhyNotDecide"/> says: only who may decide it may claim it, and one at a time.</returns>
    public Refusal? WhyNotClaim(Actor actor, DateTime now) => WhyNotDecide(actor, now);

    /// <summary>Says that one works on it; claiming again prolongs.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotClaim"/>.</exception>
    public void Claim(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotClaim(stamp.Actor, stamp.At));
        (ClaimedBy, ClaimedByName, ClaimedUntil) = (stamp.Actor.PersonId, stamp.Actor.Name, stamp.At + ClaimLasts);
    }

    /// <returns>Approvals.NotClaimed, or Approvals.Claimed to another than who claimed it.</returns>
    public Refusal? WhyNotRelease(Actor actor) =>
        ClaimedBy is null ? new Refusal("Approvals.NotClaimed")
        : ClaimedBy != actor.PersonId ? new Refusal("Approvals.Claimed", ClaimedByName!, ClaimedUntil!) : null;

    /// <exception cref="RuleBroken">See <see cref="WhyNotRelease"/>.</exception>
    public void Release(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRelease(stamp.Actor));
        Release();
    }

    private void Release() => (ClaimedBy, ClaimedByName, ClaimedUntil) = (null, null, null);
}
