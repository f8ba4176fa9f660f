using Governance.Domain.Approvals;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>Where the latest revision stands. Whether the public sees an edition is said by <see cref="Edition.LiveRevisionId"/>, not by this.</summary>
public enum EditionState
{
    Draft,
    Submitted,
    SentBack,

    /// <summary>The latest revision is the live one.</summary>
    Live,
    Rejected,
}

/// <summary>
/// A work in one language: a row of revisions, of which at most one is live. The one gate to the public is
/// <see cref="Approve"/> (Điều 20.2).
/// </summary>
public sealed partial class Edition : IApprovable
{
    private readonly List<Revision> _revisions = [];

    private Edition() { }

    internal Edition(Article article, string language, ArticleContent content, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (Article, ArticleId, AgencyId, Language) = (article, article.Id, article.AgencyId, language);
        Add(content, stamp);
    }

    public Guid Id { get; private set; }
    public Guid ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;
    public Guid AgencyId { get; private set; }

    /// <summary>BCP 47: "vi", "en".</summary>
    public string Language { get; private set; } = "";

    public EditionState State { get; private set; }

    /// <summary>Title of the latest revision, for lists.</summary>
    public string Title { get; private set; } = "";

    /// <summary><see cref="Title"/> folded for search (see <see cref="Text.Fold"/>).</summary>
    public string FoldedTitle { get; private set; } = "";

    /// <summary>Number of the latest revision.</summary>
    public int LatestNumber { get; private set; }

    public DateTime UpdatedAt { get; private set; }
    public string UpdatedByName { get; private set; } = "";

    /// <summary>Who looks after it since it was handed over to them; null = who wrote it.</summary>
    public Guid? KeeperId { get; private set; }

    /// <summary>What the public sees; null while it sees nothing.</summary>
    public Guid? LiveRevisionId { get; private set; }

    /// <summary>Number of the live revision; 0 while nothing is live.</summary>
    public int LiveNumber { get; private set; }

    /// <summary>The approval by which the live revision is live.</summary>
    public Guid? LiveDecisionId { get; private set; }

    public DateTime? FirstPublishedAt { get; private set; }
    public DateTime? LastPublishedAt { get; private set; }

    /// <summary>The latest request for approval; null before the first.</summary>
    public ApprovalRequest? Request { get; private set; }

    public IReadOnlyList<Revision> Revisions => _revisions;
    public int Version { get; private set; }

    string IApprovable.Kind => nameof(Edition);
    string IApprovable.Hash => Latest.Hash;

    /// <summary>The latest revision.</summary>
    /// <exception cref="InvalidOperationException">It was not loaded.</exception>
    public Revision Latest => _revisions.FirstOrDefault(r => r.Number == LatestNumber)
        ?? throw new InvalidOperationException($"Revision {LatestNumber} of edition {Id} was not loaded.");

    /// <summary>Everyone who made a revision since the last live one, or has a share in one.</summary>
    /// <exception cref="InvalidOperationException">One of those revisions was not loaded: then nobody can be cleared.</exception>
    public IReadOnlySet<Guid> Hands()
    {
        var pending = _revisions.Where(r => r.Number > LiveNumber).ToList();
        if (pending.Count != LatestNumber - LiveNumber) throw new InvalidOperationException($"Revisions of edition {Id} since number {LiveNumber} were not all loaded.");
        return pending.SelectMany(r => r.Authors.Select(a => a.PersonId).Append(r.CreatedBy)).ToHashSet();
    }

    private void Add(ArticleContent content, Stamp stamp)
    {
        if (content.Problems() is { Count: > 0 } problems) throw new RuleBroken([.. problems]);
        var revision = new Revision(Id, LatestNumber + 1, content, stamp);
        if (LatestNumber > 0 && revision.Hash == Latest.Hash) return;
        _revisions.Add(revision);
        (LatestNumber, Title, FoldedTitle) = (revision.Number, revision.Title, Text.Fold(revision.Title));
        (UpdatedAt, UpdatedByName, State) = (stamp.At, stamp.Actor.Name, EditionState.Draft);
        if (LiveNumber == 0) Article.Place(revision);
    }
}
