namespace Governance.Web.Documents.Paper;

/// <summary>A ruled table as strips: each row knows the header that stands again above it on a new page. Lengths in points.</summary>
internal sealed class PdfTable(PdfLayout layout, Typeface typeface, Table table)
{
    private readonly float _pad = table.Size < 11 ? 2 : 3;
    private readonly Face _usual = new(table.Size), _bold = new(table.Size, Bold: true), _detail = new(table.Size - 1, Italic: true);
    private readonly float[] _widths = [.. table.Weights.Select(w => w / table.Weights.Sum() * layout.Width)];

    internal IEnumerable<Strip> Strips()
    {
        var header = Row(TableCells.Of(table.Header), _bold, _ => Align.Centre).Single() with { Above = 8, WithNext = true };
        yield return header;
        foreach (var row in table.Rows)
        {
            var face = row.IsGroup ? _bold : row.IsDetail ? _detail : _usual;
            foreach (var strip in Row(TableCells.Of(row, table.Aligns), face, c => c.Span > 1 ? Align.Left : table.Aligns[c.Column]))
                yield return strip with { Header = header, Substance = 2, WithNext = row.IsGroup };
        }
        if (table.Total is not { } total) yield break;
        foreach (var strip in Row(TableCells.Spanning(total, table.Aligns), _bold, c => c.Span > 1 ? Align.Centre : table.Aligns[c.Column]))
            yield return strip with { Header = header };
    }

    /// <summary>One strip; more when the row is higher than half a page, so that it can go on overleaf.</summary>
    private IEnumerable<Strip> Row(IReadOnlyList<TableCell> cells, Face face, Func<TableCell, Align> align)
    {
        var lines = cells.Select(c => typeface.Break(c.Text, face, WidthOf(c) - 2 * _pad)).ToList();
        var most = (int)(layout.Depth / 2 / (face.Size * Pen.Leading));
        var parts = lines.Max(l => l.Count + most - 1) / most;
        for (var part = 0; part < parts; part++)
        {
            var shown = lines.Select(l => l.Skip(part * most).Take(most).ToList()).ToList();
            var height = shown.Max(l => l.Count) * face.Size * Pen.Leading + 2 * _pad;
            yield return new(height, (pen, y) => Draw(pen, y, height, cells, shown, face, align));
        }
    }

    private void Draw(Pen pen, float y, float height, IReadOnlyList<TableCell> cells, List<List<TextLine>> lines, Face face, Func<TableCell, Align> align)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var x = layout.X + _widths[..cells[i].Column].Sum();
            for (var l = 0; l < lines[i].Count; l++)
                pen.Line(lines[i][l], align(cells[i]), x + _pad, WidthOf(cells[i]) - 2 * _pad, y + _pad - 1 + l * face.Size * Pen.Leading, cells[i].Link is null ? Pen.Black : TableCell.LinkColour);
            if (cells[i].Link is { } link) pen.Link(x, y, WidthOf(cells[i]), height, link);
            pen.Rule(x, y, x, y + height);
        }
        pen.Rule(layout.X + layout.Width, y, layout.X + layout.Width, y + height);
        pen.Rule(layout.X, y, layout.X + layout.Width, y);
        pen.Rule(layout.X, y + height, layout.X + layout.Width, y + height);
    }

    private float WidthOf(TableCell cell) => _widths.Skip(cell.Column).Take(cell.Span).Sum();
}
