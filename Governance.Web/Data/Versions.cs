using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Web.Data;

/// <summary>Raises the version of each changed root, and of the root whose part changed: two people at one noun are noticed.</summary>
internal static class Versions
{
    internal static void Raise(ChangeTracker tracker)
    {
        var entries = tracker.Entries().ToList();
        var changed = entries.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var roots = new Lazy<ILookup<(IEntityType, string), EntityEntry>>(() => entries.Where(IsRoot).ToLookup(e => (e.Metadata, Key(e, e.Metadata.FindPrimaryKey()!.Properties))));
        foreach (var root in changed.SelectMany(e => IsRoot(e) ? [e] : RootsOf(e, roots.Value)).ToHashSet().Where(r => r.State is EntityState.Modified or EntityState.Unchanged))
        {
            var version = root.Property("Version");
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }

    private static bool IsRoot(EntityEntry entry) => entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true };

    private static IEnumerable<EntityEntry> RootsOf(EntityEntry part, ILookup<(IEntityType, string), EntityEntry> roots) =>
        part.Metadata.GetForeignKeys().Where(key => key.PrincipalToDependent is not null && key.PrincipalKey.IsPrimaryKey())
            .SelectMany(key => roots[(key.PrincipalEntityType, Key(part, key.Properties))]);

    private static string Key(EntityEntry entry, IEnumerable<IProperty> properties) => string.Join('/', properties.Select(p => entry.Property(p.Name).CurrentValue));
}
