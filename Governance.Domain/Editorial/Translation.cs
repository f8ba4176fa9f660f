using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>From which Vietnamese revision an edition in another language was made: what was changed there since must be translated too.</summary>
public sealed class Translation
{
    private Translation() { }

    internal Translation(Edition edition, Edition original, Stamp stamp)
    {
        (EditionId, ArticleId) = (edition.Id, edition.ArticleId);
        Take(original, stamp);
    }

    public Guid EditionId { get; private set; }
    public Guid ArticleId { get; private set; }

    /// <summary>Number of the Vietnamese revision that this edition says the same as.</summary>
    public int FromNumber { get; private set; }

    /// <summary>UTC instant at which that was said last.</summary>
    public DateTime At { get; private set; }

    public string ByName { get; private set; } = "";
    public int Version { get; private set; }

    /// <returns>Access.NoPower, or Editorial.TranslationFollows when there is nothing newer to follow.</returns>
    public Refusal? WhyNotFollow(Actor actor, Edition original) =>
        Article.WhyNotWrite(actor, original.AgencyId) ?? (FromNumber >= original.LatestNumber ? new Refusal("Editorial.TranslationFollows", original.LatestNumber) : null);

    /// <summary>Says that the edition has caught up with the latest Vietnamese revision.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotFollow"/>.</exception>
    public void Follow(Edition original, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotFollow(stamp.Actor, original));
        Take(original, stamp);
    }

    private void Take(Edition original, Stamp stamp) => (FromNumber, At, ByName) = (original.LatestNumber, stamp.At, stamp.Actor.Name);
}
