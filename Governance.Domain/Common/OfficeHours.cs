using System.Globalization;

namespace Governance.Domain.Common;

/// <summary>The parts of a day in which an office works, in order and apart from each other: "07:30-11:30, 13:30-17:30". Entered by each board; none is built in.</summary>
public sealed record OfficeHours(IReadOnlyList<(TimeOnly From, TimeOnly Until)> Parts)
{
    /// <returns>Null where the text is not such a list.</returns>
    public static OfficeHours? Parse(string? text)
    {
        var parts = new List<(TimeOnly From, TimeOnly Until)>();
        foreach (var part in (text ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(['-', '–'], StringSplitOptions.TrimEntries);
            if (ends.Length != 2 || Read(ends[0]) is not { } from || Read(ends[1]) is not { } until || until <= from || parts.Count > 0 && from < parts[^1].Until) return null;
            parts.Add((from, until));
        }
        return parts.Count == 0 ? null : new(parts);
    }

    /// <summary>As <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => string.Join(", ", Parts.Select(p => $"{p.From:HH\\:mm}-{p.Until:HH\\:mm}"));

    private static TimeOnly? Read(string text) => TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
