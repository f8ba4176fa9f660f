using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Languages;

/// <summary>Editions in other languages: begun, and kept up with the Vietnamese one.</summary>
public sealed class LanguageActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <returns>Id of the new edition.</returns>
    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="Article.Translate"/>; Editorial.TranslatedAlready too for the second of two who begin at the same moment.</exception>
    public async Task<Guid> BeginAsync(Guid articleId, string language)
    {
        var stamp = await user.StampAsync();
        var id = Guid.Empty;
        // Of two who begin at the same moment the second finds the edition of the first.
        await databases.RaceAsync(async db =>
        {
            var (article, _) = await ArticleAsync(db, stamp.Actor, articleId);
            var edition = article.Translate(language, stamp);
            db.Add(edition);
            await db.SaveAsync(stamp);
            id = edition.Id;
        });
        return id;
    }

    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="Translation.Follow"/>.</exception>
    public async Task FollowAsync(Guid articleId, string language)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var (article, original) = await ArticleAsync(db, stamp.Actor, articleId);
        var edition = article.Editions.FirstOrDefault(e => e.Language == language)?.Id;
        (article.Translations.FirstOrDefault(t => t.EditionId == edition) ?? throw new RuleBroken(new Refusal("Common.NotFound"))).Follow(original, stamp);
        await db.SaveAsync(stamp);
    }

    /// <summary>The article with all its editions, and the Vietnamese one as it is loaded for everything else.</summary>
    private static async Task<(Article Article, Edition Original)> ArticleAsync(GovernanceDb db, Actor actor, Guid articleId)
    {
        var id = await db.Editions.Where(e => e.ArticleId == articleId && e.Language == EditionLanguage.Vietnamese).Select(e => e.Id).SingleOrDefaultAsync();
        var original = await db.EditionAsync(actor, id);
        var article = await db.Articles.Include(a => a.Editions).Include(a => a.Translations).AsTracking().AsSplitQuery().SingleAsync(a => a.Id == articleId);
        return (article, original);
    }
}
