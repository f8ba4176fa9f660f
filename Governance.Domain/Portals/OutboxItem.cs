namespace Governance.Domain.Portals;

/// <summary>Why something is to be published.</summary>
public enum OutboxReason
{
    /// <summary>An approval made a revision live.</summary>
    Approved,

    /// <summary>The frame, a section or the whole portal is to be rendered anew.</summary>
    WholePortal,

    /// <summary>An agency below has published: the home page that lists its news is to be rendered.</summary>
    NewsBelow,

    /// <summary>A work came down: something else is to stand at its address, and the lists are to do without it.</summary>
    TakenDown,
}

/// <summary>
/// What the publisher still has to do, written in the transaction of the fact behind it. Its times are what the editor
/// sees: approved, built, live, verified.
/// </summary>
public sealed class OutboxItem
{
    private OutboxItem() { }

    /// <param name="at">UTC instant of the fact.</param>
    public OutboxItem(Guid portalId, Guid? articleId, Guid? editionId, OutboxReason reason, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PortalId, ArticleId, EditionId, Reason, EnqueuedAt, NextTryAt) = (portalId, articleId, editionId, reason, at, at);
    }

    public Guid Id { get; private set; }
    public Guid PortalId { get; private set; }
    public Guid? ArticleId { get; private set; }
    public Guid? EditionId { get; private set; }
    public OutboxReason Reason { get; private set; }
    public DateTime EnqueuedAt { get; private set; }
    public DateTime? BuiltAt { get; private set; }
    public DateTime? LiveAt { get; private set; }
    public DateTime? VerifiedAt { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>UTC instant before which it is not tried again.</summary>
    public DateTime NextTryAt { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>It is there: made at, swapped in at, read back unchanged at; UTC instants.</summary>
    public void Published(DateTime built, DateTime live, DateTime verified) => (BuiltAt, LiveAt, VerifiedAt, LastError) = (built, live, verified, null);

    /// <summary>Tried in vain: again after 2, 4, 8 … seconds, at most ten minutes.</summary>
    public void Failed(string error, DateTime at)
    {
        Attempts++;
        LastError = error.Length > 1000 ? error[..1000] : error;
        NextTryAt = at.AddSeconds(Math.Min(600, Math.Pow(2, Attempts)));
    }
}
