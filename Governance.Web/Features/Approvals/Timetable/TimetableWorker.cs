using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Moderation;
using Governance.Web.Features.Portals.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Timetable;

/// <summary>
/// Puts live what is approved for an hour that has come, and takes down emergencies that nobody signed in time. Looks every second,
/// and at once after a start. One that fails holds up no other; it is tried again, and stands as an alarm on the home page meanwhile.
/// </summary>
public sealed class TimetableWorker(IDbContextFactory<GovernanceDb> databases, PublishSignal signal, QueueSignal queue, TimeProvider clock, ILogger<TimetableWorker> log) : BackgroundService
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromSeconds(1);

    private Stamp Stamp => new(Actor.System("timetable", clock.Today()), clock.UtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Rhythm, clock);
        try
        {
            do await RunDueAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops; what is due is found at the next start.
        }
    }

    /// <returns>How many editions changed.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancel = default)
    {
        var changed = 0;
        try
        {
            foreach (var id in await ScheduledAsync(cancel)) changed += await ChangeAsync(id, (edition, stamp) => edition.GoLive(stamp), cancel);
            foreach (var id in await UnconfirmedAsync(cancel)) changed += await ChangeAsync(id, (edition, stamp) => edition.Lapse(stamp), cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException) { log.LogError(problem, "The timetable could not be read"); }
        return changed;
    }

    private async Task<List<Guid>> ScheduledAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.UtcNow();
        return await db.Editions.Where(e => e.State == EditionState.Scheduled && e.ScheduledAt <= now).OrderBy(e => e.ScheduledAt).Select(e => e.Id).ToListAsync(cancel);
    }

    private async Task<List<Guid>> UnconfirmedAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.UtcNow();
        return await db.Emergencies.Where(e => e.State == EmergencyState.Open && e.DueAt <= now).OrderBy(e => e.DueAt).Select(e => e.EditionId).ToListAsync(cancel);
    }

    private async Task<int> ChangeAsync(Guid id, Action<Edition, Stamp> change, CancellationToken cancel)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var stamp = Stamp;
            var edition = await db.EditionAsync(id, cancel);
            var before = LiveChange.Before(edition);
            change(edition, stamp);
            var tell = before.Tell(db, edition, stamp);
            await db.SaveAsync(stamp, cancel);
            if (tell) signal.Raise();
            queue.Raise();
            return 1;
        }
        catch (RuleBroken broken) when (broken.Refusals is [{ Name: "Common.ChangedByAnother" }])
        {
            // Another node was first.
            return 0;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "Edition {Edition} did not change at its hour", id);
            return 0;
        }
    }
}
