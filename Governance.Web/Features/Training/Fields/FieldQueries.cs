using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Fields;

/// <summary>Which fields of training fit which capacity, and since when: open to every signed-in user.</summary>
public sealed class FieldQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>All rows, by capacity; those in force first.</summary>
    public async Task<IReadOnlyList<FittingField>> AllAsync(DateOnly today)
    {
        await using var db = await databases.CreateDbContextAsync();
        var kept = await db.FittingFields.AsNoTracking().ToListAsync();
        return [.. (kept.Count > 0 ? kept : FittingField.Shipped()).OrderBy(f => f.Capacity).ThenBy(f => f.Until <= today).ThenBy(f => f.Field).ThenBy(f => f.From)];
    }
}
