using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards;

/// <summary>An agency for whose board nobody can approve on a day: it has neither head nor deputy in force (Điều 10.3, 20.2).</summary>
/// <param name="BoardId">Null where there is no board at all.</param>
public sealed record LeaderlessBoard(Guid AgencyId, string AgencyName, Guid? BoardId);

internal static class Leaderless
{
    /// <summary>Where nobody holds the power, that is the reason: not that this one does not.</summary>
    internal static Refusal? Reason(Refusal? refusal, LeaderlessBoard? board) =>
        refusal?.Name == "Access.NoPower" && board is not null ? new("Approvals.BoardWithoutHead", LegalBasis.Regulation(10, 3), board.AgencyName) : refusal;

    internal static Task<List<LeaderlessBoard>> OfAsync(GovernanceDb db, IReadOnlyCollection<Guid> agencies, DateOnly day) =>
        db.Agencies.AsNoTracking().Where(a => agencies.Contains(a.Id) && !db.Boards.Any(b => b.AgencyId == a.Id
                && b.Appointments.Any(p => p.Post != BoardPost.Member && p.Period.From <= day && (p.Period.Until == null || day < p.Period.Until))))
            .OrderBy(a => a.FoldedName)
            .Select(a => new LeaderlessBoard(a.Id, a.Name, db.Boards.Where(b => b.AgencyId == a.Id).Select(b => (Guid?)b.Id).FirstOrDefault())).ToListAsync();
}
