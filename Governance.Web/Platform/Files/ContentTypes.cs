using System.IO.Compression;

namespace Governance.Web.Platform.Files;

/// <summary>What a file is, by its first bytes; a name says nothing.</summary>
internal static class ContentTypes
{
    /// <summary>The type, or null for what is not taken at all (SVG, HTML, programs).</summary>
    internal static string? Of(byte[] bytes) =>
        Starts(bytes, [0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : Starts(bytes, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : Starts(bytes, "GIF8"u8) ? "image/gif"
        : Starts(bytes, "RIFF"u8) && bytes.Length > 12 && bytes.AsSpan(8, 4).SequenceEqual("WEBP"u8) ? "image/webp"
        : Starts(bytes, "%PDF-"u8) ? "application/pdf"
        : Starts(bytes, [0xD0, 0xCF, 0x11, 0xE0]) ? "application/x-ole-storage"
        : Starts(bytes, "PK\u0003\u0004"u8) ? Zip(bytes)
        : null;

    internal static bool IsPicture(string type) => type.StartsWith("image/", StringComparison.Ordinal);

    private static string? Zip(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            return archive.Entries.Select(e => e.FullName).FirstOrDefault(n => n is "word/document.xml" or "xl/workbook.xml" or "ppt/presentation.xml") switch
            {
                "word/document.xml" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "xl/workbook.xml" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "ppt/presentation.xml" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                _ => "application/zip",
            };
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool Starts(byte[] bytes, ReadOnlySpan<byte> magic) => bytes.AsSpan().StartsWith(magic);
}
