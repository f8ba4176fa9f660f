namespace Governance.Domain.Portals;

/// <summary>Why something is to be published.</summary>
public enum OutboxReason
{
    Approved,
}

/// <summary>Something to publish, written in the transaction that decided it.</summary>
public sealed class OutboxItem
{
    private OutboxItem() { }

    public OutboxItem(Guid portalId, Guid? articleId, Guid? editionId, OutboxReason reason, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PortalId, ArticleId, EditionId, Reason, EnqueuedAt) = (portalId, articleId, editionId, reason, at);
    }

    public Guid Id { get; private set; }
    public Guid PortalId { get; private set; }
    public Guid? ArticleId { get; private set; }
    public Guid? EditionId { get; private set; }
    public OutboxReason Reason { get; private set; }

    /// <summary>UTC instant.</summary>
    public DateTime EnqueuedAt { get; private set; }
}
