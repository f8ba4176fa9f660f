using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>What people call a revision ("bản gửi lãnh đạo"). A row of its own, since a revision is never changed.</summary>
public sealed class RevisionName
{
    public const int Limit = 120;

    private RevisionName() { }

    /// <exception cref="RuleBroken">Access.NoPower without the power to write there; Common.Required; Common.TooLong past <see cref="Limit"/> characters.</exception>
    public RevisionName(Guid agencyId, Revision revision, string name, Stamp stamp)
    {
        (RevisionId, AgencyId) = (revision.Id, agencyId);
        Rename(name, stamp);
    }

    public Guid RevisionId { get; private set; }
    public Guid AgencyId { get; private set; }
    public string Name { get; private set; } = "";
    public string NamedBy { get; private set; } = "";

    /// <summary>UTC instant.</summary>
    public DateTime NamedAt { get; private set; }

    public int Version { get; private set; }

    /// <exception cref="RuleBroken">As when it is made.</exception>
    public void Rename(string name, Stamp stamp)
    {
        Refusal.ThrowIfAny(Article.WhyNotWrite(stamp.Actor, AgencyId));
        (Name, NamedBy, NamedAt) = (Text.Required(name, "Editorial.RevisionName", Limit), stamp.Actor.Name, stamp.At);
    }
}
