using Governance.Domain.Editorial.Passages;

namespace Governance.Domain.Editorial.Checking;

/// <summary>Whether the letters are those that they seem (Điều 16.7: TCVN 6909).</summary>
internal static class Lettering
{
    internal static IEnumerable<Found> LegacyFont(CheckedWork work)
    {
        foreach (var (place, text) in work.Texts)
            if (FirstLegacy(text) is var (encoding, line))
                yield return new($"Editorial.LegacyFont.{encoding}", place, text, Mending.Convert, Arguments: Start(Passages.LegacyFont.Mend(line)));
        foreach (var (place, fact) in work.Attached)
            if (fact.IsLegacy) yield return new("Editorial.LegacyFontAttached", place, place.Name, Arguments: place.Name);
    }

    internal static IEnumerable<Found> UnseenCharacters(CheckedWork work) =>
        from part in work.Texts
        let count = Passages.UnseenCharacters.CountIn(part.Text)
        where count > 0
        select new Found("Editorial.UnseenCharacters", part.Place, part.Text, Mending.Strip, Arguments: [count, Start(Passages.UnseenCharacters.Without(part.Text))]);

    /// <summary>The first line that is in a legacy encoding, or null; a text of short lines is told as a whole.</summary>
    private static (LegacyEncoding Encoding, string Line)? FirstLegacy(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0080', '\u00ff') < 0) return null;
        foreach (var line in text.Split('\n'))
            if (Passages.LegacyFont.Of(line) is { } encoding) return (encoding, line);
        return Passages.LegacyFont.Of(text) is { } whole ? (whole, text) : null;
    }

    private static string Start(string text) => Common.Text.Clean(text) is { Length: > 60 } long_ ? long_[..60] + "…" : Common.Text.Clean(text);
}
