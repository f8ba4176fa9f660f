using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Governance.Web.Data;

/// <summary>Raises the version of each changed root, and of the root whose part changed: two people at one noun are noticed.</summary>
internal static class Versions
{
    internal static void Raise(ChangeTracker tracker)
    {
        var roots = new HashSet<EntityEntry>();
        foreach (var entry in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
            foreach (var root in RootsOf(tracker, entry)) roots.Add(root);
        foreach (var root in roots.Where(r => r.State is EntityState.Modified or EntityState.Unchanged))
        {
            var version = root.Property("Version");
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }

    private static IEnumerable<EntityEntry> RootsOf(ChangeTracker tracker, EntityEntry entry)
    {
        if (entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true }) return [entry];
        return entry.Metadata.GetForeignKeys()
            .Where(key => key.PrincipalToDependent is not null)
            .SelectMany(key => tracker.Entries().Where(e => e.Metadata == key.PrincipalEntityType && key.Properties.Zip(key.PrincipalKey.Properties)
                .All(pair => Equals(entry.Property(pair.First.Name).CurrentValue, e.Property(pair.Second.Name).CurrentValue))))
            .Where(e => e.Metadata.FindProperty("Version") is { IsConcurrencyToken: true })
            .ToList();
    }
}
