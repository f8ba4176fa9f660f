using System.Text.RegularExpressions;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial.Passages;

/// <summary>What about a person stands in a text.</summary>
public enum PersonalDataKind
{
    /// <summary>Twelve digits (định danh cá nhân).</summary>
    IdentityNumber,

    /// <summary>A mobile number. Numbers of an office's own line (beginning with 02) and service lines are not a person's.</summary>
    Phone,

    /// <summary>An address outside gov.vn.</summary>
    Email,

    /// <summary>8 to 19 digits after words for an account.</summary>
    BankAccount,

    /// <summary>A day of birth beside a name.</summary>
    BirthDate,
}

/// <summary>A piece of a text that tells about a person.</summary>
/// <param name="Start">Position of its first character.</param>
public sealed record PersonalDatum(PersonalDataKind Kind, int Start, string Value)
{
    /// <summary>What stands there after masking, as long as it was: the last three digits, the year, or the office of an address are left.</summary>
    public string Masked => PersonalData.Mask(Kind, Value);
}

/// <summary>Finds and masks what a text tells about people. Linear in the length of the text.</summary>
public static partial class PersonalData
{
    public const char MaskCharacter = '•';

    /// <summary>Characters before a number in which a word says what it is.</summary>
    private const int Before = 40;

    /// <returns>In the order of the text, none overlapping.</returns>
    public static IReadOnlyList<PersonalDatum> In(string text)
    {
        var found = new List<PersonalDatum>();
        foreach (Match m in Digits().Matches(text))
            if (KindOf(text, m) is { } kind) found.Add(new(kind, m.Index, m.Value));
        foreach (Match m in Address().Matches(text))
            if (!m.Value.EndsWith(".gov.vn", StringComparison.OrdinalIgnoreCase)) found.Add(new(PersonalDataKind.Email, m.Index, m.Value));
        var births = BirthWord().Matches(text);
        if (births.Count > 0)
            foreach (Match m in Day().Matches(text))
                if (IsBirth(text, m, births[0].Index)) found.Add(new(PersonalDataKind.BirthDate, m.Index, m.Value));
        return WithoutOverlaps(found);
    }

    internal static string Mask(PersonalDataKind kind, string value)
    {
        if (kind is PersonalDataKind.Email) return new string(MaskCharacter, value.IndexOf('@')) + value[value.IndexOf('@')..];
        var left = kind is PersonalDataKind.BirthDate ? 4 : 3;
        var digits = value.Count(char.IsAsciiDigit);
        return string.Concat(value.Select(c => char.IsAsciiDigit(c) && digits-- > left ? MaskCharacter : c));
    }

    private static PersonalDataKind? KindOf(string text, Match match)
    {
        var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
        var before = Text.Fold(text[Math.Max(0, match.Index - Before)..match.Index]);
        if (digits.Length is >= 8 and <= 19 && AccountWord().IsMatch(before)) return PersonalDataKind.BankAccount;
        var grouped = match.Value.AsSpan().IndexOfAny('.', '-') >= 0;
        if (digits.Length == 12 && !(grouped && IsAmount(text, match))) return PersonalDataKind.IdentityNumber;
        var national = match.Value[0] == '+' || digits.StartsWith("84", StringComparison.Ordinal) && digits.Length == 11 ? "0" + digits[2..] : digits;
        return national.Length == 10 && national[0] == '0' && national[1] is '3' or '5' or '7' or '8' or '9' && national.Length == 10 ? PersonalDataKind.Phone : null;
    }

    private static bool IsAmount(string text, Match match) => Currency().IsMatch(text.AsSpan(match.Index + match.Length, Math.Min(12, text.Length - match.Index - match.Length)));

    private static bool IsBirth(string text, Match day, int firstWord)
    {
        var near = text[Math.Max(0, day.Index - 2 * Before)..day.Index];
        if (!Name().IsMatch(near)) return false;
        return BirthWord().IsMatch(text.AsSpan(Math.Max(0, day.Index - Before), day.Index - Math.Max(0, day.Index - Before))) || firstWord < day.Index && BirthColumn().IsMatch(text);
    }

    private static List<PersonalDatum> WithoutOverlaps(List<PersonalDatum> found)
    {
        var kept = new List<PersonalDatum>();
        foreach (var datum in found.OrderBy(f => f.Start).ThenByDescending(f => f.Value.Length))
            if (kept.Count == 0 || datum.Start >= kept[^1].Start + kept[^1].Value.Length) kept.Add(datum);
        return kept;
    }

    /// <summary>Digits with at most one space, dot or hyphen between two of them.</summary>
    [GeneratedRegex(@"(?<![\d•])\+?\d(?:[ .\-\u00a0]?\d){7,18}(?![\d•])")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9._%+\-]{0,63}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{2,63}){1,5}")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:tai khoan|so tk|stk|\btk\b)[^\n]*$")]
    private static partial Regex AccountWord();

    [GeneratedRegex(@"^\s*(?:đồng|đ\b|VNĐ|VND|triệu|tỷ)", RegexOptions.IgnoreCase)]
    private static partial Regex Currency();

    [GeneratedRegex(@"(?<!\d)(?:0?[1-9]|[12]\d|3[01])[/.\-](?:0?[1-9]|1[0-2])[/.\-](?:19|20)\d{2}(?!\d)")]
    private static partial Regex Day();

    [GeneratedRegex(@"\bsinh\b", RegexOptions.IgnoreCase)]
    private static partial Regex BirthWord();

    /// <summary>The head of a column or a form.</summary>
    [GeneratedRegex(@"ngày\s*(?:,?\s*tháng)?\s*(?:,?\s*năm)?\s*sinh|năm sinh", RegexOptions.IgnoreCase)]
    private static partial Regex BirthColumn();

    [GeneratedRegex(@"\p{Lu}\p{L}*\s+\p{Lu}\p{L}*")]
    private static partial Regex Name();
}
