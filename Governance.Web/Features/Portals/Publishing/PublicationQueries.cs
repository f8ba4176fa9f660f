using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Governance.Web.PublicSite;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>What the public sees, read for the publisher and for previews. Lists are counted from the oldest.</summary>
public sealed class PublicationQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Articles on a numbered page of a section.</summary>
    public const int PageSize = 20;

    /// <summary>Frame of every page; null when there is no such portal.</summary>
    public async Task<PublicPortal?> FrameAsync(Guid portalId, DateOnly day, bool isSample)
    {
        await using var db = await databases.CreateDbContextAsync();
        var found = await (from p in db.Portals.AsNoTracking()
                           join a in db.Agencies on p.AgencyId equals a.Id
                           where p.Id == portalId
                           select new { Portal = p, a.Name, a.ParentId }).SingleOrDefaultAsync();
        if (found is null) return null;
        var parent = await db.Agencies.Where(a => a.Id == found.ParentId).Select(a => a.Name).SingleOrDefaultAsync();
        var host = await db.HostAssignments.Where(h => h.PortalId == portalId && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)).Select(h => h.Host).FirstOrDefaultAsync()
            ?? await db.HostAssignments.Where(h => h.PortalId == portalId).OrderByDescending(h => h.Period.From).Select(h => h.Host).FirstOrDefaultAsync() ?? "localhost";
        var sections = await db.Sections.AsNoTracking().Where(s => s.PortalId == portalId).OrderBy(s => s.Order).Select(s => new PublicSection(s.Id, s.Name, s.Slug)).ToListAsync();
        var portal = found.Portal;
        var languages = new List<PublicSection>();
        foreach (var language in EditionLanguage.Foreign)
            if (await db.PublishedArticles.AnyAsync(p => p.PortalId == portalId && p.Language == language)) languages.Add(PublicSection.Of(language, portalId));
        return new($"https://{host}", portal.Name, parent ?? "", found.Name, portal.ResponsiblePerson, portal.Address, portal.Phone, portal.Email,
            portal.Logo is { } logo ? PublicFiles.PathOf(logo) : null, PublicAssets.Stylesheet.Path, sections, isSample)
        { Languages = languages };
    }

    /// <summary>The live text of an article in one language with where it stands on its portal; null while nothing of it is live.</summary>
    public async Task<LiveArticle?> LiveAsync(Guid articleId, string language = EditionLanguage.Vietnamese)
    {
        await using var db = await databases.CreateDbContextAsync();
        var edition = await db.Editions.AsNoTracking().Include(e => e.Article).Include(e => e.Corrections).FirstOrDefaultAsync(e => e.ArticleId == articleId && e.Language == language && e.LiveRevisionId != null);
        if (edition is null) return null;
        var revision = await db.Revisions.AsNoTracking().AsSplitQuery().Include(r => r.Files).SingleAsync(r => r.Id == edition.LiveRevisionId);
        var path = await db.PublishedArticles.Where(p => p.ArticleId == articleId && p.Language == language).Select(p => p.Path).SingleOrDefaultAsync();
        return new(edition.Article, edition, revision, path);
    }

    /// <summary>A work that waits for its hour, as it will be live; null when it waits no more.</summary>
    public async Task<LiveArticle?> ComingAsync(Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var edition = await db.Editions.AsNoTracking().Include(e => e.Article).Include(e => e.Corrections).SingleOrDefaultAsync(e => e.Id == editionId && e.State == EditionState.Scheduled);
        if (edition is null) return null;
        var revision = await db.Revisions.AsNoTracking().AsSplitQuery().Include(r => r.Files).SingleAsync(r => r.EditionId == editionId && r.Number == edition.LatestNumber);
        var (article, language) = (edition.ArticleId, edition.Language);
        var path = await db.PublishedArticles.Where(p => p.ArticleId == article && p.Language == language).Select(p => p.Path).SingleOrDefaultAsync()
            ?? await db.TakenDownPages.Where(p => p.ArticleId == article && p.Language == language).Select(p => p.Path).SingleOrDefaultAsync();
        return new(edition.Article, edition, revision, path, edition.ScheduledAt);
    }

    /// <summary>What stands at the addresses of works that came down, with the address of what took their place where that is live.</summary>
    public async Task<IReadOnlyList<(TakenDownPage Page, string? Instead)>> TakenDownAsync(Guid portalId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var pages = await db.TakenDownPages.AsNoTracking().Where(p => p.PortalId == portalId).OrderBy(p => p.Path).ToListAsync();
        var others = pages.Select(p => p.ReplacedBy).OfType<Guid>().Distinct().ToList();
        var found = await (from listed in db.PublishedArticles
                           where others.Contains(listed.ArticleId)
                           select new
                           {
                               listed.ArticleId,
                               listed.Language,
                               listed.PortalId,
                               listed.Path,
                               Host = db.HostAssignments.Where(h => h.PortalId == listed.PortalId && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)).OrderBy(h => h.Host).Select(h => h.Host).FirstOrDefault(),
                           }).ToListAsync();
        var addresses = found.Where(f => f.PortalId == portalId || f.Host is not null).ToDictionary(f => (f.ArticleId, f.Language), f => f.PortalId == portalId ? f.Path : $"https://{f.Host}{f.Path}");
        return [.. pages.Select(p => (p, p.ReplacedBy is { } other ? addresses.GetValueOrDefault((other, p.Language)) ?? addresses.GetValueOrDefault((other, EditionLanguage.Vietnamese)) : null))];
    }

    /// <summary>Languages in which an article is live with its address in each, in the order of <see cref="EditionLanguage.All"/>.</summary>
    public async Task<IReadOnlyList<PublicAlternate>> AlternatesAsync(Guid articleId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var listed = await (from published in db.PublishedArticles
                            join edition in db.Editions on new { published.ArticleId, published.Language } equals new { edition.ArticleId, edition.Language }
                            where published.ArticleId == articleId && edition.LiveRevisionId != null
                            select new PublicAlternate(published.Language, published.Path)).ToListAsync();
        return [.. EditionLanguage.All.SelectMany(language => listed.Where(a => a.Language == language))];
    }

    /// <summary>Language of an edition; Vietnamese where there is none.</summary>
    public async Task<string> LanguageAsync(Guid? editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Editions.Where(e => e.Id == editionId).Select(e => e.Language).SingleOrDefaultAsync() ?? EditionLanguage.Vietnamese;
    }

    /// <summary>Live editions of a portal in the order in which they were first published.</summary>
    public async Task<IReadOnlyList<(Guid ArticleId, string Language)>> LiveIdsAsync(Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var live = await (from e in db.Editions join a in db.Articles on e.ArticleId equals a.Id where a.PortalId == portalId && e.LiveRevisionId != null orderby e.FirstPublishedAt, a.Number, e.Language select new { a.Id, e.Language }).ToListAsync();
        return [.. live.Select(e => (e.Id, e.Language))];
    }

    /// <param name="section">Null = the whole portal, in Vietnamese.</param>
    public async Task<IReadOnlyList<PublicTeaser>> NewestAsync(PublicPortal portal, Guid portalId, PublicSection? section, int count, PublishedArticle? before = null)
    {
        await using var db = await databases.CreateDbContextAsync();
        var listed = section is null ? db.PublishedArticles.AsNoTracking().Where(a => a.PortalId == portalId && a.Language == EditionLanguage.Vietnamese) : In(db, section);
        if (before is not null) listed = listed.Where(a => a.FirstPublishedAt < before.FirstPublishedAt || a.FirstPublishedAt == before.FirstPublishedAt && a.Number < before.Number);
        var rows = await listed.OrderByDescending(a => a.FirstPublishedAt).ThenByDescending(a => a.Number).Take(count).ToListAsync();
        return [.. rows.Select(r => Teaser(portal, r))];
    }

    /// <summary>Numbered page <paramref name="number"/> of a section, newest of it first.</summary>
    public async Task<IReadOnlyList<PublicTeaser>> PageAsync(PublicPortal portal, PublicSection section, int number)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await In(db, section).OrderBy(a => a.FirstPublishedAt).ThenBy(a => a.Number)
            .Skip((number - 1) * PageSize).Take(PageSize).ToListAsync();
        return [.. rows.AsEnumerable().Reverse().Select(r => Teaser(portal, r))];
    }

    public async Task<int> CountAsync(PublicSection section)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await In(db, section).CountAsync();
    }

    /// <summary>Place of an article in its section, or among all of its language, and in its portal, from 1 = the oldest; null while it is not listed.</summary>
    public async Task<(PublishedArticle Article, int InSection, int InPortal)?> PlaceAsync(Guid articleId, string language = EditionLanguage.Vietnamese)
    {
        await using var db = await databases.CreateDbContextAsync();
        var article = await db.PublishedArticles.AsNoTracking().SingleOrDefaultAsync(a => a.ArticleId == articleId && a.Language == language);
        if (article is null) return null;
        var older = db.PublishedArticles.Where(a => a.PortalId == article.PortalId && (a.FirstPublishedAt < article.FirstPublishedAt
            || a.FirstPublishedAt == article.FirstPublishedAt && (a.Number < article.Number || a.Number == article.Number && string.Compare(a.Language, language) <= 0)));
        var beside = older.Where(a => a.Language == language);
        return (article, await (language == EditionLanguage.Vietnamese ? beside.Where(a => a.SectionId == article.SectionId) : beside).CountAsync(), await older.CountAsync());
    }

    /// <summary>Addresses and last changes for part <paramref name="part"/> of the site map.</summary>
    public async Task<IReadOnlyList<(string Path, DateTime UpdatedAt)>> SiteMapAsync(Guid portalId, int part, int size)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.PublishedArticles.AsNoTracking().Where(a => a.PortalId == portalId).OrderBy(a => a.FirstPublishedAt).ThenBy(a => a.Number).ThenBy(a => a.Language)
            .Skip((part - 1) * size).Take(size).Select(a => new { a.Path, a.UpdatedAt }).ToListAsync();
        return [.. rows.Select(r => (r.Path, r.UpdatedAt))];
    }

    public async Task<int> CountAllAsync(Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.PublishedArticles.CountAsync(a => a.PortalId == portalId);
    }

    /// <summary>The portal that holds the host on that day; without a host, every portal that has a section.</summary>
    public async Task<IReadOnlyList<Guid>> PortalsAsync(string? host, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        return host is null
            ? await db.Sections.Select(s => s.PortalId).Distinct().ToListAsync()
            : await db.HostAssignments.Where(h => h.Host == host && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)).Select(h => h.PortalId).ToListAsync();
    }

    /// <summary>The portal of the agency above; null where there is none.</summary>
    public async Task<Guid?> PortalAboveAsync(Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from portal in db.Portals
                      join agency in db.Agencies on portal.AgencyId equals agency.Id
                      join above in db.Portals on agency.ParentId equals above.AgencyId
                      where portal.Id == portalId
                      select (Guid?)above.Id).SingleOrDefaultAsync();
    }

    /// <summary>Newest works of the portals of the agencies directly below, where they have a name on that day.</summary>
    public async Task<IReadOnlyList<PublicNews>> NewsBelowAsync(Guid portalId, DateOnly day, int count)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = from article in db.PublishedArticles
                   join portal in db.Portals on article.PortalId equals portal.Id
                   join agency in db.Agencies on portal.AgencyId equals agency.Id
                   where article.Language == EditionLanguage.Vietnamese && db.Portals.Any(p => p.Id == portalId && p.AgencyId == agency.ParentId)
                   select new
                   {
                       article.Path,
                       article.Title,
                       agency.Name,
                       article.FirstPublishedAt,
                       Host = db.HostAssignments.Where(h => h.PortalId == portal.Id && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)).OrderBy(h => h.Host).Select(h => h.Host).FirstOrDefault(),
                   };
        var newest = await rows.Where(r => r.Host != null).OrderByDescending(r => r.FirstPublishedAt).ThenBy(r => r.Name).Take(count).ToListAsync();
        return [.. newest.Select(r => new PublicNews($"https://{r.Host}{r.Path}", r.Title, r.Name, r.FirstPublishedAt))];
    }

    public async Task<IReadOnlyList<HostOfPortal>> HostsAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var held = await db.HostAssignments.AsNoTracking().OrderBy(h => h.Host).Select(h => new HostOfPortal(h.Host, h.PortalId, h.Period.From, h.Period.Until, false)).ToListAsync();
        var redirects = await db.HostRedirects.AsNoTracking().OrderBy(r => r.Host).Select(r => new HostOfPortal(r.Host, r.TargetPortalId, r.Period.From, r.Period.Until, true)).ToListAsync();
        return [.. held, .. redirects];
    }

    private static IQueryable<PublishedArticle> In(GovernanceDb db, PublicSection section)
    {
        var (id, language) = (section.Id, section.Language);
        return language == EditionLanguage.Vietnamese ? db.PublishedArticles.AsNoTracking().Where(a => a.SectionId == id && a.Language == language)
            : db.PublishedArticles.AsNoTracking().Where(a => a.PortalId == id && a.Language == language);
    }

    private static PublicTeaser Teaser(PublicPortal portal, PublishedArticle row) =>
        new(row.Path, row.Title, row.Summary, row.PicturePath, portal.SectionOf(row.SectionId, row.Language, row.PortalId), row.FirstPublishedAt);
}

/// <param name="Path">Its address once it has one.</param>
/// <param name="ComesAt">UTC instant at which it goes live; null for what is live.</param>
public sealed record LiveArticle(Article Article, Edition Edition, Revision Revision, string? Path, DateTime? ComesAt = null)
{
    /// <summary>The address of one that has none yet.</summary>
    public string NewPath(PublicPortal portal) =>
        $"{portal.SectionOf(Revision.SectionId, Edition.Language, Article.PortalId).Path}{Text.Slug(Revision.Title)}-{Article.Number}.html";

    public PublicArticle ToPublic(PublicPortal portal, string path) =>
        PublicFiles.ToPublic(Revision, portal, path, Edition.Language, Article.PortalId, Edition.FirstPublishedAt ?? ComesAt!.Value, ComesAt ?? Edition.LastPublishedAt!.Value) with
        {
            Corrections = [.. Edition.Corrections.Reverse().Select(c => new PublicCorrection(c.At, c.Notice))],
        };
}
