using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Governance.Web.Features.Approvals.Notices;
using Governance.Web.Platform.Files;
using Governance.Web.PublicSite;
using Governance.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>
/// From approved facts to what citizens read: renders what changed, swaps the release in, reads it back, and writes down when.
/// Everything may be done twice: what was cut off half way is simply done again.
/// </summary>
public sealed class Publisher(IDbContextFactory<GovernanceDb> databases, PublicationQueries queries, ObjectStore objects, ReleaseStore releases, HostMap hosts,
    FileStore files, IServiceProvider services, ILoggerFactory logs, TimeProvider clock, SampleMark sample)
{
    /// <summary>Publishes one outbox item and records its times.</summary>
    public async Task PublishAsync(Guid itemId, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var item = await db.Outbox.SingleAsync(i => i.Id == itemId, cancel);
        using var held = releases.Lock(item.PortalId);
        var (built, live) = releases.Current(item.PortalId) is null ? await PublishPortalAsync(db, item.PortalId)
            : item.ArticleId is { } article && item.Reason is not OutboxReason.TakenDown ? await PublishArticleAsync(db, item.PortalId, article, await queries.LanguageAsync(item.EditionId), isRetry: item.Attempts > 0)
            : item.Reason is OutboxReason.NewsBelow ? await PublishHomeAsync(db, item.PortalId)
            : await PublishPortalAsync(db, item.PortalId);
        item.Published(built, live, clock.UtcNow());
        if (item is { Reason: OutboxReason.Approved, EditionId: { } edition }) await WorkNotices.LiveAsync(db, edition, item.Id, Stamp);
        if (item.Reason is not OutboxReason.NewsBelow) await TellAboveAsync(db, item.PortalId);
        await db.SaveAsync(Stamp, cancel);
    }

    /// <summary>Renders a whole portal anew; paths that are no longer made are left out.</summary>
    public async Task PublishAllAsync(Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        using var held = releases.Lock(portalId);
        await PublishPortalAsync(db, portalId);
        await TellAboveAsync(db, portalId);
        await db.SaveAsync(Stamp);
    }

    /// <summary>Makes the page and the files of a work that waits for its hour, under the names they will have; nothing of it is to be seen before. Then only the lists are left to be made.</summary>
    /// <returns>False when it waits no more, or its portal has no release yet.</returns>
    public async Task<bool> PrepareAsync(Guid editionId)
    {
        if (await queries.ComingAsync(editionId) is not { } coming || releases.Current(coming.Article.PortalId) is null) return false;
        var (portal, frame) = (coming.Article.PortalId, await FrameAsync(coming.Article.PortalId));
        await using var renderer = new PageRenderer(services, logs);
        await new SiteBuilder(queries, renderer, new ReleaseDraft(releases, objects, portal), frame, portal, clock.Today()).ArticleAsync(coming, coming.Path ?? coming.NewPath(frame), files.Open);
        return true;
    }

    public async Task WriteHostsAsync() => hosts.Write(await queries.HostsAsync());

    private Stamp Stamp => new(Actor.System("publisher", clock.Today()), clock.UtcNow());

    private async Task<(DateTime Built, DateTime Live)> PublishArticleAsync(GovernanceDb db, Guid portalId, Guid articleId, string language, bool isRetry)
    {
        var frame = await FrameAsync(portalId);
        if (await queries.LiveAsync(articleId, language) is not { } live) return (clock.UtcNow(), clock.UtcNow());
        // It had come down: the lists are made anew with it.
        if (await db.TakenDownPages.AnyAsync(p => p.ArticleId == articleId && p.Language == language)) return await PublishPortalAsync(db, portalId);
        var (path, isNew, moved) = await ListAsync(db, live, frame);
        // What it left behind in another section is mended by an item of its own, saved with the move.
        // A language that the portal has not had before is led to from every page.
        var isFirst = language != EditionLanguage.Vietnamese && frame.Languages.All(l => l.Language != language);
        if (moved || isFirst) db.Add(new OutboxItem(portalId, null, null, OutboxReason.WholePortal, clock.UtcNow()));
        await db.SaveAsync(Stamp);
        if (isFirst) frame = await FrameAsync(portalId);
        await using var renderer = new PageRenderer(services, logs);
        var draft = new ReleaseDraft(releases, objects, portalId, await LastNumberAsync(db, portalId));
        var site = new SiteBuilder(queries, renderer, draft, frame, portalId, clock.Today());
        await site.ArticleAsync(live, path, files.Open);
        // Its other languages lead to this one.
        foreach (var other in (await queries.AlternatesAsync(articleId)).Where(a => a.Language != language))
            if (await queries.LiveAsync(articleId, other.Language) is { } beside) await site.ArticleAsync(beside, other.Path, files.Open);
        // Tried before in vain, others may have been listed since then, on pages that it was counted into.
        await site.ListsOfAsync(articleId, isNew || isRetry, language);
        return await CommitAsync(db, portalId, draft, site.Paths);
    }

    private async Task<(DateTime Built, DateTime Live)> PublishPortalAsync(GovernanceDb db, Guid portalId)
    {
        var frame = await FrameAsync(portalId);
        var ids = await queries.LiveIdsAsync(portalId);
        await WriteHostsAsync();
        await using var renderer = new PageRenderer(services, logs);
        var draft = new ReleaseDraft(releases, objects, portalId, await LastNumberAsync(db, portalId), anew: true);
        await UnlistAsync(db, portalId);
        foreach (var chunk in ids.Chunk(200))
        {
            foreach (var (id, language) in chunk) await ListAsync(db, (await queries.LiveAsync(id, language))!, frame);
            await db.SaveAsync(Stamp);
        }
        // With every language that has come to it just now.
        frame = await FrameAsync(portalId);
        var site = new SiteBuilder(queries, renderer, draft, frame, portalId, clock.Today());
        foreach (var (id, language) in ids)
        {
            var live = (await queries.LiveAsync(id, language))!;
            await site.ArticleAsync(live, live.Path!, files.Open);
        }
        foreach (var (page, instead) in await queries.TakenDownAsync(portalId, clock.Today())) await site.TakenDownAsync(page, instead);
        var logo = await db.Portals.Where(p => p.Id == portalId).Select(p => p.Logo).SingleAsync();
        await site.FrameAsync(files.Open, logo?.Sha256, logo?.ContentType);
        await site.HomeAsync();
        foreach (var section in frame.Sections.Concat(frame.Languages))
        {
            await site.SectionAsync(section, 1, onward: true);
            await site.FeedAsync(section);
        }
        await site.FeedAsync(null);
        await site.SiteMapAsync(1, onward: true);
        draft.KeepOnly(site.Paths);
        return await CommitAsync(db, portalId, draft, site.Paths);
    }

    private async Task<(DateTime Built, DateTime Live)> PublishHomeAsync(GovernanceDb db, Guid portalId)
    {
        await using var renderer = new PageRenderer(services, logs);
        var draft = new ReleaseDraft(releases, objects, portalId, await LastNumberAsync(db, portalId));
        var site = new SiteBuilder(queries, renderer, draft, await FrameAsync(portalId), portalId, clock.Today());
        await site.HomeAsync();
        return await CommitAsync(db, portalId, draft, site.Paths);
    }

    /// <summary>The portal of the agency above lists what was published here, unless it is about to already.</summary>
    private async Task TellAboveAsync(GovernanceDb db, Guid portalId)
    {
        if (await queries.PortalAboveAsync(portalId) is not { } above || releases.Current(above) is null) return;
        if (!await db.Outbox.AnyAsync(i => i.PortalId == above && i.Reason == OutboxReason.NewsBelow && i.VerifiedAt == null))
            db.Add(new OutboxItem(above, null, null, OutboxReason.NewsBelow, clock.UtcNow()));
    }

    /// <summary>Takes out of the lists what came down since; what is to be said stands at its address from now on.</summary>
    private async Task UnlistAsync(GovernanceDb db, Guid portalId)
    {
        var gone = await db.PublishedArticles.Where(p => p.PortalId == portalId && !db.Editions.Any(e => e.ArticleId == p.ArticleId && e.Language == p.Language && e.LiveRevisionId != null)).ToListAsync();
        foreach (var listed in gone)
        {
            db.Remove(listed);
            if (await db.TakenDownPages.FindAsync(listed.ArticleId, listed.Language) is null) db.Add(new TakenDownPage(listed.ArticleId, listed.Language, portalId, listed.Path, listed.Title));
        }
        await db.SaveAsync(Stamp);
        var said = await (from page in db.TakenDownPages
                          join edition in db.Editions on new { page.ArticleId, page.Language } equals new { edition.ArticleId, edition.Language }
                          where page.PortalId == portalId && edition.TakenDownAt != null
                          select new { Page = page, edition.Takedown, At = edition.TakenDownAt!.Value }).ToListAsync();
        foreach (var one in said) one.Page.Says(one.Takedown!, one.At);
        await db.SaveAsync(Stamp);
    }

    /// <summary>Enters an article into the lists; its address is made once.</summary>
    /// <returns>Its address, whether it was not listed before, and whether it left another section.</returns>
    private static async Task<(string Path, bool IsNew, bool Moved)> ListAsync(GovernanceDb db, LiveArticle live, PublicPortal frame)
    {
        var revision = live.Revision;
        var language = live.Edition.Language;
        var listed = await db.PublishedArticles.FindAsync(live.Article.Id, language);
        var (isNew, moved) = (listed is null, listed is not null && language == EditionLanguage.Vietnamese && listed.SectionId != revision.SectionId);
        if (listed is null)
        {
            var before = await db.TakenDownPages.FindAsync(live.Article.Id, language);
            listed = new(live.Article.Id, language, live.Article.PortalId, revision.SectionId, live.Article.Number,
                before?.Path ?? live.NewPath(frame), live.Edition.FirstPublishedAt!.Value);
            db.Add(listed);
            if (before is not null) db.Remove(before);
        }
        listed.Shows(revision.SectionId, revision.Title, revision.Summary, revision.Pictures.FirstOrDefault() is { } picture ? PublicFiles.PathOf(picture.File) : null, live.Edition.LastPublishedAt!.Value);
        return (listed.Path, isNew, moved);
    }

    /// <summary>Swaps the release in, reads it back and puts it on record.</summary>
    /// <exception cref="InvalidDataException">A file cannot be read back as it was written.</exception>
    private async Task<(DateTime Built, DateTime Live)> CommitAsync(GovernanceDb db, Guid portalId, ReleaseDraft draft, IEnumerable<string> paths)
    {
        var built = clock.UtcNow();
        draft.Commit(built);
        var live = clock.UtcNow();
        var (hash, root) = releases.Current(portalId) ?? throw new InvalidDataException("The release that was swapped in cannot be read back.");
        foreach (var path in paths)
            if (releases.Find(root, path) is not { } file || objects.Get(file.Hash) is null) throw new InvalidDataException($"{path} cannot be read back.");
        if (await LastNumberAsync(db, portalId) < root.Number) db.Releases.Add(new(portalId, root.Number, hash, root.Previous, root.Changed, root.At));
        return (built, live);
    }

    private static async Task<int> LastNumberAsync(GovernanceDb db, Guid portalId) => await db.Releases.Where(r => r.PortalId == portalId).MaxAsync(r => (int?)r.Number) ?? 0;

    private async Task<PublicPortal> FrameAsync(Guid portalId) =>
        await queries.FrameAsync(portalId, clock.Today(), sample.IsOn) ?? throw new InvalidOperationException($"There is no portal {portalId}.");
}
