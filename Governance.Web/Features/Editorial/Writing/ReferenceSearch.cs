using Governance.Domain.Common;
using Governance.Domain.Law;
using Governance.Web.Features.Law;
using Governance.Web.Shell.Editor;

namespace Governance.Web.Features.Editorial.Writing;

/// <summary>What a text may refer to: documents of the law register, and the provisions of the regulation.</summary>
internal static class ReferenceSearch
{
    private const int Most = 20, TitleLength = 120;

    /// <param name="search">A piece of a number or title; "điều 20", "20.2" or words for provisions.</param>
    internal static async Task<IReadOnlyList<Reference>> FindAsync(LawQueries law, string search, DateOnly today)
    {
        var folded = Text.Fold(search);
        var provisions = folded == "" ? [] : (await law.RegulationAsync()).Where(p => p.Part is TextPart.Regulation)
            .Select(p => (Provision: p, Rank: RankOf(p, folded))).Where(p => p.Rank > 0).OrderByDescending(p => p.Rank).ThenBy(p => p.Provision.Order).Select(p => p.Provision).Take(Most / 2).ToList();
        var documents = (await law.RegisterAsync(new LawFilter(today, search, PageSize: Most))).Rows;
        return
        [
            .. provisions.Select(p => new Reference($"{PlaceOf(p)} {p.Document}", Cut(p.Heading ?? p.Text))),
            .. documents.Select(d => new Reference(d.Document.Number, Cut(d.Document.Title))).Take(Most - provisions.Count),
        ];
    }

    /// <summary>As officials write it: the smallest part first.</summary>
    private static string PlaceOf(Provision provision) => string.Join(' ', new[]
    {
        provision.Point is { } point ? $"điểm {point}" : null,
        provision.Clause is { } clause ? $"khoản {clause}" : null,
        $"Điều {provision.Article}",
    }.OfType<string>());

    /// <returns>3 for the very number, 2 for what lies below it or for its words, 1 for a piece of its title; 0 when it does not fit.</returns>
    private static int RankOf(Provision provision, string folded)
    {
        var number = string.Join('.', new[] { $"{provision.Article}", provision.Clause?.ToString(), provision.Point }.OfType<string>());
        return number == folded || Text.Fold(PlaceOf(provision)) == folded ? 3
            : number.StartsWith(folded + ".", StringComparison.Ordinal) || Text.Fold(PlaceOf(provision)).EndsWith(folded, StringComparison.Ordinal) ? 2
            : Text.Fold(provision.Heading).Contains(folded, StringComparison.Ordinal) ? 1 : 0;
    }

    private static string Cut(string text) => text.Length <= TitleLength ? text : text[..TitleLength].TrimEnd() + "…";
}
