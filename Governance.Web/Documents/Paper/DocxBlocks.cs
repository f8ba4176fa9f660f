using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Ox = DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Web.Documents.Paper;

/// <summary>Each block as the elements of a .docx.</summary>
internal sealed class DocxBlocks(MainDocumentPart main, Typeface typeface, bool landscape)
{
    /// <summary>Room for a hand's signature and a seal, points.</summary>
    private const float Room = 62;

    private readonly int _width = DocxText.Twips(A4.TextWidth(landscape));

    /// <param name="isSignedBelow">The end of this block stays on the page of the signature.</param>
    internal IEnumerable<OpenXmlElement> Of(Block block, bool isSignedBelow) => block switch
    {
        Letterhead head => Head(head),
        Title title => TitleLines(title),
        Paragraph p => [Of(p, isSignedBelow)],
        Table table => [List(table, isSignedBelow)],
        SignatureRow row => Signatures(row),
        Closing closing => Close(closing),
        _ => throw new InvalidOperationException($"No .docx for {block.GetType().Name}."),
    };

    private IEnumerable<OpenXmlElement> Head(Letterhead head)
    {
        var left = (int)(_width * A4.AgencyPart);
        yield return Columns([left, _width - left], [Lines(head.Left, left), Lines(head.Right, _width - left)]);
        yield return Space(6, withNext: true);
    }

    private IEnumerable<OpenXmlElement> TitleLines(Title title)
    {
        var lines = title.Lines.SelectMany(l => DocxText.Head(l, typeface, _width)).Cast<Ox.Paragraph>().ToList();
        lines[0].ParagraphProperties!.PrependChild(new Ox.ParagraphStyleId { Val = DocxText.TitleStyle });
        return [Space(4, withNext: true), .. lines, Space(4, withNext: true)];
    }

    private static Ox.Paragraph Of(Paragraph p, bool withNext) => DocxText.Line(p.Align, withNext, p.Space, p.Indent,
        [.. p.Lead is null ? [] : new[] { DocxText.Run(p.Lead + " ", p.Face with { Bold = true }) }, DocxText.Run(p.Text, p.Face)]);

    private Ox.Table List(Table table, bool isSignedBelow)
    {
        var sum = table.Weights.Sum();
        int[] widths = [.. table.Weights.Select(w => (int)(_width * w / sum))];
        var bold = new Face(table.Size, Bold: true);
        var list = DocxText.Table(widths, ruled: true);
        list.Append(DocxText.Row(true, Cells(TableCells.Of(table.Header), widths, bold, _ => Align.Centre, withNext: true)));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var face = row.IsGroup ? bold : row.IsDetail ? new Face(table.Size - 1, Italic: true) : new Face(table.Size);
            list.Append(DocxText.Row(false, Cells(TableCells.Of(row, table.Aligns), widths, face, c => c.Span > 1 ? Align.Left : table.Aligns[c.Column], row.IsGroup || isSignedBelow && i == table.Rows.Count - 1)));
        }
        if (table.Total is { } total)
            list.Append(DocxText.Row(false, Cells(TableCells.Spanning(total, table.Aligns), widths, bold, c => c.Span > 1 ? Align.Centre : table.Aligns[c.Column], isSignedBelow)));
        return list;
    }

    private IEnumerable<Ox.TableCell> Cells(IEnumerable<TableCell> cells, int[] widths, Face face, Func<TableCell, Align> align, bool withNext) =>
        cells.Select(c => DocxText.Cell(widths.Skip(c.Column).Take(c.Span).Sum(), c.Span, [Linked(DocxText.Line(c.Text, face, align(c), withNext), c.Link)]));

    private Ox.Paragraph Linked(Ox.Paragraph line, string? link)
    {
        if (link is null) return line;
        var hyperlink = line.AppendChild(new Ox.Hyperlink { Id = main.AddHyperlinkRelationship(new Uri(link), isExternal: true).Id });
        foreach (var run in line.Elements<Ox.Run>().ToList())
        {
            run.Remove();
            (run.RunProperties!.Color, run.RunProperties.Underline) = (new() { Val = TableCell.LinkColour }, new() { Val = Ox.UnderlineValues.Single });
            hyperlink.Append(run);
        }
        return line;
    }

    private IEnumerable<OpenXmlElement> Signatures(SignatureRow row)
    {
        yield return Space(6, withNext: true);
        if (row.PlaceAndDate is { } place) yield return DocxText.Line(place, new(12, Italic: true), Align.Right);
        int[] widths = [.. row.Signatures.Select(_ => _width / row.Signatures.Count)];
        yield return Columns(widths, [.. row.Signatures.Select(s => (IEnumerable<OpenXmlElement>)
        [
            DocxText.Line(s.Title.ToUpperInvariant(), new(12, Bold: true)), DocxText.Line("(Ký, họ tên)", new(11, Italic: true)),
            Space(Room, withNext: true), DocxText.Line(s.Name ?? "", new(12, Bold: true), withNext: false),
        ])]);
        yield return Space(0, withNext: false);
    }

    private IEnumerable<OpenXmlElement> Close(Closing closing)
    {
        var left = (int)(_width * A4.AgencyPart);
        yield return Space(12, withNext: true);
        yield return Columns([left, _width - left],
        [
            closing.Proof is { } proof ? proof.Lines.Append(proof.Address).Select(l => DocxText.Line(l, new(10), Align.Left, withNext: false)) :
            closing.Recipients.Count == 0 ? [Space(0, withNext: false)] :
                [DocxText.Line("Nơi nhận:", new(12, Bold: true, Italic: true), Align.Left), .. closing.Recipients.Select(r => DocxText.Line(r, new(11), Align.Left, withNext: false))],
            [.. closing.Authority.Select(a => DocxText.Line(a.ToUpperInvariant(), new(13, Bold: true))), Space(Room, withNext: true), DocxText.Line(closing.Name ?? "", new(13.5f, Bold: true), withNext: false)],
        ]);
        yield return Space(0, withNext: false);
    }

    private IEnumerable<OpenXmlElement> Lines(IReadOnlyList<HeadLine> lines, int width) =>
        lines.Count == 0 ? [Space(0, withNext: true)] : lines.SelectMany(l => DocxText.Head(l, typeface, width - 120));

    /// <summary>Blocks beside each other: a table without rules, whose row is not torn.</summary>
    private static Ox.Table Columns(IReadOnlyList<int> widths, IReadOnlyList<IEnumerable<OpenXmlElement>> columns)
    {
        var table = DocxText.Table(widths, ruled: false);
        table.Append(DocxText.Row(false, columns.Select((c, i) => DocxText.Cell(widths[i], 1, c))));
        return table;
    }

    /// <summary>An empty line; Word wants a paragraph between and after tables.</summary>
    private static Ox.Paragraph Space(float points, bool withNext) => DocxText.Line(Align.Left, withNext, points, 0, DocxText.Run("", new(1)));
}
