using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>What a work must have before the public sees it. A draft is warned of it, submitting and publishing are refused for it.</summary>
/// <param name="elements">The metadata elements in force, mandatory or not.</param>
public sealed class Checks(IReadOnlyList<MetadataElement> elements)
{
    /// <summary>Everything that is missing, in the order of the form; empty when nothing is.</summary>
    public IReadOnlyList<Refusal> Missing(Revision revision) =>
    [
        .. Text.Clean(revision.Body) == "" ? [new Refusal("Editorial.NoBody")] : NothingMissing,
        .. revision.Pictures.Where(p => p.Alt == "").Select(p => new Refusal("Editorial.NoAltText", LegalBasis.Parse("TT 32/2017/TT-BTTTT"), p.File.Name)),
        .. revision.Source == "" && revision.ByLine == "" ? [new Refusal("Editorial.NoSource", LegalBasis.Regulation(25, 1))] : NothingMissing,
        .. revision.Authors.Count == 0 ? [new Refusal("Editorial.NoAuthor", LegalBasis.Regulation(25, 2))]
            : revision.Authors.Sum(a => a.Percent) is var sum && sum != 100 ? [new Refusal("Editorial.SharesNotWhole", LegalBasis.Regulation(25, 2), sum)]
            : NothingMissing,
        .. elements.Where(e => e.Band is MetadataBand.Mandatory).OrderBy(e => e.Order)
            .Where(e => !revision.Metadata.Any(m => m.Element == e.Code && m.Value != ""))
            .Select(e => new Refusal("Editorial.NoMetadata", e.Basis, e.Name)),
    ];

    private static readonly Refusal[] NothingMissing = [];
}
