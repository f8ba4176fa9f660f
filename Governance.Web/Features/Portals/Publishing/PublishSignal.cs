using System.Threading.Channels;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>Wakes the publisher at once after something was put into the outbox. A lost signal loses nothing: the publisher also looks by itself.</summary>
public sealed class PublishSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _channel.Writer.TryWrite(true);

    /// <summary>Returns at a signal, or when <paramref name="atLatest"/> has passed.</summary>
    public async Task WaitAsync(TimeSpan atLatest, TimeProvider clock, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(atLatest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try { await _channel.Reader.ReadAsync(either.Token); }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { }
    }
}
