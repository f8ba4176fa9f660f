using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

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
        (Alt, Caption, Owner, Licence) = (Text.Clean(part.Alt), Text.Clean(part.Caption), Text.Clean(part.Owner), Text.Clean(part.Licence));
    }

    public Guid RevisionId { get; private set; }
    public FileUse Use { get; private set; }
    public int Order { get; private set; }
    public StoredFile File { get; private set; } = null!;

    /// <summary>Of <see cref="File"/>, as a column: "who may read these bytes" is asked by it.</summary>
    public string Sha256 { get; private set; } = "";

    public string Alt { get; private set; } = "";
    public string Caption { get; private set; } = "";

    /// <summary>Who owns the picture (Điều 5.2.c); empty where nobody has said.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>By what right it is shown; empty where nobody has said.</summary>
    public string Licence { get; private set; } = "";

    internal FilePart Part => new(File, Alt, Caption, Owner, Licence);
}
