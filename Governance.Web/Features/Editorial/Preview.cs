using System.Text.RegularExpressions;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.PublicSite.Pages;
using Governance.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial;

/// <summary>A revision rendered by the public site's own components, as the citizen will see it; files come from the intranet.</summary>
public sealed partial class Preview(IDbContextFactory<GovernanceDb> databases, PublicationQueries publications, IServiceProvider services, ILoggerFactory logs, SampleMark sample, TimeProvider clock)
{
    /// <param name="number">Number of the revision.</param>
    /// <returns>The page, or null when there is no such revision that this person may read.</returns>
    public async Task<string?> RenderAsync(Actor actor, Guid editionId, int number)
    {
        await using var db = await databases.CreateDbContextAsync();
        var edition = await db.Editions.AsNoTracking().ReadableBy(actor).Include(e => e.Article).SingleOrDefaultAsync(e => e.Id == editionId);
        if (edition is null) return null;
        var revision = await db.Revisions.AsNoTracking().Include(r => r.Files).SingleOrDefaultAsync(r => r.EditionId == editionId && r.Number == number);
        if (revision is null || await publications.FrameAsync(edition.Article.PortalId, clock.Today(), sample.IsOn) is not { } portal) return null;
        var now = clock.UtcNow();
        var article = PublicFiles.ToPublic(revision, portal, "/", edition.Language, edition.Article.PortalId, edition.FirstPublishedAt ?? now, edition.FirstPublishedAt is null ? now : revision.CreatedAt);
        var related = await publications.NewestAsync(portal, edition.Article.PortalId, article.Section, 5);
        await using var renderer = new PageRenderer(services, logs);
        var html = await renderer.RenderAsync<ArticleView>(edition.Language, ("Portal", portal), ("Article", article), ("Related", related));
        return Inside(html, portal.Address);
    }

    /// <summary>Files come from the intranet; everything else that the page leads to is on the portal, and opens beside the preview.</summary>
    private static string Inside(string html, string address) =>
        PortalPath().Replace(ReleasedFile().Replace(html, "/files/$1"), $"href=\"{address}$1").Replace("<head>", "<head><base target=\"_blank\" />", StringComparison.Ordinal);

    [GeneratedRegex("href=\"(/(?!files/|assets/)[^\"]*)")]
    private static partial Regex PortalPath();

    [GeneratedRegex("/tep/([0-9a-f]{64})\\.[a-z]+")]
    private static partial Regex ReleasedFile();
}
