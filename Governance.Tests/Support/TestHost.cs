using System.Net;
using Governance.Domain.Access;
using Governance.Web;
using Governance.Web.Data;
using Governance.Web.Platform.Commands;
using Governance.Web.Platform.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Support;

/// <summary>The real intranet on a free loopback port, over a data folder of its own.</summary>
public sealed class TestHost : IAsyncDisposable
{
    public const string Password = "mật khẩu để thử 2026";
    private readonly WebApplication _app;

    private TestHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    /// <summary>Of its data.</summary>
    public string Folder => Services.GetRequiredService<Governance.Web.Platform.DataFolder>().Path;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<TestHost> StartAsync(Action<WebApplicationBuilder>? configure = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("governance-test-").FullName;
        var app = Intranet.Create(["--environment=Development", $"--Data:Directory={folder}", "--Intranet:Port=0", "--Logging:LogLevel:Default=Warning", "--Jobs:Enabled=false", .. settings], configure).Map();
        await Database.PrepareAsync(app.Services);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>A person with an account; the password is <see cref="Password"/>.</summary>
    public async Task<Account> AddAccountAsync(string login, bool administrator = false)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDb>();
        var person = new Person("Người Dùng Thử", null);
        db.Add(person);
        var account = new Account(login, person.Id, administrator);
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        Assert.True(made.Succeeded, string.Join(" ", made.Errors.Select(e => e.Description)));
        return account;
    }

    public GovernanceDb OpenDatabase() => Services.GetRequiredService<IDbContextFactory<GovernanceDb>>().CreateDbContext();

    /// <summary>A browser without script: keeps cookies, follows no redirect.</summary>
    public HttpClient Browser() =>
        new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Address };

    public static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string login, string password)
    {
        var page = await browser.GetStringAsync("/dang-nhap");
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        return await browser.PostAsync("/dang-nhap", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = token,
            ["Form.Login"] = login,
            ["Form.Password"] = password,
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
