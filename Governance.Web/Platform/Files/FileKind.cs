namespace Governance.Web.Platform.Files;

/// <summary>What a file is given as: decides which contents and sizes are taken.</summary>
public enum FileKind
{
    /// <summary>JPEG, PNG, WebP or GIF up to 25 MB; stored anew without location data.</summary>
    Picture,

    /// <summary>PDF, Word, Excel, PowerPoint, ZIP or a picture, up to 50 MB.</summary>
    Attachment,
}
