using System.Text.RegularExpressions;
using Governance.Domain.Common;

namespace Governance.Domain.Law;

/// <summary>
/// Finds the documents that a loosely written basis names: "NĐ 42/2022 Điều 4; Điều 7", "practice: QĐ 731/QĐ-TTCP Điều 4",
/// "Luật Tiếp cận thông tin Điều 18 khoản 4".
/// </summary>
public sealed partial class LawRegister(IReadOnlyCollection<LegalDocument> documents)
{
    /// <summary>One basis a piece, with the register's own number; a piece that names no document goes on with the one before it.</summary>
    /// <exception cref="FormatException">A piece names a document that the register does not hold, or none at all.</exception>
    public IReadOnlyList<LegalBasis> Resolve(string text)
    {
        var found = new List<LegalBasis>();
        foreach (var piece in Separator().Split(text).Select(p => p.Trim()).Where(p => p != ""))
        {
            var document = Find(piece)?.Number ?? (piece.StartsWith("Điều", StringComparison.Ordinal) ? found.LastOrDefault()?.Document : null)
                ?? throw new FormatException($"'{piece}' in '{text}' names no document of the law register.");
            found.Add(new(document, Number(ArticlePlace().Match(piece)), Number(ClausePlace().Match(piece)), PointPlace().Match(piece) is { Success: true } p ? p.Groups[1].Value : null));
        }
        return found;
    }

    /// <summary>The document a piece names, or null.</summary>
    public LegalDocument? Find(string piece)
    {
        if (DocumentNumber().Match(piece) is { Success: true } match)
        {
            var (kind, number, issuer) = (match.Groups["kind"].Value, match.Groups["number"].Value, match.Groups["issuer"].Value);
            return documents.FirstOrDefault(d => DocumentNumber().Match(d.Number) is { Success: true } own && own.Groups["kind"].Value == kind
                && own.Groups["number"].Value == number && (issuer == "" || own.Groups["issuer"].Value == issuer));
        }
        if (LawNumber().Match(piece) is { Success: true } law) return documents.FirstOrDefault(d => d.Number.EndsWith(law.Value, StringComparison.Ordinal));
        return documents.Where(d => d.Kind == "law" && piece.StartsWith(d.Title, StringComparison.Ordinal)).MaxBy(d => d.Title.Length);
    }

    private static int? Number(Match match) => match.Success ? int.Parse(match.Groups[1].Value) : null;

    [GeneratedRegex(@";|\bas amended by\b")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<kind>QĐ|NĐ|TT)\s+(?<number>\d+(?:/\d{4})?)(?<issuer>/[\p{L}&]+(?:-[\p{L}&]+)*)?")]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"\d+/\d{4}/QH\d+")]
    private static partial Regex LawNumber();

    [GeneratedRegex(@"(?:Điều\s+|Đ)(\d+)")]
    private static partial Regex ArticlePlace();

    [GeneratedRegex(@"(?:khoản\s+|\bk)(\d+)")]
    private static partial Regex ClausePlace();

    [GeneratedRegex(@"điểm\s+(\p{L})")]
    private static partial Regex PointPlace();
}
