using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.Tests.Browser;

public sealed partial class StreetJourneyTests
{
    /// <summary>Each dialog of the secretary's pages opens, says to a screen reader what it is, and closes with Escape without keeping anything.</summary>
    private static async Task DialogsAsync(IPage page)
    {
        await Street.GoAsync(page, "/ban-bien-tap?tim=khoa");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sở Khoa học và Công nghệ", Exact = true }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Sở Khoa học và Công nghệ");
        var board = new Uri(page.Url).AbsolutePath;
        foreach (var (address, buttons) in new (string, string[])[]
        {
            ($"{board}?muc=Documents", ["Ghi quy chế"]),
            ($"{board}?muc=Team", ["Thêm người vào tổ", "Ghi quyết định mới về tổ", "Ghi thôi"]),
            ($"{board}?muc=Meetings", ["Lập lịch họp"]),
            ("/con-nguoi", ["Thêm người"]),
            ("/con-nguoi/uy-quyen", ["Ghi ủy quyền", "Thu hồi"]),
            ("/co-quan/sokhcn", ["Ghi nhận bổ nhiệm"]),
        })
        {
            await Street.GoAsync(page, address);
            foreach (var button in buttons) await OpensAsync(page, button);
        }
    }

    private static async Task OpensAsync(IPage page, string button)
    {
        await page.Locator("button:not([aria-disabled=true])").Filter(new() { HasText = button }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        await Street.SettledAsync(dialog);
        await Street.AxeFindsNothingAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
    }
}
