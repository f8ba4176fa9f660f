namespace Governance.Web.Features.Approvals;

/// <summary>Told whenever the queue may have changed on this node: pages in view count anew. Other nodes look by themselves from time to time.</summary>
public sealed class QueueSignal
{
    public event Action? Changed;

    public void Raise() => Changed?.Invoke();
}
