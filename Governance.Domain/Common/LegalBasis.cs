using System.Text.RegularExpressions;

namespace Governance.Domain.Common;

/// <summary>
/// The clause a rule, a rate or a decision rests on: a document number and, where known, article, clause and point.
/// Điều 10.3.a of the regulation is <c>LegalBasis.Regulation(10, 3, "a")</c>.
/// </summary>
/// <param name="Document">Number as the law register knows it, for example "QĐ 10/2024/QĐ-UBND".</param>
/// <param name="Article">Điều; null when the whole document is meant.</param>
/// <param name="Clause">Khoản.</param>
/// <param name="Point">Điểm, one letter (đ and e are different points).</param>
public sealed partial record LegalBasis(string Document, int? Article = null, int? Clause = null, string? Point = null)
{
    /// <summary>The regulation this product implements.</summary>
    public const string RegulationNumber = "QĐ 10/2024/QĐ-UBND";

    public static LegalBasis Regulation(int article, int? clause = null, string? point = null) =>
        new(RegulationNumber, article, clause, point);

    /// <summary>Reads "NĐ 42/2022/NĐ-CP Điều 4 khoản 1 điểm a", with any of the parts left out.</summary>
    /// <exception cref="FormatException">The text names no document.</exception>
    public static LegalBasis Parse(string text)
    {
        var match = Pattern().Match(text.Trim());
        if (!match.Success) throw new FormatException($"No document in legal basis '{text}'.");
        return new(match.Groups["doc"].Value.Trim(), Number("art"), Number("cl"),
            match.Groups["pt"].Success ? match.Groups["pt"].Value : null);
        int? Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value) : null;
    }

    /// <summary>"Đ10.3.a" for the regulation itself, "NĐ 42/2022/NĐ-CP Đ4.1.a" for others: the words on a chip.</summary>
    public string Short
    {
        get
        {
            var place = Article is null ? "" : string.Join('.', new[] { $"Đ{Article}", Clause?.ToString(), Point }.Where(p => p is not null));
            return Document == RegulationNumber && place != "" ? place : $"{Document} {place}".Trim();
        }
    }

    /// <summary>The long form, which <see cref="Parse"/> reads back.</summary>
    public override string ToString() =>
        Document + (Article is { } a ? $" Điều {a}" : "") + (Clause is { } c ? $" khoản {c}" : "") + (Point is { } p ? $" điểm {p}" : "");

    [GeneratedRegex(@"^(?<doc>.+?)(?:\s+Điều\s+(?<art>\d+))?(?:[\s,]+khoản\s+(?<cl>\d+))?(?:[\s,]+điểm\s+(?<pt>\p{L}))?$")]
    private static partial Regex Pattern();
}
