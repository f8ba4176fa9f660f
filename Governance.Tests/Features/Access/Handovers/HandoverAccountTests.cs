using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Handovers;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Access.Handovers;

/// <summary>What handing an account over does to it: a technical administrator whose post ended has one.</summary>
public sealed class HandoverAccountTests : PageTest
{
    private readonly Agency _agency = Some.Agency();
    private readonly Person _leaver;
    private readonly Account _account;
    private readonly PostHolding _post;

    public HandoverAccountTests()
    {
        Services.AddSingleton<Governance.Web.Platform.Files.FileStore>();
        Services.AddRealAccounts();
        Services.AddAccess();
        _leaver = Some.Person("Lê Văn Thôi", _agency.Id);
        _account = RealAccounts.Account(_leaver, "le.thoi", 1);
        _post = new(_agency.Id, _leaver.Id, AgencyPost.TechnicalAdministrator, new(new(2026, 1, 1), new(2026, 11, 20)), "07/QĐ", new(2025, 12, 30));
        Database.AddAsync(_agency, _leaver, _account, _post).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task The_password_must_be_changed_and_every_open_session_ends_at_once()
    {
        var circuit = new CurrentUser((_, _) => Task.FromResult<Actor?>(Some.Actor(_agency.Id)), Clock);
        circuit.Enter(new(new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.NameIdentifier, _account.Id.ToString())], "test")));
        The<OpenCircuits>().Add(circuit);
        var (id, item) = await StartAsync();
        await The<HandoverActions>().SettleAccountAsync(id, item, HandoverOutcome.PasswordForced);
        Assert.False(circuit.IsSignedIn);
        var account = await FoundAsync();
        Assert.True(account.MustChangePassword);
        Assert.NotEqual("A", account.SecurityStamp);
        Assert.NotNull(await The<AccessQueries>().ActorAsync(_account.Id, Some.Day));
        Assert.Equal("Access.Handover.Settled", await RefusedAsync(() => The<HandoverActions>().SettleAccountAsync(id, item, HandoverOutcome.PasswordForced)));
    }

    [Fact]
    public async Task Disabled_it_lets_nobody_act_and_the_item_stays_settled_by_who_did_it()
    {
        var (id, item) = await StartAsync();
        await The<HandoverActions>().SettleAccountAsync(id, item, HandoverOutcome.AccountDisabled);
        Assert.Equal(DisableReason.HandedOver, (await FoundAsync()).DisabledFor);
        Assert.Null(await The<AccessQueries>().ActorAsync(_account.Id, Some.Day));
        var settled = (await The<HandoverQueries>().HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items.Single(i => i.Kind is HandoverItemKind.Account);
        Assert.Equal((HandoverOutcome.AccountDisabled, Clerk.Name), (settled.Outcome, settled.SettledBy));
    }

    [Fact]
    public async Task The_last_system_administrators_account_is_not_disabled_and_the_item_stays_open()
    {
        var person = Some.Person("Quản Trị", _agency.Id);
        var post = new PostHolding(_agency.Id, person.Id, AgencyPost.RecordClerk, new(new(2026, 1, 1), new(2026, 11, 20)), "08/QĐ", new(2025, 12, 30));
        await Database.AddAsync(person, RealAccounts.Account(person, "quan.tri", 1, administrator: true), post);
        var (id, item) = await StartAsync(post.Id);
        Assert.Equal("Access.Account.LastAdministrator", await RefusedAsync(() => The<HandoverActions>().SettleAccountAsync(id, item, HandoverOutcome.AccountDisabled)));
        Assert.True((await The<HandoverQueries>().HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items.Single(i => i.Kind is HandoverItemKind.Account).IsOpen);
    }

    [Fact]
    public async Task An_account_of_the_portal_passes_with_its_item_through_who_keeps_that_register()
    {
        var (receiver, technician) = (Some.Person("Phạm Thị Nhận", _agency.Id), Some.Actor(_agency.Id, Power.RunPortal));
        var given = Some.By(technician, Some.Instant.AddDays(-100));
        var server = new PrivilegedAccount(_agency.Id, new(null, AccountUse.Server, "Máy chủ cổng", "root", null), given);
        server.HandOver(_leaver.Id, given.Day, "Nhà cung cấp", given);
        await Database.AddAsync(receiver, server);
        var (id, _) = await StartAsync();
        var item = (await The<HandoverQueries>().HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items.Single(i => i.Kind is HandoverItemKind.Custody);
        Assert.Equal("Máy chủ cổng (root)", item.Label);
        Assert.Equal("Access.NoPower", await RefusedAsync(() => The<HandoverActions>().SettleAsync(id, HandoverItemRef.Of(item), HandoverOutcome.HandedTo, receiver.Id, null)));
        SignIn(technician);
        await The<HandoverActions>().SettleAsync(id, HandoverItemRef.Of(item), HandoverOutcome.HandedTo, receiver.Id, null);
        await using var db = Database.CreateDbContext();
        var custody = await db.Custodies.SingleAsync(c => c.Period.Until == null);
        Assert.Equal((receiver.Id, Some.Day, "Lê Văn Thôi"), (custody.PersonId, custody.Period.From, custody.HandedBy));
    }

    [Fact]
    public async Task Who_neither_keeps_records_nor_accounts_cannot_touch_it()
    {
        var (id, item) = await StartAsync();
        SignIn(Some.Actor(_agency.Id, Power.Approve));
        Assert.Equal("Access.NoPower", await RefusedAsync(() => The<HandoverActions>().SettleAccountAsync(id, item, HandoverOutcome.AccountDisabled)));
        SignIn(Some.Actor(_leaver.Id, _leaver.FullName, _agency.Id, Power.RunPortal, Power.RecordBoard));
        Assert.Equal("Access.Handover.Own", await RefusedAsync(() => The<HandoverActions>().SettleAccountAsync(id, item, HandoverOutcome.AccountDisabled)));
        Assert.False((await FoundAsync()).IsDisabled);
    }

    private Actor Clerk => Some.Actor(_agency.Id, Power.RecordBoard);

    private async Task<(Guid Id, HandoverItemRef Item)> StartAsync(Guid? term = null)
    {
        SignIn(Clerk);
        var id = await The<HandoverActions>().StartAsync(term ?? _post.Id);
        return (id, HandoverItemRef.Of((await The<HandoverQueries>().HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items.Single(i => i.Kind is HandoverItemKind.Account)));
    }

    private async Task<Account> FoundAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.Users.SingleAsync(a => a.Id == _account.Id);
    }

    private static async Task<string> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<RuleBroken>(action)).Refusals[0].Name;
}
