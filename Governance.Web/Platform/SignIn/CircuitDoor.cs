using Governance.Domain.Common;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Governance.Web.Platform.SignIn;

/// <summary>
/// Fills <see cref="CurrentUser"/> when a circuit opens, and locks it after 15 idle minutes or when the account's sessions are ended:
/// a circuit outlives its cookie, so the server must count too. The browser's own counter only makes the lock visible.
/// </summary>
internal sealed class CircuitDoor(AuthenticationStateProvider authentication, CurrentUser user, OpenCircuits open, TimeProvider clock) : CircuitHandler
{
    private DateTime _last = clock.UtcNow();

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        user.Enter((await authentication.GetAuthenticationStateAsync()).User);
        open.Add(user);
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        open.Remove(user);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        var now = clock.UtcNow();
        if (now - _last > SessionLock.After) user.Leave();
        _last = now;
        return next(context);
    };
}

/// <summary>Level 2 control: a session locks after at most 15 idle minutes.</summary>
public static class SessionLock
{
    public static readonly TimeSpan After = TimeSpan.FromMinutes(15);
}
