using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.Tests.Browser;

public sealed partial class StreetJourneyTests
{
    /// <summary>Step 2: written in the real editor, saved, submitted.</summary>
    private static async Task WriteAsync(IPage page)
    {
        await Street.GoAsync(page, "/tin-bai");
        await Button(page, "Viết bài").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Bài mới");
        await page.GetByLabel("Tiêu đề").First.FillAsync(Title);
        await page.GetByLabel("Tóm tắt").FillAsync("Bốn mươi cán bộ xã tham dự.");
        await Street.ChooseAsync(page, page.GetByLabel("Thể loại").First, "");
        var surface = page.GetByRole(AriaRole.Textbox, new() { Name = "Nội dung" });
        await surface.ClickAsync();
        await page.Keyboard.TypeAsync("Sáng nay lớp học đã khai giảng. ");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync("Bốn mươi");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync(" cán bộ dự học.");
        await Button(page, "Chèn bảng").ClickAsync();
        await surface.Locator("th").First.WaitForAsync();
        foreach (var header in (string[])["Xã", "Số người", "Ghi chú"])
        {
            await page.Keyboard.TypeAsync(header);
            await page.Keyboard.PressAsync("Tab");
        }
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.GetByText("Đã lưu")).ToBeVisibleAsync();
        await Street.AxeFindsNothingAsync(page);
        await Button(page, "Trình duyệt").ClickAsync();
        await Expect(State(page, "Chờ duyệt")).ToBeVisibleAsync();
    }

    /// <summary>Step 3: read as the citizen will read it, and sent back by keyboard with a reason.</summary>
    private static async Task SendBackAsync(IPage page)
    {
        await OpenInQueueAsync(page);
        // Axe cannot look into the preview, which runs no script: its page is looked at as the citizen's.
        foreach (var tab in (string[])["2", "3", "4", "5"])
        {
            await page.Keyboard.PressAsync(tab);
            await Expect(page.Locator(".review-panel iframe")).ToHaveCountAsync(0);
            await Street.AxeFindsNothingAsync(page);
        }
        await page.Keyboard.PressAsync("r");
        await page.GetByLabel("Nội dung giải thích").FillAsync("Thêm tên xã.");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
        await Expect(page.GetByText("Đã trả lại người soạn.")).ToBeVisibleAsync();
    }

    private static async Task MendAsync(IPage page)
    {
        await page.ReloadAsync();
        await Expect(page.GetByText("Thêm tên xã.")).ToBeVisibleAsync();
        await page.Locator("[data-interactive=true]").WaitForAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Nội dung" }).GetByText("Bốn mươi").ClickAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.TypeAsync("Tại xã Ea Kao: ");
        await Button(page, "Trình duyệt").ClickAsync();
        await Expect(State(page, "Chờ duyệt")).ToBeVisibleAsync();
        // Whoever wrote it does not approve it.
        var address = page.Url;
        await page.GotoAsync("/hang-doi?tim=chuyen doi so cho can bo xa");
        await Expect(page.Locator(".queue-row").Filter(new() { HasText = Title })).ToHaveCountAsync(0);
        await page.GotoAsync(address);
    }

    /// <summary>The change is seen with one key and approved with another.</summary>
    private static async Task ApproveAsync(IPage page)
    {
        await OpenInQueueAsync(page);
        await Expect(page.FrameLocator("iframe.preview").GetByText("Tại xã Ea Kao")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("2");
        await Expect(page.Locator(".change ins").First).ToContainTextAsync("Ea Kao");
        await page.Keyboard.PressAsync("a");
        await Expect(page.GetByText("Đã duyệt. Bài đang được đưa lên cổng.")).ToBeVisibleAsync();
    }

    /// <summary>Approved, built, live and verified, each with its time.</summary>
    private static async Task SeenLiveAsync(IPage page)
    {
        await page.ReloadAsync();
        await Expect(page.Locator(".publish-progress .done")).ToHaveCountAsync(4);
        await Street.AxeFindsNothingAsync(page);
    }

    /// <summary>Step 4: on the home page, in its section, on its own page, in the feed and in the site map of the agency's own address.</summary>
    private static async Task ReadAsync(Street street)
    {
        var home = await street.ReadAsync(Host, "/");
        Assert.Contains(Title, home);
        var path = System.Text.RegularExpressions.Regex.Match(home, "href=\"(/[a-z0-9-]+/khai-giang-lop[^\"]+)\"").Groups[1].Value;
        Assert.Contains(Title, await street.ReadAsync(Host, path[..(path.LastIndexOf('/') + 1)]));
        var page = await street.ReadAsync(Host, path);
        Assert.Contains("<strong>Bốn mươi</strong>", page);
        Assert.Contains("<th scope=\"col\"><p>Xã</p></th>", page);
        Assert.Contains("DC.title", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"<link>https://{Host}{path}</link>", await street.ReadAsync(Host, "/rss.xml"));
        Assert.Contains($"https://{Host}{path}", await street.ReadAsync(Host, "/sitemap-1.xml"));

        var citizen = await street.CitizenAsync(Host);
        foreach (var address in (string[])["/", path, path[..(path.LastIndexOf('/') + 1)], "/gioi-thieu.html", "/so-do-trang.html"])
        {
            await citizen.GotoAsync(address);
            await Street.AxeFindsNothingAsync(citizen);
        }
        var province = await street.CitizenAsync("daklak.gov.vn");
        await province.GotoAsync("/");
        await Street.AxeFindsNothingAsync(province);
        await province.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Expect(province.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Title);
    }

    private static async Task OpenInQueueAsync(IPage page)
    {
        await page.GotoAsync("/hang-doi");
        await page.Locator("[data-interactive=true]").WaitForAsync();
        await page.GetByLabel("Tìm trong hàng đợi").FillAsync("chuyen doi so cho can bo xa");
        await page.Locator(".queue-row").Filter(new() { HasText = Title }).ClickAsync();
        await Expect(page.FrameLocator("iframe.preview").GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Title);
    }

    private static ILocator State(IPage page, string state) => page.Locator(".page-header").GetByText(state, new() { Exact = true });
}
