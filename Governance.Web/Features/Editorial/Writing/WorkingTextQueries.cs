using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Writing;

/// <summary>A text to go on writing.</summary>
public sealed record TextToGoOn(Guid Id, Guid PortalId, Guid Hand, int BasedOn, DateTime SavedAt, ArticleContent Content);

/// <summary>A side draft, or what a colleague is writing: whose, since when, and why it was set aside.</summary>
/// <param name="SetAsideAt">UTC instant; null while it is still being written.</param>
public sealed record TextRow(Guid Id, Guid PersonId, string PersonName, int BasedOn, DateTime SavedAt, DateTime? SetAsideAt, SetAsideReason? Reason, string? By, bool IsMine);

/// <summary>One of my own texts in the list of works.</summary>
public sealed record MyText(Guid Id, Guid? ArticleId, string? Language, string Title, string PortalName, DateTime SavedAt, DateTime? SetAsideAt)
{
    /// <summary>Where it is gone on with.</summary>
    public string Address => ArticleId is { } article ? $"/tin-bai/{article}{(Language == EditionLanguage.Vietnamese ? "" : $"?ngon-ngu={Language}")}" : $"/tin-bai/moi?nhap={Id}";
}

/// <summary>Working texts and side drafts.</summary>
public sealed class WorkingTextQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>What this person is writing on that edition; null when nothing.</summary>
    public async Task<TextToGoOn?> OfEditionAsync(Actor actor, Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var me = actor.PersonId;
        return await ToGoOn(db.WorkingTexts.Where(t => t.EditionId == editionId && t.PersonId == me && t.SetAsideAt == null)).SingleOrDefaultAsync();
    }

    /// <summary>A new work that this person is writing; null when there is no such text.</summary>
    public async Task<TextToGoOn?> OfNewAsync(Actor actor, Guid textId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var me = actor.PersonId;
        return await ToGoOn(db.WorkingTexts.Where(t => t.Id == textId && t.EditionId == null && t.PersonId == me && t.DiscardedAt == null)).SingleOrDefaultAsync();
    }

    /// <summary>Whether that id is taken by a text that this person may not go on with.</summary>
    public async Task<bool> IsTakenAsync(Actor actor, Guid textId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var me = actor.PersonId;
        return await db.WorkingTexts.AnyAsync(t => t.Id == textId && (t.PersonId != me || t.EditionId != null || t.DiscardedAt != null));
    }

    /// <summary>Side drafts of a work and what colleagues are writing on it, newest first; my own that is being written is left out.</summary>
    public async Task<IReadOnlyList<TextRow>> BesideAsync(Actor actor, Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var me = actor.PersonId;
        return await (from text in db.WorkingTexts
                      join edition in db.Editions.ReadableBy(actor) on text.EditionId equals edition.Id
                      where text.EditionId == editionId && text.DiscardedAt == null && (text.PersonId != me || text.SetAsideAt != null)
                      orderby text.SavedAt descending
                      select new TextRow(text.Id, text.PersonId, text.PersonName, text.BasedOn, text.SavedAt, text.SetAsideAt, text.SetAsideReason, text.SetAsideBy, text.PersonId == me)).ToListAsync();
    }

    /// <summary>What a side draft says; null when there is none that this person may read.</summary>
    public async Task<ArticleContent?> ContentAsync(Actor actor, Guid textId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var me = actor.PersonId;
        return await db.WorkingTexts.Where(t => t.Id == textId && (t.PersonId == me || db.Editions.ReadableBy(actor).Any(e => e.Id == t.EditionId))).Select(t => t.Content).SingleOrDefaultAsync();
    }

    /// <summary>All that this person has begun and not yet saved as a revision, newest first, at most 50.</summary>
    public async Task<IReadOnlyList<MyText>> MineAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var me = actor.PersonId;
        return await (from text in db.WorkingTexts
                      join portal in db.Portals on text.PortalId equals portal.Id
                      join edition in db.Editions on text.EditionId equals edition.Id into editions
                      from edition in editions.DefaultIfEmpty()
                      where text.PersonId == me && text.DiscardedAt == null
                      orderby text.SavedAt descending
                      select new MyText(text.Id, edition == null ? null : edition.ArticleId, edition == null ? null : edition.Language, text.Title, portal.Name, text.SavedAt, text.SetAsideAt)).Take(50).ToListAsync();
    }

    private static IQueryable<TextToGoOn> ToGoOn(IQueryable<WorkingText> texts) =>
        texts.Select(t => new TextToGoOn(t.Id, t.PortalId, t.Hand, t.BasedOn, t.SavedAt, t.Content));
}
