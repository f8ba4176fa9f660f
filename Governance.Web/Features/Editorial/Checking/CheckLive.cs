using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Checking;

/// <summary>
/// Each night: checks all that is live under the rules of the new day, in parts. What was done stands; cut off or out of time, the next
/// run goes on where this one stopped, because only what was not checked that day is due.
/// </summary>
public sealed class CheckLive(IDbContextFactory<GovernanceDb> databases, FileReader reader, CurrentUser user, TimeProvider clock, ILogger<CheckLive> log) : IJob
{
    /// <summary>Works of one save, and of one question for what is due.</summary>
    private const int AtOnce = 50, Asked = 5000;

    /// <summary>Well before a run counts as cut off (<see cref="JobRun.Longest"/>).</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    /// <returns>How many works were checked.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (done, until, failed) = (0, clock.UtcNow() + Longest, new HashSet<Guid>());
        while (clock.UtcNow() < until && await DueAsync(failed, cancel) is { Count: > 0 } due)
        {
            foreach (var agency in due.GroupBy(d => d.AgencyId))
                foreach (var part in agency.Select(d => d.EditionId).Chunk(AtOnce).TakeWhile(_ => clock.UtcNow() < until)) done += await CheckAsync(agency.Key, part, failed, cancel);
        }
        return done;
    }

    private async Task<List<(Guid EditionId, Guid AgencyId)>> DueAsync(HashSet<Guid> failed, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var today = clock.Today();
        var due = await (from edition in db.Editions
                         where edition.LiveRevisionId != null && !db.CheckRuns.Any(r => r.RevisionId == edition.LiveRevisionId && r.Day >= today)
                         orderby edition.AgencyId, edition.Id
                         select new { edition.Id, edition.AgencyId }).Take(Asked + failed.Count).ToListAsync(cancel);
        return [.. due.Where(d => !failed.Contains(d.Id)).Select(d => (d.Id, d.AgencyId))];
    }

    /// <summary>One part with one save; where that fails, each work by itself, so that one never stops the next.</summary>
    private async Task<int> CheckAsync(Guid agencyId, IReadOnlyList<Guid> editions, HashSet<Guid> failed, CancellationToken cancel)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var stamp = await user.StampAsync();
            var standing = await db.StandingAsync(agencyId, stamp.Day, cancel);
            foreach (var edition in await db.Editions.Include(e => e.Article).Where(e => editions.Contains(e.Id)).ToListAsync(cancel))
            {
                var live = await db.Revisions.AsNoTracking().Include(r => r.Authors).Include(r => r.Files).AsSplitQuery().SingleAsync(r => r.Id == edition.LiveRevisionId, cancel);
                foreach (var file in live.Files) await reader.ReadAsync(file.File, cancel);
                await db.KeepChecksAsync(standing, edition, live, stamp, cancel);
            }
            await db.SaveAsync(stamp, cancel);
            return editions.Count;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            if (editions.Count > 1)
            {
                var done = 0;
                foreach (var one in editions) done += await CheckAsync(agencyId, [one], failed, cancel);
                return done;
            }
            log.LogError(problem, "Edition {Edition} could not be checked", editions[0]);
            failed.Add(editions[0]);
            return 0;
        }
    }
}
