using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>An agency that can be chosen.</summary>
public sealed record AgencyChoice(Guid Id, string Code, string Name);

/// <summary>The agencies in which someone holds a power. What may not be read is not found.</summary>
internal static class AgencyScope
{
    internal static IQueryable<Agency> AgenciesWhere(this GovernanceDb db, Actor actor, params Power[] powers)
    {
        var held = powers.Select(actor.AgenciesFor).ToList();
        var everywhere = held.Contains(null);
        var ids = held.OfType<IReadOnlyList<Guid>>().SelectMany(h => h).Distinct().ToList();
        return db.Agencies.AsNoTracking().Where(a => everywhere || ids.Contains(a.Id));
    }

    /// <summary>The agency with that id, if the actor holds one of the powers in it.</summary>
    internal static Task<Agency?> AgencyAsync(this GovernanceDb db, Actor actor, Guid id, params Power[] powers) =>
        db.AgenciesWhere(actor, powers).SingleOrDefaultAsync(a => a.Id == id);
}
