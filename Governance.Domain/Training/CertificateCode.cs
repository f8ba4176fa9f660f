using System.Security.Cryptography;

namespace Governance.Domain.Training;

/// <summary>
/// Verification code of a certificate: 15 random symbols of 31 and a check symbol. Nobody guesses one of 31^15 (74 bits), and a
/// mistyped or swapped symbol is noticed before anything is looked up: the weights 2 … 16 and 1 are all different modulo the prime 31.
/// </summary>
public static class CertificateCode
{
    /// <summary>Symbols in a code, the check symbol among them.</summary>
    public const int Length = 16;

    /// <summary>Without I, L, O, S and U, which people read as other symbols.</summary>
    private const string Symbols = "0123456789ABCDEFGHJKMNPQRTVWXYZ";

    public static string New() => New(RandomNumberGenerator.GetInt32);

    /// <param name="next">A number from 0 to below its argument.</param>
    public static string New(Func<int, int> next)
    {
        var symbols = Enumerable.Range(0, Length - 1).Select(_ => next(Symbols.Length)).ToArray();
        var check = (Symbols.Length - Weighted(symbols) % Symbols.Length) % Symbols.Length;
        return new([.. symbols.Append(check).Select(s => Symbols[s])]);
    }

    /// <summary>Reads what people type: any case, blanks and hyphens, O for 0, I and L for 1, S for 5, U for V.</summary>
    /// <returns>The code as it is stored; null when it cannot be one.</returns>
    public static string? Read(string? typed)
    {
        var symbols = (typed ?? "").Where(c => c is not (' ' or '-')).Take(Length + 1)
            .Select(c => Symbols.IndexOf(char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', 'S' => '5', 'U' => 'V', var other => other })).ToArray();
        return symbols.Length == Length && symbols.All(s => s >= 0) && (Weighted(symbols[..^1]) + symbols[^1]) % Symbols.Length == 0 ? new([.. symbols.Select(s => Symbols[s])]) : null;
    }

    /// <summary>In four groups of four, as it is printed.</summary>
    public static string Show(string code) => string.Join('-', code.Chunk(4).Select(group => new string(group)));

    private static int Weighted(int[] symbols) => symbols.Select((s, i) => s * (i + 2)).Sum();
}
