using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Governance.Web.Platform.Files;

/// <summary>Tells what a file is by its bytes; its name and the browser's word count for nothing.</summary>
internal static class ContentSniffer
{
    internal const string Svg = "image/svg+xml";

    /// <returns>The media type, or null for anything that is not taken.</returns>
    internal static string? TypeOf(ReadOnlyMemory<byte> content)
    {
        var start = content.Span[..Math.Min(content.Length, 512)];
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "image/jpeg";
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return "image/png";
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8)) return "image/gif";
        if (start.Length > 12 && start.StartsWith("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8)) return "image/webp";
        if (start.StartsWith("%PDF-"u8)) return "application/pdf";
        if (start.StartsWith("{\\rtf"u8)) return "application/rtf";
        if (start.StartsWith("PK\u0003\u0004"u8)) return OfficeType(content);
        return Encoding.UTF8.GetString(start).Contains("<svg", StringComparison.OrdinalIgnoreCase) ? Svg : null;
    }

    /// <summary>Only the names in the archive are read, and the first bytes of one: an archive that unpacks to terabytes costs nothing.</summary>
    private static string? OfficeType(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var zip = new ZipArchive(Stream(content), ZipArchiveMode.Read);
            if (zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            if (zip.GetEntry("word/document.xml") is not null) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            if (zip.GetEntry("xl/workbook.xml") is not null) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            if (zip.GetEntry("ppt/presentation.xml") is not null) return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            return zip.GetEntry("mimetype") is { } mime && Start(mime) is "application/vnd.oasis.opendocument.text" or "application/vnd.oasis.opendocument.spreadsheet" ? Start(mime) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Start(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var start = new byte[100];
        return Encoding.ASCII.GetString(start, 0, content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
    }

    /// <summary>Without a copy of up to 50 MB.</summary>
    private static MemoryStream Stream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array) ? new(array.Array!, array.Offset, array.Count) : new(content.ToArray());
}
