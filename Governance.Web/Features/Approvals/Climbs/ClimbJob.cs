using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Approvals.Calendar;
using Governance.Web.Features.Approvals.Notices;
using Governance.Web.Features.Approvals.Routes;
using Governance.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Climbs;

/// <summary>Every few minutes: late requests come to the next who is to be told. Each request is saved by itself, so that one that fails stops no other.</summary>
public sealed class ClimbJob(IDbContextFactory<GovernanceDb> databases, TimeProvider clock, ILogger<ClimbJob> log) : IJob
{
    internal const string Name = "approvals.climb";

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (now, today) = (clock.UtcNow(), clock.Today());
        await using var db = await databases.CreateDbContextAsync(cancel);
        var late = await db.ApprovalRequests.Where(r => r.State == RequestState.Waiting && r.DueAt < now && !db.Climbs.Any(c => c.RequestId == r.Id && c.Step == r.StepNumber && c.IsLast))
            .OrderBy(r => r.DueAt).Select(r => new { r.Id, r.AgencyId }).ToListAsync(cancel);
        var told = 0;
        foreach (var agency in late.GroupBy(r => r.AgencyId))
        {
            var (levels, calendar) = (await db.ClimbLevelsAsync(agency.Key, today, cancel), (await db.WorkingClockAsync(agency.Key, today)).Calendar);
            foreach (var request in agency)
            {
                cancel.ThrowIfCancellationRequested();
                told += await ClimbAsync(request.Id, levels, calendar, new(Actor.System(Name, today), now));
            }
        }
        return told;
    }

    /// <returns>How many levels were told; several where the machine was down for long.</returns>
    private async Task<int> ClimbAsync(Guid id, IReadOnlyList<EscalationLevel> levels, WorkingCalendar calendar, Stamp stamp)
    {
        var count = 0;
        try
        {
            await using var db = await databases.CreateDbContextAsync();
            var request = await db.ApprovalRequests.SingleAsync(r => r.Id == id);
            var told = await db.Climbs.Where(c => c.RequestId == id && c.Step == request.StepNumber).ToListAsync();
            // Whom its route names comes first.
            if (await StepPeople.OfPartyAsync(db, request.AgencyId, request.Step.LateTo, stamp.Day) is { Count: > 0 } named)
                levels = [new(named[0].Title ?? "Approvals.Routes.LateTo", 0, [.. named.Select(p => p.PersonId)]), .. levels];
            while (request.State is RequestState.Waiting && Escalation.Next(request.DueAt, stamp.At, levels, told, calendar) is { } step)
            {
                var names = await db.People.Where(p => step.People.Contains(p.Id)).OrderBy(p => p.FoldedName).Select(p => p.FullName).ToListAsync();
                told.Add(new(request, step, string.Join(", ", names), stamp));
                db.Add(told[^1]);
                await WorkNotices.LateAsync(db, request, step, stamp);
                count++;
            }
            await db.SaveAsync(stamp);
            return count;
        }
        catch (DbUpdateException)
        {
            return 0; // another node told it at the same moment
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "Late request {Request} was not brought to anyone", id);
            return 0;
        }
    }
}
