using Governance.Domain.Agencies;
using Governance.Domain.Approvals;
using Governance.Domain.Boards;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Climbs;

/// <summary>To whom an agency's late work climbs on a day, with the people behind the posts.</summary>
internal static class ClimbLevels
{
    internal static async Task<IReadOnlyList<EscalationLevel>> ClimbLevelsAsync(this GovernanceDb db, Guid agencyId, DateOnly day, CancellationToken cancel = default)
    {
        var lines = (await db.EscalationRules.AsNoTracking().Where(r => r.AgencyId == agencyId && r.From <= day).OrderByDescending(r => r.From).FirstOrDefaultAsync(cancel))?.Lines ?? EscalationRule.Usual;
        var seats = await (from a in db.Appointments
                           join b in db.Boards on a.BoardId equals b.Id
                           where b.AgencyId == agencyId && a.Post != BoardPost.Member && a.Period.From <= day && (a.Period.Until == null || day < a.Period.Until)
                           select new { a.Post, a.PersonId }).ToListAsync(cancel);
        var heads = await db.PostHoldings.Where(h => h.AgencyId == agencyId && h.Post == AgencyPost.HeadOfAgency && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)).Select(h => h.PersonId).ToListAsync(cancel);
        return [.. lines.Select(l => new EscalationLevel(TitleOf(l.To), l.AfterDays, l.To switch
        {
            EscalationTarget.DeputyHead => [.. seats.Where(s => s.Post is BoardPost.DeputyHead).Select(s => s.PersonId)],
            EscalationTarget.Head => [.. seats.Where(s => s.Post is BoardPost.Head).Select(s => s.PersonId)],
            _ => heads,
        }))];
    }

    internal static string TitleOf(EscalationTarget target) => target is EscalationTarget.HeadOfAgency ? "Agencies.AgencyPost.HeadOfAgency" : $"Boards.BoardPost.{target}";
}
