using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>What was done in a comment's thread.</summary>
public enum CommentStep
{
    Said,
    Replied,
    Resolved,
    Reopened,
}

/// <summary>
/// A remark on a passage of a revision with all that followed it. Whoever may read the work may speak: an edition is loaded
/// only for them. Nothing said is ever changed or taken away.
/// </summary>
public sealed class Comment
{
    public const int TextLimit = 2000;

    private readonly List<CommentEntry> _entries = [];

    private Comment() { }

    /// <exception cref="RuleBroken">Editorial.CommentByNobody to the machine; Common.Required, Common.TooLong; see <see cref="Passage.Of"/>.</exception>
    public Comment(Edition edition, Passage passage, string text, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSpeak(stamp.Actor));
        Id = Guid.CreateVersion7();
        (EditionId, RevisionNumber, Passage) = (edition.Id, edition.LatestNumber, passage);
        _entries.Add(new(Id, CommentStep.Said, Text.Prose(text, "Editorial.Comment", TextLimit), stamp));
    }

    public Guid Id { get; private set; }
    public Guid EditionId { get; private set; }

    /// <summary>The revision that was read.</summary>
    public int RevisionNumber { get; private set; }

    public Passage Passage { get; private set; } = null!;
    public bool IsResolved { get; private set; }

    /// <summary>In the order in which they were said, the remark first.</summary>
    public IReadOnlyList<CommentEntry> Entries => [.. _entries.OrderBy(e => e.Order)];

    public int Version { get; private set; }

    /// <returns>Editorial.CommentByNobody to the machine.</returns>
    public static Refusal? WhyNotSpeak(Actor actor) => actor.PersonId is null ? new Refusal("Editorial.CommentByNobody") : null;

    /// <returns>As <see cref="WhyNotSpeak"/>, or Editorial.CommentIsResolved.</returns>
    public Refusal? WhyNotReply(Actor actor) => WhyNotSpeak(actor) ?? (IsResolved ? new Refusal("Editorial.CommentIsResolved") : null);

    /// <exception cref="RuleBroken">See <see cref="WhyNotReply"/>; Common.Required, Common.TooLong.</exception>
    public void Reply(string text, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotReply(stamp.Actor));
        Add(CommentStep.Replied, Text.Prose(text, "Editorial.Comment", TextLimit), stamp);
    }

    /// <exception cref="RuleBroken">See <see cref="WhyNotReply"/>.</exception>
    public void Resolve(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotReply(stamp.Actor));
        Add(CommentStep.Resolved, null, stamp);
        IsResolved = true;
    }

    /// <returns>As <see cref="WhyNotSpeak"/>, or Editorial.CommentIsOpen.</returns>
    public Refusal? WhyNotReopen(Actor actor) => WhyNotSpeak(actor) ?? (!IsResolved ? new Refusal("Editorial.CommentIsOpen") : null);

    /// <exception cref="RuleBroken">See <see cref="WhyNotReopen"/>.</exception>
    public void Reopen(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotReopen(stamp.Actor));
        Add(CommentStep.Reopened, null, stamp);
        IsResolved = false;
    }

    private void Add(CommentStep step, string? text, Stamp stamp) => _entries.Add(new(Id, step, text, stamp, _entries.Count));
}

/// <summary>One thing said or done in a comment's thread. Never changed.</summary>
public sealed class CommentEntry
{
    private CommentEntry() { }

    internal CommentEntry(Guid commentId, CommentStep step, string? text, Stamp stamp, int order = 0)
    {
        Id = Guid.CreateVersion7();
        (CommentId, Step, Said, Order) = (commentId, step, text, order);
        (PersonId, PersonName, At) = (stamp.Actor.PersonId!.Value, stamp.Actor.Name, stamp.At);
    }

    public Guid Id { get; private set; }
    public Guid CommentId { get; private set; }

    /// <summary>From 0 within its comment.</summary>
    public int Order { get; private set; }

    public CommentStep Step { get; private set; }

    /// <summary>Null where something was done without a word.</summary>
    public string? Said { get; private set; }

    public Guid PersonId { get; private set; }
    public string PersonName { get; private set; } = "";

    /// <summary>UTC instant.</summary>
    public DateTime At { get; private set; }
}
