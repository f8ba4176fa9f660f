using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Ox = DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Web.Documents.Docx;

/// <summary>Blocks of a document as HTML: headings, paragraphs, lists, tables. What was deleted under track changes is left out, what was inserted stands.</summary>
internal sealed class DocxReading(MainDocumentPart main)
{
    /// <summary>Vietnamese stays as it is written.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly DocxStyles _styles = new(main);
    private readonly DocxInline _inline = new(main);
    private string? _title;

    internal DocxContent Content()
    {
        var html = Blocks(main.Document.Body ?? throw new InvalidDataException());
        return new(_title, html, _inline.Pictures, _inline.LostPictures);
    }

    private string Blocks(OpenXmlElement parent)
    {
        var html = new StringBuilder();
        var lists = new DocxLists(html);
        foreach (var block in Flat(parent))
        {
            if (block is Ox.Table table)
            {
                lists.Close();
                html.Append(Table(table));
            }
            else if (block is Ox.Paragraph paragraph) Put(paragraph, html, lists);
        }
        lists.Close();
        return html.ToString();
    }

    private void Put(Ox.Paragraph paragraph, StringBuilder html, DocxLists lists)
    {
        var (text, figures) = _inline.Of(paragraph);
        if (text == "" && figures == "") return;
        var style = _styles.Of(paragraph);
        if (style.IsTitle && _title is null)
        {
            _title = paragraph.InnerText;
            return;
        }
        if (style.ListLevel is { } level && style.Heading is null && text != "") lists.Item(level, style.IsNumbered, $"<p>{text}</p>");
        else
        {
            lists.Close();
            if (text != "") html.Append(style.Heading is { } heading ? $"<h{heading}>{text}</h{heading}>" : $"<p>{text}</p>");
        }
        if (figures == "") return;
        lists.Close();
        html.Append(figures);
    }

    /// <summary>Content controls stand for what they hold.</summary>
    private static IEnumerable<OpenXmlElement> Flat(OpenXmlElement parent) =>
        parent.ChildElements.SelectMany(e => e is Ox.SdtBlock or Ox.SdtContentBlock or Ox.CustomXmlBlock ? Flat(e) : [e]);

    private string Table(Ox.Table table)
    {
        var rows = table.Elements<Ox.TableRow>().Select(r => r.Elements<Ox.TableCell>().ToList()).ToList();
        var headers = table.Elements<Ox.TableRow>().Select(r => r.TableRowProperties?.GetFirstChild<Ox.TableHeader>() is not null).ToList();
        var starts = rows.Select(Columns).ToList();
        var html = new StringBuilder("<table><tbody>");
        for (var i = 0; i < rows.Count; i++)
        {
            html.Append("<tr>");
            for (var j = 0; j < rows[i].Count; j++)
            {
                var cell = rows[i][j];
                if (Continues(cell)) continue;
                var below = 0;
                while (i + below + 1 < rows.Count && starts[i + below + 1].IndexOf(starts[i][j]) is >= 0 and var k && Continues(rows[i + below + 1][k])) below++;
                var name = headers[i] ? "th" : "td";
                html.Append($"<{name}{Span("colspan", SpanOf(cell))}{Span("rowspan", cell.TableCellProperties?.VerticalMerge is null ? 1 : below + 1)}>{Cell(cell)}</{name}>");
            }
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    private string Cell(Ox.TableCell cell) => Blocks(cell) is { Length: > 0 } content ? content : "<p></p>";

    private static List<int> Columns(List<Ox.TableCell> cells)
    {
        var starts = new List<int>();
        var column = 0;
        foreach (var cell in cells)
        {
            starts.Add(column);
            column += SpanOf(cell);
        }
        return starts;
    }

    /// <summary>A cell may say that it spans more columns than any table has.</summary>
    private static int SpanOf(Ox.TableCell cell) => Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 63);

    private static bool Continues(Ox.TableCell cell) => cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value is not Ox.MergedCellValues.Restart;

    private static string Span(string name, int count) => count > 1 ? $" {name}=\"{count}\"" : "";

    internal static string Encode(string text) => Encoder.Encode(text);
}
