using System.Net;
using ClosedXML.Excel;
using Governance.Domain.Agencies;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Royalties;
using Governance.Web.Shell;
using UglyToad.PdfPig;

namespace Governance.Tests.Features.Royalties;

public sealed class StatementExportTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task The_workbook_calculates_tax_and_net_live_and_keeps_accounts_as_text()
    {
        var (sheet, _) = await OctoberAsync(accounts: true);
        using var book = new XLWorkbook(new MemoryStream(await new SheetWriter().WriteAsync(sheet)));
        var page = book.Worksheets.Single();
        Assert.Equal(("ROUND(E8*F8,0)", 759_000d), (page.Cell("G8").FormulaA1, page.Cell("G8").GetDouble()));
        Assert.Equal(("E8-G8", 6_831_000d), (page.Cell("H8").FormulaA1, page.Cell("H8").GetDouble()));
        Assert.Equal((XLDataType.Text, "1234567890"), (page.Cell("C8").DataType, page.Cell("C8").GetString()));
        Assert.Equal("– Người giữ lửa cồng chiêng (12/10/2026)", page.Cell("B9").GetString());
        Assert.Equal("253.000\u00a0đ × 3 × 10\u00a0trang; chưa có biểu mức", page.Cell("I9").GetString());
    }

    [Fact]
    public async Task Who_is_held_back_stands_below_and_in_no_total()
    {
        var (sheet, view) = await OctoberAsync(accounts: true);
        using var book = new XLWorkbook(new MemoryStream(await new SheetWriter().WriteAsync(sheet)));
        var page = book.Worksheets.Single();
        var total = page.RowsUsed().Single(r => r.Cell(1).GetString() == "Cộng");
        Assert.Equal((7_590_000d, 759_000d, 6_831_000d), (total.Cell(5).GetDouble(), total.Cell(7).GetDouble(), total.Cell(8).GetDouble()));
        Assert.Equal((7_590_000, 1), (view.Gross, view.HeldBack.Count()));
        Assert.Contains(page.CellsUsed(), c => c.GetString() == "Chưa có số tài khoản ngân hàng");
    }

    [Fact]
    public async Task The_paper_has_words_signatures_and_the_note_on_the_treasurys_form()
    {
        var (sheet, _) = await OctoberAsync(accounts: false);
        var text = Text(PdfPaper.Write(SheetPaper.From(sheet), Some.Instant));
        Assert.Contains("Bằng chữ: Bảy triệu năm trăm chín mươi nghìn đồng chẵn.", text);
        Assert.Contains("cần đối chiếu", text);
        foreach (var who in new[] { "NGƯỜI LẬP", "TRƯỞNG BAN BIÊN TẬP", "KẾ TOÁN TRƯỞNG", "THỦ TRƯỞNG" }) Assert.Contains(who, text);
        Assert.DoesNotContain("1234567890", text);
        Assert.Contains("•••• 7890", text);
    }

    [Theory]
    [InlineData(SigningForm.ForHead, "KT. GIÁM ĐỐC")]
    [InlineData(SigningForm.ByDelegation, "TUQ. GIÁM ĐỐC")]
    public async Task Approved_by_delegation_the_signature_block_names_both_offices(SigningForm form, string line)
    {
        var (_, view) = await OctoberAsync(accounts: false);
        var approval = view.Closing! with { Name = "Lê Thị Phó", SignedFor = new(Guid.CreateVersion7(), "Trần Văn Đầu", "Giám đốc", form, "Phó Giám đốc") };
        var sheet = new StatementSheet(new Texts(), isSample: false).Of(view with { Approval = approval }, new Dictionary<Guid, string>());
        var text = Text(PdfPaper.Write(SheetPaper.From(sheet), Some.Instant));
        foreach (var words in new[] { line, "PHÓ GIÁM ĐỐC", "Lê Thị Phó" }) Assert.Contains(words, text);
        Assert.DoesNotContain("THỦ TRƯỞNG", text);
    }

    [Fact]
    public async Task Only_who_may_read_the_money_gets_the_file()
    {
        await using var host = await TestHost.StartAsync();
        var account = await host.AddAccountAsync("ke.toan");
        using var browser = host.Browser();
        const string Path = "/nhuan-but/2026/10/bang-ke.xlsx";
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(Path)).StatusCode);
        await TestHost.SignInAsync(browser, "ke.toan", TestHost.Password);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Path)).StatusCode);
        await using (var db = host.OpenDatabase())
        {
            var agency = new Agency("mau", "Sở Mẫu", AgencyLevel.Department, null);
            db.AddRange(agency, new PostHolding(agency.Id, account.PersonId, AgencyPost.Accountant, new(new(2020, 1, 1)), "01/QĐ-MẪU", new(2020, 1, 1)));
            await db.SaveAsync(Some.SystemStamp);
        }
        foreach (var (path, type) in new[] { (Path, SheetWriter.ContentType), (Path.Replace("xlsx", "pdf"), PdfPaper.ContentType) })
        {
            var answer = await browser.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Path + "?coquan=khong-co")).StatusCode);
    }

    /// <summary>October, closed: one payee above the threshold, one without an account.</summary>
    private async Task<(Sheet, StatementView)> OctoberAsync(bool accounts)
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("vi");
        var town = await RoyaltyTown.BuildAsync(_database);
        await town.OctoberAsync(3, 10);
        await town.ScoreAsync(await town.PublishAsync("Chuyện ở buôn xa", 10, 20, (town.NoAccount, 100)));
        await town.Actions(town.AsAccountant).Statements.CloseAsync(town.Agency.Id, new(2026, 10), Some.Day, FundingSource.StateBudget);
        var view = (await new StatementQueries(_database).StatementAsync(town.AsHead, town.Agency.Id, 2026, 10, Some.Day))!;
        var numbers = await town.Actions(accounts ? town.AsAccountant : town.AsHead).Statements.AccountsAsync(town.Agency.Id, new(2026, 10));
        return (new StatementSheet(new Texts(), isSample: false).Of(view, numbers), view);
    }

    private static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(" ", document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)).Normalize();
    }
}
