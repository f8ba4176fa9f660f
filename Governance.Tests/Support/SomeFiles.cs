using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Governance.Tests.Support;

/// <summary>Small documents as people attach them, and some that mean harm.</summary>
public static class SomeFiles
{
    public static byte[] Docx(string text) => Zip(("word/document.xml", $"""<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"""));

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                part.Write(content);
            }
        return memory.ToArray();
    }

    /// <param name="lines">A page for each; an empty one is a page without text.</param>
    public static byte[] Pdf(params string[] lines)
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var line in lines)
        {
            var page = pdf.AddPage(595, 842);
            if (line != "") page.AddText(line, 12, new PdfPoint(50, 700), font);
        }
        return pdf.Build();
    }
}
