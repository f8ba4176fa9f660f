using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Law;
using Governance.Web.Features.Portals;
using Governance.Web.Platform.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Editorial;

/// <summary>A page of the editorial room with all that its parts need.</summary>
public abstract class EditorialPageTest : PageTest
{
    protected EditorialPageTest()
    {
        Services.AddSingleton<IWebHostEnvironment>(new NothingBuilt());
        Services.AddSingleton<FileStore>();
        Services.AddPortals();
        Services.AddEditorial();
        Services.AddApprovals();
        Services.AddLaw();
    }

    /// <summary>Saves another revision of a stored edition.</summary>
    protected async Task ReviseAsync(Actor by, Guid editionId, Func<ArticleContent, ArticleContent> change)
    {
        await using var db = Database.CreateDbContext();
        var edition = await db.EditionAsync(by, editionId);
        edition.Save(Some.By(by), change(edition.Latest.Content), edition.LatestNumber);
        await db.SaveAsync(Some.By(by));
    }

    protected void Press<T>(IRenderedComponent<T> page, string text) where T : IComponent => page.FindAll("button").First(b => b.TextContent.Contains(Vi(text), StringComparison.Ordinal)).Click();
}
