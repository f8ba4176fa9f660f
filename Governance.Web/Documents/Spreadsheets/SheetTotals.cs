using ClosedXML.Excel;

namespace Governance.Web.Documents.Spreadsheets;

/// <summary>The row of live sums.</summary>
internal static class SheetTotals
{
    /// <returns>The first free row.</returns>
    internal static int Write(IXLWorksheet page, Sheet sheet)
    {
        var (first, row) = (SheetFrame.HeaderRow + 1, SheetFrame.HeaderRow + 1 + sheet.Rows.Count);
        if (sheet.TotalLabel is null) return row;
        var mark = sheet.Rows.All(r => r.IsCounted) ? null : Mark(page, sheet, first);
        page.SetMerged(row, 1, Math.Max(1, sheet.Columns.TakeWhile(c => !c.HasTotal).Count()), sheet.TotalLabel).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            if (!sheet.Columns[i].HasTotal) continue;
            var letter = XLHelper.GetColumnLetterFromNumber(i + 1);
            var range = $"{letter}{first}:{letter}{row - 1}";
            page.Cell(row, i + 1).FormulaA1 = sheet.Rows.Count == 0 ? "0" : mark is null ? $"SUM({range})" : $"SUMIFS({range},{mark},1)";
            page.Cell(row, i + 1).SetFormat(sheet.Columns[i].Kind);
        }
        page.Range(row, 1, row, sheet.Columns.Count).Style.Font.SetBold();
        return row + 1;
    }

    /// <summary>
    /// A hidden column says which rows are counted. A sum of the runs between details would be plainer, but Excel takes no
    /// more than 255 of them.
    /// </summary>
    private static string Mark(IXLWorksheet page, Sheet sheet, int first)
    {
        var column = sheet.Columns.Count + 1;
        page.Cell(SheetFrame.HeaderRow, column).SetText("Tính vào tổng");
        for (var i = 0; i < sheet.Rows.Count; i++) page.Cell(first + i, column).SetValue(sheet.Rows[i].IsCounted ? 1 : 0);
        page.Column(column).Hide();
        var letter = XLHelper.GetColumnLetterFromNumber(column);
        return $"${letter}${first}:${letter}${first + sheet.Rows.Count - 1}";
    }
}
