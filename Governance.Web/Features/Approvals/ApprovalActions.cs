using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals;

/// <summary>Deciding what waits.</summary>
public sealed class ApprovalActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, PublishSignal signal)
{
    /// <param name="expectedHash">Hash of what was read on the screen.</param>
    /// <exception cref="RuleBroken">See <see cref="Edition.Approve"/>; Common.ChangedByAnother naming who decided first.</exception>
    public async Task ApproveAsync(Guid editionId, string expectedHash)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        var checks = await db.ChecksAsync();
        await DecideAsync(db, edition, stamp, () => edition.Approve(stamp, expectedHash, checks));
        db.Add(new OutboxItem(edition.Article.PortalId, edition.ArticleId, edition.Id, OutboxReason.Approved, stamp.At));
        await db.SaveAsync(stamp);
        signal.Raise();
    }

    /// <exception cref="RuleBroken">See <see cref="Edition.SendBack"/>.</exception>
    public Task SendBackAsync(Guid editionId, DecisionReason reason, string? text) => DecideAsync(editionId, (edition, stamp) => edition.SendBack(stamp, reason, text));

    /// <exception cref="RuleBroken">See <see cref="Edition.Reject"/>.</exception>
    public Task RefuseAsync(Guid editionId, DecisionReason reason, string? text) => DecideAsync(editionId, (edition, stamp) => edition.Reject(stamp, reason, text));

    private async Task DecideAsync(Guid editionId, Action<Edition, Stamp> decide)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        await DecideAsync(db, edition, stamp, () => decide(edition, stamp));
        await db.SaveAsync(stamp);
    }

    private static async Task DecideAsync(GovernanceDb db, Edition edition, Stamp stamp, Action decide)
    {
        try { decide(); }
        catch (RuleBroken broken) when (edition.Request is { } request && broken.Refusals is [{ Name: "Access.NoPower" } refusal])
        {
            throw new RuleBroken(Leaderless.Reason(refusal, (await Leaderless.OfAsync(db, [request.AgencyId], stamp.Actor.Day)).FirstOrDefault())!);
        }
    }
}
