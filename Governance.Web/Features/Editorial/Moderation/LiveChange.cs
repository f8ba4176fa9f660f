using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.Data;

namespace Governance.Web.Features.Editorial.Moderation;

/// <summary>What the public saw of an edition before something was decided; afterwards the publisher is told where that differs.</summary>
internal readonly record struct LiveChange(Guid? RevisionId, DateTime? TakenDownAt, int Corrections)
{
    internal static LiveChange Before(Edition edition) => new(edition.LiveRevisionId, edition.TakenDownAt, edition.Corrections.Count);

    /// <returns>Whether there is something to publish.</returns>
    internal bool Tell(GovernanceDb db, Edition edition, Stamp stamp)
    {
        if (this == Before(edition)) return false;
        db.Add(new OutboxItem(edition.Article.PortalId, edition.ArticleId, edition.Id, edition.LiveRevisionId is null ? OutboxReason.TakenDown : OutboxReason.Approved, stamp.At));
        return true;
    }
}
