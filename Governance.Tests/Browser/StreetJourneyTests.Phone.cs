using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Governance.Tests.Browser;

public sealed partial class StreetJourneyTests
{
    private const int PhoneWidth = 360;

    /// <summary>What the secretary opens in a day, on a phone; where a row leads on, the first one is followed.</summary>
    private static async Task SecretaryOnAPhoneAsync(IPage page)
    {
        await page.SetViewportSizeAsync(PhoneWidth, 900);
        foreach (var address in (string[])["/ban-bien-tap/nhap", "/con-nguoi/nhap", "/dao-tao", "/dao-tao/tuan-thu", "/dao-tao/khoa", "/dao-tao/nhac", "/dao-tao/linh-vuc", "/dao-tao/dot/moi"])
            await FitsAPhoneAsync(page, address);
        await FitsAPhoneAsync(page, await FirstAsync(page, "/ban-bien-tap", "/ban-bien-tap/du-thao/"));
        await FitsAPhoneAsync(page, $"{new Uri(page.Url).AbsolutePath}/noi-dung");
        await FitsAPhoneAsync(page, await FirstAsync(page, "/con-nguoi/ban-giao", "/con-nguoi/ban-giao/"));
        await FitsAPhoneAsync(page, await FirstAsync(page, "/dao-tao/ke-hoach", "/dao-tao/ke-hoach/"));
        await FitsAPhoneAsync(page, await FirstAsync(page, "/dao-tao/dot", "/dao-tao/dot/"));
        await FitsAPhoneAsync(page, $"{new Uri(page.Url).AbsolutePath}/sua");
        var board = await FirstAsync(page, "/ban-bien-tap?tim=khoa", "/ban-bien-tap/");
        foreach (var part in (string[])["", "?muc=Documents", "?muc=Team", "?muc=Meetings", "?muc=Settings", "/bao-cao", "/bao-cao/yeu-cau"]) await FitsAPhoneAsync(page, board + part);
    }

    private static async Task TechnicianOnAPhoneAsync(IPage page)
    {
        await page.SetViewportSizeAsync(PhoneWidth, 900);
        await FitsAPhoneAsync(page, "/cong-thong-tin/nhan-luc");
        await FitsAPhoneAsync(page, "/con-nguoi/tai-khoan");
        await FitsAPhoneAsync(page, await FirstAsync(page, "/cong-thong-tin/tai-khoan", "/cong-thong-tin/tai-khoan/"));
        await FitsAPhoneAsync(page, await FirstAsync(page, "/cong-thong-tin/su-co", "/cong-thong-tin/su-co/"));
    }

    /// <summary>The address of the first row of a list that fits a phone itself.</summary>
    private static async Task<string> FirstAsync(IPage page, string list, string rows)
    {
        await FitsAPhoneAsync(page, list);
        await page.Locator($"main a[href*='{rows}']").First.WaitForAsync();
        var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a')].map(a => a.getAttribute('href') ?? '')");
        return links.First(l => Regex.IsMatch(l, $"^{Regex.Escape(rows)}[0-9a-f-]{{36}}$"));
    }

    private static async Task FitsAPhoneAsync(IPage page, string address)
    {
        await Street.GoAsync(page, address);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{address} is wider than {PhoneWidth} px");
    }
}
