using Governance.Domain.Common;

namespace Governance.Domain.Audit;

/// <summary>What was done to the row.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,

    /// <summary>A look at something that only few may see; nothing was changed.</summary>
    Looked,
}

/// <summary>Who did what, when, with what before and after (Điều 24). Written with the change in one transaction; never changed.</summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    /// <param name="subject">Class name of the changed noun.</param>
    /// <param name="before">JSON of the changed fields as they were; null for something new.</param>
    /// <param name="after">JSON of the changed fields as they are; null for something removed.</param>
    public AuditEntry(Stamp stamp, ChangeKind kind, string subject, string subjectId, string? before, string? after)
    {
        Id = Guid.CreateVersion7();
        (At, PersonId, ActorName, Kind, Subject, SubjectId, Before, After) =
            (stamp.At, stamp.Actor.PersonId, stamp.Actor.Name, kind, subject, subjectId, before, after);
    }

    public Guid Id { get; private set; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null when the machine itself acted; then the name says which part.</summary>
    public Guid? PersonId { get; private set; }

    public string ActorName { get; private set; } = "";
    public ChangeKind Kind { get; private set; }
    public string Subject { get; private set; } = "";
    public string SubjectId { get; private set; } = "";
    public string? Before { get; private set; }
    public string? After { get; private set; }
}
