using Governance.Domain.Boards;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards;

/// <summary>An agency for whose board nobody can approve on a day: it has neither head nor deputy in force (Điều 10.3, 20.2).</summary>
/// <param name="BoardId">Null where there is no board at all.</param>
public sealed record LeaderlessBoard(Guid AgencyId, string AgencyName, Guid? BoardId);

internal static class Leaderless
{
    internal static Task<List<LeaderlessBoard>> OfAsync(GovernanceDb db, IReadOnlyCollection<Guid> agencies, DateOnly day) =>
        db.Agencies.AsNoTracking().Where(a => agencies.Contains(a.Id) && !db.Boards.Any(b => b.AgencyId == a.Id
                && b.Appointments.Any(p => p.Post != BoardPost.Member && p.Period.From <= day && (p.Period.Until == null || day < p.Period.Until))))
            .OrderBy(a => a.FoldedName)
            .Select(a => new LeaderlessBoard(a.Id, a.Name, db.Boards.Where(b => b.AgencyId == a.Id).Select(b => (Guid?)b.Id).FirstOrDefault())).ToListAsync();
}
