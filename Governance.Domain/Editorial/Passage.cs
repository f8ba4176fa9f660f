using System.Text;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>Which text of a work a passage stands in.</summary>
public enum WorkPart
{
    /// <summary>No passage: the work as a whole.</summary>
    Whole,
    Title,
    Summary,
    Body,
}

/// <summary>
/// A passage as a reader marked it, kept with what stands round it, so that it is found again in later revisions. White space
/// does not count: a browser sees other gaps between paragraphs than the server does.
/// </summary>
/// <param name="Quote">The marked words; empty for the whole work.</param>
/// <param name="Before">Up to <see cref="ContextLimit"/> characters that stand before it.</param>
/// <param name="After">Up to <see cref="ContextLimit"/> characters that stand after it.</param>
public sealed record Passage(WorkPart Part, string Quote, string Before, string After)
{
    public const int QuoteLimit = 1000;
    public const int ContextLimit = 60;

    public static Passage Whole { get; } = new(WorkPart.Whole, "", "", "");

    /// <exception cref="RuleBroken">Editorial.PassageEmpty without words; Common.TooLong past <see cref="QuoteLimit"/> characters.</exception>
    public static Passage Of(WorkPart part, string? quote, string? before, string? after)
    {
        if (part is WorkPart.Whole) return Whole;
        var words = Text.Clean(quote);
        if (words == "") throw new RuleBroken(new Refusal("Editorial.PassageEmpty"));
        if (words.Length > QuoteLimit) throw new RuleBroken(new Refusal("Common.TooLong", new Term("Editorial.Passage"), QuoteLimit));
        var (left, right) = (Text.Clean(before), Text.Clean(after));
        return new(part, words, left[Math.Max(0, left.Length - ContextLimit)..], right[..Math.Min(right.Length, ContextLimit)]);
    }

    /// <summary>Where it stands in a text: where its words stand more than once, the place whose surroundings are most alike.</summary>
    /// <returns>Index of the first character and length in <paramref name="text"/>, or null: the passage was changed since.</returns>
    public (int Start, int Length)? FindIn(string text)
    {
        if (Quote == "") return null;
        var at = new List<int>();
        var bare = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            at.Add(i);
            bare.Append(text[i]);
        }
        var (whole, quote, left, right) = (bare.ToString(), Bare(Quote), Bare(Before), Bare(After));
        (int Start, int Alike)? best = null;
        for (var found = whole.IndexOf(quote, StringComparison.Ordinal); found >= 0; found = whole.IndexOf(quote, found + 1, StringComparison.Ordinal))
        {
            var alike = AlikeBefore(whole.AsSpan(0, found), left) + whole.AsSpan(found + quote.Length).CommonPrefixLength(right);
            if (best is null || alike > best.Value.Alike) best = (found, alike);
        }
        return best is { } b ? (at[b.Start], at[b.Start + quote.Length - 1] - at[b.Start] + 1) : null;
    }

    private static int AlikeBefore(ReadOnlySpan<char> text, string left)
    {
        var alike = 0;
        while (alike < text.Length && alike < left.Length && text[^(alike + 1)] == left[^(alike + 1)]) alike++;
        return alike;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
