using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Contributions;

/// <summary>Which works are the first of a contributor: none with a share of theirs has been live on that agency's portals.</summary>
internal static class FirstWorks
{
    internal static async Task<bool> IsFirstWorkAsync(this GovernanceDb db, Guid editionId, DateOnly day) => (await db.FirstWorksAsync([editionId], day)).Contains(editionId);

    /// <summary>For a page of the queue at once: those of the editions whose latest revision has an author who contributes there on the day, and has had nothing published there.</summary>
    internal static async Task<IReadOnlySet<Guid>> FirstWorksAsync(this GovernanceDb db, IReadOnlyList<Guid> editions, DateOnly day) =>
        (await (from e in db.Editions
                from r in e.Revisions
                where editions.Contains(e.Id) && r.Number == e.LatestNumber
                from share in r.Authors
                where db.Contributors.Any(c => c.PersonId == share.PersonId && c.Period.From <= day && (c.Period.Until == null || day < c.Period.Until) && db.Boards.Any(b => b.Id == c.BoardId && b.AgencyId == e.AgencyId))
                    && !db.Editions.Any(o => o.AgencyId == e.AgencyId && o.FirstPublishedAt != null && o.Id != e.Id && o.Revisions.Any(v => v.Id == o.LiveRevisionId && v.Authors.Any(a => a.PersonId == share.PersonId)))
                    && e.FirstPublishedAt == null
                select e.Id).Distinct().ToListAsync()).ToHashSet();
}
