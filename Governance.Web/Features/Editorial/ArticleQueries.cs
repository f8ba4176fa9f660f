using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial;

/// <summary>What the list of works asks for; its fields stand in the page's address.</summary>
/// <param name="Page">From 1.</param>
public sealed record ArticleFilter(EditionState? State = null, Guid? SectionId = null, bool Mine = false, string? Search = null, int Page = 1)
{
    public const int PageSize = 20;
}

public sealed record ArticleRow(Guid ArticleId, string Title, EditionState State, bool IsLive, string SectionName, string PortalName, DateTime UpdatedAt, string UpdatedByName);

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
        if (Text.Fold(filter.Search) is { Length: > 0 } folded) editions = editions.Where(e => e.FoldedTitle.Contains(folded));
        var rows = from edition in editions.OrderByDescending(e => e.UpdatedAt).ThenBy(e => e.Id).Skip((filter.Page - 1) * ArticleFilter.PageSize).Take(ArticleFilter.PageSize)
                   join section in db.Sections on edition.Article.SectionId equals section.Id
                   join portal in db.Portals on section.PortalId equals portal.Id
                   orderby edition.UpdatedAt descending, edition.Id
                   select new ArticleRow(edition.ArticleId, edition.Title, edition.State, edition.LiveRevisionId != null, section.Name, portal.Name, edition.UpdatedAt, edition.UpdatedByName);
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
