using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Languages;

/// <summary>An edition of an article, among those in other languages.</summary>
/// <param name="FromNumber">Vietnamese revision it was made from; 0 for the Vietnamese edition itself.</param>
/// <param name="StaleSince">UTC instant since which the Vietnamese text says something else; null while both say the same.</param>
public sealed record LanguageRow(Guid EditionId, string Language, EditionState State, bool IsLive, int LatestNumber, int FromNumber, DateTime? StaleSince);

/// <summary>An article's languages.</summary>
/// <param name="Owed">Languages in which its category must stand and nothing is live, with the clauses that ask for it.</param>
public sealed record ArticleLanguages(Guid ArticleId, IReadOnlyList<LanguageRow> Editions, IReadOnlyList<string> Owed, string Basis, Refusal? WhyNotWrite);

/// <summary>A live work that must stand in English and does not.</summary>
/// <param name="State">Of the English edition; null while there is none.</param>
/// <param name="Basis">Clauses that ask for it, as the reference data words them.</param>
public sealed record OwedRow(Guid ArticleId, string Title, string PortalName, string CategoryName, string Basis, DateTime LiveSince, EditionState? State);

public sealed record OwedList(IReadOnlyList<OwedRow> Rows, int Total, IReadOnlyList<(Guid Id, string Name, int Owed)> Portals)
{
    public const int PageSize = 20;
}

/// <summary>Editions in other languages, and where one is owed.</summary>
public sealed class LanguageQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Languages of the article that an edition belongs to, Vietnamese first; empty when this person may not read it.</summary>
    public async Task<IReadOnlyList<LanguageRow>> OfEditionAsync(Actor actor, Guid editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var article = await db.Editions.ReadableBy(actor).Where(e => e.Id == editionId).Select(e => (Guid?)e.ArticleId).SingleOrDefaultAsync();
        return article is { } id ? await RowsAsync(db, actor, id) : [];
    }

    /// <exception cref="RuleBroken">Common.NotFound when there is none that this person may read.</exception>
    public async Task<ArticleLanguages> OfArticleAsync(Actor actor, Guid articleId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await RowsAsync(db, actor, articleId);
        if (rows.Count == 0) throw new RuleBroken(new Refusal("Common.NotFound"));
        var found = await (from article in db.Articles
                           join category in db.ContentCategories on article.CategoryCode equals category.Code
                           where article.Id == articleId
                           select new { article.AgencyId, Category = category }).SingleAsync();
        return new(articleId, rows, [.. EditionLanguage.Foreign.Where(l => found.Category.Asks(l) && !rows.Any(r => r.Language == l && r.IsLive))], found.Category.Basis,
            Article.WhyNotWrite(actor, found.AgencyId));
    }

    /// <summary>Live works of the agencies whose drafts the person reads that must stand in English and do not, the longest live first.</summary>
    /// <param name="portalId">Null = all portals.</param>
    /// <param name="page">From 1.</param>
    public async Task<OwedList> OwedAsync(Actor actor, Guid? portalId, int page)
    {
        await using var db = await databases.CreateDbContextAsync();
        var categories = (await db.ContentCategories.AsNoTracking().ToListAsync()).Where(c => c.Asks(EditionLanguage.English)).ToDictionary(c => c.Code);
        var (codes, agencies) = (categories.Keys.ToList(), actor.ReadsDraftsOf());
        var owed = db.Editions.Where(e => e.Language == EditionLanguage.Vietnamese && e.LiveRevisionId != null && agencies.Contains(e.AgencyId) && codes.Contains(e.Article.CategoryCode)
            && !db.Editions.Any(t => t.ArticleId == e.ArticleId && t.Language == EditionLanguage.English && t.LiveRevisionId != null));
        var counts = await owed.GroupBy(e => e.Article.PortalId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var owing = counts.Keys.ToList();
        var portals = await db.Portals.Where(p => owing.Contains(p.Id)).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync();
        if (portalId is { } wanted) owed = owed.Where(e => e.Article.PortalId == wanted);
        var rows = await (from edition in owed.OrderBy(e => e.FirstPublishedAt).ThenBy(e => e.Id).Skip((page - 1) * OwedList.PageSize).Take(OwedList.PageSize)
                          join portal in db.Portals on edition.Article.PortalId equals portal.Id
                          orderby edition.FirstPublishedAt, edition.Id
                          select new
                          {
                              edition.ArticleId,
                              edition.Title,
                              Portal = portal.Name,
                              edition.Article.CategoryCode,
                              edition.FirstPublishedAt,
                              State = db.Editions.Where(t => t.ArticleId == edition.ArticleId && t.Language == EditionLanguage.English).Select(t => (EditionState?)t.State).FirstOrDefault(),
                          }).ToListAsync();
        return new([.. rows.Select(r => new OwedRow(r.ArticleId, r.Title, r.Portal, categories[r.CategoryCode].Name, categories[r.CategoryCode].Basis, r.FirstPublishedAt ?? default, r.State))],
            await owed.CountAsync(), [.. portals.Select(p => (p.Id, p.Name, counts[p.Id]))]);
    }

    private static async Task<IReadOnlyList<LanguageRow>> RowsAsync(GovernanceDb db, Actor actor, Guid articleId)
    {
        var editions = await db.Editions.ReadableBy(actor).Where(e => e.ArticleId == articleId).Select(e => new { e.Id, e.Language, e.State, e.LiveNumber, e.LatestNumber }).ToListAsync();
        var made = await db.Translations.Where(t => t.ArticleId == articleId).ToDictionaryAsync(t => t.EditionId, t => t.FromNumber);
        var original = editions.FirstOrDefault(e => e.Language == EditionLanguage.Vietnamese);
        var changed = original is null || made.Count == 0 ? []
            : await db.Revisions.Where(r => r.EditionId == original.Id).OrderBy(r => r.Number).Select(r => new { r.Number, r.CreatedAt }).ToListAsync();
        // What is still being written in Vietnamese asks for no translation while something is live.
        var said = original is null ? 0 : original.LiveNumber > 0 ? original.LiveNumber : original.LatestNumber;
        return [.. from edition in editions
                   orderby EditionLanguage.All.ToList().IndexOf(edition.Language)
                   let number = made.GetValueOrDefault(edition.Id)
                   select new LanguageRow(edition.Id, edition.Language, edition.State, edition.LiveNumber > 0, edition.LatestNumber, number,
                       number > 0 && number < said ? changed.First(r => r.Number > number).CreatedAt : null)];
    }
}
