using System.Globalization;
using Governance.Web.Documents.Spreadsheets;

namespace Governance.Web.Documents.Paper;

/// <summary>The same accounting list on paper: one description, a workbook and a PDF that cannot differ.</summary>
public static class SheetPaper
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <param name="sheet">A column with a formula must have its value in the rows too: paper does not calculate.</param>
    public static PaperDocument From(Sheet sheet)
    {
        var blocks = new List<Block>
        {
            new Letterhead(
                [new(sheet.Parent.ToUpperInvariant(), new(12)), new(sheet.Agency.ToUpperInvariant(), new(12, Bold: true), .4f)],
                sheet.FormNote is { } note ? [new(note, new(10.5f, Italic: true))] : []),
            new Paragraph(sheet.Title.ToUpperInvariant(), new(14, Bold: true), Align.Centre, 10),
        };
        if (sheet.Subtitle is { } subtitle) blocks.Add(new Paragraph(subtitle, new(12, Italic: true), Align.Centre, 2));
        blocks.Add(new Table([.. sheet.Columns.Select(c => c.Header)], [.. sheet.Columns.Select(c => (float)c.Width)], [.. sheet.Columns.Select(AlignOf)],
            [.. sheet.Rows.Select(r => new TableRow([.. sheet.Columns.Select((c, i) => Show(i < r.Cells.Count ? r.Cells[i] : null, c.Kind))], r.IsGroup, r.IsDetail))],
            sheet.TotalLabel is null ? null : Totals(sheet)));
        if (sheet.AmountInWords is { } words) blocks.Add(new Paragraph(words, new(12, Italic: true)));
        if (sheet.Signatures.Count > 0) blocks.Add(new SignatureRow([.. sheet.Signatures.Select(s => (s.Title, s.Name))], sheet.PlaceAndDate));
        return new(sheet.Title, sheet.Landscape, sheet.IsSample, blocks);
    }

    private static List<string> Totals(Sheet sheet)
    {
        var counted = sheet.Rows.Where(r => r is { IsGroup: false, IsDetail: false }).ToList();
        var cells = sheet.Columns.Select((c, i) => c.HasTotal ? Show(counted.Sum(r => Convert.ToDecimal(r.Cells[i] ?? 0)), c.Kind) : "").ToList();
        // The label takes the widest column before the first sum.
        var first = sheet.Columns.TakeWhile(c => !c.HasTotal).Count();
        var label = Enumerable.Range(0, Math.Max(1, first)).MaxBy(i => sheet.Columns[i].Width);
        cells[label] = sheet.TotalLabel!;
        return cells;
    }

    private static Align AlignOf(SheetColumn column) => column.Kind switch
    {
        CellKind.Money or CellKind.Number or CellKind.Percent => Align.Right,
        CellKind.Date or CellKind.Code => Align.Centre,
        _ => Align.Left,
    };

    private static string Show(object? value, CellKind kind) => value switch
    {
        null => "",
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        decimal or double when kind is CellKind.Percent => Convert.ToDecimal(value).ToString("0.#%", Vietnamese).Replace('.', ','),
        long or int or decimal or double when kind is not (CellKind.Text or CellKind.Code) => Convert.ToDecimal(value).ToString("#,0.####", Vietnamese),
        _ => value.ToString()!,
    };
}
