using System.Globalization;
using Governance.Web.Documents.Spreadsheets;

namespace Governance.Web.Documents.Paper;

/// <summary>The same accounting list on paper: one description, a workbook and a PDF that cannot differ.</summary>
public static class SheetPaper
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <param name="sheet">A column with a formula must have its value in the rows too: paper does not calculate.</param>
    /// <param name="size">Points of the list; a wide one takes less than the usual 11.</param>
    /// <exception cref="ArgumentException">A row ends before such a value.</exception>
    public static PaperDocument From(Sheet sheet, float size = 11)
    {
        var formula = sheet.Columns.Select((c, i) => c.Formula is null ? -1 : i).Max();
        if (sheet.Rows.Any(r => r.IsCounted && r.Cells.Count <= formula)) throw new ArgumentException("A column with a formula has no value in its rows.", nameof(sheet));
        var blocks = new List<Block> { Letterhead.Accounting(sheet.Parent, sheet.Agency, sheet.FormNote), Title.Accounting(sheet.Title, sheet.Subtitle) };
        blocks.Add(new Table([.. sheet.Columns.Select(c => c.Header)], [.. sheet.Columns.Select(c => (float)c.Width)], [.. sheet.Columns.Select(AlignOf)],
            [.. sheet.Rows.Select(r => new TableRow([.. sheet.Columns.Select((c, i) => Show(i < r.Cells.Count ? r.Cells[i] : null, c.Kind))], r.IsGroup, r.IsDetail))],
            sheet.TotalLabel is null ? null : Totals(sheet), size));
        if (sheet.AmountInWords is { } words) blocks.Add(new Paragraph(words, new(12, Italic: true)));
        if (sheet.Signatures.Count > 0) blocks.Add(new SignatureRow([.. sheet.Signatures.Select(s => (s.Title, s.Name))], sheet.PlaceAndDate));
        return new(sheet.Title, sheet.Landscape, sheet.IsSample, blocks);
    }

    private static List<string> Totals(Sheet sheet)
    {
        var counted = sheet.Rows.Where(r => r.IsCounted).ToList();
        var cells = sheet.Columns.Select((c, i) => c.HasTotal ? Show(counted.Sum(r => Convert.ToDecimal(r.Cells[i] ?? 0)), c.Kind) : "").ToList();
        if (!sheet.Columns[0].HasTotal) cells[0] = sheet.TotalLabel!;
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
