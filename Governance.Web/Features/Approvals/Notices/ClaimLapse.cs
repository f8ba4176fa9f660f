using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Notices;

/// <summary>Each minute: who had claimed what is free again is told. The claim itself lapses by the clock, with nobody's doing.</summary>
public sealed class ClaimLapse(IDbContextFactory<GovernanceDb> databases, TimeProvider clock) : IJob
{
    internal const string Name = "approvals.claims";

    /// <summary>After a longer stand-still it is no news any more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.UtcNow();
        var since = now - Longest;
        var lapsed = await db.ApprovalRequests.AsNoTracking().Where(r => r.State == RequestState.Waiting && r.ClaimedBy != null && r.ClaimedUntil <= now && r.ClaimedUntil > since).ToListAsync(cancel);
        var stamp = new Stamp(Actor.System(Name, clock.Today()), now);
        var told = await WorkNotices.ClaimsLapsedAsync(db, lapsed, stamp);
        if (told > 0) await db.SaveAsync(stamp, cancel);
        return told;
    }
}
