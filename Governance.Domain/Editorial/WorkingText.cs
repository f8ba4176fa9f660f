using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>Why a text was set aside.</summary>
public enum SetAsideReason
{
    /// <summary>Someone took the writing over.</summary>
    TakenOver,

    /// <summary>A newer revision was saved, or the work submitted, while it was written.</summary>
    Overtaken,

    /// <summary>The same person wrote on in another window.</summary>
    OtherWindow,

    /// <summary>It was typed while the connection was broken, and found by the browser when the page was opened again.</summary>
    Unsent,

    /// <summary>Its writer began from another text.</summary>
    Replaced,
}

/// <summary>
/// What someone is typing, kept at each rest; no revision, and never before the public. While it is written, one for a person
/// and edition; set aside, it stays as a side draft until its writer lets it go.
/// </summary>
public sealed class WorkingText
{
    private WorkingText() { }

    /// <param name="id">Chosen by the page; of a work not made yet it stands in the page's address.</param>
    /// <param name="hand">The window it is typed in: one at a time.</param>
    /// <param name="basedOn">Number of the revision it was begun from; 0 for a new work.</param>
    /// <param name="content">Its body sanitised already.</param>
    /// <exception cref="RuleBroken">Access.NoPower without the power to write there; Common.TooLong past <see cref="ArticleContent.BodyLimit"/>.</exception>
    public WorkingText(Guid id, Guid agencyId, Guid portalId, Guid? editionId, Guid hand, int basedOn, ArticleContent content, Stamp stamp)
    {
        Refusal.ThrowIfAny(Article.WhyNotWrite(stamp.Actor, agencyId));
        (Id, AgencyId, PortalId, EditionId, Hand, BasedOn, BegunAt) = (id, agencyId, portalId, editionId, hand, basedOn, stamp.At);
        (PersonId, PersonName) = (stamp.Actor.PersonId!.Value, stamp.Actor.Name);
        Write(content, stamp);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid PortalId { get; private set; }

    /// <summary>Null while the work is not made yet.</summary>
    public Guid? EditionId { get; private set; }

    public Guid PersonId { get; private set; }
    public string PersonName { get; private set; } = "";
    public Guid Hand { get; private set; }
    public int BasedOn { get; private set; }

    /// <summary>All of the form, fit for a draft or not.</summary>
    public ArticleContent Content { get; private set; } = null!;

    /// <summary>Of the content, for lists; may be empty.</summary>
    public string Title { get; private set; } = "";

    /// <summary>UTC instant.</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>UTC instant of the last rest.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>UTC instant since which it is a side draft; null while it is being written.</summary>
    public DateTime? SetAsideAt { get; private set; }

    public SetAsideReason? SetAsideReason { get; private set; }

    /// <summary>Who took over or saved first; null where nobody else did.</summary>
    public string? SetAsideBy { get; private set; }

    /// <summary>UTC instant since which its writer wants it no longer; it can be taken back.</summary>
    public DateTime? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    /// <returns>Editorial.WrittenElsewhere when another window writes it now, or it was set aside; Editorial.NotYourText.</returns>
    public Refusal? WhyNotKeep(Actor actor, Guid hand) =>
        WhyNotOwn(actor) ?? (SetAsideAt is not null || Hand != hand ? new Refusal("Editorial.WrittenElsewhere") : null);

    /// <summary>What stands in the form at a rest takes the place of what stood there before.</summary>
    /// <param name="content">Its body sanitised already.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotKeep"/>; Common.TooLong past <see cref="ArticleContent.BodyLimit"/>.</exception>
    public void Keep(Guid hand, Guid portalId, Guid agencyId, ArticleContent content, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotKeep(stamp.Actor, hand) ?? Article.WhyNotWrite(stamp.Actor, agencyId));
        if (EditionId is null) (PortalId, AgencyId) = (portalId, agencyId);
        Write(content, stamp);
    }

    /// <summary>Its writer goes on in another window: the one before keeps no more. Of a work not made yet a side draft is gone on with too.</summary>
    /// <exception cref="RuleBroken">Editorial.NotYourText; Editorial.WrittenElsewhere for a side draft of a work.</exception>
    public void GoOnIn(Guid hand, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotOwn(stamp.Actor) ?? (SetAsideAt is not null && EditionId is not null ? new Refusal("Editorial.WrittenElsewhere") : null));
        (Hand, SetAsideAt, SetAsideReason, SetAsideBy) = (hand, null, null, null);
    }

    /// <summary>It is a side draft from now on. Whoever took over may set it aside too: nothing of it changes.</summary>
    /// <param name="by">Who took over or saved first; null where nobody else did.</param>
    public void SetAside(SetAsideReason reason, string? by, Stamp stamp)
    {
        if (SetAsideAt is null) (SetAsideAt, SetAsideReason, SetAsideBy) = (stamp.At, reason, by);
    }

    /// <summary>What the displaced window still held when it was told.</summary>
    /// <exception cref="RuleBroken">Editorial.NotYourText; Common.TooLong.</exception>
    public void Complete(ArticleContent content, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotOwn(stamp.Actor));
        Write(content, stamp);
    }

    /// <returns>Editorial.NotYourText to everyone but its writer.</returns>
    public Refusal? WhyNotOwn(Actor actor) => actor.PersonId == PersonId ? null : new Refusal("Editorial.NotYourText", PersonName);

    /// <exception cref="RuleBroken">Editorial.NotYourText.</exception>
    public void Discard(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotOwn(stamp.Actor));
        DiscardedAt ??= stamp.At;
        if (SetAsideAt is null) SetAside(Editorial.SetAsideReason.Replaced, null, stamp);
    }

    /// <summary>Undoes <see cref="Discard"/>: it is a side draft again.</summary>
    /// <exception cref="RuleBroken">Editorial.NotYourText.</exception>
    public void TakeBack(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotOwn(stamp.Actor));
        DiscardedAt = null;
    }

    private void Write(ArticleContent content, Stamp stamp)
    {
        if (content.Body.Length > ArticleContent.BodyLimit) throw new RuleBroken(new Refusal("Common.TooLong", new Term("Editorial.Body"), ArticleContent.BodyLimit));
        var title = Text.Clean(content.Title);
        (Content, Title, SavedAt) = (content, title.Length <= 400 ? title : title[..400], stamp.At);
    }
}
