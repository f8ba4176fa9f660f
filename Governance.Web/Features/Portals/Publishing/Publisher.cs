using Governance.Domain.Common;
using Governance.Web.Data;
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
        var (built, live) = item.ArticleId is { } article && releases.Current(item.PortalId) is not null
            ? await PublishArticleAsync(db, item.PortalId, article)
            : await PublishPortalAsync(db, item.PortalId);
        var problem = item.ArticleId is { } id ? await ProblemAsync(item.PortalId, id) : null;
        if (problem is not null) throw new InvalidDataException(problem);
        item.Published(built, live, clock.UtcNow());
        await db.SaveAsync(Stamp, cancel);
    }

    /// <summary>Renders a whole portal anew; paths that are no longer made are left out.</summary>
    public async Task PublishAllAsync(Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        await PublishPortalAsync(db, portalId);
        await db.SaveAsync(Stamp);
    }

    public async Task WriteHostsAsync() => hosts.Write(await queries.HostsAsync());

    private Stamp Stamp => new(Actor.System("publisher", clock.Today()), clock.UtcNow());

    private async Task<(DateTime Built, DateTime Live)> PublishArticleAsync(GovernanceDb db, Guid portalId, Guid articleId)
    {
        var frame = await FrameAsync(portalId);
        if (await queries.LiveAsync(articleId) is not { } live) return (clock.UtcNow(), clock.UtcNow());
        var (path, moved) = await ListAsync(db, live, frame);
        await db.SaveAsync(Stamp);
        if (moved) return await PublishPortalAsync(db, portalId);
        await using var renderer = new PageRenderer(services, logs);
        var draft = new ReleaseDraft(releases, objects, portalId);
        var site = new SiteBuilder(queries, renderer, draft, frame, portalId);
        await site.ArticleAsync(live, path, files.Open);
        await site.ListsOfAsync(articleId);
        return Commit(db, portalId, draft);
    }

    private async Task<(DateTime Built, DateTime Live)> PublishPortalAsync(GovernanceDb db, Guid portalId)
    {
        var frame = await FrameAsync(portalId);
        var ids = await queries.LiveIdsAsync(portalId);
        await using var renderer = new PageRenderer(services, logs);
        var draft = new ReleaseDraft(releases, objects, portalId);
        var site = new SiteBuilder(queries, renderer, draft, frame, portalId);
        foreach (var chunk in ids.Chunk(200))
        {
            foreach (var id in chunk) await ListAsync(db, (await queries.LiveAsync(id))!, frame);
            await db.SaveAsync(Stamp);
        }
        foreach (var id in ids)
        {
            var live = (await queries.LiveAsync(id))!;
            await site.ArticleAsync(live, live.Path!, files.Open);
        }
        var logo = await db.Portals.Where(p => p.Id == portalId).Select(p => p.Logo).SingleAsync();
        await site.FrameAsync(files.Open, logo?.Sha256, logo?.ContentType);
        await site.HomeAsync();
        foreach (var section in frame.Sections)
        {
            await site.SectionAsync(section, null);
            await site.FeedAsync(section);
        }
        await site.FeedAsync(null);
        await site.SiteMapAsync(null);
        draft.KeepOnly(site.Paths);
        return Commit(db, portalId, draft);
    }

    /// <summary>Enters an article into the lists; its address is made once.</summary>
    /// <returns>Its address, and whether it left another section, whose lists then change too.</returns>
    private static async Task<(string Path, bool Moved)> ListAsync(GovernanceDb db, LiveArticle live, PublicPortal frame)
    {
        var revision = live.Revision;
        var section = frame.Sections.Single(s => s.Id == revision.SectionId);
        var listed = await db.PublishedArticles.FindAsync(live.Article.Id);
        var moved = listed is not null && listed.SectionId != revision.SectionId;
        if (listed is null)
        {
            listed = new(live.Article.Id, live.Article.PortalId, section.Id, live.Article.Number,
                $"{section.Path}{Text.Slug(revision.Title)}-{live.Article.Number}.html", live.Edition.FirstPublishedAt!.Value);
            db.Add(listed);
        }
        listed.Shows(section.Id, revision.Title, revision.Summary, revision.Pictures.FirstOrDefault() is { } picture ? PublicFiles.PathOf(picture.File) : null, live.Edition.LastPublishedAt!.Value);
        return (listed.Path, moved);
    }

    private (DateTime Built, DateTime Live) Commit(GovernanceDb db, Guid portalId, ReleaseDraft draft)
    {
        var built = clock.UtcNow();
        var manifest = draft.Commit(built);
        if (draft.Written > 0) db.Releases.Add(new(portalId, draft.Number, manifest, draft.Previous, draft.Written, built));
        return (built, clock.UtcNow());
    }

    /// <summary>Reads the article's page back as a portal node would; null = it is there, signed and unchanged.</summary>
    private async Task<string?> ProblemAsync(Guid portalId, Guid articleId)
    {
        if (await queries.PlaceAsync(articleId) is not { Article: var article }) return null;
        if (releases.Current(portalId) is not { } current) return "The release that was swapped in cannot be read back.";
        return releases.Find(current.Root, article.Path) is { } file && objects.Get(file.Hash) is not null ? null : $"{article.Path} cannot be read back.";
    }

    private async Task<PublicPortal> FrameAsync(Guid portalId) =>
        await queries.FrameAsync(portalId, clock.Today(), sample.IsOn) ?? throw new InvalidOperationException($"There is no portal {portalId}.");
}
