using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Ox = DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Web.Documents.Paper;

/// <summary>Renders a paper to .docx on the Open XML SDK, in the same layout as <see cref="PdfPaper"/>, for a hand to finish before it is signed.</summary>
public static class DocxPaper
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="at">UTC; when the paper was made.</param>
    public static void Write(PaperDocument paper, DateTime at, Stream to)
    {
        // The SDK reads back what it writes; a response's stream cannot.
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var about = package.PackageProperties;
            (about.Title, about.Creator, about.Language, about.Created, about.Modified) = (paper.Title, "Governance", "vi-VN", at, at);
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            using var typeface = new Typeface();
            var blocks = new DocxBlocks(main, typeface, paper.Landscape);
            var body = new Body();
            for (var i = 0; i < paper.Blocks.Count; i++) body.Append(blocks.Of(paper.Blocks[i], IsSignedBelow(paper, i)));
            body.Append(Section(main, paper));
            main.Document = new Ox.Document(body);
        }
        file.WriteTo(to);
    }

    /// <summary>Whether a signature follows with nothing but short lines between: the end of this block stays on its page.</summary>
    private static bool IsSignedBelow(PaperDocument paper, int block) =>
        paper.Blocks.Skip(block + 1).SkipWhile(b => b is Paragraph { Align: not Align.Justify }).FirstOrDefault() is SignatureRow or Closing;

    private static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = DocxText.Font, HighAnsi = DocxText.Font, EastAsia = DocxText.Font, ComplexScript = DocxText.Font },
                new FontSize { Val = "26" }, new FontSizeComplexScript { Val = "26" }, new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(new StyleName { Val = "Title" }, new BasedOn { Val = "Normal" }, new StyleParagraphProperties(new OutlineLevel { Val = 0 })) { Type = StyleValues.Paragraph, StyleId = DocxText.TitleStyle });

    private static SectionProperties Section(MainDocumentPart main, PaperDocument paper)
    {
        var (width, height) = A4.Size(paper.Landscape);
        return new(
            Header(main, paper, HeaderFooterValues.First),
            Header(main, paper, HeaderFooterValues.Default),
            new PageSize { Width = (uint)DocxText.Twips(width), Height = (uint)DocxText.Twips(height), Orient = paper.Landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
            new PageMargin
            {
                Top = DocxText.Twips(A4.Top),
                Bottom = DocxText.Twips(A4.Bottom),
                Left = (uint)DocxText.Twips(A4.Left),
                Right = (uint)DocxText.Twips(A4.Right),
                Header = (uint)DocxText.Twips(A4.Number - 2),
                Footer = (uint)DocxText.Twips(A4.Number),
                Gutter = 0,
            },
            new TitlePage());
    }

    /// <summary>The number in the middle of the top margin, not on page 1; the mark of sample data at its right end.</summary>
    private static HeaderReference Header(MainDocumentPart main, PaperDocument paper, HeaderFooterValues which)
    {
        var width = DocxText.Twips(A4.TextWidth(paper.Landscape));
        var line = new Ox.Paragraph(new ParagraphProperties(new Tabs(
            new TabStop { Val = TabStopValues.Center, Position = width / 2 }, new TabStop { Val = TabStopValues.Right, Position = width })));
        line.Append(new Run(new TabChar()));
        if (which is HeaderFooterValues.Default) line.Append(new SimpleField(new Run(new Ox.Text("2"))) { Instruction = " PAGE " });
        if (paper.IsSample) line.Append(new Run(new TabChar()), DocxText.Run(A4.Sample, new(11, Bold: true), A4.SampleColour));
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(line);
        return new() { Type = which, Id = main.GetIdOfPart(part) };
    }
}
