using System.Net;
using Governance.Tests.Support;

namespace Governance.Tests.Platform;

public sealed class ReadableAddressTests : IAsyncLifetime
{
    private TestHost _host = null!;
    private HttpClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync();
        await _host.AddAccountAsync("thu.ky");
        _browser = _host.Browser();
        await TestHost.SignInAsync(_browser, "thu.ky", TestHost.Password);
    }

    [Fact]
    public async Task What_cannot_be_read_is_left_out_and_the_rest_stays()
    {
        foreach (var (asked, shown) in new[]
        {
            ("/ban-bien-tap?ngay=31/02/2026&tim=s%E1%BB%9F", "/ban-bien-tap?tim=s%E1%BB%9F"),
            ("/ban-bien-tap?ngay=9999-12-31", "/ban-bien-tap"),
            ("/ban-bien-tap?saphet=abc&trang=-1", "/ban-bien-tap"),
            ("/dao-tao?nam=abc", "/dao-tao"),
            ("/dao-tao?nam=2026&nam=2025", "/dao-tao"),
            ("/tin-bai?chuyen-muc=1&cua-toi=1", "/tin-bai?cua-toi=1"),
        })
        {
            var answer = await _browser.GetAsync(asked);
            Assert.Equal((HttpStatusCode.Redirect, shown), (answer.StatusCode, answer.Headers.Location?.ToString()));
            Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync(shown)).StatusCode);
        }
    }

    [Fact]
    public async Task What_can_be_read_is_left_alone() =>
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync("/ban-bien-tap?ngay=2025-06-30&saphet=true&trang=2&tim=%C4%91")).StatusCode);

    [Theory]
    [InlineData("/tin-bai", "/tin-bai")]
    [InlineData("//xau.vn", "/")]
    [InlineData("/\t/xau.vn", "/")]
    [InlineData("https://xau.vn", "/")]
    [InlineData("", "/")]
    public async Task After_the_language_is_changed_one_stays_in_the_house(string back, string shown) =>
        Assert.Equal(shown, (await _browser.GetAsync($"/ngon-ngu/en?ve={Uri.EscapeDataString(back)}")).Headers.Location!.ToString());

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }
}
