using DiffPlex;

namespace Governance.Web.Features.Editorial.Changes;

/// <summary>Which of two rows of things belong together, in the order of both.</summary>
internal static class Alignment
{
    /// <summary>Past so many things on both sides together only what begins and ends the same is found: the search would take seconds.</summary>
    private const int Searched = 20_000;

    /// <summary>Past so many possible pairs what differs is not paired any more.</summary>
    private const int Paired = 250_000;

    /// <summary>Where two rows of keys differ: from where and how many in the first, from where and how many in the second.</summary>
    internal static IEnumerable<(int From, int Count, int OtherFrom, int OtherCount)> Gaps(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start]) start++;
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        var (old, now) = (before.Count - start - end, after.Count - start - end);
        if (old == 0 && now == 0) return [];
        if (old == 0 || now == 0 || old + now > Searched) return [(start, old, start, now)];
        var keys = new Dictionary<string, int>();
        var found = Differ.Instance.CreateDiffs(Numbers(before.Skip(start).Take(old)), Numbers(after.Skip(start).Take(now)), ignoreWhiteSpace: false, ignoreCase: false, Numbered.Chunker);
        return found.DiffBlocks.Select(b => (start + b.DeleteStartA, b.DeleteCountA, start + b.InsertStartB, b.InsertCountB));

        string Numbers(IEnumerable<string> texts) => string.Join(' ', texts.Select(t => keys.TryGetValue(t, out var number) ? number : keys[t] = keys.Count));
    }

    /// <summary>Every thing of both rows once, those that belong together side by side; what was taken away stands before what came.</summary>
    /// <param name="likeness">0 = never side by side; the sum over all pairs is made as great as can be.</param>
    internal static IEnumerable<(T? Before, T? After)> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, T, double> likeness) where T : class
    {
        var (at, other) = (0, 0);
        foreach (var gap in Gaps([.. before.Select(key)], [.. after.Select(key)]))
        {
            while (at < gap.From) yield return (before[at++], after[other++]);
            foreach (var pair in Pairs([.. before.Skip(gap.From).Take(gap.Count)], [.. after.Skip(gap.OtherFrom).Take(gap.OtherCount)], likeness)) yield return pair;
            (at, other) = (gap.From + gap.Count, gap.OtherFrom + gap.OtherCount);
        }
        while (at < before.Count) yield return (before[at++], after[other++]);
    }

    private static IEnumerable<(T? Before, T? After)> Pairs<T>(T[] before, T[] after, Func<T, T, double> likeness) where T : class
    {
        if (before.Length == 0 || after.Length == 0 || (long)before.Length * after.Length > Paired) return [.. before.Select(b => ((T?)b, (T?)null)), .. after.Select(a => ((T?)null, (T?)a))];
        // best[i, j]: the greatest sum over before[i..] and after[j..].
        var best = new double[before.Length + 1, after.Length + 1];
        var alike = new double[before.Length, after.Length];
        for (var i = before.Length - 1; i >= 0; i--)
            for (var j = after.Length - 1; j >= 0; j--)
            {
                alike[i, j] = likeness(before[i], after[j]);
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), alike[i, j] > 0 ? alike[i, j] + best[i + 1, j + 1] : 0);
            }
        var pairs = new List<(T?, T?)>();
        for (var (i, j) = (0, 0); i < before.Length || j < after.Length;)
            if (i < before.Length && j < after.Length && alike[i, j] > 0 && best[i, j] == alike[i, j] + best[i + 1, j + 1]) pairs.Add((before[i++], after[j++]));
            else if (j == after.Length || i < before.Length && best[i, j] == best[i + 1, j]) pairs.Add((before[i++], null));
            else pairs.Add((null, after[j++]));
        return pairs;
    }

    /// <summary>DiffPlex compares pieces of text: here each is the number of a key.</summary>
    private sealed class Numbered : IChunker
    {
        internal static readonly Numbered Chunker = new();

        public IReadOnlyList<string> Chunk(string text) => text.Split(' ');
    }
}
