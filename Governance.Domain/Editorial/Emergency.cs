using Governance.Domain.Approvals;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>How an emergency ended.</summary>
public enum EmergencyState
{
    /// <summary>Live, and a second signature is awaited.</summary>
    Open,

    Confirmed,

    /// <summary>A second holder said no.</summary>
    Refused,

    /// <summary>Nobody signed in time.</summary>
    Lapsed,
}

/// <summary>
/// Something went live before a second person had signed: who signed those bytes, why, and what came of it. It waives the separation of
/// duties only, never authority (Điều 20.2).
/// </summary>
public sealed class Emergency
{
    private Emergency() { }

    internal Emergency(Edition edition, Decision decision, string reason, DateTime dueAt, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (EditionId, AgencyId, PortalId, RevisionNumber) = (edition.Id, edition.AgencyId, edition.Article.PortalId, edition.LatestNumber);
        (DecisionId, SignedBy, SignedByName, Reason, SignedAt, DueAt) = (decision.Id, stamp.Actor.PersonId!.Value, stamp.Actor.Name, reason, stamp.At, dueAt);
        (BeforeRevisionId, BeforeNumber, BeforeDecisionId) = (edition.LiveRevisionId, edition.LiveNumber, edition.LiveDecisionId);
    }

    public Guid Id { get; private set; }
    public Guid EditionId { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid PortalId { get; private set; }
    public int RevisionNumber { get; private set; }
    public Guid DecisionId { get; private set; }
    public Guid SignedBy { get; private set; }
    public string SignedByName { get; private set; } = "";
    public string Reason { get; private set; } = "";

    /// <summary>UTC instant.</summary>
    public DateTime SignedAt { get; private set; }

    /// <summary>UTC instant by which a second holder signs; else it comes down.</summary>
    public DateTime DueAt { get; private set; }

    public EmergencyState State { get; private set; }
    public string? EndedByName { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>What the public saw before, with its approval: what it sees again when no second signature comes.</summary>
    public Guid? BeforeRevisionId { get; private set; }

    public int BeforeNumber { get; private set; }
    public Guid? BeforeDecisionId { get; private set; }
    public int Version { get; private set; }

    internal void End(EmergencyState state, Stamp stamp) => (State, EndedByName, EndedAt) = (state, stamp.Actor.Name, stamp.At);
}
