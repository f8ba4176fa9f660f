namespace Governance.Domain.Common;

/// <summary>
/// Money is whole đồng in a <see cref="long"/>. This is the one place that rounds: an amount is rounded once,
/// at the end of its formula, half away from zero.
/// </summary>
public static class Dong
{
    /// <summary>The largest amount that a field takes, in đồng: beyond ten thousand billion a digit was typed too many.</summary>
    public const long MostTyped = 10_000_000_000_000;

    /// <param name="exact">Exact result of a formula, in đồng.</param>
    /// <exception cref="OverflowException">Outside what a <see cref="long"/> holds.</exception>
    public static long Round(decimal exact) => checked((long)Math.Round(exact, 0, MidpointRounding.AwayFromZero));

    /// <summary>Splits by largest remainder so that the parts always add up; ties go to the first.</summary>
    /// <param name="total">Whole đồng, not negative.</param>
    /// <param name="shares">Weights, none negative, not all zero (percent, or anything proportional).</param>
    /// <exception cref="ArgumentException">No weight is above zero, one is negative, or <paramref name="total"/> is negative.</exception>
    public static IReadOnlyList<long> Split(long total, IReadOnlyList<decimal> shares)
    {
        var sum = shares.Sum();
        if (total < 0 || sum <= 0 || shares.Any(s => s < 0)) throw new ArgumentException("A split needs a total of 0 or more and weights of 0 or more, one above 0.");
        var exact = shares.Select(s => total * s / sum).ToArray();
        var parts = exact.Select(e => (long)Math.Floor(e)).ToArray();
        var missing = total - parts.Sum();
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i).Take((int)missing))
            parts[i]++;
        return parts;
    }
}
