using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Data;

/// <summary>
/// How agencies are called on another day than today. Few are ever renamed: what is read with today's names is laid over with these.
/// </summary>
public static class NamesOfDay
{
    /// <returns>By id, of those alone that are called otherwise on that day than <see cref="Governance.Domain.Agencies.Agency.Name"/> says.</returns>
    public static async Task<IReadOnlyDictionary<Guid, string>> AgencyNamesOnAsync(this GovernanceDb db, DateOnly day) =>
        await db.Agencies.AsNoTracking().Include(a => a.FormerNames).Where(a => a.NextNameFrom <= day || a.FormerNames.Any(n => day < n.Until)).ToDictionaryAsync(a => a.Id, a => a.NameOn(day));
}
