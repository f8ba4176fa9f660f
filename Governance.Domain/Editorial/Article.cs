using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>A work of a portal: where it belongs and its number there; what it says stands in its editions.</summary>
public sealed class Article
{
    private readonly List<Edition> _editions = [];
    private readonly List<Translation> _translations = [];

    private Article() { }

    /// <param name="number">Free in that portal; part of the public address, never used again.</param>
    /// <exception cref="RuleBroken">Access.NoPower without the power to write there; all problems of the content.</exception>
    public Article(Guid agencyId, Guid portalId, int number, ArticleContent content, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotBegin(stamp.Actor, agencyId));
        Id = Guid.CreateVersion7();
        (AgencyId, PortalId, Number, CreatedAt) = (agencyId, portalId, number, stamp.At);
        _editions.Add(new Edition(this, EditionLanguage.Vietnamese, content, stamp));
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid PortalId { get; private set; }

    /// <summary>Section, category and genre of the live Vietnamese revision; of the latest one while nothing is live.</summary>
    public Guid SectionId { get; private set; }

    public string CategoryCode { get; private set; } = "";
    public string GenreCode { get; private set; } = "";

    /// <summary>Public number within the portal, from 1.</summary>
    public int Number { get; private set; }

    public DateTime CreatedAt { get; private set; }
    public IReadOnlyList<Edition> Editions => _editions;

    /// <summary>Of each edition in another language, what it was made from.</summary>
    public IReadOnlyList<Translation> Translations => _translations;

    public int Version { get; private set; }

    public static Refusal? WhyNotWrite(Actor actor, Guid agencyId) => actor.WhyNot(Power.Write, agencyId, LegalBasis.Regulation(20, 1));

    /// <summary>A contributor too may begin a work.</summary>
    public static Refusal? WhyNotBegin(Actor actor, Guid agencyId) => actor.May(Power.Contribute, agencyId) ? null : WhyNotWrite(actor, agencyId);

    /// <returns>Access.NoPower, Editorial.NoSuchLanguage, or Editorial.TranslatedAlready when that edition is there.</returns>
    /// <exception cref="InvalidOperationException">The editions were not loaded.</exception>
    public Refusal? WhyNotTranslate(Actor actor, string language) =>
        WhyNotWrite(actor, AgencyId)
        ?? (!EditionLanguage.Foreign.Contains(language) ? new Refusal("Editorial.NoSuchLanguage", language) : null)
        ?? (_editions.Any(e => e.Language == language) ? new Refusal("Editorial.TranslatedAlready", new Term($"Editorial.Language.{language}")) : null);

    /// <summary>Begins the edition in another language with the latest Vietnamese text, to be translated where it stands.</summary>
    /// <param name="language">One of <see cref="EditionLanguage.Foreign"/>.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotTranslate"/>.</exception>
    public Edition Translate(string language, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotTranslate(stamp.Actor, language));
        var original = _editions.Single(e => e.Language == EditionLanguage.Vietnamese);
        var content = original.Latest.Content;
        var edition = new Edition(this, language, content with { Metadata = [.. content.Metadata.Where(m => m.Element != "language"), new("language", language)] }, stamp);
        _editions.Add(edition);
        _translations.Add(new(edition, original, stamp));
        return edition;
    }

    /// <summary>The Vietnamese edition says where a work belongs; the others stand beside it.</summary>
    internal void Place(Revision revision)
    {
        var own = _editions.FirstOrDefault(e => e.Id == revision.EditionId);
        if (own is not null ? own.Language == EditionLanguage.Vietnamese : _editions.Count == 0) Take(revision);
    }

    private void Take(Revision revision) => (SectionId, CategoryCode, GenreCode) = (revision.SectionId, revision.CategoryCode, revision.GenreCode);
}
