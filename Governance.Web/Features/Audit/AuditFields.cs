using System.Text.Json;

namespace Governance.Web.Features.Audit;

/// <summary>The fields of an entry, side by side.</summary>
internal static class AuditFields
{
    /// <param name="before">JSON of the fields as they were, or null.</param>
    /// <param name="after">JSON of the fields as they are, or null.</param>
    /// <returns>Those in which something stood or stands.</returns>
    internal static IReadOnlyList<FieldChange> Of(string? before, string? after)
    {
        var (old, now) = (Read(before), Read(after));
        return [.. old.Keys.Union(now.Keys).Select(name => new FieldChange(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name))).Where(f => f.Before is not null || f.After is not null)];
    }

    internal static Guid? IdIn(string? value) => Guid.TryParseExact(value, "D", out var id) ? id : null;

    private static Dictionary<string, string?> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(p => p.Key, p => Shown(p.Value));

    private static string? Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when value.GetString() is "" => null,
        // The first day there is stands for "not known" or "not yet".
        JsonValueKind.String when value.GetString()!.StartsWith("0001-01-01", StringComparison.Ordinal) => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
