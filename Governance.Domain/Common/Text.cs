using System.Buffers;
using System.Globalization;
using System.Text;

namespace Governance.Domain.Common;

/// <summary>Vietnamese text: NFC in, NFC stored; folded for search.</summary>
public static class Text
{
    /// <summary>NFC, trimmed, inner runs of white space made one space, no marks that turn the direction of reading. For names, titles and numbers, not for prose.</summary>
    public static string Clean(string? text) =>
        string.Join(' ', WithoutTurns(text ?? "").Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Without the marks that make text read backwards: "gpj.exe" shown as "exe.jpg". Vietnamese has no use for them.</summary>
    public static string WithoutTurns(string text) => text.AsSpan().ContainsAny(Turns) ? new string([.. text.Where(c => !Turns.Contains(c))]) : text;

    private static readonly SearchValues<char> Turns = SearchValues.Create("\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Lower case, marks stripped, đ→d: what search compares on both databases.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(char.ToLowerInvariant(c) is var lower && lower == 'đ' ? 'd' : lower);
        }
        return Clean(folded.ToString());
    }

    /// <summary>Folded, letters and digits joined by "-": a piece of an address. At most <paramref name="limit"/> characters.</summary>
    public static string Slug(string? text, int limit = 80)
    {
        var words = new string([.. Fold(text).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        return slug.Length <= limit ? slug : slug[..limit].TrimEnd('-');
    }

    /// <summary>The cleaned text of a field that must be filled in.</summary>
    /// <param name="field">Resource name of the field's label, put into the sentence.</param>
    /// <exception cref="RuleBroken">Common.Required when nothing is left; Common.TooLong past <paramref name="limit"/> characters.</exception>
    public static string Required(string? text, string field, int limit = 400)
    {
        var clean = Clean(text);
        if (clean == "") throw new RuleBroken(new Refusal("Common.Required", new Term(field)));
        if (clean.Length > limit) throw new RuleBroken(new Refusal("Common.TooLong", new Term(field), limit));
        return clean;
    }

    /// <summary>Prose that must be there: NFC, lines kept, without empty ones at either end.</summary>
    /// <exception cref="RuleBroken">As <see cref="Required"/>.</exception>
    public static string Prose(string? text, string field, int limit)
    {
        var clean = (text ?? "").Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Trim();
        if (clean == "") throw new RuleBroken(new Refusal("Common.Required", new Term(field)));
        if (clean.Length > limit) throw new RuleBroken(new Refusal("Common.TooLong", new Term(field), limit));
        return clean;
    }

    /// <summary>As <see cref="Required"/>, but empty is null.</summary>
    /// <exception cref="RuleBroken">Common.TooLong past <paramref name="limit"/> characters.</exception>
    public static string? Optional(string? text, string field, int limit = 400) => Clean(text) == "" ? null : Required(text, field, limit);
}

/// <summary>An argument of a refusal that is itself a resource name, to be shown in the reader's language.</summary>
public sealed record Term(string Key);
