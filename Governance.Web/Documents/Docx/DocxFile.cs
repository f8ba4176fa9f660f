using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Governance.Domain.Common;

namespace Governance.Web.Documents.Docx;

/// <summary>A picture of a document.</summary>
/// <param name="Source">What stands for it in the HTML.</param>
public sealed record DocxPicture(string Source, byte[] Content, string Name);

/// <summary>What a Word document says: HTML of plain elements, its pictures apart.</summary>
/// <param name="Title">Of its first paragraph in the style "Title"; null without one.</param>
/// <param name="LostPictures">Pictures that it only names or that are past the bound.</param>
public sealed record DocxContent(string? Title, string Html, IReadOnlyList<DocxPicture> Pictures, int LostPictures);

/// <summary>Reads an uploaded .docx by its content, within bounds: what it is called counts for nothing, and an archive that unpacks to terabytes costs nothing.</summary>
public static class DocxFile
{
    /// <summary>Bytes of the file.</summary>
    public const int MostBytes = 30 * Megabyte;

    private const int Megabyte = 1024 * 1024, MostUnpacked = 200 * Megabyte, MostEntries = 2_000;

    /// <summary>Characters of one part; a report of 500 pages has about 10 million.</summary>
    private const int MostCharacters = 20_000_000;

    /// <summary>Elements within each other; Word's own documents stay below 60, and deeper ones could exhaust the stack.</summary>
    private const int MostDepth = 120;

    /// <summary>Bytes that one byte may unpack to, once a few megabytes are reached.</summary>
    private const int MostPerByte = 200;

    /// <exception cref="RuleBroken">Files.TooLarge, Files.Empty, Files.OldWord, Files.Protected, Files.HasMacros, Files.UnpacksTooLarge, Files.NotADocx.</exception>
    public static async Task<DocxContent> ReadAsync(Stream upload, CancellationToken cancel = default)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await upload.ReadAsync(buffer, cancel)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MostBytes) throw new RuleBroken(new Refusal("Files.TooLarge", (MostBytes / Megabyte).ToString()));
        }
        return memory.Length > 0 ? Read(memory.ToArray()) : throw new RuleBroken(new Refusal("Files.Empty"));
    }

    private static DocxContent Read(byte[] content)
    {
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new RuleBroken(new Refusal(content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? "Files.Protected" : "Files.OldWord"));
        try
        {
            CheckBounds(content);
            using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            return new DocxReading(document.MainDocumentPart ?? throw new InvalidDataException()).Content();
        }
        catch (Exception broken) when (broken is InvalidDataException or OpenXmlPackageException or FileFormatException or XmlException or NullReferenceException or KeyNotFoundException or ArgumentException or InvalidOperationException or FormatException or UriFormatException)
        {
            // Whatever a damaged or foreign package makes the reader say.
            throw new RuleBroken(new Refusal("Files.NotADocx"));
        }
    }

    /// <summary>The sizes in the archive's directory are kept to by the runtime: an entry ends where its directory says.</summary>
    private static void CheckBounds(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        var unpacked = zip.Entries.Sum(e => e.Length);
        if (zip.Entries.Count > MostEntries || unpacked > MostUnpacked || unpacked > 5 * Megabyte && unpacked / content.Length > MostPerByte)
            throw new RuleBroken(new Refusal("Files.UnpacksTooLarge", (MostUnpacked / Megabyte).ToString()));
        if (zip.GetEntry("word/document.xml") is null) throw new InvalidDataException();
        if (zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw new RuleBroken(new Refusal("Files.HasMacros"));
        foreach (var part in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))) CheckDepth(part);
    }

    private static void CheckDepth(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostCharacters, IgnoreWhitespace = true });
        while (reader.Read())
            if (reader.Depth > MostDepth) throw new InvalidDataException();
    }
}
