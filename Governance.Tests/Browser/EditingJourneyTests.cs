using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.Tests.Browser;

/// <summary>The editor's and the approver's day in real browsers: two who write at once, a queue worked by keys, and every page of it on a phone.</summary>
public sealed class EditingJourneyTests
{
    private const int PhoneWidth = 360;
    private const string Second = "Lịch trực hè của bộ phận một cửa";

    [Fact]
    public async Task Editors_and_approvers_work_at_once()
    {
        await using var street = await Street.OpenAsync();
        await EditAtOnceAsync(await street.SignInAsync("bientap"), await street.SignInAsync("truongban"));
        await ApproveByKeyboardAsync(await street.SignInAsync("phoban"));
        await OnAPhoneAsync(await street.SignInAsync("phoban"));
    }

    /// <summary>What is typed survives a tab that was left, and two browsers at once lose nothing.</summary>
    private static async Task EditAtOnceAsync(IPage writer, IPage colleague)
    {
        await writer.GotoAsync("/tin-bai/moi");
        await writer.Locator("[data-interactive=true]").WaitForAsync();
        await writer.GetByLabel("Tiêu đề").First.FillAsync(Second);
        await Surface(writer).ClickAsync();
        await writer.Keyboard.TypeAsync("Bộ phận một cửa trực cả tuần.");
        await Expect(writer.GetByText("chưa thành bản mới")).ToBeVisibleAsync();
        var begun = writer.Url;
        await writer.GotoAsync("/tin-bai");
        await writer.GotoAsync(begun);
        await Expect(writer.GetByLabel("Tiêu đề").First).ToHaveValueAsync(Second);
        await Expect(Surface(writer)).ToContainTextAsync("trực cả tuần.");
        await writer.Locator("[data-interactive=true]").WaitForAsync();
        await writer.Keyboard.PressAsync("Control+s");
        await Expect(writer).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/tin-bai/[0-9a-f-]{36}$"));

        await Surface(writer).ClickAsync();
        await writer.Keyboard.PressAsync("Control+End");
        await writer.Keyboard.TypeAsync(" Nghỉ ngày lễ.");
        await Expect(writer.GetByText("chưa thành bản mới")).ToBeVisibleAsync();
        await colleague.GotoAsync(writer.Url);
        await colleague.GetByRole(AriaRole.Button, new() { Name = "Tiếp quản" }).ClickAsync();
        await Expect(writer.GetByText("Bản nháp bên").First).ToBeVisibleAsync();
        await Expect(Surface(colleague)).ToHaveAttributeAsync("contenteditable", "true");
        await Street.AxeFindsNothingAsync(writer);
        await Street.AxeFindsNothingAsync(colleague);
        // Nothing of it is lost: it stands beside, whole.
        await writer.ReloadAsync();
        await Expect(writer.GetByText("Bản nháp bên").First).ToBeVisibleAsync();
    }

    /// <summary>Claimed, released and approved without a mouse, and the keys themselves shown by one.</summary>
    private static async Task ApproveByKeyboardAsync(IPage page)
    {
        await page.GotoAsync("/hang-doi");
        await page.Locator("[data-interactive=true]").WaitForAsync();
        await Expect(page.Locator(".review-head h2")).ToBeVisibleAsync();
        var title = await page.Locator(".queue-title").Nth(1).InnerTextAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".review-head h2")).ToHaveTextAsync(title);
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".queue-row.open")).ToContainTextAsync("Tôi đang xử lý");
        await LeavePreviewAsync(page);
        await Street.AxeFindsNothingAsync(page);
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".queue-row.open")).Not.ToContainTextAsync("Tôi đang xử lý");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Nhận xử lý");
        await Street.SettledAsync(page.GetByRole(AriaRole.Dialog));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".queue-row").Filter(new() { HasText = title })).ToHaveCountAsync(0);
    }

    /// <summary>Every page around writing and approving, at phone width.</summary>
    private static async Task OnAPhoneAsync(IPage page)
    {
        await page.SetViewportSizeAsync(PhoneWidth, 900);
        foreach (var address in (string[])["/hang-doi/hen-gio", "/hang-doi/toan-tinh", "/hang-doi/lo-trinh", "/lich-lam-viec", "/lich-lam-viec/qua-han", "/phap-ly/kiem-tra", "/tin-bai/thieu-tieng-anh", "/thong-bao", "/thong-bao/nhan", "/tin-bai"])
            await FitsAsync(page, address);
        var work = await page.Locator(".row-title").First.GetAttributeAsync("href");
        foreach (var part in (string[])["", "/lich-su", "/binh-luan", "/so-sanh"]) await FitsAsync(page, work + part);
        await page.GotoAsync("/hang-doi");
        await page.Locator("[data-interactive=true]").WaitForAsync();
        await LeavePreviewAsync(page);
        await Street.AxeFindsNothingAsync(page);
        await IsNoWiderAsync(page);
    }

    private static async Task FitsAsync(IPage page, string address)
    {
        await Street.GoAsync(page, address);
        await IsNoWiderAsync(page);
    }

    private static async Task IsNoWiderAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{page.Url} is wider than {PhoneWidth} px");

    /// <summary>Axe waits for ever for a frame that runs no script: its page is looked at as the citizen's.</summary>
    private static async Task LeavePreviewAsync(IPage page)
    {
        await page.Keyboard.PressAsync("3");
        await Expect(page.Locator(".review-panel iframe")).ToHaveCountAsync(0);
    }

    private static ILocator Surface(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Nội dung" });
}
