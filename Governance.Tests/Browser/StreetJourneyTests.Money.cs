using ClosedXML.Excel;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Governance.Tests.Browser;

public sealed partial class StreetJourneyTests
{
    private const string Statement = "/nhuan-but/2026/11";

    /// <summary>Step 5: from the price list in force on the day of publication, with the whole calculation.</summary>
    private static async Task ScoreAsync(IPage page)
    {
        await Street.GoAsync(page, "/nhuan-but/cham?thang=2026-11");
        var work = page.GetByRole(AriaRole.Article, new() { Name = Title });
        await Expect(work.Locator(".calculation-formula")).ToContainTextAsync("253.000 đ × 0,5");
        await work.GetByRole(AriaRole.Button, new() { Name = "Chấm" }).ClickAsync();
        await Expect(work).ToHaveCountAsync(0);
    }

    private static async Task CloseAsync(IPage page)
    {
        await Street.GoAsync(page, Statement);
        await Button(page, "Chốt kỳ").ClickAsync();
        await Expect(page.GetByText("Chờ duyệt").First).ToBeVisibleAsync();
        await Street.AxeFindsNothingAsync(page);
    }

    private static async Task ApprovePaymentAsync(IPage page)
    {
        await Street.GoAsync(page, Statement);
        await Button(page, "Duyệt chi").ClickAsync();
        await Expect(page.GetByText("Đã duyệt, chờ chi").First).ToBeVisibleAsync();
    }

    /// <summary>The two sheets are opened, the payment is marked, and step 6: it stands in the budget.</summary>
    private static async Task PayAsync(IPage page)
    {
        await Street.GoAsync(page, Statement);
        using (var workbook = new XLWorkbook(new MemoryStream(await Street.DownloadAsync(page, "Xuất Excel"))))
        {
            Assert.Contains(workbook.Worksheet(1).CellsUsed(), c => c.GetFormattedString().Contains(Title, StringComparison.Ordinal));
            Assert.Contains(workbook.Worksheet(1).CellsUsed(), c => c.HasFormula);
        }
        using (var paper = PdfDocument.Open(await Street.DownloadAsync(page, "Xuất PDF")))
            Assert.Contains("đồng", string.Concat(paper.GetPages().Select(p => p.Text)));
        await Button(page, "Đánh dấu đã chi").ClickAsync();
        await Expect(page.Locator(".page-header").GetByText("Đã chi", new() { Exact = true })).ToBeVisibleAsync();
        await Street.AxeFindsNothingAsync(page);
        await Street.GoAsync(page, "/ngan-sach");
        using (var budget = new XLWorkbook(new MemoryStream(await Street.DownloadAsync(page, "Xuất .xlsx đúng như đang xem"))))
            Assert.Contains(budget.Worksheet(1).CellsUsed(), c => c.GetFormattedString() == "đ");
        await page.Locator("tr.task").Filter(new() { HasText = "Nhuận bút" }).Locator("[data-label='Đã chi'] button").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link, new() { Name = "11/2026/BK-NB" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("11/2026");
    }
}
