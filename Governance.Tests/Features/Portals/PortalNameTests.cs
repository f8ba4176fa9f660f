using System.Net;

namespace Governance.Tests.Features.Portals;

/// <summary>Which portal answers to which name, on which day.</summary>
public sealed class PortalNameTests : PortalServerTest
{
    [Theory]
    [InlineData("daklak.gov.vn", "Cổng tỉnh")]
    [InlineData("DakLak.gov.vn.", "Cổng tỉnh")]
    [InlineData("daklak.localhost", "Cổng tỉnh")]
    [InlineData("sokhcn.daklak.gov.vn", "Sở")]
    [InlineData("sokhcn.daklak.localhost:5081", "Sở")]
    public async Task Each_name_is_answered_with_its_portal(string host, string said) => Assert.Contains(said, await TextAsync(await AskAsync("/", host)));

    [Fact]
    public async Task A_name_that_nobody_holds_today_gets_the_province_saying_so_and_nothing_else_of_it()
    {
        foreach (var (host, status) in new[] { ("khong-co.gov.vn", HttpStatusCode.NotFound), ("huyencu.daklak.gov.vn", HttpStatusCode.Gone), ("127.0.0.1", HttpStatusCode.NotFound) })
        {
            var answer = await AskAsync("/gioi-thieu.html", host);
            Assert.Equal((status, "Không có cổng"), (answer.StatusCode, await TextAsync(answer)));
            Assert.Equal(HttpStatusCode.OK, (await AskAsync("/assets/site.css", host)).StatusCode);
        }
    }

    [Theory]
    [InlineData("xacu.daklak.gov.vn", "https://sokhcn.daklak.gov.vn/")]
    [InlineData("xacu.daklak.localhost:5081", "http://sokhcn.daklak.localhost:5081/")]
    public async Task A_name_given_up_leads_to_the_home_page_of_who_follows_while_its_time_lasts(string host, string target)
    {
        foreach (var path in new[] { "/", "/tin-tuc/bai-cu.html" })
        {
            var answer = await AskAsync(path, host);
            Assert.Equal((HttpStatusCode.Found, target), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }
    }

    [Fact]
    public async Task After_its_time_such_a_name_is_gone() => Assert.Equal(HttpStatusCode.Gone, (await AskAsync("/", "xadacu.daklak.gov.vn")).StatusCode);
}
