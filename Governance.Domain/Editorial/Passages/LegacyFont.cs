using System.Text;
using System.Text.RegularExpressions;

namespace Governance.Domain.Editorial.Passages;

/// <summary>An encoding of Vietnamese from before Unicode.</summary>
public enum LegacyEncoding
{
    /// <summary>TCVN 5712 VN3, fonts named ".Vn…".</summary>
    Tcvn3,

    /// <summary>VNI for Windows, fonts named "VNI-…".</summary>
    Vni,
}

/// <summary>
/// Recognises text typed in a legacy font and turns it into Unicode (Điều 16.7: TCVN 6909). TCVN3 has no toned capitals: its fonts
/// of capitals draw them from the small letters, so they come back small.
/// </summary>
public static partial class LegacyFont
{
    /// <summary>Words that only make sense in the legacy encoding, before a text is taken for one.</summary>
    private const int Fewest = 3;

    private const string Unicode = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
    private const string Tcvn3 = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";

    private static readonly string[] Vni =
    [
        "aø", "aù", "aû", "aõ", "aï", "aê", "aè", "aé", "aú", "aü", "aë", "aâ", "aà", "aá", "aå", "aã", "aä", "ñ", "eø", "eù", "eû", "eõ", "eï", "eâ", "eà", "eá", "eå", "eã", "eä",
        "ì", "í", "æ", "ó", "ò", "oø", "où", "oû", "oõ", "oï", "oâ", "oà", "oá", "oå", "oã", "oä", "ô", "ôø", "ôù", "ôû", "ôõ", "ôï", "uø", "uù", "uû", "uõ", "uï", "ö", "öø", "öù", "öû", "öõ", "öï",
        "yø", "yù", "yû", "yõ", "î",
    ];

    private static readonly Dictionary<char, char> FromTcvn3 = Tcvn3.Zip(Unicode).ToDictionary(p => p.First, p => p.Second);
    private static readonly Dictionary<char, char> ToTcvn3 = Unicode.Zip(Tcvn3).ToDictionary(p => p.First, p => p.Second);
    private static readonly Dictionary<string, char> FromVni = VniPairs().ToDictionary(p => p.Code, p => p.Letter);
    private static readonly Dictionary<char, string> ToVni = VniPairs().ToDictionary(p => p.Letter, p => p.Code);

    /// <returns>The encoding in which most of the marked words become Vietnamese syllables; null for Unicode and for other languages.</returns>
    public static LegacyEncoding? Of(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0080', '\u00ff') < 0) return null;
        var (words, tcvn3, vni, right) = Count(text);
        var best = Math.Max(tcvn3, vni);
        // What reads as Unicode is Unicode: a few words of French do not make a legacy text of it.
        return best < Fewest || best <= right || best * 5 < words * 3 ? null : tcvn3 >= vni ? LegacyEncoding.Tcvn3 : LegacyEncoding.Vni;
    }

