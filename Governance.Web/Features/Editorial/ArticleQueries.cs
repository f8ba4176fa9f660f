using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial;

/// <summary>By which column the list of works is ordered.</summary>
public enum ArticleOrder
{
    Updated,
    Title,
    Published,
}

/// <summary>What the list of works asks for; its fields stand in the page's address.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Failing">Only what the public sees though a check refuses it.</param>
/// <param name="AuthorId">Has a share in one of its revisions.</param>
/// <param name="Size">Rows of a page.</param>
public sealed record ArticleFilter(EditionState? State = null, Guid? SectionId = null, bool Mine = false, string? Search = null, int Page = 1, bool Failing = false,
    Guid? PortalId = null, string? CategoryCode = null, Guid? AuthorId = null, ArticleOrder Order = ArticleOrder.Updated, bool Ascending = false, int Size = ArticleFilter.PageSize)
{
    public const int PageSize = 20;

    /// <summary>Whether anything narrows the list.</summary>
    public bool Narrows => Search is { Length: > 0 } || State is not null || SectionId is not null || Mine || PortalId is not null || CategoryCode is { Length: > 0 } || AuthorId is not null || Failing;

    internal IQueryable<Edition> Sorted(IQueryable<Edition> editions) => (Order, Ascending) switch
    {
        (ArticleOrder.Title, true) => editions.OrderBy(e => e.FoldedTitle).ThenBy(e => e.Id),
        (ArticleOrder.Title, false) => editions.OrderByDescending(e => e.FoldedTitle).ThenBy(e => e.Id),
        (ArticleOrder.Published, true) => editions.OrderBy(e => e.LastPublishedAt).ThenBy(e => e.Id),
        (ArticleOrder.Published, false) => editions.OrderByDescending(e => e.LastPublishedAt).ThenBy(e => e.Id),
        (_, true) => editions.OrderBy(e => e.UpdatedAt).ThenBy(e => e.Id),
        _ => editions.OrderByDescending(e => e.UpdatedAt).ThenBy(e => e.Id),
    };
}

/// <summary>The filter as it stands in the address, of the page and of its export alike; what cannot be read counts as not given.</summary>
/// <param name="Trang">From 1.</param>
public sealed record ArticleAddress(string? Tim = null, string? TrangThai = null, string? Cong = null, string? ChuyenMuc = null, string? Loai = null, string? TacGia = null, int? CuaToi = null,
    string? SapXep = null, int? Tang = null, int? Trang = null, int? ChuaDat = null)
{
    public ArticleFilter Filter => new(Read<EditionState>(TrangThai), Id(ChuyenMuc), CuaToi == 1, Tim, Math.Max(1, Trang ?? 1),
        ChuaDat == 1, PortalId: Id(Cong), CategoryCode: Loai, AuthorId: Id(TacGia), Order: Read<ArticleOrder>(SapXep) ?? ArticleOrder.Updated, Ascending: Tang == 1);

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static T? Read<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}

public sealed record ArticleRow(Guid ArticleId, string Title, EditionState State, bool IsLive, string SectionName, string PortalName, DateTime UpdatedAt, string UpdatedByName, string CategoryName, DateTime? PublishedAt, string Language);

public sealed record ArticleList(IReadOnlyList<ArticleRow> Rows, int Total);

/// <summary>A place where the person may write: a portal with its sections.</summary>
public sealed record Desk(Guid PortalId, Guid AgencyId, string PortalName, string AgencyName);

public sealed record Choice(string Code, string Name);

public sealed record SectionChoice(Guid Id, string Name, string? CategoryCode);

/// <summary>What a form may choose from, and what will be checked.</summary>
public sealed record ArticleOptions(IReadOnlyList<SectionChoice> Sections, IReadOnlyList<Choice> Categories, IReadOnlyList<Choice> Genres, IReadOnlyList<MetadataElement> Elements)
{
    public Checks Checks { get; } = new(Elements);
}

public sealed record PersonChoice(Guid Id, string FullName, string? JobTitle, string? AgencyName)
{
    public string Shown => string.Join(", ", new[] { FullName, JobTitle, AgencyName }.OfType<string>());
}

