using System.Net;
using System.Security.Claims;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Accounts;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Access.Accounts;

/// <summary>The nightly job, the rule and the door, over the real sign-in with a clock that moves.</summary>
public sealed class UnusedAccountNightTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 9, 0, 0, TimeSpan.FromHours(7));
    private readonly MovableClock _clock = new(Start);
    private TestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(_clock));

    [Fact]
    public async Task A_sign_in_is_written_down_and_keeps_the_account()
    {
        var account = await _host.AddAccountAsync("can.bo");
        Assert.Equal((new DateOnly(2026, 9, 1), null), (VietnamTime.DayOf(account.CreatedAt!.Value), account.LastSignInAt));
        _clock.MoveTo(Start.AddDays(44));
        Assert.Equal(HttpStatusCode.Redirect, await SignInAsync());
        _clock.MoveTo(Start.AddDays(88));
        Assert.Equal(0, await NightAsync());
        Assert.Equal(new DateOnly(2026, 10, 15), VietnamTime.DayOf((await FoundAsync(account)).LastSignInAt!.Value));
        _clock.MoveTo(Start.AddDays(89));
        Assert.Equal(1, await NightAsync());
    }

    [Fact]
    public async Task After_forty_five_days_nobody_signs_in_nobody_acts_and_the_open_circuit_has_ended()
    {
        var account = await _host.AddAccountAsync("can.bo");
        using var browser = _host.Browser();
        await TestHost.SignInAsync(browser, "can.bo", TestHost.Password);
        await using var scope = _host.Services.CreateAsyncScope();
        var circuit = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        circuit.Enter(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString())], "test")));
        _host.Services.GetRequiredService<OpenCircuits>().Add(circuit);
        _clock.MoveTo(Start.AddDays(45));
        Assert.NotNull(await ActorAsync(account));

        Assert.Equal(1, await NightAsync());

        Assert.False(circuit.IsSignedIn);
        Assert.Null(await ActorAsync(account));
        Assert.Contains("/dang-nhap", (await browser.GetAsync("/")).Headers.Location!.ToString());
        Assert.Equal((HttpStatusCode.OK, true, false), await SeenAsync(TestHost.Password));
        Assert.Equal((HttpStatusCode.OK, false, true), await SeenAsync("không phải mật khẩu"));
        Assert.Equal(0, await NightAsync());
        await using var db = _host.OpenDatabase();
        Assert.True(await db.AuditEntries.AnyAsync(a => a.Subject == nameof(Account) && a.ActorName == "sign-in" && a.After!.Contains("LastSignInAt")));
        Assert.Contains(await db.AuditEntries.Where(a => a.Subject == nameof(Account)).ToListAsync(), a => a.ActorName == "access.disable-unused" && a.After!.Contains("DisabledAt"));
    }

    [Fact]
    public async Task The_only_administrator_is_never_disabled_and_an_old_account_is_counted_from_the_first_night()
    {
        await _host.AddAccountAsync("quan.tri", administrator: true);
        var old = await _host.AddAccountAsync("can.bo");
        await using (var db = _host.OpenDatabase())
        {
            db.Entry(await db.Users.SingleAsync(a => a.Id == old.Id)).Property(a => a.CreatedAt).CurrentValue = null;
            await db.SaveAsync(Some.SystemStamp);
        }
        _clock.MoveTo(Start.AddDays(500));
        Assert.Equal(0, await NightAsync());
        _clock.MoveTo(Start.AddDays(544));
        Assert.Equal(0, await NightAsync());
        _clock.MoveTo(Start.AddDays(545));
        Assert.Equal(1, await NightAsync());
        await using var after = _host.OpenDatabase();
        Assert.Equal("quan.tri", Assert.Single(await after.Users.Where(a => a.DisabledAt == null).ToListAsync()).UserName);
    }

    [Fact]
    public async Task The_number_of_days_is_a_rule_from_a_day_on_and_empty_turns_it_off()
    {
        var administrator = await _host.AddAccountAsync("quan.tri", administrator: true);
        await _host.AddAccountAsync("can.bo");
        await using var scope = _host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Enter(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, administrator.Id.ToString())], "test")));
        var rules = scope.ServiceProvider.GetRequiredService<UnusedRuleActions>();
        await rules.SetAsync(new(2026, 9, 1), null);
        await rules.SetAsync(new(2026, 12, 1), 10);
        _clock.MoveTo(Start.AddDays(90));
        Assert.Equal(0, await NightAsync());
        _clock.MoveTo(Start.AddDays(91));
        Assert.Equal(1, await NightAsync());
        Assert.Equal("Access.Unused.FromThePast", (await Assert.ThrowsAsync<RuleBroken>(() => rules.SetAsync(new(2026, 9, 1), 60))).Refusals[0].Name);
    }

    [Fact]
    public async Task It_is_enabled_again_with_a_reason_by_who_keeps_accounts()
    {
        var account = await _host.AddAccountAsync("can.bo");
        _clock.MoveTo(Start.AddDays(45));
        await NightAsync();
        Actor keeper = new(Guid.CreateVersion7(), "Quản trị", _clock.Today(), [new(Power.Administer, null, "Access.SystemAdministrator", "", new(new(2026, 1, 1)))]);
        var actions = new AccountActions(_host.Services.GetRequiredService<IServiceScopeFactory>(), Some.User(() => keeper), _clock);
        Assert.Equal("Access.Account.IsDisabled", await RefusedAsync(() => actions.ResetAsync(account.PersonId)));
        Assert.Equal("Common.Required", await RefusedAsync(() => actions.EnableAsync(account.PersonId, " ")));
        keeper = keeper with { Grants = [] };
        Assert.Equal("Access.NoPowerOverAccounts", await RefusedAsync(() => actions.EnableAsync(account.PersonId, "Đi công tác về")));
    }

    private async Task<int> NightAsync() => (await _host.Services.GetRequiredService<JobRunner>().RunAsync("access.disable-unused")).Done ?? -1;

    private Task<Actor?> ActorAsync(Account account) => _host.Services.GetRequiredService<AccessQueries>().ActorAsync(account.Id, _clock.Today());

    private async Task<HttpStatusCode> SignInAsync()
    {
        using var browser = _host.Browser();
        return (await TestHost.SignInAsync(browser, "can.bo", TestHost.Password)).StatusCode;
    }

    /// <summary>What the door says: that it is disabled, or that name or password is wrong.</summary>
    private async Task<(HttpStatusCode, bool Disabled, bool Wrong)> SeenAsync(string password)
    {
        using var browser = _host.Browser();
        var answer = await TestHost.SignInAsync(browser, "can.bo", password);
        var page = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, page.Contains("Tài khoản đang tạm ngừng"), page.Contains("không đúng"));
    }

    private async Task<Account> FoundAsync(Account account)
    {
        await using var db = _host.OpenDatabase();
        return await db.Users.AsNoTracking().SingleAsync(a => a.Id == account.Id);
    }

    private static async Task<string> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<RuleBroken>(action)).Refusals[0].Name;

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
