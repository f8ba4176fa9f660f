using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>One author's share in a revision; who is paid, whatever the by-line says.</summary>
public sealed class AuthorShare
{
    private AuthorShare() { }

    internal AuthorShare(Guid revisionId, AuthorPart part, int order) =>
        (RevisionId, PersonId, Percent, Order) = (revisionId, part.PersonId, part.Percent, order);

    public Guid RevisionId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>Above 0, at most 100; all of a revision make 100 before it is published.</summary>
    public decimal Percent { get; private set; }

    /// <summary>From 0; the first author has ties in his favour.</summary>
    public int Order { get; private set; }
}

/// <summary>What a file is to a revision.</summary>
public enum FileUse
{
    Picture,
    Attachment,
}

/// <summary>A picture or an attachment of a revision.</summary>
public sealed class RevisionFile
{
    private RevisionFile() { }

    internal RevisionFile(Guid revisionId, FileUse use, FilePart part, int order)
    {
        (RevisionId, Use, Order, File, Sha256) = (revisionId, use, order, part.File, part.File.Sha256);
        (Alt, Caption) = (Text.Clean(part.Alt), Text.Clean(part.Caption));
    }

    public Guid RevisionId { get; private set; }
    public FileUse Use { get; private set; }
    public int Order { get; private set; }
    public StoredFile File { get; private set; } = null!;

    /// <summary>Of <see cref="File"/>, as a column: "who may read these bytes" is asked by it.</summary>
    public string Sha256 { get; private set; } = "";

    public string Alt { get; private set; } = "";
    public string Caption { get; private set; } = "";
}

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

    public static Refusal? WhyNotUpload(Actor actor, Guid agencyId) => actor.WhyNot(Power.Write, agencyId, LegalBasis.Regulation(20, 1));
}
