using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Approvals.Notices;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Moderation;
using Governance.Web.Features.Portals.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Timetable;

/// <summary>
/// Puts live what is approved for an hour that has come, and takes down emergencies that nobody signed in time. Looks every second,
/// and at once after a start. One that fails holds up no other; it is tried again, and stands as an alarm on the home page meanwhile.
/// </summary>
public sealed class TimetableWorker(IDbContextFactory<GovernanceDb> databases, Publisher publisher, PublishSignal signal, QueueSignal queue, TimeProvider clock, ILogger<TimetableWorker> log) : BackgroundService
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromSeconds(1);

    /// <summary>How long before its hour a work's page and files are made.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(2);

    private readonly HashSet<(Guid Edition, DateTime Hour)> _prepared = [];

    private Stamp Stamp => new(Actor.System("timetable", clock.Today()), clock.UtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Rhythm, clock);
        try
        {
            do
            {
                await RunDueAsync(stoppingToken);
                await PrepareAsync(stoppingToken);
            }
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

    /// <summary>Makes what is about to go live, each once on this node; one that fails is made at its hour.</summary>
    /// <returns>How many were made.</returns>
    public async Task<int> PrepareAsync(CancellationToken cancel = default)
    {
        var made = 0;
        try
        {
            var now = clock.UtcNow();
            _prepared.RemoveWhere(p => p.Hour < now);
            foreach (var coming in (await SoonAsync(now, cancel)).Where(_prepared.Add)) made += await publisher.PrepareAsync(coming.Edition) ? 1 : 0;
        }
        catch (Exception problem) when (problem is not OperationCanceledException) { log.LogError(problem, "What is about to go live could not be prepared"); }
        return made;
    }

    private async Task<List<(Guid Edition, DateTime Hour)>> SoonAsync(DateTime now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var soon = now + Before;
        var found = await db.Editions.Where(e => e.State == EditionState.Scheduled && e.ScheduledAt > now && e.ScheduledAt <= soon).OrderBy(e => e.ScheduledAt).Select(e => new { e.Id, Hour = e.ScheduledAt!.Value }).ToListAsync(cancel);
        return found.ConvertAll(e => (e.Id, e.Hour));
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
            await TellAsync(id, cancel);
            return 0;
        }
    }

    /// <summary>Who had approved it and who had asked are told once for each hour.</summary>
    private async Task TellAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var edition = await db.EditionAsync(id, cancel);
            if (edition is not { ScheduledAt: { } at, Request: { } request }) return;
            await WorkNotices.ScheduleFailedAsync(db, edition, at, [.. request.AgreedBy, request.RequestedBy], Stamp);
            await db.SaveAsync(Stamp, cancel);
        }
        catch (DbUpdateException)
        {
            // Another node told them at the same moment.
        }
    }
}
