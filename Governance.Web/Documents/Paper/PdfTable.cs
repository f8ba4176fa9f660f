using SkiaSharp;

namespace Governance.Web.Documents.Paper;

/// <summary>A ruled table whose header stands again on every page; a row is never torn.</summary>
/// <param name="tail">Height that must follow on the page of the last row: signatures never stand on a page of their own.</param>
internal sealed class PdfTable(PdfPaper page, Table table, float tail)
{
    private const float Pad = 3;
    private readonly float[] _widths = [.. table.Weights.Select(w => w / table.Weights.Sum() * page.Width)];

    internal void Draw()
    {
        page.Y += 6;
        var header = Enumerable.Repeat(Align.Centre, table.Header.Count).ToArray();
        DrawRow(table.Header, new(11, Bold: true), header);
        foreach (var row in table.Rows)
        {
            var after = ReferenceEquals(row, table.Rows[^1]) ? tail + (table.Total is { } sum ? HeightOf(sum, new(11, Bold: true)) : 0) : 0;
            var face = row.IsGroup ? new Face(11, Bold: true) : row.IsDetail ? new Face(10, Italic: true) : new Face(11);
            if (page.Need(HeightOf(row.Cells, face) + after)) DrawRow(table.Header, new(11, Bold: true), header);
            DrawRow(row.Cells, face, table.Aligns);
        }
        if (table.Total is not { } total) return;
        var bold = new Face(11, Bold: true);
        if (page.Need(HeightOf(total, bold))) DrawRow(table.Header, bold, header);
        DrawRow(total, bold, table.Aligns);
    }

    private void DrawRow(IReadOnlyList<string> cells, Face face, IReadOnlyList<Align> aligns)
    {
        var height = HeightOf(cells, face);
        var x = page.X;
        for (var i = 0; i < _widths.Length; i++)
        {
            using var font = Typeface.Of(face);
            var y = page.Y + Pad;
            foreach (var line in Lines(cells, i, font))
            {
                page.Line(line, face, aligns[i], x + Pad, _widths[i] - 2 * Pad, y - 1);
                y += face.Size * PdfPaper.Leading;
            }
            page.Rule(x, page.Y, x, page.Y + height);
            x += _widths[i];
        }
        page.Rule(x, page.Y, x, page.Y + height);
        page.Rule(page.X, page.Y, x, page.Y);
        page.Rule(page.X, page.Y + height, x, page.Y + height);
        page.Y += height;
    }

    private float HeightOf(IReadOnlyList<string> cells, Face face)
    {
        using var font = Typeface.Of(face);
        return Enumerable.Range(0, _widths.Length).Max(i => Lines(cells, i, font).Count) * face.Size * PdfPaper.Leading + 2 * Pad;
    }

    private List<string> Lines(IReadOnlyList<string> cells, int column, SKFont font) =>
        Typeface.Wrap(column < cells.Count ? cells[column] : "", font, _widths[column] - 2 * Pad);
}
