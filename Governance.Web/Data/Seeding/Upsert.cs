using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Governance.Web.Data.Seeding;

/// <summary>Brings a table to what the reference rows say: a new row is added, a changed one takes the new values, an equal one is left alone.</summary>
public static class Upsert
{
    /// <param name="key">The natural key; ids of rows that exist stay.</param>
    public static async Task UpsertAsync<T, TKey>(this GovernanceDb db, IEnumerable<T> rows, Func<T, TKey> key) where T : class where TKey : notnull
    {
        foreach (var (row, old) in await AddNewAsync(db, rows, key)) Copy(db, row, old);
    }

    /// <summary>For rows that people go on to change: those that nobody but the seed ever touched take the new values, the others are left as they are.</summary>
    /// <param name="key">The natural key; ids of rows that exist stay.</param>
    /// <returns>Keys of those that say otherwise than the reference rows and were left.</returns>
    public static async Task<IReadOnlyList<TKey>> CorrectAsync<T, TKey>(this GovernanceDb db, IEnumerable<T> rows, Func<T, TKey> key) where T : class where TKey : notnull
    {
        var differing = (await AddNewAsync(db, rows, key)).Where(p => Differs(db, p.Row, p.Old)).ToList();
        var touched = (await differing.Select(p => IdOf(db, p.Old)).InPartsAsync(some => db.AuditEntries.Where(e => some.Contains(e.SubjectId) && e.ActorName != ReferenceSeed.ActorName).Select(e => e.SubjectId).ToListAsync())).ToHashSet();
        foreach (var (row, old) in differing.Where(p => !touched.Contains(IdOf(db, p.Old)))) Copy(db, row, old);
        return [.. differing.Where(p => touched.Contains(IdOf(db, p.Old))).Select(p => key(p.Old))];
    }

    /// <returns>Those that exist, as the reference data has them and as they are.</returns>
    private static async Task<List<(T Row, T Old)>> AddNewAsync<T, TKey>(GovernanceDb db, IEnumerable<T> rows, Func<T, TKey> key) where T : class where TKey : notnull
    {
        var existing = (await db.Set<T>().ToListAsync()).ToDictionary(key);
        var found = new List<(T, T)>();
        foreach (var row in rows)
        {
            if (existing.TryGetValue(key(row), out var old)) found.Add((row, old));
            else db.Add(row);
        }
        return found;
    }

    private static string IdOf<T>(GovernanceDb db, T row) where T : class => db.Entry(row).Property("Id").CurrentValue!.ToString()!;

    private static bool Differs<T>(GovernanceDb db, T from, T to) where T : class
    {
        var (source, target) = (db.Entry(from), db.Entry(to));
        return Own(target).Any(p => !Equals(p.CurrentValue, source.Property(p.Metadata.Name).CurrentValue))
            || target.ComplexProperties.Any(c => !Equals(c.CurrentValue, source.ComplexProperty(c.Metadata.Name).CurrentValue));
    }

    private static void Copy<T>(GovernanceDb db, T from, T to) where T : class
    {
        var (source, target) = (db.Entry(from), db.Entry(to));
        foreach (var property in Own(target)) property.CurrentValue = source.Property(property.Metadata.Name).CurrentValue;
        foreach (var complex in target.ComplexProperties) complex.CurrentValue = source.ComplexProperty(complex.Metadata.Name).CurrentValue;
    }

    private static IEnumerable<PropertyEntry> Own(EntityEntry row) => row.Properties.Where(p => !p.Metadata.IsPrimaryKey() && p.Metadata.Name != "Version");
}
