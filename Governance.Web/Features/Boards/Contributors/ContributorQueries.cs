using Governance.Domain.Boards;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Contributors;

/// <param name="HasAccount">Whether they can sign in.</param>
/// <param name="Published">Works with a share of theirs that are live on the agency's portals.</param>
public sealed record ContributorRow(Contributor Contribution, string Name, bool HasAccount, int Published);

/// <summary>Who contributes to boards: open to every signed-in user, as the boards are.</summary>
public sealed class ContributorQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>All who ever contributed, those of the day first.</summary>
    public async Task<IReadOnlyList<ContributorRow>> OfBoardAsync(Guid boardId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await (from c in db.Contributors.AsNoTracking()
                          join p in db.People on c.PersonId equals p.Id
                          join b in db.Boards on c.BoardId equals b.Id
                          where c.BoardId == boardId
                          orderby p.FoldedName, c.Period.From
                          select new ContributorRow(c, p.FullName, db.Users.Any(u => u.PersonId == p.Id && u.DisabledAt == null),
                              db.Editions.Count(e => e.AgencyId == b.AgencyId && db.AuthorShares.Any(s => s.RevisionId == e.LiveRevisionId && s.PersonId == p.Id)))).ToListAsync();
        return [.. rows.OrderBy(r => !r.Contribution.Period.Contains(day))];
    }
}
