using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.Data;
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
        edition.Approve(stamp, expectedHash, await db.ChecksAsync());
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
        decide(await db.EditionAsync(stamp.Actor, editionId), stamp);
        await db.SaveAsync(stamp);
    }
}
