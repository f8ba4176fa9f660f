using System.IO.Compression;
using ClosedXML.Excel;
using Governance.Tests.Support;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using UglyToad.PdfPig;

namespace Governance.Tests.Documents;

public sealed class SheetTests
{
    [Fact]
    public async Task Totals_and_row_formulas_are_live_and_have_their_values()
    {
        var page = await OpenAsync(Payees(2));
        Assert.Equal("D8-E8", page.Cell("F8").FormulaA1);
        Assert.Equal(4_500_000, page.Cell("F8").GetDouble());
        Assert.Equal("SUM(D8:D9)", page.Cell("D10").FormulaA1);
        Assert.Equal(10_000_000, page.Cell("D10").GetDouble());
    }

    [Fact]
    public async Task A_code_of_digits_stays_text()
    {
        var cell = (await OpenAsync(Payees(1))).Cell("C8");
        Assert.Equal((XLDataType.Text, "0010850123456"), (cell.DataType, cell.GetString()));
    }

    [Fact]
    public async Task Details_are_left_out_of_the_sum()
    {
        var sheet = Payees(2);
        var rows = sheet.Rows.ToList();
        rows.Insert(1, new(["", "Bài: Cà phê bền vững", null, 5_000_000L], IsDetail: true));
        var page = await OpenAsync(sheet with { Rows = rows });
        Assert.Equal("SUM(D8:D8,D10:D10)", page.Cell("D11").FormulaA1);
        Assert.Equal(10_000_000, page.Cell("D11").GetDouble());
    }

    [Fact]
    public async Task The_header_is_frozen_and_repeats_in_print()
    {
        var file = await new SheetWriter().WriteAsync(Payees(1));
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        Assert.Matches(@"!\$7:\$7<", await reader.ReadToEndAsync());
        Assert.Equal(7, Open(file).SheetView.SplitRow);
    }

    [Fact]
    public async Task A_sample_says_so_on_both()
    {
        var sheet = Payees(1) with { IsSample = true };
        Assert.Equal("DỮ LIỆU MẪU", (await OpenAsync(sheet)).Cell(2, 4).GetString());
        Assert.Contains("DỮ LIỆU MẪU", Text(PdfPaper.Write(SheetPaper.From(sheet), Some.Instant), 1));
    }

    [Fact]
    public void Signatures_never_stand_on_a_page_without_a_row_of_the_list()
    {
        foreach (var rows in Enumerable.Range(12, 20))
        {
            using var pdf = PdfDocument.Open(PdfPaper.Write(SheetPaper.From(Payees(rows)), Some.Instant));
            Assert.Contains($"Người Nhận Thứ {rows}", pdf.GetPages().Last().Text);
        }
    }

    [Fact]
    public void On_paper_the_header_repeats_on_every_page_and_the_total_is_there_once()
    {
        using var pdf = PdfDocument.Open(PdfPaper.Write(SheetPaper.From(Payees(80)), Some.Instant));
        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages(), page => Assert.Contains("Thực nhận", page.Text));
        Assert.Equal(1, pdf.GetPages().Count(p => p.Text.Contains("400.000.000")));
        Assert.Contains("Kế toán", string.Concat(pdf.GetPages().Select(p => p.Text)), StringComparison.OrdinalIgnoreCase);
    }

    private static string Text(byte[] file, int page)
    {
        using var pdf = PdfDocument.Open(file);
        return pdf.GetPage(page).Text;
    }

    private static async Task<IXLWorksheet> OpenAsync(Sheet sheet) => Open(await new SheetWriter().WriteAsync(sheet));

    private static IXLWorksheet Open(byte[] file) => new XLWorkbook(new MemoryStream(file)).Worksheet(1);

    private static Sheet Payees(int rows) => new("Bảng kê", "UBND tỉnh Đắk Lắk", "Sở Khoa học và Công nghệ", "Bảng nội bộ; mẫu của Kho bạc: cần đối chiếu",
        "Bảng kê thanh toán nhuận bút", "Tháng 10 năm 2026",
        [
            new("STT", CellKind.Number, 6), new("Họ và tên", CellKind.Text, 30), new("Số tài khoản", CellKind.Code, 18),
            new("Số tiền", CellKind.Money, 16, HasTotal: true), new("Thuế", CellKind.Money, 14, HasTotal: true), new("Thực nhận", CellKind.Money, 16, HasTotal: true, "{Số tiền}-{Thuế}"),
        ],
        [.. Enumerable.Range(1, rows).Select(i => new SheetRow([i, $"Người Nhận Thứ {i}", "0010850123456", 5_000_000L, 500_000L, 4_500_000L]))],
        "Tổng cộng", "Bằng chữ: Mười triệu đồng chẵn.", "Đắk Lắk, ngày 23 tháng 11 năm 2026",
        [new("Người lập"), new("Trưởng Ban biên tập"), new("Kế toán trưởng"), new("Thủ trưởng")], Landscape: true, IsSample: false);
}
