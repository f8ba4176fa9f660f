using System.Text.Encodings.Web;
using System.Text.Json;
using Governance.Domain.Audit;
using Governance.Domain.Common;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Web.Data;

/// <summary>Turns what the change tracker knows into audit entries. Rows that are marked as unaudited, and the entries themselves, are left out.</summary>
internal static class ChangeAudit
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static List<AuditEntry> EntriesFor(ChangeTracker tracker, Stamp stamp) =>
        [.. tracker.Entries().Where(IsAudited).Select(entry => EntryFor(entry, stamp)).OfType<AuditEntry>()];

    /// <summary>The refusal that names the person who saved first, read from the audit of the row that clashed.</summary>
    internal static async Task<RuleBroken> WhoWasFirstAsync(GovernanceDb db, DbUpdateConcurrencyException clash, CancellationToken cancel)
    {
        var ids = clash.Entries.Select(Key).ToList();
        var first = await db.AuditEntries.AsNoTracking().Where(a => ids.Contains(a.SubjectId) && a.Kind != ChangeKind.Looked)
            .OrderByDescending(a => a.At).Select(a => new { a.ActorName, a.At }).FirstOrDefaultAsync(cancel);
        return new RuleBroken(new Refusal("Common.ChangedByAnother", first?.ActorName ?? "—", first?.At ?? (object)"—"));
    }

    private static bool IsAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsAudited(entry.Metadata);

    internal static bool IsAudited(IReadOnlyEntityType type) =>
        type.ClrType != typeof(AuditEntry) && type.ClrType != typeof(DataProtectionKey) && type.FindAnnotation(Unaudited) is null;

    internal const string Unaudited = "Governance:Unaudited";

    private static AuditEntry? EntryFor(EntityEntry entry, Stamp stamp)
    {
        var before = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        var after = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Concat(entry.ComplexProperties.SelectMany(Flatten)))
        {
            if (property.Metadata.Name is "Version" || property.Metadata.DeclaringType.ClrType == typeof(System.Collections.Generic.Dictionary<string, object>)) continue;
            var name = property.Metadata.DeclaringType is IComplexType complex ? $"{complex.ComplexProperty.Name}.{property.Metadata.Name}" : property.Metadata.Name;
            if (entry.State is EntityState.Modified && (!property.IsModified || Equals(property.OriginalValue, property.CurrentValue))) continue;
            if (entry.State is not EntityState.Added) before[name] = Shown(property, property.OriginalValue);
            if (entry.State is not EntityState.Deleted) after[name] = Shown(property, property.CurrentValue);
        }
        // A root whose parts alone changed is entered too: who saved first is looked up under the root.
        if (before.Count == 0 && after.Count == 0 && !entry.Properties.Any(p => p.IsModified && p.Metadata.IsConcurrencyToken)) return null;
        var kind = entry.State switch { EntityState.Added => ChangeKind.Added, EntityState.Deleted => ChangeKind.Removed, _ => ChangeKind.Changed };
        return new AuditEntry(stamp, kind, entry.Metadata.ClrType.Name, Key(entry),
            kind is ChangeKind.Added ? null : JsonSerializer.Serialize(before, Json), kind is ChangeKind.Removed ? null : JsonSerializer.Serialize(after, Json));
    }

    private static IEnumerable<PropertyEntry> Flatten(ComplexPropertyEntry complex) =>
        complex.Properties.Concat(complex.ComplexProperties.SelectMany(Flatten));

    private static object? Shown(PropertyEntry property, object? value) =>
        value is null ? null
        : property.Metadata.FindAnnotation(Conventions.SecretAnnotation) is not null ? "•••"
        : value is LegalBasis or StoredFile or SignedFor or Enum ? value.ToString()
        : value is string { Length: > 2000 } text ? text[..2000] + "…"
        : value;

    private static string Key(EntityEntry entry) =>
        string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue));
}
