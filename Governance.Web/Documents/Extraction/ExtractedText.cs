namespace Governance.Web.Documents.Extraction;

/// <summary>How far a document could be read.</summary>
public enum Extraction
{
    Whole,

    /// <summary>Pages without text: a scan.</summary>
    NoText,

    /// <summary>Broken, under a password, or not a document of its kind.</summary>
    Unreadable,

    /// <summary>Only up to the bounds.</summary>
    Part,
}

/// <summary>The text of a document, a line for each paragraph or cell.</summary>
public sealed record ExtractedText(Extraction Extraction, string Text)
{
    /// <summary>Characters after which reading stops.</summary>
    internal const int MostCharacters = 1_000_000;

    internal static readonly ExtractedText Unreadable = new(Extraction.Unreadable, "");

    /// <summary>Reads by the media type; never throws for what stands in the file.</summary>
    /// <param name="content">Seekable.</param>
    public static ExtractedText Of(Stream content, string contentType, CancellationToken cancel = default) => contentType switch
    {
        "application/pdf" => PdfText.Read(content, cancel),
        "application/rtf" => RtfText.Read(content),
        _ when contentType.StartsWith("application/vnd.", StringComparison.Ordinal) => OfficeText.Read(content, cancel),
        _ when contentType.StartsWith("text/", StringComparison.Ordinal) => Plain(content),
        _ => Unreadable,
    };

    private static ExtractedText Plain(Stream content)
    {
        using var reader = new StreamReader(content, leaveOpen: true);
        var buffer = new char[MostCharacters];
        var read = reader.ReadBlock(buffer);
        return new(reader.Peek() >= 0 ? Extraction.Part : Extraction.Whole, new(buffer, 0, read));
    }
}
