using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.Tests.Browser;

/// <summary>The editor's and the approver's day in real browsers: two who write at once, and a queue worked by keys.</summary>
public sealed class EditingJourneyTests
{
    private const string Second = "Lịch trực hè của bộ phận một cửa";

    [Fact]
    public async Task Editors_and_approvers_work_at_once()
    {
        await using var street = await Street.OpenAsync();
        await EditAtOnceAsync(await street.SignInAsync("bientap"), await street.SignInAsync("truongban"));
        await ClaimByKeyboardAsync(await street.SignInAsync("phoban"));
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

    /// <summary>Claimed and released without a mouse, and the keys themselves shown by one.</summary>
    private static async Task ClaimByKeyboardAsync(IPage page)
    {
        await page.GotoAsync("/hang-doi");
        await page.Locator("[data-interactive=true]").WaitForAsync();
        await Expect(page.Locator(".review-head h2")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".queue-row.open")).ToContainTextAsync("Tôi đang xử lý");
        await LeavePreviewAsync(page);
        await Street.AxeFindsNothingAsync(page);
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".queue-row.open")).Not.ToContainTextAsync("Tôi đang xử lý");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Nhận xử lý");
    }

    /// <summary>Axe waits for ever for a frame that runs no script: its page is looked at as the citizen's.</summary>
    private static async Task LeavePreviewAsync(IPage page)
    {
        await page.Keyboard.PressAsync("3");
        await Expect(page.Locator(".review-panel iframe")).ToHaveCountAsync(0);
    }

    private static ILocator Surface(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Nội dung" });
}
