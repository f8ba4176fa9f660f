using ClosedXML.Excel;

namespace Governance.Web.Documents.Spreadsheets;

/// <summary>What stands around the table: agency and title above, words and signatures below, and how it is printed.</summary>
internal static class SheetFrame
{
    internal const int HeaderRow = 7;
    private const double TallestRow = 409;
    private const string Sample = "DỮ LIỆU MẪU", SampleColour = "8A5A00";

    /// <summary>Inches; margins of NĐ 30/2020: 20 mm above and below, 30 left, 15 right.</summary>
    private const double Millimetre = 1 / 25.4;

    /// <summary>After the widths of the columns are set: a row is as high as its lines need.</summary>
    internal static void Heading(IXLWorksheet page, Sheet sheet)
    {
        var columns = sheet.Columns.Count;
        var middle = Math.Min(Split(sheet, 2)[0].To, Math.Max(1, columns - 1));
        Line(page, 1, 1, middle, sheet.Parent.ToUpperInvariant(), 12);
        Line(page, 2, 1, middle, sheet.Agency.ToUpperInvariant(), 12).Font.SetBold();
        if (columns > middle)
        {
            Line(page, 1, middle + 1, columns, sheet.FormNote ?? "", 10).Font.SetItalic();
            if (sheet.IsSample) Line(page, 2, middle + 1, columns, Sample, 12).Font.SetBold().Font.SetFontColor(XLColor.FromHtml("#" + SampleColour));
        }
        Line(page, 4, 1, columns, sheet.Title.ToUpperInvariant(), 14).Font.SetBold();
        if (sheet.Subtitle is { } subtitle) Line(page, 5, 1, columns, subtitle, 12).Font.SetItalic();
    }

    internal static void Closing(IXLWorksheet page, Sheet sheet, int row)
    {
        if (sheet.AmountInWords is { } words) Line(page, ++row, 1, sheet.Columns.Count, words, 12).Font.SetItalic().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        if (sheet.Signatures.Count == 0) return;
        row += 2;
        var blocks = Split(sheet, sheet.Signatures.Count);
        if (sheet.PlaceAndDate is { } place) Line(page, row, blocks[^1].From, blocks[^1].To, place, 12).Font.SetItalic();
        for (var i = 0; i < blocks.Count; i++)
        {
            var (from, to) = blocks[i];
            Line(page, row + 1, from, to, sheet.Signatures[i].Title.ToUpperInvariant(), 12).Font.SetBold();
            Line(page, row + 2, from, to, "(Ký, họ tên)", 12).Font.SetItalic();
            Line(page, row + 6, from, to, sheet.Signatures[i].Name ?? "", 12).Font.SetBold();
        }
    }

    internal static void Print(IXLWorksheet page, Sheet sheet)
    {
        page.SheetView.FreezeRows(HeaderRow);
        var print = page.PageSetup;
        print.PaperSize = XLPaperSize.A4Paper;
        print.PageOrientation = sheet.Landscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        (print.PagesWide, print.PagesTall) = (1, 0);
        (print.Margins.Top, print.Margins.Bottom, print.Margins.Left, print.Margins.Right) = (20 * Millimetre, 20 * Millimetre, 30 * Millimetre, 15 * Millimetre);
        (print.Margins.Header, print.Margins.Footer) = (8 * Millimetre, 8 * Millimetre);
        print.SetRowsToRepeatAtTop(HeaderRow, HeaderRow);
        print.DifferentFirstPageOnHF = true;
        print.Header.Center.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.OddPages);
        print.Header.Center.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.EvenPages);
        if (sheet.IsSample) print.Header.Right.AddText(Sample, XLHFOccurrence.AllPages).SetBold().SetFontName("Times New Roman");
    }

    /// <summary>The columns in so many neighbouring blocks, each at least one column and as equally wide as the columns allow.</summary>
    private static List<(int From, int To)> Split(Sheet sheet, int count)
    {
        var (total, taken, blocks, from) = (sheet.Columns.Sum(c => c.Width), 0d, new List<(int, int)>(), 1);
        for (var column = 1; column <= sheet.Columns.Count && blocks.Count < count - 1; column++)
        {
            var width = sheet.Columns[column - 1].Width;
            var mustEnd = sheet.Columns.Count - column <= count - 1 - blocks.Count;
            taken += width;
            var edge = total * (blocks.Count + 1) / count;
            // Ends here when the next column would lead further past the edge than this one stays before it.
            if (!mustEnd && edge - taken > (column < sheet.Columns.Count ? sheet.Columns[column].Width / 2 : 0)) continue;
            blocks.Add((from, column));
            from = column + 1;
        }
        // The last block takes what is left; more blocks than columns stand beside the table.
        for (; blocks.Count < count; from = blocks[^1].Item2 + 1) blocks.Add((from, Math.Max(from, sheet.Columns.Count)));
        return blocks;
    }

    /// <summary>A centred text over some columns, its row as high as its lines need: merged cells do not grow by themselves.</summary>
    private static IXLStyle Line(IXLWorksheet page, int row, int from, int to, string text, double size)
    {
        var style = page.SetMerged(row, from, to, text);
        style.Font.SetFontSize(size).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        page.Row(row).Height = Math.Max(page.Row(row).Height, HeightOf(text, size, Enumerable.Range(from, to - from + 1).Sum(c => page.Column(c).Width)));
        return style;
    }

    /// <summary>Points that a text takes when it is wrapped into a width of so many digits of 12 points; at most what a row may have.</summary>
    internal static double HeightOf(string text, double size, double width)
    {
        // Capitals are wider; words that do not fit leave room behind them.
        var perLine = width / (size / 12 * (text == text.ToUpperInvariant() ? 1.45 : 0.95));
        var lines = text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(line.Length / perLine)));
        return Math.Min(TallestRow, lines * size * 1.35);
    }
}
