namespace Governance.Domain.Portals;

/// <summary>Where an article stands on its portal in one language. The address is fixed at the first publication and never changes.</summary>
public sealed class PublishedArticle
{
    private PublishedArticle() { }

    /// <param name="language">Of the edition (see <see cref="Editorial.EditionLanguage"/>).</param>
    /// <param name="path">"/tin-tuc/ten-bai-123.html"; in English "/en/title-123.html".</param>
    public PublishedArticle(Guid articleId, string language, Guid portalId, Guid sectionId, int number, string path, DateTime firstPublishedAt)
    {
        (ArticleId, Language, PortalId, SectionId, Number, Path, FirstPublishedAt) = (articleId, language, portalId, sectionId, number, path, firstPublishedAt);
    }

    public Guid ArticleId { get; private set; }
    public string Language { get; private set; } = "";
    public Guid PortalId { get; private set; }
    public Guid SectionId { get; private set; }

    /// <summary>Public number within the portal; with <see cref="FirstPublishedAt"/> it orders lists from the oldest.</summary>
    public int Number { get; private set; }

    public string Path { get; private set; } = "";
    public DateTime FirstPublishedAt { get; private set; }

    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";

    /// <summary>Address of a picture for lists, or null.</summary>
    public string? PicturePath { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public void Shows(Guid sectionId, string title, string summary, string? picturePath, DateTime updatedAt) =>
        (SectionId, Title, Summary, PicturePath, UpdatedAt) = (sectionId, title, summary, picturePath, updatedAt);
}
