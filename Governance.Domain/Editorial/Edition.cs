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

    /// <summary>Approved; goes live at <see cref="Edition.ScheduledAt"/>.</summary>
    Scheduled,

    /// <summary>It was live and came down; nothing newer has been written since.</summary>
    Withdrawn,
}

/// <summary>
/// A work in one language: a row of revisions, of which at most one is live. The one gate to the public is here (Điều 20.2):
/// <see cref="Approve"/>, at once or through <see cref="GoLive(Stamp)"/> at its hour, and <see cref="SignEmergency"/>.
/// </summary>
public sealed partial class Edition : IApprovable
{
    private readonly List<Revision> _revisions = [];
    private readonly List<Correction> _corrections = [];
    private readonly List<Emergency> _emergencies = [];

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

    /// <summary>Number of the last revision that went live by a full approval, whether or not it still is; 0 = none did. Hands are counted from it.</summary>
    public int ClearedNumber { get; private set; }

    /// <summary>What is asked for beside the text since it was last submitted; null = nothing beside it.</summary>
    public Submission? Asked { get; private set; }

    /// <summary>UTC instant at which what is approved goes live; there exactly while it is scheduled.</summary>
    public DateTime? ScheduledAt { get; private set; }

    /// <summary>The approval by which it then goes live.</summary>
    public Guid? ScheduledDecisionId { get; private set; }

    /// <summary>What the citizen finds where it was; null while it is live or never was.</summary>
    public Takedown? Takedown { get; private set; }

    /// <summary>UTC instant at which it came down.</summary>
    public DateTime? TakenDownAt { get; private set; }

    /// <summary>It went live before a second signature that is still awaited.</summary>
    public bool IsEmergency { get; private set; }

    /// <summary>The one that is open; null when none is.</summary>
    /// <exception cref="InvalidOperationException">It was not loaded.</exception>
    public Emergency? Emergency => !IsEmergency ? null : _emergencies.FirstOrDefault(e => e.State is EmergencyState.Open)
        ?? throw new InvalidOperationException($"The emergency of edition {Id} was not loaded.");

    /// <summary>Those that were loaded.</summary>
    public IReadOnlyList<Emergency> Emergencies => _emergencies;

    public DateTime? FirstPublishedAt { get; private set; }
    public DateTime? LastPublishedAt { get; private set; }

    /// <summary>The latest request for approval; null before the first.</summary>
    public ApprovalRequest? Request { get; private set; }

    public IReadOnlyList<Revision> Revisions => _revisions;

    /// <summary>What the public was told to have been wrong, the oldest first.</summary>
    public IReadOnlyList<Correction> Corrections => [.. _corrections.OrderBy(c => c.At)];

    public int Version { get; private set; }

    string IApprovable.Kind => nameof(Edition);
    string IApprovable.Hash => Seal;

    /// <summary>The bytes that are asked about: of the latest revision, or of the live one that is to come down, with all that is asked beside them.</summary>
    private string Seal => (Asked ?? Submission.Plain).Seal(Subject.Hash);

    private Revision Subject => Asked?.Takedown is null ? Latest : RevisionOf(LiveNumber);

    /// <summary>The latest revision.</summary>
    /// <exception cref="InvalidOperationException">It was not loaded.</exception>
    public Revision Latest => RevisionOf(LatestNumber);

    /// <summary>
    /// Everyone who made a revision since the last one that was fully approved, or has a share in one; who made what is asked about; who
    /// asks for it to come down; who signed it in an emergency.
    /// </summary>
    /// <exception cref="InvalidOperationException">One of those revisions was not loaded: then nobody can be cleared.</exception>
    public IReadOnlySet<Guid> Hands()
    {
        var pending = _revisions.Where(r => r.Number > ClearedNumber).ToList();
        if (pending.Count != LatestNumber - ClearedNumber) throw new InvalidOperationException($"Revisions of edition {Id} since number {ClearedNumber} were not all loaded.");
        var hands = pending.Append(Subject).SelectMany(r => r.Authors.Select(a => a.PersonId).Append(r.CreatedBy)).ToHashSet();
        if (Asked?.Takedown is not null && Request is { } request) hands.Add(request.RequestedBy);
        if (Emergency is { } emergency) hands.Add(emergency.SignedBy);
        return hands;
    }

    private Revision RevisionOf(int number) => _revisions.FirstOrDefault(r => r.Number == number)
        ?? throw new InvalidOperationException($"Revision {number} of edition {Id} was not loaded.");

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
