using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.Tests.Browser;

public sealed partial class StreetJourneyTests
{
    /// <summary>The secretary's round: each part of the board's page, the form of a decision, delegations, the import of people, what someone may do.</summary>
    private static async Task SecretaryAsync(IPage page)
    {
        await Street.GoAsync(page, "/ban-bien-tap?tim=khoa");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sở Khoa học và Công nghệ", Exact = true }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Sở Khoa học và Công nghệ");
        foreach (var (part, shown) in new[] { ("Quy chế", "Quy chế làm việc của Ban biên tập"), ("Tổ giúp việc", "Tổ giúp việc"), ("Cuộc họp", "Lập lịch họp"), ("Thiết lập", "Thiết lập") })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = part, Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Main).GetByText(shown).First).ToBeVisibleAsync();
            await Street.AxeFindsNothingAsync(page);
        }
        foreach (var address in (string[])["/con-nguoi/uy-quyen", "/con-nguoi/ban-giao", "/con-nguoi/tai-khoan", "/con-nguoi/nhap", "/dao-tao"]) await Street.GoAsync(page, address);
    }

    /// <summary>The province's clerk reads the plan of 2025 and drafts one.</summary>
    private static async Task ProvinceAsync(IPage page)
    {
        await Street.GoAsync(page, "/co-quan/sap-xep");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sắp xếp đơn vị hành chính tỉnh Đắk Lắk" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("01/07/2025");
        await Street.AxeFindsNothingAsync(page);
    }
}
