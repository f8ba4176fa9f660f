using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>A work of a portal: where it belongs and its number there; what it says stands in its editions.</summary>
public sealed class Article
{
    private readonly List<Edition> _editions = [];

    private Article() { }

    /// <param name="number">Free in that portal; part of the public address, never used again.</param>
    /// <exception cref="RuleBroken">Access.NoPower without the power to write there; all problems of the content.</exception>
    public Article(Guid agencyId, Guid portalId, int number, ArticleContent content, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotWrite(stamp.Actor, agencyId));
        Id = Guid.CreateVersion7();
        (AgencyId, PortalId, Number, CreatedAt) = (agencyId, portalId, number, stamp.At);
        _editions.Add(new Edition(this, "vi", content, stamp));
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid PortalId { get; private set; }

    /// <summary>Section, category and genre of the live revision; of the latest one while nothing is live.</summary>
    public Guid SectionId { get; private set; }

    public string CategoryCode { get; private set; } = "";
    public string GenreCode { get; private set; } = "";

    /// <summary>Public number within the portal, from 1.</summary>
    public int Number { get; private set; }

    public DateTime CreatedAt { get; private set; }
    public IReadOnlyList<Edition> Editions => _editions;
    public int Version { get; private set; }

    public static Refusal? WhyNotWrite(Actor actor, Guid agencyId) => actor.WhyNot(Power.Write, agencyId, LegalBasis.Regulation(20, 1));

    internal void Place(Revision revision) => (SectionId, CategoryCode, GenreCode) = (revision.SectionId, revision.CategoryCode, revision.GenreCode);
}
