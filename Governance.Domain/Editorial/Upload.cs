using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>A file someone gave for works of an agency, readable there before it stands in any revision.</summary>
public sealed class Upload
{
    private Upload() { }

    /// <exception cref="RuleBroken">Access.NoPower without the power to write there.</exception>
    public Upload(Guid agencyId, StoredFile file, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotUpload(stamp.Actor, agencyId));
        Id = Guid.CreateVersion7();
        (AgencyId, File, Sha256, UploadedBy, UploadedAt) = (agencyId, file, file.Sha256, stamp.Actor.PersonId!.Value, stamp.At);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public StoredFile File { get; private set; } = null!;
    public string Sha256 { get; private set; } = "";
    public Guid UploadedBy { get; private set; }
    public DateTime UploadedAt { get; private set; }

    public static Refusal? WhyNotUpload(Actor actor, Guid agencyId) => Article.WhyNotBegin(actor, agencyId);
}
