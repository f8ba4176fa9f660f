using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Portals;

/// <summary>The register of portals: every signed-in person may read it.</summary>
public sealed class PortalQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>How many releases and outbox items the page of a portal shows.</summary>
    private const int Newest = 20;

    public async Task<PortalList> ListAsync(PortalFilter filter, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var portals = from portal in db.Portals
                      join agency in db.Agencies on portal.AgencyId equals agency.Id
                      select new { portal.Id, Agency = agency };
        if (!filter.Gone) portals = portals.Where(p => (p.Agency.Established == null || p.Agency.Established <= day) && (p.Agency.Dissolved == null || day < p.Agency.Dissolved));
        if (filter.Agencies is { } only) portals = portals.Where(p => only.Contains(p.Agency.Id));
        if (filter.Level is { } level) portals = portals.Where(p => p.Agency.Level == level);
        if (Text.Fold(filter.Search) is { Length: > 0 } wanted)
            portals = portals.Where(p => p.Agency.FoldedName.Contains(wanted) || db.HostAssignments.Any(h => h.PortalId == p.Id && h.Host.Contains(wanted)));
        portals = filter.State switch
        {
            PortalState.Unpublished => portals.Where(p => !db.Releases.Any(r => r.PortalId == p.Id) && !db.Outbox.Any(i => i.PortalId == p.Id && i.VerifiedAt == null)),
            PortalState.Failing => portals.Where(p => db.Outbox.Any(i => i.PortalId == p.Id && i.VerifiedAt == null && i.Attempts > 0)),
            PortalState.Waiting => portals.Where(p => db.Outbox.Any(i => i.PortalId == p.Id && i.VerifiedAt == null) && !db.Outbox.Any(i => i.PortalId == p.Id && i.VerifiedAt == null && i.Attempts > 0)),
            PortalState.UpToDate => portals.Where(p => db.Releases.Any(r => r.PortalId == p.Id) && !db.Outbox.Any(i => i.PortalId == p.Id && i.VerifiedAt == null)),
            _ => portals,
        };
        var rows = from p in portals.OrderBy(p => p.Agency.FoldedName).ThenBy(p => p.Id).Skip((filter.Page - 1) * PortalFilter.PageSize).Take(PortalFilter.PageSize)
                   orderby p.Agency.FoldedName, p.Id
                   select new PortalRow(p.Id, p.Agency.Name, p.Agency.Level,
                       db.HostAssignments.Where(h => h.PortalId == p.Id && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)).OrderBy(h => h.Host).Select(h => h.Host).FirstOrDefault(),
                       db.Releases.Where(r => r.PortalId == p.Id).Max(r => (int?)r.Number), db.Releases.Where(r => r.PortalId == p.Id).Max(r => (DateTime?)r.At),
                       db.Outbox.Count(i => i.PortalId == p.Id && i.VerifiedAt == null), db.Outbox.Count(i => i.PortalId == p.Id && i.VerifiedAt == null && i.Attempts > 0));
        return new(await rows.ToListAsync(), await portals.CountAsync());
    }

    /// <summary>Null when there is no such portal.</summary>
    public async Task<PortalView?> OpenAsync(Actor actor, Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var found = await (from portal in db.Portals.AsNoTracking()
                           join agency in db.Agencies on portal.AgencyId equals agency.Id
                           where portal.Id == id
                           select new { Portal = portal, agency.Name }).SingleOrDefaultAsync();
        return found is null ? null : new(id, found.Portal.AgencyId, found.Name, found.Portal.Name, found.Portal.Kind, found.Portal.ResponsiblePerson, found.Portal.Address, found.Portal.Phone,
            found.Portal.Email, found.Portal.Logo, found.Portal.Version, Portal.WhyNotRun(actor, found.Portal.AgencyId));
    }

    /// <summary>In the order of the menu.</summary>
    public async Task<IReadOnlyList<SectionRow>> SectionsAsync(Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from section in db.Sections
                      join category in db.ContentCategories on section.CategoryCode equals category.Code into categories
                      from category in categories.DefaultIfEmpty()
                      where section.PortalId == portalId
                      orderby section.Order
                      select new SectionRow(section.Id, section.Name, section.Slug, category.Name, db.PublishedArticles.Count(a => a.SectionId == section.Id && a.Language == EditionLanguage.Vietnamese))).ToListAsync();
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<HostRow>> HostsAsync(Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.HostAssignments.Where(h => h.PortalId == portalId).OrderByDescending(h => h.Period.From).ThenBy(h => h.Host)
            .Select(h => new HostRow(h.Id, h.Host, h.Period, h.Basis, h.Confidence)).ToListAsync();
    }

    public async Task<IReadOnlyList<ReleaseRow>> ReleasesAsync(Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Releases.Where(r => r.PortalId == portalId).OrderByDescending(r => r.Number).Take(Newest).Select(r => new ReleaseRow(r.Number, r.Manifest, r.FilesWritten, r.At)).ToListAsync();
    }

    /// <summary>The newest first; the title of a work only where the public has seen it.</summary>
    public async Task<IReadOnlyList<OutboxRow>> OutboxAsync(Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from item in db.Outbox.Where(i => i.PortalId == portalId).OrderByDescending(i => i.EnqueuedAt).ThenBy(i => i.Id).Take(Newest)
                      join listed in db.PublishedArticles.Where(p => p.Language == EditionLanguage.Vietnamese) on item.ArticleId equals listed.ArticleId into articles
                      from listed in articles.DefaultIfEmpty()
                      orderby item.EnqueuedAt descending, item.Id
                      select new OutboxRow(item.Id, item.Reason, item.ArticleId, listed.Title, item.EnqueuedAt, item.BuiltAt, item.LiveAt, item.VerifiedAt, item.Attempts, item.LastError)).ToListAsync();
    }

    /// <summary>The logo; null = none. It stands on every public page, so that everyone signed in may see it.</summary>
    public async Task<StoredFile?> LogoAsync(Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Portals.Where(p => p.Id == portalId).Select(p => p.Logo).SingleOrDefaultAsync();
    }

    /// <summary>Kinds of information that a section may hold by default.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> CategoriesAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.ContentCategories.OrderBy(c => c.Name).Select(c => new { c.Code, c.Name }).ToListAsync();
        return [.. rows.Select(r => (r.Code, r.Name))];
    }
}
