using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Governance.Domain.Common;

namespace Governance.Web.Platform.Notices;

/// <summary>What a sentence names, as it is stored: days, instants and words keep their kind, so that they are shown as such years later.</summary>
internal static class NoticeArguments
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(IReadOnlyList<object> arguments) => JsonSerializer.Serialize(arguments.Select(a => a switch
    {
        Term term => new Stored("term", term.Key),
        DateOnly day => new("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime at => new("at", at.ToString("O", CultureInfo.InvariantCulture)),
        int number => new("number", number.ToString(CultureInfo.InvariantCulture)),
        string text => new("text", text),
        _ => throw new ArgumentOutOfRangeException(nameof(arguments), a.GetType(), "A notice names words, days, instants, whole numbers and texts only."),
    }), Json);

    internal static IReadOnlyList<object> Read(string stored) => [.. JsonSerializer.Deserialize<List<Stored>>(stored, Json)!.Select(s => (object)(s.Kind switch
    {
        "term" => new Term(s.Value),
        "day" => DateOnly.ParseExact(s.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        "at" => DateTime.Parse(s.Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        "number" => int.Parse(s.Value, CultureInfo.InvariantCulture),
        _ => s.Value,
    }))];

    private sealed record Stored(string Kind, string Value);
}
