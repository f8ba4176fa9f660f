using System.Text.RegularExpressions;

namespace Governance.Domain.Editorial.Passages;

/// <summary>
/// Markings of secrecy as they are stamped on a paper: a line of their own, in brackets, after "Độ mật", or in capitals amid other words.
/// Not the ordinary word ("bí mật nhà nước", "bảo mật", "MẬT ONG" in a title of capitals).
/// </summary>
public static partial class SecrecyMarks
{
    /// <returns>The markings with the position of each.</returns>
    public static IReadOnlyList<(int Start, string Mark)> In(string text)
    {
        var found = new List<(int, string)>();
        foreach (Match m in Mark().Matches(text))
            if (IsStamp(text, m)) found.Add((m.Index, m.Value));
        return found;
    }

    private static bool IsStamp(string text, Match mark)
    {
        var (from, to) = (text.LastIndexOf('\n', Math.Max(0, mark.Index - 1)) + 1, text.IndexOf('\n', mark.Index));
        if (mark.Index == 0) from = 0;
        var before = text[from..mark.Index];
        var after = text[(mark.Index + mark.Length)..(to < 0 ? text.Length : to)];
        var capitals = !mark.Value.Any(char.IsLower);
        if (!before.Any(char.IsLetterOrDigit) && !after.Any(char.IsLetterOrDigit)) return capitals || Internal(mark);
        if (Degree().IsMatch(before)) return true;
        if (Internal(mark) && Paper().IsMatch(before) && !after.Any(char.IsLetterOrDigit)) return true;
        if (!capitals) return false;
        if (before.TrimEnd().EndsWith('(') || before.TrimEnd().EndsWith('[')) return after.TrimStart() is [')' or ']', ..];
        return Internal(mark) || !Shouted(LastWord(before)) && !Shouted(FirstWord(after));
    }

    private static bool Internal(Match mark) => mark.Length > 10;

    /// <summary>A neighbour in capitals: the whole sentence is, and says something else.</summary>
    private static bool Shouted(string word) => word.Length > 0 && word.Any(char.IsLetter) && !word.Any(char.IsLower);

    private static string LastWord(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last : "";

    private static string FirstWord(string text) => text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : "";

    [GeneratedRegex(@"(?<![\p{L}\d])(?:TUYỆT MẬT|TỐI MẬT|MẬT|LƯU HÀNH NỘI BỘ)(?![\p{L}\d])", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?:độ|mức độ|mức) mật\s*:?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Degree();

    [GeneratedRegex(@"^\W*tài liệu(?: này)?(?: chỉ)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Paper();
}
