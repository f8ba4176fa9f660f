using System.IO.Compression;
using ClosedXML.Excel;
using Governance.Web.Documents.Spreadsheets;

namespace Governance.Tests.Documents;

public sealed class SheetTests
{
    [Fact]
    public async Task Totals_and_row_formulas_are_live_and_have_their_values()
    {
        var page = await OpenAsync(SomePapers.Payees(2));
        Assert.Equal("D8-E8", page.Cell("F8").FormulaA1);
        Assert.Equal(4_500_000, page.Cell("F8").GetDouble());
        Assert.Equal("SUM(D8:D9)", page.Cell("D10").FormulaA1);
        Assert.Equal(10_000_000, page.Cell("D10").GetDouble());
    }

    [Fact]
    public async Task A_code_of_digits_stays_text()
    {
        var cell = (await OpenAsync(SomePapers.Payees(1))).Cell("C8");
        Assert.Equal((XLDataType.Text, "0010850123456"), (cell.DataType, cell.GetString()));
    }

    [Fact]
    public async Task Groups_and_details_are_left_out_of_the_sum()
    {
        var page = await OpenAsync(SomePapers.WithWorks());
        Assert.Equal("SUMIFS(D8:D15,$G$8:$G$15,1)", page.Cell("D16").FormulaA1);
        Assert.Equal(10_000_000, page.Cell("D16").GetDouble());
        Assert.True(page.Column("G").IsHidden);
    }

    [Fact]
    public async Task More_payees_with_works_than_a_sum_takes_runs_are_still_summed()
    {
        var page = await OpenAsync(SomePapers.WithWorks(300));
        Assert.Equal(1_500_000_000, page.RowsUsed().Single(r => r.Cell(1).GetString() == "Tổng cộng").Cell(4).GetDouble());
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("'0123")]
    [InlineData("1/2/2024")]
    [InlineData("TRUE")]
    public async Task Whatever_a_text_looks_like_it_stays_text(string text)
    {
        var cell = (await OpenAsync(Named(text))).Cell("B8");
        Assert.Equal((XLDataType.Text, text, false), (cell.DataType, cell.GetString(), cell.HasFormula));
    }

    [Fact]
    public async Task A_character_that_the_format_cannot_hold_is_left_out() =>
        Assert.Equal("Nguyễn Văn 😀 Mẫu", (await OpenAsync(Named("Nguyễn\u0001 Văn 😀 Mẫu"))).Cell("B8").GetString());

    [Fact]
    public async Task A_formula_with_an_unknown_column_is_named()
    {
        var sheet = SomePapers.Payees(1);
        var broken = sheet with { Columns = [.. sheet.Columns.SkipLast(1), new("Thực nhận", CellKind.Money, 16, Formula: "{Số tiền}-{Phí}")] };
        Assert.Contains("{Phí}", (await Assert.ThrowsAsync<ArgumentException>(() => new SheetWriter().WriteAsync(broken))).Message);
    }

    [Fact]
    public async Task Signature_blocks_are_of_like_width_though_the_first_column_is_narrow()
    {
        var page = await OpenAsync(SomePapers.Payees(1));
        var widths = page.MergedRanges.Where(r => r.FirstCell().GetString() == "(Ký, họ tên)").Select(WidthOf).ToList();
        Assert.All(widths, width => Assert.InRange(width, 14, 40));
        Assert.Equal(4, page.CellsUsed().Count(c => c.GetString() == "(Ký, họ tên)"));

        double WidthOf(IXLRange range) => Enumerable.Range(range.FirstColumn().ColumnNumber(), range.ColumnCount()).Sum(c => page.Column(c).Width);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public async Task A_sheet_of_few_columns_has_all_its_signatures(int columns)
    {
        var sheet = SomePapers.Payees(1) with { Columns = [.. Enumerable.Range(1, columns).Select(i => new SheetColumn($"Cột {i}", CellKind.Text, 20))] };
        Assert.Equal(4, (await OpenAsync(sheet)).CellsUsed().Count(c => c.GetString() == "(Ký, họ tên)"));
    }

    [Fact]
    public async Task It_prints_on_A4_within_the_margins_with_numbers_from_page_2()
    {
        var setup = (await OpenAsync(SomePapers.Payees(1))).PageSetup;
        Assert.Equal((XLPaperSize.A4Paper, XLPageOrientation.Landscape, 1), (setup.PaperSize, setup.PageOrientation, setup.PagesWide));
        Assert.Equal(30, setup.Margins.Left * 25.4, 1);
        Assert.True(setup.DifferentFirstPageOnHF);
        Assert.Equal(("", "&P"), (setup.Header.Center.GetText(XLHFOccurrence.FirstPage), setup.Header.Center.GetText(XLHFOccurrence.OddPages)));
    }

    [Fact]
    public async Task Exports_at_the_same_time_do_not_disturb_each_other()
    {
        var files = await Task.WhenAll(Enumerable.Range(1, 6).Select(n => new SheetWriter().WriteAsync(SomePapers.Payees(n))));
        Assert.Equal(Enumerable.Range(1, 6).Select(n => n * 5_000_000d), files.Select((f, i) => Open(f).Cell(9 + i, 4).GetDouble()));
    }

    [Fact]
    public async Task The_header_is_frozen_and_repeats_in_print()
    {
        var file = await new SheetWriter().WriteAsync(SomePapers.Payees(1));
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        Assert.Matches(@"!\$7:\$7<", await reader.ReadToEndAsync());
        Assert.Equal(7, Open(file).SheetView.SplitRow);
    }

    private static async Task<IXLWorksheet> OpenAsync(Sheet sheet) => Open(await new SheetWriter().WriteAsync(sheet));

    private static IXLWorksheet Open(byte[] file) => new XLWorkbook(new MemoryStream(file)).Worksheet(1);

    private static Sheet Named(string name) => SomePapers.Payees(0) with { Rows = [new([1, name, "1", 1L, 0L, 1L])] };
}
