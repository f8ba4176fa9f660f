using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Jobs;

/// <summary>A job on the list.</summary>
/// <param name="Last">Its latest run; null = never ran.</param>
/// <param name="LastFailure">The latest run that failed within 30 days.</param>
/// <param name="Next">UTC.</param>
public sealed record JobRow(string Name, JobRun? Last, JobRun? LastFailure, DateTime? Next);

public sealed class JobQueries(IDbContextFactory<GovernanceDb> databases, IEnumerable<JobPlan> plans, TimeProvider clock)
{
    /// <summary>All jobs by name.</summary>
    /// <exception cref="RuleBroken">Access.NoPower: the system administrator's page.</exception>
    public async Task<IReadOnlyList<JobRow>> AllAsync(Actor reader)
    {
        Refusal.ThrowIfAny(WhyNotSee(reader));
        await using var db = await databases.CreateDbContextAsync();
        var since = clock.UtcNow().AddDays(-30);
        var last = await db.JobRuns.AsNoTracking().Where(r => !db.JobRuns.Any(later => later.Name == r.Name && later.StartedAt > r.StartedAt)).ToListAsync();
        var failed = await db.JobRuns.AsNoTracking().Where(r => r.Problem != null && r.StartedAt >= since).OrderByDescending(r => r.StartedAt).Take(200).ToListAsync();
        return
        [
            .. plans.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JobRow(p.Name, last.FirstOrDefault(r => r.Name == p.Name),
                failed.FirstOrDefault(r => r.Name == p.Name), Timetable.Next(p.Cron, clock.UtcNow()))),
        ];
    }

    /// <summary>Why someone may neither see the jobs nor ask for one: the system administrator may.</summary>
    public static Refusal? WhyNotSee(Actor actor) =>
        actor.MayAnywhere(Power.Administer) ? null : new("Access.NoPower", new Term($"Access.Power.{nameof(Power.Administer)}"));
}
