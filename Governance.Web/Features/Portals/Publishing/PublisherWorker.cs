using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>Takes what waits in the outbox, oldest first. An item that fails is tried again later and holds up no other.</summary>
public sealed class PublisherWorker(IDbContextFactory<GovernanceDb> databases, Publisher publisher, PublishSignal signal, TimeProvider clock, ILogger<PublisherWorker> log) : BackgroundService
{
    /// <summary>How long the publisher waits without a signal before it looks by itself.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { while (await PublishDueAsync(stoppingToken) > 0) { } }
            catch (Exception problem) when (problem is not OperationCanceledException) { log.LogError(problem, "The outbox could not be read"); }
            try { await signal.WaitAsync(Pause, clock, stoppingToken); }
            catch (OperationCanceledException) { return; }
        }
    }

    /// <returns>How many items were published.</returns>
    public async Task<int> PublishDueAsync(CancellationToken cancel)
    {
        var published = 0;
        foreach (var id in await DueAsync(cancel))
        {
            try
            {
                await publisher.PublishAsync(id, cancel);
                published++;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "Outbox item {Item} was not published", id);
                await FailedAsync(id, problem.Message, cancel);
            }
        }
        return published;
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.UtcNow();
        return await db.Outbox.Where(i => i.VerifiedAt == null && i.NextTryAt <= now).OrderBy(i => i.EnqueuedAt).Take(50).Select(i => i.Id).ToListAsync(cancel);
    }

    private async Task FailedAsync(Guid id, string problem, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        (await db.Outbox.SingleAsync(i => i.Id == id, cancel)).Failed(problem, clock.UtcNow());
        await db.SaveAsync(new(Actor.System("publisher", clock.Today()), clock.UtcNow()), cancel);
    }
}
