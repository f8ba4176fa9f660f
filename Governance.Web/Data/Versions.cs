using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Web.Data;

/// <summary>
/// Raises the version of each changed root, and of the root whose part changed: two people at one noun are noticed, and what is
/// kept in memory by a version (<see cref="Kept{T}"/>) is read anew.
/// </summary>
internal static class Versions
{
    internal static async Task RaiseAsync(GovernanceDb db, CancellationToken cancel)
    {
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var parts = changed.Where(e => !IsRoot(e)).SelectMany(RootKeysOf).Distinct().ToList();
        var roots = await RootsAsync(db, parts, cancel);
        foreach (var root in changed.Where(IsRoot).Concat(roots).ToHashSet().Where(r => r.State is EntityState.Modified or EntityState.Unchanged))
        {
            var version = root.Property("Version");
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }

    /// <summary>Those that are not at hand are fetched: a part may be changed without its root (a plan that is taken back).</summary>
    private static async Task<List<EntityEntry>> RootsAsync(GovernanceDb db, List<RootKey> keys, CancellationToken cancel)
    {
        if (keys.Count == 0) return [];
        var known = db.ChangeTracker.Entries().Where(IsRoot).ToLookup(e => new RootKey(e.Metadata, e.Property(e.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!));
        var found = new List<EntityEntry>();
        foreach (var key in keys)
        {
            if (known.Contains(key)) found.AddRange(known[key]);
            else if (await db.FindAsync(key.Type.ClrType, [key.Id], cancel) is { } root) found.Add(db.Entry(root));
        }
        return found;
    }

    private static bool IsRoot(EntityEntry entry) => IsRoot(entry.Metadata);

    private static bool IsRoot(IReadOnlyEntityType type) => type.FindProperty("Version") is { IsConcurrencyToken: true };

    private static IEnumerable<RootKey> RootKeysOf(EntityEntry part) =>
        from key in part.Metadata.GetForeignKeys()
        where key.PrincipalToDependent is not null && key.PrincipalKey.IsPrimaryKey() && key.Properties.Count == 1 && IsRoot(key.PrincipalEntityType)
        let id = part.Property(key.Properties[0].Name).CurrentValue
        where id is not null
        select new RootKey(key.PrincipalEntityType, id);

    private sealed record RootKey(IEntityType Type, object Id);
}
