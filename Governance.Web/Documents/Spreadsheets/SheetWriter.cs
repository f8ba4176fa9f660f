using System.Text.RegularExpressions;
using ClosedXML.Excel;

namespace Governance.Web.Documents.Spreadsheets;

/// <summary>
/// Writes a <see cref="Sheet"/> as .xlsx with ClosedXML, whose traps end here: codes stay text, widths are set, formulas are
/// evaluated on saving, the repeated header is patched to what Excel reads, one export at a time.
/// </summary>
public sealed partial class SheetWriter
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <exception cref="ArgumentException">A formula names a column that the sheet does not have.</exception>
    public async Task<byte[]> WriteAsync(Sheet sheet, CancellationToken cancel = default)
    {
        await OneAtATime.WaitAsync(cancel);
        try { return Write(sheet); }
        finally { OneAtATime.Release(); }
    }

    private static byte[] Write(Sheet sheet)
    {
        using var book = new XLWorkbook();
        book.Properties.Title = sheet.Title;
        book.Style.Font.FontName = "Times New Roman";
        book.Style.Font.FontSize = 12;
        var page = book.AddWorksheet(SafeName(sheet.Name));
        Header(page, sheet);
        SheetFrame.Heading(page, sheet);
        for (var i = 0; i < sheet.Rows.Count; i++) Row(page, sheet, SheetFrame.HeaderRow + 1 + i, sheet.Rows[i]);
        var next = SheetTotals.Write(page, sheet);
        page.Range(SheetFrame.HeaderRow, 1, next - 1, sheet.Columns.Count).Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        SheetFrame.Closing(page, sheet, next);
        SheetFrame.Print(page, sheet);
        using var file = new MemoryStream();
        book.SaveAs(file, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        return RepeatedHeader.Patch(file.ToArray());
    }

    private static void Header(IXLWorksheet page, Sheet sheet)
    {
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            page.Column(i + 1).Width = sheet.Columns[i].Width;
            page.Cell(SheetFrame.HeaderRow, i + 1).SetText(sheet.Columns[i].Header);
        }
        page.Range(SheetFrame.HeaderRow, 1, SheetFrame.HeaderRow, sheet.Columns.Count).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#E8ECF4"))
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
    }

    private static void Row(IXLWorksheet page, Sheet sheet, int number, SheetRow row)
    {
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var (cell, column) = (page.Cell(number, i + 1), sheet.Columns[i]);
            cell.SetFormat(column.Kind);
            if (column.Formula is { } formula && row.IsCounted) cell.FormulaA1 = FormulaFor(sheet, formula, number);
            else cell.SetAny(column.Kind, i < row.Cells.Count ? row.Cells[i] : null);
        }
        var style = page.Range(number, 1, number, sheet.Columns.Count).Style;
        style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        if (row.IsDetail) style.Font.SetItalic().Font.SetFontSize(10).Font.SetFontColor(XLColor.FromHtml("#57514A"));
        if (row.IsGroup) Group(page, sheet, number, row);
        var height = row.Cells.Take(sheet.Columns.Count).Select((value, i) => value is string text && sheet.Columns[i].Kind is CellKind.Text ? SheetFrame.HeightOf(text, row.IsDetail ? 10 : 12, WidthFor(sheet, row, i)) : 0).DefaultIfEmpty().Max();
        // Not every program fits a row to its text when it opens the file.
        if (height > page.Row(number).Height) page.Row(number).Height = height;
    }

    private static double WidthFor(Sheet sheet, SheetRow row, int column) =>
        row.IsGroup && column == row.Cells.Count - 1 ? sheet.Columns.Skip(column).Sum(c => c.Width) : sheet.Columns[column].Width;

    /// <summary>The heading of a group takes the room of the empty cells behind it.</summary>
    private static void Group(IXLWorksheet page, Sheet sheet, int number, SheetRow row)
    {
        page.Range(number, 1, number, sheet.Columns.Count).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#F4F2EE"));
        var last = row.Cells.Count - 1;
        if (last >= 0 && row.Cells[last] is string && last < sheet.Columns.Count - 1) page.Range(number, last + 1, number, sheet.Columns.Count).Merge();
    }

    private static string FormulaFor(Sheet sheet, string formula, int row) => Placeholder().Replace(formula, match =>
    {
        var column = sheet.Columns.TakeWhile(c => c.Header != match.Groups[1].Value).Count() + 1;
        if (column > sheet.Columns.Count) throw new ArgumentException($"The formula names a column that is not there: {match.Value}.", nameof(formula));
        return XLHelper.GetColumnLetterFromNumber(column) + row;
    });

    /// <summary>As Excel takes it: at most 31 characters, some forbidden.</summary>
    private static string SafeName(string name)
    {
        var safe = Forbidden().Replace(name, " ").Trim().Trim('\'');
        return safe.Length > 31 ? safe[..31].Trim() : safe;
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\[\]:*?/\\]")]
    private static partial Regex Forbidden();
}
