using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Governance.Domain.Approvals;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Platform.SignIn;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.SignIn;

/// <summary>What happens to a circuit that is open while its account, or its person's authority, ends.</summary>
public sealed class CircuitTests : IAsyncLifetime
{
    private static readonly DateOnly Ended = new(2026, 12, 1);
    private readonly MovableClock _clock = new(new(VietnamTime.StartOf(Ended).AddMinutes(-5)));
    private TestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(_clock));

    [Fact]
    public async Task Authority_queue_and_signing_end_at_midnight_in_Vietnam_in_a_circuit_that_is_open()
    {
        var databases = _host.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<Governance.Web.Data.GovernanceDb>>();
        var account = await _host.AddAccountAsync("pho.ban");
        var desk = await SomeDesk.SaveAsync(databases, "co-quan-thu", withReference: false);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        await using (var db = _host.OpenDatabase())
        {
            var agency = await db.Agencies.FindAsync(desk.Work.Agency);
            db.Add(new SomeBoard(agency!).Board(SomeBoard.Holder(BoardPost.DeputyHead, account.PersonId, until: Ended)));
            await db.SaveAsync(Some.SystemStamp);
        }
        await using var circuit = await OpenAsync(account);
        Assert.True((await circuit.User.ActorAsync()).May(Power.Approve, desk.Work.Agency));
        Assert.Equal(1, await WaitingAsync());

        _clock.MoveTo(VietnamTime.StartOf(Ended));
        await circuit.ActAsync();

        Assert.True(circuit.User.IsSignedIn);
        Assert.False((await circuit.User.ActorAsync()).May(Power.Approve, desk.Work.Agency));
        Assert.Equal(0, await WaitingAsync());
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => circuit.Services.GetRequiredService<ApprovalActions>().SendBackAsync(edition.Id, DecisionReason.Duplicate, null));
        Assert.Equal("Common.NotFound", refused.Refusals[0].Name);
        await using var after = _host.OpenDatabase();
        Assert.Equal(RequestState.Waiting, (await after.ApprovalRequests.FindAsync(edition.Request!.Id))!.State);

        async Task<int> WaitingAsync() => (await circuit.Services.GetRequiredService<QueueQueries>().ListAsync(await circuit.User.ActorAsync(), new(), _clock.UtcNow())).Total;
    }

    [Fact]
    public async Task A_password_that_is_reset_ends_the_cookies_and_the_open_circuits_of_that_account_alone()
    {
        var (account, other) = (await _host.AddAccountAsync("can.bo"), await _host.AddAccountAsync("nguoi.khac"));
        using var browser = _host.Browser();
        await TestHost.SignInAsync(browser, "can.bo", TestHost.Password);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        await using var circuit = await OpenAsync(account);
        await using var second = await OpenAsync(account);
        await using var others = await OpenAsync(other);
        var left = 0;
        circuit.User.Left += () => left++;

        await using (var scope = _host.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var found = (await accounts.FindByNameAsync("can.bo"))!;
            Assert.True((await accounts.ResetPasswordAsync(found, await accounts.GeneratePasswordResetTokenAsync(found), "một mật khẩu khác hẳn")).Succeeded);
        }

        Assert.Equal(1, left);
        foreach (var ended in new[] { circuit, second })
            Assert.Equal("Access.SignedOut", (await Assert.ThrowsAsync<RuleBroken>(ended.User.ActorAsync)).Refusals[0].Name);
        Assert.Equal(other.PersonId, (await others.User.ActorAsync()).PersonId);
        Assert.Contains("/dang-nhap", (await browser.GetAsync("/")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_failed_sign_in_ends_no_circuit()
    {
        var account = await _host.AddAccountAsync("can.bo");
        await using var circuit = await OpenAsync(account);
        using var browser = _host.Browser();
        await TestHost.SignInAsync(browser, "can.bo", "không phải mật khẩu");
        Assert.Equal(account.PersonId, (await circuit.User.ActorAsync()).PersonId);
    }

    [Fact]
    public async Task A_circuit_that_closed_is_forgotten()
    {
        var account = await _host.AddAccountAsync("can.bo");
        var circuit = await OpenAsync(account);
        var left = 0;
        circuit.User.Left += () => left++;
        await circuit.DisposeAsync();
        _host.Services.GetRequiredService<OpenCircuits>().End(account.Id);
        Assert.Equal(0, left);
    }

    [Fact]
    public async Task After_fifteen_idle_minutes_the_circuit_locks()
    {
        var account = await _host.AddAccountAsync("can.bo");
        await using var circuit = await OpenAsync(account);
        _clock.MoveTo(_clock.GetUtcNow() + SessionLock.After + TimeSpan.FromSeconds(1));
        await circuit.ActAsync();
        Assert.False(circuit.User.IsSignedIn);
    }

    private async Task<OpenCircuit> OpenAsync(Account account)
    {
        var scope = _host.Services.CreateAsyncScope();
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString())], "test");
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(new(identity))));
        var circuit = new OpenCircuit(scope);
        await circuit.OpenAsync();
        return circuit;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>The scope of a circuit with its real handlers; the circuit itself, which only the framework makes, is told to them empty.</summary>
    private sealed class OpenCircuit(AsyncServiceScope scope) : IAsyncDisposable
    {
        private readonly Circuit _circuit = (Circuit)RuntimeHelpers.GetUninitializedObject(typeof(Circuit));
        private readonly List<CircuitHandler> _handlers = [.. scope.ServiceProvider.GetServices<CircuitHandler>().Where(h => h.GetType().Assembly == typeof(OpenCircuits).Assembly)];

        public IServiceProvider Services => scope.ServiceProvider;

        public CurrentUser User => Services.GetRequiredService<CurrentUser>();

        public async Task OpenAsync()
        {
            Assert.NotEmpty(_handlers);
            foreach (var handler in _handlers) await handler.OnCircuitOpenedAsync(_circuit, TestContext.Current.CancellationToken);
        }

        /// <summary>Something the person does in the browser.</summary>
        public async Task ActAsync()
        {
            var next = (Func<CircuitInboundActivityContext, Task>)(_ => Task.CompletedTask);
            foreach (var handler in _handlers) next = handler.CreateInboundActivityHandler(next);
            await next((CircuitInboundActivityContext)RuntimeHelpers.GetUninitializedObject(typeof(CircuitInboundActivityContext)));
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var handler in _handlers) await handler.OnCircuitClosedAsync(_circuit, TestContext.Current.CancellationToken);
            await scope.DisposeAsync();
        }
    }
}
