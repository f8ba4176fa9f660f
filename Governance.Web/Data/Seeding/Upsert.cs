using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Data.Seeding;

/// <summary>Brings a table to what the reference rows say: a new row is added, a changed one takes the new values, an equal one is left alone.</summary>
public static class Upsert
{
    /// <param name="key">The natural key; ids of rows that exist stay.</param>
    /// <param name="insertOnly">For rows that people go on to change: what exists is left alone.</param>
    public static async Task UpsertAsync<T, TKey>(this GovernanceDb db, IEnumerable<T> rows, Func<T, TKey> key, bool insertOnly = false) where T : class where TKey : notnull
    {
        var existing = (await db.Set<T>().ToListAsync()).ToDictionary(key);
        foreach (var row in rows)
        {
            if (!existing.TryGetValue(key(row), out var old)) db.Add(row);
            else if (!insertOnly) Copy(db, row, old);
        }
    }

    private static void Copy<T>(GovernanceDb db, T from, T to) where T : class
    {
        var (source, target) = (db.Entry(from), db.Entry(to));
        foreach (var property in target.Properties.Where(p => !p.Metadata.IsPrimaryKey() && p.Metadata.Name != "Version"))
            property.CurrentValue = source.Property(property.Metadata.Name).CurrentValue;
        foreach (var complex in target.ComplexProperties)
            complex.CurrentValue = source.ComplexProperty(complex.Metadata.Name).CurrentValue;
    }
}
