using System.Numerics;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial.Passages;

/// <summary>How like two texts are: a print of 64 bits by which like ones are found (SimHash over runs of three words), and the share of runs in common.</summary>
public static class Likeness
{
    /// <summary>Words in a run.</summary>
    private const int Run = 3;

    /// <summary>Shorter texts are like each other by chance.</summary>
    public const int FewestWords = 40;

    /// <summary>Bits in which the prints of like texts may differ.</summary>
    public const int MostBits = 6;

    /// <returns>Null for a text of fewer than <see cref="FewestWords"/> words.</returns>
    public static long? PrintOf(string text)
    {
        var words = Words(text);
        if (words.Length < FewestWords) return null;
        Span<int> weights = stackalloc int[64];
        foreach (var run in Runs(words))
            for (var bit = 0; bit < 64; bit++) weights[bit] += (run >> bit & 1) == 1 ? 1 : -1;
        var print = 0UL;
        for (var bit = 0; bit < 64; bit++) if (weights[bit] > 0) print |= 1UL << bit;
        return (long)print;
    }

    /// <summary>The four quarters of a print, each 0 to 65,535: two that differ in at most three bits have one in common.</summary>
    public static IReadOnlyList<int> Bands(long print) => [.. Enumerable.Range(0, 4).Select(i => (int)((ulong)print >> 16 * i & 0xFFFF))];

    public static int Apart(long one, long other) => BitOperations.PopCount((ulong)(one ^ other));

    /// <returns>Runs in common among all runs of both: 0 to 1.</returns>
    public static double Share(string one, string other)
    {
        var (first, second) = (Runs(Words(one)).ToHashSet(), Runs(Words(other)).ToHashSet());
        var common = first.Count(second.Contains);
        return first.Count + second.Count == 0 ? 0 : (double)common / (first.Count + second.Count - common);
    }

    private static string[] Words(string text) =>
        Text.Fold(text).Split([' ', '.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '-', '–', '/'], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<ulong> Runs(string[] words)
    {
        for (var i = 0; i + Run <= words.Length; i++)
        {
            var hash = 14695981039346656037UL; // FNV-1a
            for (var w = i; w < i + Run; w++)
            {
                foreach (var c in words[w]) hash = (hash ^ c) * 1099511628211UL;
                hash = (hash ^ ' ') * 1099511628211UL;
            }
            // FNV's high bits are poor: mixed, so that each bit is worth the same.
            hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccdUL;
            yield return hash ^ hash >> 33;
        }
    }
}
