using System.Text;

namespace Governance.Web.Features.Editorial.Changes;

/// <summary>What became of a piece of text.</summary>
public enum PieceKind
{
    Same,
    Added,
    Removed,
}

/// <summary>Words that share their fate and their setting.</summary>
/// <param name="Marks">See <see cref="Word.Marks"/>.</param>
public sealed record Piece(string Text, PieceKind Kind, string Marks = "")
{
    internal bool IsStrong => Marks.Split(' ').Contains("strong");
    internal bool IsEmphasised => Marks.Split(' ').Contains("em");

    /// <summary>Where a link leads; null for all other text.</summary>
    internal string? Address => Marks.Split(' ').FirstOrDefault(m => m.StartsWith("a=", StringComparison.Ordinal))?[2..];

    /// <summary>The words of two texts in one row, in the order of reading.</summary>
    internal static IReadOnlyList<Piece> Of(IReadOnlyList<Word> before, IReadOnlyList<Word> after)
    {
        var words = new List<(Word Word, PieceKind Kind)>();
        var at = 0;
        foreach (var gap in Alignment.Gaps([.. before.Select(w => w.Key)], [.. after.Select(w => w.Key)]))
        {
            words.AddRange(before.Skip(at).Take(gap.From - at).Select(w => (w, PieceKind.Same)));
            // A lone space between two changes is no rest for the eye: it changes with them.
            var space = words.Count > 1 && words[^1] is { Kind: PieceKind.Same, Word.IsSpace: true } last && words[^2].Kind is not PieceKind.Same ? last.Word : (Word?)null;
            if (space is { } between)
            {
                words.RemoveAt(words.Count - 1);
                var added = words.FindLastIndex(w => w.Kind is PieceKind.Removed or PieceKind.Same) + 1;
                words.Insert(added, (between, PieceKind.Removed));
                words.Add((between, PieceKind.Added));
                words.InsertRange(added + 1, before.Skip(gap.From).Take(gap.Count).Select(w => (w, PieceKind.Removed)));
            }
            else words.AddRange(before.Skip(gap.From).Take(gap.Count).Select(w => (w, PieceKind.Removed)));
            words.AddRange(after.Skip(gap.OtherFrom).Take(gap.OtherCount).Select(w => (w, PieceKind.Added)));
            at = gap.From + gap.Count;
        }
        words.AddRange(before.Skip(at).Select(w => (w, PieceKind.Same)));
        return Joined(words);
    }

    internal static IReadOnlyList<Piece> All(IReadOnlyList<Word> words, PieceKind kind) => Joined([.. words.Select(w => (w, kind))]);

    /// <summary>Two plain texts; each line break, word and sign counts as one word.</summary>
    internal static IReadOnlyList<Piece> Of(string before, string after) => Of(Blocks.Plain(before), Blocks.Plain(after));

    private static List<Piece> Joined(List<(Word Word, PieceKind Kind)> words)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < words.Count;)
        {
            var (first, text) = (words[i], new StringBuilder());
            for (; i < words.Count && words[i].Kind == first.Kind && words[i].Word.Marks == first.Word.Marks; i++) text.Append(words[i].Word.Text);
            pieces.Add(new(text.ToString(), first.Kind, first.Word.Marks));
        }
        return pieces;
    }
}
