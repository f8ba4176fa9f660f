using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Domain.Agencies;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>Rows as JSON, field by field, as a plan keeps them to put them back.</summary>
internal static class RowImage
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every row that the context is about to add or change, but for the plan itself and the publisher's work.</summary>
    internal static IEnumerable<EntityEntry> Changed(GovernanceDb db)
    {
        db.ChangeTracker.DetectChanges();
        return db.ChangeTracker.Entries().Where(e => e.Entity is not (ReorganisationPlan or PlanStep or PlanLine or PlanEffect or OutboxItem) && e.State is EntityState.Added or EntityState.Modified && Fields(e).Any(f => e.State is EntityState.Added || Differs(f)));
    }

    /// <summary>Key as the audit writes it.</summary>
    internal static string Key(EntityEntry entry) => string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue));

    internal static string? Before(EntityEntry entry) => entry.State is EntityState.Added ? null : Write(Fields(entry).Where(Differs), f => f.OriginalValue);

    internal static string After(EntityEntry entry) => Write(Fields(entry).Where(f => entry.State is EntityState.Added || Differs(f)), f => f.CurrentValue);

    /// <summary>Whether the row still says what the plan wrote.</summary>
    internal static bool Says(EntityEntry entry, string image) => Write(Fields(entry).Where(f => Read(image).ContainsKey(Name(f))), f => f.CurrentValue) == image;

    internal static void PutBack(EntityEntry entry, string image)
    {
        var values = Read(image);
        foreach (var field in Fields(entry).Where(f => values.ContainsKey(Name(f)))) field.CurrentValue = values[Name(field)].Deserialize(field.Metadata.ClrType, Json);
    }

    private static IEnumerable<PropertyEntry> Fields(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(Flatten)).Where(f => f.Metadata.Name != "Version").OrderBy(Name, StringComparer.Ordinal);

    private static IEnumerable<PropertyEntry> Flatten(ComplexPropertyEntry complex) => complex.Properties.Concat(complex.ComplexProperties.SelectMany(Flatten));

    private static bool Differs(PropertyEntry field) => !Equals(field.OriginalValue, field.CurrentValue);

    private static string Name(PropertyEntry field) => field.Metadata.DeclaringType is IComplexType complex ? $"{complex.ComplexProperty.Name}.{field.Metadata.Name}" : field.Metadata.Name;

    private static string Write(IEnumerable<PropertyEntry> fields, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(fields.ToDictionary(Name, f => JsonSerializer.SerializeToNode(value(f), f.Metadata.ClrType, Json)), Json);

    private static Dictionary<string, JsonNode?> Read(string image) => JsonSerializer.Deserialize<Dictionary<string, JsonNode?>>(image, Json)!;
}
