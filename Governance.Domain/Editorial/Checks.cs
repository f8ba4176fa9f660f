using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>What a work must have before the public sees it. A draft is warned of it, submitting and publishing are refused for it.</summary>
/// <param name="elements">The metadata elements in force, mandatory or not.</param>
public sealed class Checks(IReadOnlyList<MetadataElement> elements)
{
    /// <summary>Everything that is missing, in the order of the form; empty when nothing is.</summary>
    public IReadOnlyList<Refusal> Missing(ArticleContent work) =>
    [
        .. Text.Clean(work.Body) == "" ? [new Refusal("Editorial.NoBody")] : NothingMissing,
        .. work.Pictures.Where(p => Text.Clean(p.Alt) == "").Select(p => new Refusal("Editorial.NoAltText", LegalBasis.Parse("TT 32/2017/TT-BTTTT"), p.File.Name)),
        .. Text.Clean(work.Source) == "" && Text.Clean(work.ByLine) == "" ? [new Refusal("Editorial.NoSource", LegalBasis.Regulation(25, 1))] : NothingMissing,
        .. work.Authors.Count == 0 ? [new Refusal("Editorial.NoAuthor", LegalBasis.Regulation(25, 2))]
            : work.Authors.Sum(a => a.Percent) is var sum && sum != 100 ? [new Refusal("Editorial.SharesNotWhole", LegalBasis.Regulation(25, 2), sum)]
            : NothingMissing,
        .. elements.Where(e => e.Band is MetadataBand.Mandatory).OrderBy(e => e.Order)
            .Where(e => !work.Metadata.Any(m => m.Element == e.Code && Text.Clean(m.Value) != ""))
            .Select(e => new Refusal("Editorial.NoMetadata", e.Basis, e.Name)),
    ];

    private static readonly Refusal[] NothingMissing = [];
}
