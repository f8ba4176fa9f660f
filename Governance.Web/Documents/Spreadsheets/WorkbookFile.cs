using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Governance.Domain.Common;

namespace Governance.Web.Documents.Spreadsheets;

/// <summary>Opens an uploaded workbook by its content, within bounds: what it is called counts for nothing, and an archive that unpacks to terabytes costs nothing.</summary>
public static class WorkbookFile
{
    /// <summary>Bytes of the file.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int Megabyte = 1024 * 1024, MostUnpacked = 100 * Megabyte, MostEntries = 2_000;

    /// <summary>Bytes that one byte may unpack to, once a few megabytes are reached: rows that are all alike stay below 60.</summary>
    private const int MostPerByte = 200;

    /// <summary>Reads an upload to its end.</summary>
    /// <exception cref="RuleBroken">Import.TooLarge; Files.Empty.</exception>
    public static async Task<byte[]> ReadAsync(Stream upload, CancellationToken cancel = default)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await upload.ReadAsync(buffer, cancel)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MostBytes) throw new RuleBroken(new Refusal("Import.TooLarge", (MostBytes / Megabyte).ToString()));
        }
        return memory.Length > 0 ? memory.ToArray() : throw new RuleBroken(new Refusal("Files.Empty"));
    }

    /// <exception cref="RuleBroken">Import.OldExcel, Import.Protected, Import.UnpacksTooLarge, Import.NotAWorkbook.</exception>
    internal static T With<T>(byte[] content, Func<SpreadsheetDocument, T> read)
    {
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new RuleBroken(new Refusal(content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? "Import.Protected" : "Import.OldExcel"));
        try
        {
            CheckBounds(content);
            using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
            return read(document);
        }
        catch (Exception broken) when (broken is InvalidDataException or OpenXmlPackageException or FileFormatException or XmlException or NullReferenceException or KeyNotFoundException or ArgumentException or InvalidOperationException)
        {
            // Whatever a damaged or foreign package makes the reader say.
            throw new RuleBroken(new Refusal("Import.NotAWorkbook"));
        }
    }

    /// <summary>The sizes in the archive's directory are kept to by the runtime: an entry ends where its directory says.</summary>
    private static void CheckBounds(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        var unpacked = zip.Entries.Sum(e => e.Length);
        if (zip.Entries.Count > MostEntries || unpacked > MostUnpacked || unpacked > 5 * Megabyte && unpacked / content.Length > MostPerByte)
            throw new RuleBroken(new Refusal("Import.UnpacksTooLarge", (MostUnpacked / Megabyte).ToString()));
        if (zip.GetEntry("xl/workbook.xml") is null) throw new InvalidDataException();
    }
}
