using System.IO.Compression;
using System.Text;

namespace Governance.Tests.Support;

/// <summary>Word documents as packages of hand-written parts: what Word writes, and what someone with bad intent would.</summary>
public static class SomeDocx
{
    public const string RedDot = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==";

    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" " +
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    /// <param name="body">Inside w:body.</param>
    /// <param name="more">Other parts by their path.</param>
    public static MemoryStream Of(string body, params (string Path, byte[] Content)[] more)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>
                """);
            Put(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Put(zip, "word/_rels/document.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
                <Relationship Id="rLink" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://daklak.gov.vn/" TargetMode="External"/>
                <Relationship Id="rBad" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>
                <Relationship Id="rPng" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>
                <Relationship Id="rSvg" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image2.svg"/></Relationships>
                """);
            Put(zip, "word/styles.xml", $"""
                <w:styles {Namespaces}><w:style w:type="paragraph" w:styleId="Tiu"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/></w:style>
                <w:style w:type="paragraph" w:styleId="u2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="con"><w:name w:val="Mục con"/><w:basedOn w:val="u2"/></w:style></w:styles>
                """);
            Put(zip, "word/numbering.xml", $"""
                <w:numbering {Namespaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>
                """);
            Put(zip, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            Put(zip, "word/media/image1.png", Convert.FromBase64String(RedDot));
            Put(zip, "word/media/image2.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray());
            foreach (var (path, content) in more) Put(zip, path, content);
        }
        memory.Position = 0;
        return memory;
    }

    public static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Styled(string text, string style) => Paragraph(text, $"<w:pStyle w:val=\"{style}\"/>");

    public static string Item(string text, int numbering, int level = 0) => Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{numbering}\"/></w:numPr>");

    public static string Picture(string relationship, string description) =>
        $"<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"{System.Security.SecurityElement.Escape(description)}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:blipFill><a:blip r:embed=\"{relationship}\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    private static void Put(ZipArchive zip, string path, string text) => Put(zip, path, Encoding.UTF8.GetBytes(text));

    private static void Put(ZipArchive zip, string path, byte[] content)
    {
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(content);
    }
}
