using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Data;

/// <summary>
/// What the last change among all rows of a kind left, in its own transaction: another mark each time, whichever node made it. Who
/// keeps in memory what was worked out of many rows reads the marks first, keeps it under them, and asks again only for the marks.
/// </summary>
public sealed class ChangeMark
{
    private ChangeMark() { }

    private ChangeMark(string kind) => Kind = kind;

    /// <summary>Name of the root's type; a part's change is its root's.</summary>
    public string Kind { get; private set; } = "";

    public Guid Mark { get; private set; }

    /// <summary>Leaves a new mark for each marked kind that is about to be saved; after the versions are raised.</summary>
    internal static void Renew(GovernanceDb db)
    {
        var kinds = db.ChangeTracker.Entries().Where(IsChange).Select(e => e.Metadata.ClrType.Name).Distinct().ToList();
        foreach (var kind in kinds) (db.ChangeMarks.Local.FirstOrDefault(m => m.Kind == kind) ?? db.ChangeMarks.Attach(new(kind)).Entity).Mark = Guid.CreateVersion7();
    }

    private static bool IsChange(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Metadata.FindAnnotation(Marking.Marked) is not null;
}

internal static class Marking
{
    internal const string Marked = "Governance:Marked";

    /// <summary>Changes among these rows leave a <see cref="ChangeMark"/>. For what changes by the day, not by the second: two who change it at once wait for each other.</summary>
    internal static void IsMarked(this EntityTypeBuilder root) => root.HasAnnotation(Marked, true);

    /// <summary>One word for how all rows of these kinds stand: read before them.</summary>
    internal static async Task<string> MarkOfAsync(this GovernanceDb db, params IReadOnlyList<string> kinds) =>
        string.Join('/', await db.ChangeMarks.Where(m => kinds.Contains(m.Kind)).OrderBy(m => m.Kind).Select(m => m.Mark).ToListAsync());

    /// <summary>A row for each kind, so that a change has one to write to.</summary>
    internal static void Map(ModelBuilder builder)
    {
        var marks = builder.Entity<ChangeMark>();
        marks.ToTable(nameof(ChangeMark)).HasKey(m => m.Kind);
        marks.Property(m => m.Kind).HasMaxLength(100);
        marks.IsUnaudited();
        marks.HasData(builder.Model.GetEntityTypes().Where(t => t.FindAnnotation(Marked) is not null).Select(t => new { Kind = t.ClrType.Name, Mark = Guid.Empty }).OrderBy(m => m.Kind, StringComparer.Ordinal).ToArray<object>());
    }
}
