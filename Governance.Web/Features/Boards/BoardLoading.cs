using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards;

internal static class BoardLoading
{
    /// <summary>The board alone, to act on what hangs on it.</summary>
    /// <exception cref="RuleBroken">Common.NotFound.</exception>
    internal static async Task<EditorialBoard> BoardAsync(this GovernanceDb db, Guid id) =>
        await db.Boards.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));

    /// <summary>The board's helper teams with their members, to follow a decision on it.</summary>
    internal static Task<List<HelperTeam>> TeamsAsync(this GovernanceDb db, Guid boardId) => db.HelperTeams.Include(t => t.Members).Where(t => t.BoardId == boardId).ToListAsync();
}