/// <summary>Lists and choices around works.</summary>
public sealed class ArticleQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<ArticleList> ListAsync(Actor actor, ArticleFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agencies = actor.ReadsDraftsOf();
        var editions = filter.Mine || agencies.Count == 0 ? db.Editions.WithHandOf(actor) : db.Editions.Where(e => agencies.Contains(e.AgencyId));
        if (filter.State is { } state) editions = editions.Where(e => e.State == state);
        if (filter.SectionId is { } wanted) editions = editions.Where(e => e.Article.SectionId == wanted);
        if (filter.PortalId is { } portalId) editions = editions.Where(e => e.Article.PortalId == portalId);
        if (filter.CategoryCode is { Length: > 0 } category) editions = editions.Where(e => e.Article.CategoryCode == category);
        if (filter.AuthorId is { } author) editions = editions.Where(e => e.Revisions.Any(r => r.Authors.Any(a => a.PersonId == author)));
        if (filter.Failing) editions = editions.Where(e => e.LiveRevisionId != null && db.CheckRuns.Any(r => r.RevisionId == e.LiveRevisionId && r.Refused > 0));
        if (Text.Fold(filter.Search) is { Length: > 0 } folded) editions = editions.Where(e => e.FoldedTitle.Contains(folded));
        var page = await filter.Sorted(editions).Skip((filter.Page - 1) * filter.Size).Take(filter.Size).Select(e => e.Id).ToListAsync();
        var rows = from edition in filter.Sorted(db.Editions.Where(e => page.Contains(e.Id)))
                   join section in db.Sections on edition.Article.SectionId equals section.Id
                   join portal in db.Portals on section.PortalId equals portal.Id
                   join kind in db.ContentCategories on edition.Article.CategoryCode equals kind.Code
                   select new ArticleRow(edition.ArticleId, edition.Title, edition.State, edition.LiveRevisionId != null, section.Name, portal.Name, edition.UpdatedAt, edition.UpdatedByName, kind.Name, edition.LastPublishedAt, edition.Language);
        return new(await rows.ToListAsync(), await editions.CountAsync());
    }

    /// <summary>Works first published in each month from that day's to the actor's, in the agencies whose drafts the actor reads.</summary>
    public async Task<IReadOnlyList<(DateOnly Month, int Works)>> PublishedByMonthAsync(Actor actor, DateOnly from)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (agencies, start) = (actor.ReadsDraftsOf(), VietnamTime.StartOf(new(from.Year, from.Month, 1)));
        var published = await db.Editions.Where(e => agencies.Contains(e.AgencyId) && e.LiveRevisionId != null && e.FirstPublishedAt >= start).Select(e => e.FirstPublishedAt!.Value).ToListAsync();
        var counts = published.Select(VietnamTime.DayOf).CountBy(day => new DateOnly(day.Year, day.Month, 1)).ToDictionary();
        var months = (actor.Day.Year - from.Year) * 12 + actor.Day.Month - from.Month + 1;
        return [.. Enumerable.Range(0, months).Select(i => new DateOnly(from.Year, from.Month, 1).AddMonths(i)).Select(month => (month, counts.GetValueOrDefault(month)))];
    }

    /// <summary>Where the person may write, by name.</summary>
    public async Task<IReadOnlyList<Desk>> DesksAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agencies = actor.AgenciesFor(Power.Write) ?? [];
        return await (from portal in db.Portals
                      join agency in db.Agencies on portal.AgencyId equals agency.Id
                      where agencies.Contains(agency.Id)
                      orderby agency.Name, portal.Name
                      select new Desk(portal.Id, agency.Id, portal.Name, agency.Name)).ToListAsync();
    }

    /// <summary>Portals whose drafts the person reads, by name: the list's filter.</summary>
    public async Task<IReadOnlyList<Desk>> PortalsAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agencies = actor.ReadsDraftsOf();
        return await (from portal in db.Portals
                      join agency in db.Agencies on portal.AgencyId equals agency.Id
                      where agencies.Contains(agency.Id)
                      orderby portal.Name
                      select new Desk(portal.Id, agency.Id, portal.Name, agency.Name)).ToListAsync();
    }

    public async Task<IReadOnlyList<Choice>> CategoriesAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.ContentCategories.OrderBy(c => c.Name).Select(c => new Choice(c.Code, c.Name)).ToListAsync();
    }

    /// <summary>Sections of the portals whose drafts the person reads: the list's filter.</summary>
    public async Task<IReadOnlyList<SectionChoice>> SectionsAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agencies = actor.ReadsDraftsOf();
        return await (from section in db.Sections
                      join portal in db.Portals on section.PortalId equals portal.Id
                      where agencies.Contains(portal.AgencyId)
                      orderby portal.Name, section.Order
                      select new SectionChoice(section.Id, section.Name, section.CategoryCode)).ToListAsync();
    }

    public async Task<ArticleOptions> OptionsAsync(Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return new(
            await db.Sections.Where(s => s.PortalId == portalId).OrderBy(s => s.Order).Select(s => new SectionChoice(s.Id, s.Name, s.CategoryCode)).ToListAsync(),
            await db.ContentCategories.OrderBy(c => c.Name).Select(c => new Choice(c.Code, c.Name)).ToListAsync(),
            await db.Genres.OrderBy(g => g.Order).Select(g => new Choice(g.Code, g.Name)).ToListAsync(),
            await db.MetadataElements.AsNoTracking().OrderBy(e => e.Order).ToListAsync());
    }

    public async Task<IReadOnlyList<MetadataElement>> ElementsAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.MetadataElements.AsNoTracking().OrderBy(e => e.Order).ToListAsync();
    }

    /// <summary>People by a piece of their name, at most 20.</summary>
    public async Task<IReadOnlyList<PersonChoice>> PeopleAsync(string search)
    {
        await using var db = await databases.CreateDbContextAsync();
        var folded = Text.Fold(search);
        return await Choices(db, db.People.Where(p => p.FoldedName.Contains(folded)).OrderBy(p => p.FoldedName).Take(20)).ToListAsync();
    }

    public async Task<IReadOnlyList<PersonChoice>> PeopleAsync(IReadOnlyList<Guid> ids)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await Choices(db, db.People.Where(p => ids.Contains(p.Id))).ToListAsync();
    }

    private static IQueryable<PersonChoice> Choices(GovernanceDb db, IQueryable<Domain.Access.Person> people) =>
        from person in people
        join agency in db.Agencies on person.AgencyId equals agency.Id into agencies
        from agency in agencies.DefaultIfEmpty()
        orderby person.FoldedName, person.Id
        select new PersonChoice(person.Id, person.FullName, person.JobTitle, agency.Name);
}
