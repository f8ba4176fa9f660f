using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Agencies.Successions;

/// <summary>Which agency follows which. Open to every signed-in user.</summary>
public sealed class SuccessionQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<SuccessionView> OfAsync(Guid agencyId, Actor reader)
    {
        await using var db = await databases.CreateDbContextAsync();
        var ended = await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.Dissolved).SingleOrDefaultAsync();
        var province = await ProvinceAsync(db);
        var found = await db.AgencySuccessions.AsNoTracking().Where(s => s.PredecessorId == agencyId || s.SuccessorId == agencyId).ToListAsync();
        var others = found.SelectMany(s => new[] { s.PredecessorId, s.SuccessorId }).Distinct().ToList();
        var agencies = await db.Agencies.AsNoTracking().Include(a => a.FormerNames).Where(a => others.Contains(a.Id)).ToDictionaryAsync(a => a.Id);
        return new(agencyId, ended, Rows(found.Where(s => s.SuccessorId == agencyId), s => agencies[s.PredecessorId], s => s.From.AddDays(-1)),
            Rows(found.Where(s => s.PredecessorId == agencyId), s => agencies[s.SuccessorId], s => s.From), ReorganisationPlan.WhyNotPlan(reader, province));
    }

    internal static async Task<Guid> ProvinceAsync(GovernanceDb db) =>
        await db.Agencies.Where(a => a.Level == AgencyLevel.Province && a.ParentId == null).Select(a => a.Id).FirstOrDefaultAsync();

    /// <summary>Those that count first.</summary>
    private static List<SuccessionRow> Rows(IEnumerable<AgencySuccession> found, Func<AgencySuccession, Agency> other, Func<AgencySuccession, DateOnly> day) =>
    [
        .. found.OrderBy(s => s.RetractedAt is not null).ThenBy(s => s.From).ThenBy(s => other(s).FoldedName, StringComparer.Ordinal)
            .Select(s => new SuccessionRow(s.Id, other(s).Code, other(s).NameOn(day(s)), s.From, s.Basis, s.SignedOn, s.EnteredByName, s.RetractedAt, s.RetractedByName, s.RetractReason)),
    ];
}
