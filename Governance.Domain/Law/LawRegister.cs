using System.Globalization;
using System.Text.RegularExpressions;
using Governance.Domain.Common;

namespace Governance.Domain.Law;

/// <summary>
/// Finds the documents that a loosely written basis names: "NĐ 42/2022 Điều 4; Điều 7", "practice: QĐ 731/QĐ-TTCP Điều 4",
/// "Luật Tiếp cận thông tin Điều 18 khoản 4"; and what came after a document (Điều 26.2).
/// </summary>
public sealed partial class LawRegister(IReadOnlyCollection<LegalDocument> documents)
{
    /// <summary>
    /// One basis a piece, with the register's own number. A piece that names an article and no document goes on with the
    /// document before it; at the beginning it means the regulation.
    /// </summary>
    /// <exception cref="FormatException">A piece names a document that the register does not hold, or none at all.</exception>
    public IReadOnlyList<LegalBasis> Resolve(string text)
    {
        var found = new List<LegalBasis>();
        foreach (var piece in Separator().Split(text).Select(p => p.Trim()).Where(p => p != ""))
        {
            var document = Find(piece)?.Number ?? (BareArticle().IsMatch(piece) ? found.LastOrDefault()?.Document ?? LegalBasis.RegulationNumber : null)
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
        if (LawNumber().Match(piece) is { Success: true } law) return documents.FirstOrDefault(d => d.Number.EndsWith($" {law.Value}", StringComparison.Ordinal));
        return documents.Where(d => d.Kind == "law" && piece.StartsWith(d.Title, StringComparison.Ordinal)).MaxBy(d => d.Title.Length);
    }

    /// <summary>What came after the document; null when its row names nothing.</summary>
    public Succession? After(LegalDocument document)
    {
        if (Find(document.ReplacedBy) is not { } next) return null;
        var kind = document.ReplacedBy.StartsWith("amended by", StringComparison.Ordinal) ? SuccessionKind.Amends
            : document.ReplacedBy.Contains("parts by", StringComparison.Ordinal) ? SuccessionKind.ReplacesInPart : SuccessionKind.Replaces;
        DateOnly? from = FromDay().Match(document.ReplacedBy) is { Success: true } day ? DateOnly.ParseExact(day.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        return new(next, kind, from, document.ReplacedBy.Contains("to be checked", StringComparison.Ordinal));
    }

    /// <summary>The documents that took its place in turn, up to the one in force on the day (Điều 26.2); empty while it applies itself.</summary>
    public IReadOnlyList<LegalDocument> Successors(LegalDocument document, DateOnly day)
    {
        var chain = new List<LegalDocument>();
        for (var last = document; !last.InForceOn(day) && After(last) is { Kind: SuccessionKind.Replaces, Next: var next } && next != document && !chain.Contains(next); last = next) chain.Add(next);
        return chain;
    }

    public DocumentState StateOn(LegalDocument document, DateOnly day) =>
        document.EffectiveFrom > day ? DocumentState.NotYet
        : document.EffectiveTo <= day ? DocumentState.Ended
        : document.EffectiveTo is null && After(document) is { Kind: SuccessionKind.Replaces } ? DocumentState.Unclear
        : DocumentState.InForce;

    private static int? Number(Match match) => match.Success ? int.Parse(match.Groups[1].Value) : null;

    [GeneratedRegex(@";|\bas amended by\b")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<kind>QĐ|NĐ|TT)\s+(?<number>\d+(?:/\d{4})?)(?<issuer>/[\p{L}&]+(?:-[\p{L}&]+)*)?")]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"\d+/\d{4}/QH\d+")]
    private static partial Regex LawNumber();

    [GeneratedRegex(@"^(?:by rule\s+)?Điều\s")]
    private static partial Regex BareArticle();

    [GeneratedRegex(@"\bfrom (\d{4}-\d{2}-\d{2})")]
    private static partial Regex FromDay();

    [GeneratedRegex(@"(?:Điều\s+|Đ)(\d+)")]
    private static partial Regex ArticlePlace();

    [GeneratedRegex(@"(?:khoản\s+|\bk)(\d+)")]
    private static partial Regex ClausePlace();

    [GeneratedRegex(@"điểm\s+(\p{L})")]
    private static partial Regex PointPlace();
}
