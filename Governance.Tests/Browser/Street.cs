using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web;
using Governance.Web.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Governance.Tests.Browser;

/// <summary>The whole product as a newcomer starts it: both ports, the demo province, a browser. Its clock begins on a Friday morning.</summary>
internal sealed class Street : IAsyncDisposable
{
    /// <summary>A notice that fades in or out has for a moment whatever contrast it has.</summary>
    private static readonly AxeRunContext WithoutNotices = new() { Exclude = [new AxeSelector(".mud-snackbar")] };

    private readonly IBrowser _browser;
    private readonly TestHost _intranet;
    private readonly WebApplication _portals;
    private readonly HttpClient _citizen;

    private Street(IBrowser browser, TestHost intranet, WebApplication portals, MovableClock clock)
    {
        (_browser, _intranet, _portals, Clock) = (browser, intranet, portals, clock);
        _citizen = new() { BaseAddress = new(portals.Urls.First()) };
    }

    /// <summary>Of this street only: journeys run side by side.</summary>
    public MovableClock Clock { get; }

    public static async Task<Street> OpenAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        var clock = new MovableClock(new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7)));
        var browser = await Chromium.StartAsync();
        var intranet = await TestHost.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await new DemoProvince(intranet.Services).MakeAsync(clock.Today());
        var portals = PublicPortals.Map(PublicPortals.Create(["--environment=Development", $"--Data:Directory={intranet.Folder}", "--Portal:Port=0", "--Logging:LogLevel:Default=Warning"]));
        await portals.StartAsync();
        return new(browser, intranet, portals, clock);
    }

    /// <summary>A browser of their own, signed in and live.</summary>
    public async Task<IPage> SignInAsync(string login)
    {
        var page = await (await _browser.NewContextAsync(new() { BaseURL = _intranet.Address.ToString(), Locale = "vi-VN", ViewportSize = new() { Width = 1280, Height = 900 } })).NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync(login);
        await page.GetByLabel("Mật khẩu").FillAsync(DemoProvince.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.Locator("[data-interactive=true]").WaitForAsync();
        return page;
    }

    /// <summary>A browser without a session, at a public portal: a name below localhost stands for the real one.</summary>
    public async Task<IPage> CitizenAsync(string host)
    {
        var port = _citizen.BaseAddress!.Port;
        return await (await _browser.NewContextAsync(new() { BaseURL = $"http://{host.Replace(".gov.vn", ".localhost", StringComparison.Ordinal)}:{port}", Locale = "vi-VN" })).NewPageAsync();
    }

    /// <summary>What a portal answers to its real name.</summary>
    public async Task<string> ReadAsync(string host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        using var answer = await _citizen.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Replace("\u00a0", " ", StringComparison.Ordinal);
    }

    public static async Task GoAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Locator("[data-interactive=true]").WaitForAsync();
        await AxeFindsNothingAsync(page);
    }

    public static async Task AxeFindsNothingAsync(IPage page)
    {
        var found = await page.RunAxe(WithoutNotices);
        Assert.True(found.Violations.Length == 0, page.Url + "\n" + string.Join('\n', found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")));
    }

    /// <summary>While a dialog fades in its colours are not yet those that are read, and it does not have the keys yet.</summary>
    public static Task SettledAsync(ILocator dialog) => dialog.EvaluateAsync("e => Promise.all(e.closest('.mud-dialog-container').getAnimations({ subtree: true }).filter(a => a.effect.getComputedTiming().iterations !== Infinity).map(a => a.finished))");

    public static async Task ChooseAsync(IPage page, ILocator field, string option)
    {
        await field.ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = option }).First.ClickAsync();
    }

    /// <summary>The bytes that a click brings.</summary>
    public static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        var address = await page.GetByRole(AriaRole.Link, new() { Name = link }).GetAttributeAsync("href");
        return await (await page.APIRequest.GetAsync(address!)).BodyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _citizen.Dispose();
        await _browser.DisposeAsync();
        await _portals.DisposeAsync();
        await _intranet.DisposeAsync();
    }
}
