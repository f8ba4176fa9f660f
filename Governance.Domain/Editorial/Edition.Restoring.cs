using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

public sealed partial class Edition
{
    /// <param name="hash">Of the revision to be restored.</param>
    /// <param name="basedOn">Number of the revision that was the latest on the screen.</param>
    /// <returns>See <see cref="WhyNotSave"/>; Editorial.SameAsLatest when nothing would change.</returns>
    public Refusal? WhyNotRestore(Actor actor, string hash, int basedOn) =>
        WhyNotSave(actor, basedOn) ?? (Latest.Hash == hash ? new Refusal("Editorial.SameAsLatest") : null);

    /// <summary>
    /// What an old revision says becomes a new revision on top, which goes through the gate as any other; who restores has a hand in it.
    /// </summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotRestore"/>; Editorial.RevisionDamaged when its bytes are no longer those of its hash.</exception>
    public void Restore(Stamp stamp, Revision old, int basedOn)
    {
        if (old.EditionId != Id) throw new RuleBroken(new Refusal("Common.NotFound"));
        Refusal.ThrowIfAny(WhyNotRestore(stamp.Actor, old.Hash, basedOn));
        if (!old.IsIntact) throw new RuleBroken(new Refusal("Editorial.RevisionDamaged", old.Number));
        Add(old.Content, stamp);
        Latest.MarkRestored(old.Number);
    }
}
