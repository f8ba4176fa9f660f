using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Governance.Web.Documents.Spreadsheets;

/// <summary>ClosedXML 0.95 writes the rows to repeat as "Sheet!7:7"; other programs read only "Sheet!$7:$7".</summary>
internal static partial class RepeatedHeader
{
    internal static byte[] Patch(byte[] workbook)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/workbook.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open(), Encoding.UTF8)) xml = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/workbook.xml").Open(), new UTF8Encoding(false));
            writer.Write(Rows().Replace(xml, "!$$$1:$$$2<"));
        }
        return file.ToArray();
    }

    [GeneratedRegex(@"!(\d+):(\d+)<")]
    private static partial Regex Rows();
}
