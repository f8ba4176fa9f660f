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

    public async Task<byte[]> WriteAsync(Sheet sheet, CancellationToken cancel = default)
    {
        await OneAtATime.WaitAsync(cancel);
        try { return Write(sheet); }
        finally { OneAtATime.Release(); }
    }

    private static byte[] Write(Sheet sheet)
    {
        using var book = new XLWorkbook();
        book.Style.Font.FontName = "Times New Roman";
        book.Style.Font.FontSize = 12;
        var page = book.AddWorksheet(SafeName(sheet.Name));
        var header = Heading(page, sheet);
        var (first, last) = (header + 1, header + sheet.Rows.Count);
        Header(page, sheet, header);
        for (var i = 0; i < sheet.Rows.Count; i++) Row(page, sheet, first + i, sheet.Rows[i]);
        var next = Totals(page, sheet, first, last);
        page.Range(header, 1, Math.Max(header, next - 1), sheet.Columns.Count).Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        if (sheet.AmountInWords is { } words) Merged(page, ++next, 1, sheet.Columns.Count, words).Style.Font.SetItalic();
        Signatures(page, sheet, next + 2);
        Print(page, sheet, header);
        using var file = new MemoryStream();
        book.SaveAs(file, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        return RepeatedHeader.Patch(file.ToArray());
    }

    private static int Heading(IXLWorksheet page, Sheet sheet)
    {
        var (columns, middle) = (sheet.Columns.Count, Math.Max(1, sheet.Columns.Count / 2));
        Merged(page, 1, 1, middle, sheet.Parent.ToUpperInvariant()).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        Merged(page, 2, 1, middle, sheet.Agency.ToUpperInvariant()).Style.Font.SetBold().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
        if (columns > middle)
        {
            Merged(page, 1, middle + 1, columns, sheet.FormNote ?? "").Style.Font.SetItalic().Font.SetFontSize(10).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
            if (sheet.IsSample) Merged(page, 2, middle + 1, columns, "DỮ LIỆU MẪU").Style.Font.SetBold().Font.SetFontColor(XLColor.FromHtml("#8A5A00")).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        }
        Merged(page, 4, 1, columns, sheet.Title.ToUpperInvariant()).Style.Font.SetBold().Font.SetFontSize(14).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
        if (sheet.Subtitle is { } subtitle) Merged(page, 5, 1, columns, subtitle).Style.Font.SetItalic().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        return 7;
    }

    private static void Header(IXLWorksheet page, Sheet sheet, int row)
    {
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            page.Column(i + 1).Width = sheet.Columns[i].Width;
            page.Cell(row, i + 1).SetValue<string>(sheet.Columns[i].Header);
        }
        page.Range(row, 1, row, sheet.Columns.Count).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#E8ECF4"))
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
    }

    private static void Row(IXLWorksheet page, Sheet sheet, int number, SheetRow row)
    {
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var (cell, column) = (page.Cell(number, i + 1), sheet.Columns[i]);
            Format(cell, column.Kind);
            if (column.Formula is { } formula && row is { IsGroup: false, IsDetail: false }) cell.FormulaA1 = FormulaFor(sheet, formula, number);
            else Value(cell, column.Kind, i < row.Cells.Count ? row.Cells[i] : null);
        }
        var style = page.Range(number, 1, number, sheet.Columns.Count).Style;
        style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        if (row.IsGroup) style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#F4F2EE"));
        if (row.IsDetail) style.Font.SetItalic().Font.SetFontSize(10).Font.SetFontColor(XLColor.FromHtml("#57514A"));
    }

    private static void Value(IXLCell cell, CellKind kind, object? value)
    {
        switch (value)
        {
            case null: break;
            case DateOnly day: cell.SetValue(day.ToDateTime(TimeOnly.MinValue)); break;
            case long or int or decimal or double when kind is not (CellKind.Text or CellKind.Code): cell.SetValue(Convert.ToDouble(value)); break;
            default: cell.SetValue<string>(value.ToString()!); break;
        }
    }

    private static void Format(IXLCell cell, CellKind kind)
    {
        switch (kind)
        {
            case CellKind.Money: cell.Style.NumberFormat.Format = "#,##0"; break;
            case CellKind.Number: cell.Style.NumberFormat.Format = "#,##0.####"; break;
            case CellKind.Percent: cell.Style.NumberFormat.Format = "0.0%"; break;
            case CellKind.Date: cell.Style.NumberFormat.Format = "dd/mm/yyyy"; break;
            case CellKind.Code: cell.Style.NumberFormat.Format = "@"; break;
            default: cell.Style.Alignment.WrapText = true; break;
        }
    }

    /// <summary>Groups and details are left out of the sums: only the runs of rows between them are added.</summary>
    private static int Totals(IXLWorksheet page, Sheet sheet, int first, int last)
    {
        if (sheet.TotalLabel is null) return last + 1;
        var row = last + 1;
        var firstTotal = sheet.Columns.Select((c, i) => (c.HasTotal, i)).Where(c => c.HasTotal).Select(c => c.i).DefaultIfEmpty(1).First();
        Merged(page, row, 1, Math.Max(1, firstTotal), sheet.TotalLabel).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            if (!sheet.Columns[i].HasTotal) continue;
            var letter = page.Column(i + 1).ColumnLetter();
            var summed = sheet.Rows.Select((r, n) => (r, Row: first + n)).Where(r => r.r is { IsGroup: false, IsDetail: false }).Select(r => r.Row).ToList();
            page.Cell(row, i + 1).FormulaA1 = summed.Count == 0 ? "0" : sheet.Rows.Any(r => r.IsGroup || r.IsDetail) ? $"SUM({string.Join(',', Runs(summed).Select(r => $"{letter}{r.From}:{letter}{r.To}"))})" : $"SUM({letter}{first}:{letter}{last})";
            Format(page.Cell(row, i + 1), sheet.Columns[i].Kind);
        }
        page.Range(row, 1, row, sheet.Columns.Count).Style.Font.SetBold();
        return row + 1;
    }

    private static IEnumerable<(int From, int To)> Runs(List<int> rows)
    {
        var from = rows[0];
        for (var i = 1; i <= rows.Count; i++)
        {
            if (i < rows.Count && rows[i] == rows[i - 1] + 1) continue;
            yield return (from, rows[i - 1]);
            if (i < rows.Count) from = rows[i];
        }
    }

    private static void Signatures(IXLWorksheet page, Sheet sheet, int row)
    {
        var (count, columns) = (sheet.Signatures.Count, sheet.Columns.Count);
        if (count == 0) return;
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (i * columns / count + 1, Math.Max(i * columns / count + 1, (i + 1) * columns / count));
            if (i == count - 1 && sheet.PlaceAndDate is { } place) Merged(page, row, from, to, place).Style.Font.SetItalic().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            Merged(page, row + 1, from, to, sheet.Signatures[i].Title.ToUpperInvariant()).Style.Font.SetBold().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
            Merged(page, row + 2, from, to, "(Ký, họ tên)").Style.Font.SetItalic().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            Merged(page, row + 6, from, to, sheet.Signatures[i].Name ?? "").Style.Font.SetBold().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        }
    }

    private static void Print(IXLWorksheet page, Sheet sheet, int header)
    {
        page.SheetView.FreezeRows(header);
        page.PageSetup.PaperSize = XLPaperSize.A4Paper;
        page.PageSetup.PageOrientation = sheet.Landscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.PageSetup.PagesWide = 1;
        page.PageSetup.PagesTall = 0;
        page.PageSetup.SetRowsToRepeatAtTop(header, header);
        page.PageSetup.Footer.Center.AddText("Trang ", XLHFOccurrence.AllPages);
        page.PageSetup.Footer.Center.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.AllPages);
        page.PageSetup.Footer.Center.AddText("/", XLHFOccurrence.AllPages);
        page.PageSetup.Footer.Center.AddText(XLHFPredefinedText.NumberOfPages, XLHFOccurrence.AllPages);
    }

    private static IXLRange Merged(IXLWorksheet page, int row, int from, int to, string text)
    {
        var range = page.Range(row, from, row, to);
        if (to > from) range.Merge();
        page.Cell(row, from).SetValue<string>(text);
        return range;
    }

    private static string FormulaFor(Sheet sheet, string formula, int row) => Placeholder().Replace(formula, match =>
        XLHelper.GetColumnLetterFromNumber(sheet.Columns.ToList().FindIndex(c => c.Header == match.Groups[1].Value) + 1) + row);

    private static string SafeName(string name) => (Forbidden().Replace(name, " ") is { Length: > 31 } name31 ? name31[..31] : Forbidden().Replace(name, " ")).Trim();

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\[\]:*?/\\]")]
    private static partial Regex Forbidden();
}