    /// <summary>
    /// What has to stand where, for the text to be Unicode: by position, "" where nothing is left. Each line is told by itself, so that a
    /// passage pasted into a text of today is mended and the rest is not touched; a line too short to tell goes with the whole.
    /// </summary>
    public static IReadOnlyDictionary<int, string> Repair(string text)
    {
        var changes = new Dictionary<int, string>();
        if (text.AsSpan().IndexOfAnyInRange('\u0080', '\u00ff') < 0) return changes;
        var whole = Of(text);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text[start..end];
            if ((Of(line) ?? (whole is { } encoding && ReadsBetter(line, encoding) ? whole : null)) is { } of) Repair(line, of, start, changes);
            start = end + 1;
        }
        return changes;
    }

    /// <summary>The text as <see cref="Repair(string)"/> mends it.</summary>
    public static string Mend(string text)
    {
        var changes = Repair(text);
        return changes.Count == 0 ? text : string.Concat(text.Select((c, i) => changes.GetValueOrDefault(i, c.ToString())));
    }

    private static void Repair(string line, LegacyEncoding encoding, int start, Dictionary<int, string> changes)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (encoding is LegacyEncoding.Tcvn3) { if (FromTcvn3.TryGetValue(line[i], out var letter)) changes[start + i] = letter.ToString(); }
            else if (i + 1 < line.Length && FromVni.TryGetValue(line.Substring(i, 2), out var pair)) (changes[start + i], changes[start + ++i]) = (pair.ToString(), "");
            else if (FromVni.TryGetValue(line[i].ToString(), out var single)) changes[start + i] = single.ToString();
        }
    }

    private static bool ReadsBetter(string line, LegacyEncoding encoding)
    {
        var (_, tcvn3, vni, right) = Count(line);
        return (encoding is LegacyEncoding.Tcvn3 ? tcvn3 : vni) > right;
    }

    private static (int Words, int Tcvn3, int Vni, int Right) Count(string text)
    {
        var (words, tcvn3, vni, right) = (0, 0, 0, 0);
        foreach (Match m in Word().Matches(text))
        {
            if (m.Value.AsSpan().IndexOfAnyExceptInRange('\0', '\u007f') < 0) continue;
            words++;
            if (IsSyllable(m.Value)) right++;
            if (IsSyllable(FromLegacy(m.Value, LegacyEncoding.Tcvn3))) tcvn3++;
            if (IsSyllable(FromLegacy(m.Value, LegacyEncoding.Vni))) vni++;
        }
        return (words, tcvn3, vni, right);
    }

    public static string FromLegacy(string text, LegacyEncoding encoding)
    {
        if (encoding is LegacyEncoding.Tcvn3) return string.Concat(text.Select(c => FromTcvn3.GetValueOrDefault(c, c)));
        var unicode = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (i + 1 < text.Length && FromVni.TryGetValue(text.Substring(i, 2), out var pair)) { unicode.Append(pair); i += 2; }
            else { unicode.Append(FromVni.GetValueOrDefault(text[i].ToString(), text[i])); i++; }
        }
        return unicode.ToString();
    }

    /// <summary>As it would have been typed: what <see cref="FromLegacy"/> reads back.</summary>
    /// <param name="text">NFC.</param>
    public static string ToLegacy(string text, LegacyEncoding encoding) =>
        encoding is LegacyEncoding.Tcvn3
            ? string.Concat(text.Select(c => ToTcvn3.GetValueOrDefault(c, ToTcvn3.GetValueOrDefault(char.ToLowerInvariant(c), c))))
            : string.Concat(text.Select(c => ToVni.GetValueOrDefault(c, c.ToString())));

    private static IEnumerable<(string Code, char Letter)> VniPairs()
    {
        var small = Vni.Zip(Unicode).ToList();
        return small.Select(p => (p.First, p.Second)).Concat(small.Select(p => (p.First.ToUpperInvariant(), char.ToUpperInvariant(p.Second))));
    }

    /// <summary>A syllable of Vietnamese with at least one letter that English has not: one tone at most, and vowels that go together.</summary>
    private static bool IsSyllable(string word)
    {
        var (bare, tones) = (new StringBuilder(word.Length), 0);
        foreach (var c in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323') tones++;
            else bare.Append(c);
        }
        var letters = bare.ToString().Normalize(NormalizationForm.FormC);
        return tones <= 1 && (tones == 1 || Own().IsMatch(letters)) && Syllable().IsMatch(letters);
    }

    [GeneratedRegex(@"[\p{L}\u0080-\u00ff]{1,12}")]
    private static partial Regex Word();

    [GeneratedRegex("[ăâđêôơư]")]
    private static partial Regex Own();

    [GeneratedRegex("^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?(?:iêu|yêu|oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(?:ng|nh|ch|[cmnpt])?$")]
    private static partial Regex Syllable();
}
