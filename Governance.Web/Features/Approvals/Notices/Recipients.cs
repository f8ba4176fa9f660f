using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Notices;

/// <summary>Who is to be told of a work.</summary>
internal static class Recipients
{
    /// <summary>Everyone who may approve works of that agency on that day, in their own right or by delegation.</summary>
    internal static async Task<IReadOnlyList<Guid>> ApproversAsync(GovernanceDb db, Guid agencyId, DateOnly day) =>
        [.. (await AuthorityQueries.HoldersAsync(db, agencyId, day)).GroupBy(h => h.PersonId)
            .Where(h => new Actor(h.Key, "", day, [.. h.Select(x => x.Grant)]).May(Authority.PowerOf(Matter.Works), agencyId, Matter.Works)).Select(h => h.Key)];

    /// <summary>Who wrote it as it stands, submitted it or looks after it; of its other authors those who can sign in.</summary>
    internal static async Task<IReadOnlyList<Guid>> WritersAsync(GovernanceDb db, Revision revision, Guid? requestedBy, Guid? keeper)
    {
        var authors = revision.Authors.Select(a => a.PersonId).ToList();
        var readers = await db.Users.Where(u => u.DisabledAt == null && authors.Contains(u.PersonId)).Select(u => u.PersonId).ToListAsync();
        return [.. new[] { revision.CreatedBy, requestedBy, keeper }.OfType<Guid>().Concat(readers).Distinct()];
    }
}
