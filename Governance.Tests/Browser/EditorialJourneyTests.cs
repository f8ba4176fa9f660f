using Deque.AxeCore.Playwright;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.Tests.Browser;

/// <summary>A work is written in the real editor, sent back once, and approved by keyboard alone.</summary>
public sealed class EditorialJourneyTests
{
    [Fact]
    public async Task A_work_is_written_sent_back_mended_and_approved()
    {
        await using var browser = await Chromium.StartAsync();
        var people = new Dictionary<Guid, Actor>();
        await using var host = await TestHost.StartAsync(builder => builder.Services.AddSingleton<ResolveActor>((account, day) =>
            Task.FromResult(people.TryGetValue(account, out var actor) ? actor with { Day = day } : null)));
        var desk = await SomeDesk.SaveAsync(host.Services.GetRequiredService<IDbContextFactory<GovernanceDb>>(), "co-quan-thu", withReference: false);
        people[(await host.AddAccountAsync("viet")).Id] = desk.Work.Writer;
        people[(await host.AddAccountAsync("duyet")).Id] = desk.Work.Approver;

        var writer = await SignInAsync(browser, host, "viet");
        await writer.GotoAsync("/tin-bai/moi");
        await writer.GetByLabel("Tiêu đề").First.FillAsync("Khai giảng lớp chuyển đổi số");
        await writer.GetByLabel("Tóm tắt").FillAsync("Bốn mươi cán bộ xã tham dự.");
        await ChooseAsync(writer, "Thể loại");
        var surface = writer.GetByRole(AriaRole.Textbox, new() { Name = "Nội dung" });
        await surface.ClickAsync();
        await writer.Keyboard.TypeAsync("Sáng nay lớp học đã khai giảng. ");
        await writer.Keyboard.PressAsync("Control+b");
        await writer.Keyboard.TypeAsync("Bốn mươi");
        await writer.Keyboard.PressAsync("Control+b");
        await writer.Keyboard.TypeAsync(" cán bộ dự học.");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Chèn bảng" }).ClickAsync();
        foreach (var header in (string[])["Xã", "Số người", "Ghi chú"])
        {
            await writer.Keyboard.TypeAsync(header);
            await writer.Keyboard.PressAsync("Tab");
        }
        await writer.Keyboard.PressAsync("Control+s");
        await Expect(writer.GetByText("Đã lưu")).ToBeVisibleAsync();
        await LookAsync(writer, "bai");
        await AxeFindsNothingAsync(writer);
        await writer.GetByRole(AriaRole.Button, new() { Name = "Trình duyệt" }).ClickAsync();
        await Expect(writer.Locator(".page-header").GetByText("Chờ duyệt")).ToBeVisibleAsync();

        var approver = await SignInAsync(browser, host, "duyet");
        await approver.GotoAsync("/hang-doi");
        await Expect(approver.FrameLocator("iframe.preview").GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Khai giảng lớp chuyển đổi số");
        await LookAsync(approver, "hang-doi");
        await AxeFindsNothingAsync(approver);
        await approver.Keyboard.PressAsync("r");
        await approver.GetByLabel("Nội dung giải thích").FillAsync("Thêm tên xã.");
        await approver.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
        await Expect(approver.GetByText("Không có bài nào chờ bạn duyệt.")).ToBeVisibleAsync();

        await writer.ReloadAsync();
        await Expect(writer.GetByText("Thêm tên xã.")).ToBeVisibleAsync();
        await writer.GetByRole(AriaRole.Textbox, new() { Name = "Nội dung" }).GetByText("Bốn mươi").ClickAsync();
        await writer.Keyboard.PressAsync("Home");
        await writer.Keyboard.TypeAsync("Tại xã Ea Kao: ");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Trình duyệt" }).ClickAsync();
        await Expect(writer.Locator(".page-header").GetByText("Chờ duyệt")).ToBeVisibleAsync();

        await approver.GotoAsync("/hang-doi");
        await Expect(approver.Locator(".decide")).ToBeVisibleAsync();
        await approver.Keyboard.PressAsync("2");
        await Expect(approver.Locator(".change ins").First).ToContainTextAsync("Ea Kao");
        await LookAsync(approver, "so-sanh");
        await approver.Keyboard.PressAsync("a");
        await Expect(approver.GetByText("Không có bài nào chờ bạn duyệt.")).ToBeVisibleAsync();

        await writer.ReloadAsync();
        await LookAsync(writer, "da-dang");
        await writer.GotoAsync("/tin-bai");
        await LookAsync(writer, "ds");
        await using var db = host.OpenDatabase();
        var edition = await db.Editions.Include(e => e.Revisions).SingleAsync();
        var live = edition.Revisions.Single(r => r.Id == edition.LiveRevisionId);
        Assert.Equal(EditionState.Live, edition.State);
        Assert.Contains("<strong>Bốn mươi</strong>", live.Body);
        Assert.Contains("<th scope=\"col\"><p>Xã</p></th>", live.Body);
    }

    private static async Task<IPage> SignInAsync(IBrowser browser, TestHost host, string login)
    {
        var page = await (await browser.NewContextAsync(new() { BaseURL = host.Address.ToString(), Locale = "vi-VN" })).NewPageAsync();
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync(login);
        await page.GetByLabel("Mật khẩu").FillAsync(TestHost.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.Locator("[data-interactive=true]").WaitForAsync();
        return page;
    }

    private static async Task ChooseAsync(IPage page, string label)
    {
        await page.GetByLabel(label).First.ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item").First.ClickAsync();
    }

    private static async Task AxeFindsNothingAsync(IPage page)
    {
        var found = await page.Locator("main").RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")));
    }

    // LOOK
    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("LOOK") is not { } folder) return;
        foreach (var width in new[] { 360, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.WaitForTimeoutAsync(400);
            await page.ScreenshotAsync(new() { Path = $"{folder}/{name}-{width}.png" });
        }
    }
}
