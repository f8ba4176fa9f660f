using System.Net;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Platform.SignIn;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.SignIn;

public sealed class SignInTests
{
    /// <summary>Answers without a signed-in user, each on purpose.</summary>
    private static readonly string[] Public =
    [
        "/dang-nhap", "/khong-tim-thay", "/loi", "/health/live", "/health/ready", "/ngon-ngu/{language:regex(^(vi|en)$)}", "/xac-nhan", "/xac-nhan/{Code}",
    ];

    [Fact]
    public async Task The_right_password_opens_the_home_page()
    {
        await using var host = await TestHost.StartAsync();
        await host.AddAccountAsync("thu.ky");
        using var browser = host.Browser();
        var answer = await TestHost.SignInAsync(browser, "thu.ky", TestHost.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("governance=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_and_a_wrong_name_read_the_same()
    {
        await using var host = await TestHost.StartAsync();
        await host.AddAccountAsync("thu.ky");
        using var browser = host.Browser();
        var wrongPassword = await (await TestHost.SignInAsync(browser, "thu.ky", "không phải mật khẩu")).Content.ReadAsStringAsync();
        var wrongName = await (await TestHost.SignInAsync(browser, "ai.do", TestHost.Password)).Content.ReadAsStringAsync();
        const string Sentence = "Tên đăng nhập hoặc mật khẩu không đúng.";
        Assert.Contains(Sentence, wrongPassword);
        Assert.Contains(Sentence, wrongName);
    }

    [Fact]
    public async Task Five_failures_lock_the_account_and_are_audited()
    {
        await using var host = await TestHost.StartAsync();
        var account = await host.AddAccountAsync("thu.ky");
        using var browser = host.Browser();
        for (var i = 0; i < 5; i++) await TestHost.SignInAsync(browser, "thu.ky", "sai mật khẩu rồi");
        var answer = await TestHost.SignInAsync(browser, "thu.ky", TestHost.Password);
        Assert.Contains("tạm khóa", await answer.Content.ReadAsStringAsync());
        await using var db = host.OpenDatabase();
        Assert.True(await db.AuditEntries.AnyAsync(a => a.SubjectId == account.Id.ToString() && a.ActorName == "sign-in" && a.After!.Contains("LockoutEnd")));
    }

    [Fact]
    public async Task Too_many_tries_a_minute_are_turned_away()
    {
        await using var host = await TestHost.StartAsync(null, "--SignIn:TriesPerMinute=2");
        using var browser = host.Browser();
        await TestHost.SignInAsync(browser, "a", "b");
        await TestHost.SignInAsync(browser, "a", "b");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TestHost.SignInAsync(browser, "a", "b")).StatusCode);
    }

    [Fact]
    public async Task No_endpoint_answers_without_sign_in_except_the_public_ones()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = host.Browser();
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(r => !r.StartsWith("/_", StringComparison.Ordinal) && !Path.HasExtension(r) && !Public.Contains(r)).Distinct().ToList();
        Assert.NotEmpty(routes);
        foreach (var route in routes)
        {
            var path = System.Text.RegularExpressions.Regex.Replace(route, @"\{[^{}]*(\{[^{}]*\}[^{}]*)*\}", "1");
            var answer = await browser.GetAsync(path);
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/dang-nhap")
                || answer.StatusCode is HttpStatusCode.MethodNotAllowed, $"{route} answered {answer.StatusCode} to a stranger");
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = host.Browser();
        foreach (var path in new[] { "/", "/dang-nhap", "/khong-co-trang-nay" })
        {
            var answer = await browser.GetAsync(path);
            Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task The_current_user_is_filled_at_the_door_of_the_request()
    {
        await using var host = await TestHost.StartAsync();
        await host.AddAccountAsync("thu.ky");
        using var browser = host.Browser();
        await TestHost.SignInAsync(browser, "thu.ky", TestHost.Password);
        Assert.Contains("data-idle-minutes=\"15\"", await browser.GetStringAsync("/"));
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync("/phien")).StatusCode);
    }

    [Fact]
    public async Task A_job_acts_as_the_machine_and_nobody_else_does()
    {
        await using var host = await TestHost.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        Assert.Equal("Access.SignedOut", (await Assert.ThrowsAsync<RuleBroken>(user.ActorAsync)).Refusals[0].Name);
        user.EnterAsSystem("publisher");
        Assert.Equal(("publisher", null), ((await user.ActorAsync()).Name, (await user.ActorAsync()).PersonId));
    }

    [Fact]
    public async Task The_circuit_has_its_door()
    {
        await using var host = await TestHost.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        Assert.Contains(scope.ServiceProvider.GetServices<CircuitHandler>(), h => h.GetType().Name == "CircuitDoor");
    }

    [Fact]
    public async Task Another_host_is_never_a_place_to_return_to()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = host.Browser();
        Assert.Equal("/", (await browser.GetAsync("/ngon-ngu/en?ve=//evil.example/")).Headers.Location!.ToString());
    }
}
