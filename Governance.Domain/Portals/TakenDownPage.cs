using Governance.Domain.Editorial;

namespace Governance.Domain.Portals;

/// <summary>What stands at the address of a work that came down; the address stays its own, should it go live again.</summary>
public sealed class TakenDownPage
{
    private TakenDownPage() { }

    /// <param name="language">Of the edition that came down.</param>
    public TakenDownPage(Guid articleId, string language, Guid portalId, string path, string title) =>
        (ArticleId, Language, PortalId, Path, Title) = (articleId, language, portalId, path, title);

    public Guid ArticleId { get; private set; }
    public string Language { get; private set; } = "";
    public Guid PortalId { get; private set; }
    public string Path { get; private set; } = "";
    public string Title { get; private set; } = "";
    public TakedownOutcome Outcome { get; private set; }
    public string Notice { get; private set; } = "";

    /// <summary>The article that takes its place.</summary>
    public Guid? ReplacedBy { get; private set; }

    /// <summary>UTC instant at which it came down.</summary>
    public DateTime At { get; private set; }

    public void Says(Takedown takedown, DateTime at) => (Outcome, Notice, ReplacedBy, At) = (takedown.Outcome, takedown.Notice, takedown.ReplacedBy, at);
}
