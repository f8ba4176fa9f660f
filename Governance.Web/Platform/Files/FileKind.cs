namespace Governance.Web.Platform.Files;

/// <summary>What a file is uploaded as: decides which contents and how many bytes are taken.</summary>
public enum FileKind
{
    /// <summary>JPEG, PNG, WebP, GIF; at most 25 MB; re-encoded without location data.</summary>
    Picture,

    /// <summary>PDF, .docx, .xlsx, .pptx, .odt, .ods, RTF, none with macros; at most 50 MB. The formats before 2007 hide macros and are not taken.</summary>
    Attachment,

    /// <summary>A scanned paper: PDF, JPEG, PNG; at most 50 MB; pictures at most A4 at 300 dots an inch.</summary>
    Scan,
}
