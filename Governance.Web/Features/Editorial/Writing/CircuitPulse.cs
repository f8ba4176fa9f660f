using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Governance.Web.Features.Editorial.Writing;

/// <summary>
/// Whether the browser of this circuit answers: SignalR's own heart-beat. One of our own would count as activity and keep
/// the session from locking.
/// </summary>
public sealed class CircuitPulse : CircuitHandler
{
    /// <summary>True when the browser is back, false when it is gone.</summary>
    public event Action<bool>? Changed;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Say(true);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Say(false);

    private Task Say(bool isConnected)
    {
        Changed?.Invoke(isConnected);
        return Task.CompletedTask;
    }
}
