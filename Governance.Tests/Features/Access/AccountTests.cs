using System.Net;
using System.Text.RegularExpressions;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Access;

/// <summary>Accounts made on screen, over the real sign-in.</summary>
public sealed class AccountTests : IAsyncLifetime
{
    private readonly Agency _agency = Some.Agency("co-quan-thu");
    private TestHost _host = null!;
    private Person _person = null!;
    private Actor _actor = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(builder => builder.Services.AddSingleton<ResolveActor>((_, _) => Task.FromResult<Actor?>(_actor)));
        _person = Some.Person(agency: _agency.Id);
        _actor = Some.Actor(_agency.Id, Power.RunPortal);
        await using var db = _host.OpenDatabase();
        db.AddRange(_agency, _person);
        await db.SaveAsync(Some.SystemStamp);
    }

    [Fact]
    public async Task The_first_password_opens_only_the_page_that_changes_it()
    {
        var password = await Actions.CreateAsync(_person.Id, "Nguyen.Mau");
        using var browser = _host.Browser();
        await TestHost.SignInAsync(browser, "nguyen.mau", password);
        Assert.Equal("/mat-khau", (await browser.GetAsync("/")).Headers.Location!.ToString());
        var page = await browser.GetStringAsync("/mat-khau");
        Assert.Contains("do người quản trị đặt", page);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/shell.css")).StatusCode);
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        await browser.PostAsync("/mat-khau", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "password",
            ["__RequestVerificationToken"] = token,
            ["Form.Current"] = password,
            ["Form.New"] = TestHost.Password,
            ["Form.Again"] = TestHost.Password,
        }));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task After_a_reset_the_old_password_no_longer_works()
    {
        var first = await Actions.CreateAsync(_person.Id, "nguyen.mau");
        var second = await Actions.ResetAsync(_person.Id);
        using var browser = _host.Browser();
        Assert.Equal(HttpStatusCode.OK, (await TestHost.SignInAsync(browser, "nguyen.mau", first)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await TestHost.SignInAsync(browser, "nguyen.mau", second)).StatusCode);
    }

    [Fact]
    public async Task Who_made_it_stands_in_the_audit_and_the_password_does_not()
    {
        var password = await Actions.CreateAsync(_person.Id, "nguyen.mau");
        await using var db = _host.OpenDatabase();
        var entry = await db.AuditEntries.SingleAsync(a => a.Subject == nameof(Account));
        Assert.Equal(_actor.Name, entry.ActorName);
        Assert.Contains("nguyen.mau", entry.After);
        Assert.DoesNotContain(password, entry.After);
    }

    [Fact]
    public async Task A_login_is_plain_letters_and_digits()
    {
        foreach (var login in (string?[])["ab", "Nguyễn", "có cách", ".mau", "<b>mau</b>", new('a', 41), null])
            Assert.Equal("Access.LoginMalformed", await RefusedAsync(() => Actions.CreateAsync(_person.Id, login)));
    }

    [Fact]
    public async Task A_person_has_one_account_and_a_login_one_person()
    {
        await Actions.CreateAsync(_person.Id, "nguyen.mau");
        Assert.Equal("Access.HasAccountAlready", await RefusedAsync(() => Actions.CreateAsync(_person.Id, "khac.mau")));
        var other = Some.Person("Trần Văn Khác", _agency.Id);
        await using var db = _host.OpenDatabase();
        db.Add(other);
        await db.SaveAsync(Some.SystemStamp);
        Assert.Equal("Access.LoginTaken", await RefusedAsync(() => Actions.CreateAsync(other.Id, "NGUYEN.MAU")));
    }

    [Fact]
    public async Task Accounts_are_the_technical_administrators()
    {
        foreach (var power in (Power[])[Power.RecordBoard, Power.Approve, Power.KeepAccounts])
        {
            _actor = Some.Actor(_agency.Id, power);
            Assert.Equal("Access.NoPowerOverAccounts", await RefusedAsync(() => Actions.CreateAsync(_person.Id, "nguyen.mau")));
        }
        _actor = Some.Actor(Guid.CreateVersion7(), Power.RunPortal);
        Assert.Equal("Access.NoPowerOverAccounts", await RefusedAsync(() => Actions.ResetAsync(_person.Id)));
    }

    private AccountActions Actions => new(_host.Services.GetRequiredService<IServiceScopeFactory>(), Some.User(() => _actor), TimeProvider.System);

    private static async Task<string> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<RuleBroken>(action)).Refusals[0].Name;

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
