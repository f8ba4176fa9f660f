namespace Governance.Web.Platform.Files;

/// <summary>What a file is uploaded as: decides which contents and how many bytes are taken.</summary>
public enum FileKind
{
    /// <summary>JPEG, PNG, WebP, GIF; at most 25 MB; re-encoded without location data.</summary>
    Picture,

    /// <summary>PDF, Word, Excel, PowerPoint, OpenDocument, RTF; at most 50 MB.</summary>
    Attachment,

    /// <summary>A scanned paper: PDF, JPEG, PNG; at most 50 MB.</summary>
    Scan,
}
