using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Editorial.Languages;

public sealed class EditionTabsTests : EditorialPageTest
{
    [Fact]
    public async Task The_English_edition_is_begun_on_the_page_of_the_work_and_opens_there()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Live());
        SignIn(desk.Work.Writer);
        var tabs = Render<EditionTabs>(p => p.Add(t => t.ArticleId, edition.ArticleId).Add(t => t.Language, "vi"));
        tabs.FindAll("button").First(b => b.TextContent.Contains(Vi("Editorial.Languages.Begin", Vi("Editorial.Language.en")))).Click();
        Assert.EndsWith($"/tin-bai/{edition.ArticleId}?ngon-ngu=en", The<NavigationManager>().Uri, StringComparison.Ordinal);
        var page = Render<ArticlePage>(p => p.Add(a => a.ArticleId, edition.ArticleId));
        Assert.Contains(Vi("Editorial.Language.en"), page.Find(".edition-tab[aria-current=page]").TextContent);
        await using var db = Database.CreateDbContext();
        Assert.Equal(["en", "vi"], await db.Editions.Where(e => e.ArticleId == edition.ArticleId).Select(e => e.Language).OrderBy(l => l).ToListAsync());
        Assert.Equal(1, (await db.Translations.SingleAsync()).FromNumber);
    }

    [Fact]
    public async Task Of_two_who_begin_the_same_edition_the_second_is_told()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Live());
        SignIn(desk.Work.Writer);
        await The<LanguageActions>().BeginAsync(edition.ArticleId, "en");
        Assert.Equal("Editorial.TranslatedAlready", (await Assert.ThrowsAsync<RuleBroken>(() => The<LanguageActions>().BeginAsync(edition.ArticleId, "en"))).Refusals[0].Name);
    }

    [Fact]
    public async Task A_translation_that_lags_says_since_when_and_is_said_to_follow_again()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        SignIn(desk.Work.Writer);
        await The<LanguageActions>().BeginAsync(edition.ArticleId, "en");
        await ReviseAsync(desk.Work.Writer, edition.Id, c => c with { Title = "Tên mới" });
        var tabs = Render<EditionTabs>(p => p.Add(t => t.ArticleId, edition.ArticleId).Add(t => t.Language, "en"));
        Assert.Contains(Vi("Editorial.Languages.StaleSince", Some.Instant), tabs.Markup);
        Assert.Equal($"/tin-bai/{edition.ArticleId}/so-sanh?truoc=1", tabs.FindAll("a").Single(a => a.TextContent == Vi("Editorial.Languages.SeeChange")).GetAttribute("href"));
        Press(tabs, "Editorial.Languages.Follow");
        Assert.DoesNotContain(Vi("Editorial.Languages.Stale"), tabs.Markup);
    }

    [Fact]
    public async Task Who_may_not_write_sees_why_not()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Live());
        SignIn(Some.Actor(Guid.CreateVersion7(), "Người Đọc", desk.Work.Agency, Power.ReadDrafts));
        var tabs = Render<EditionTabs>(p => p.Add(t => t.ArticleId, edition.ArticleId).Add(t => t.Language, "vi"));
        Assert.All(tabs.FindAll("button"), b => Assert.Equal("true", b.GetAttribute("aria-disabled")));
        await Assert.ThrowsAsync<RuleBroken>(() => The<LanguageActions>().BeginAsync(edition.ArticleId, "en"));
    }

    [Fact]
    public async Task What_must_stand_in_English_and_does_not_is_on_the_page_and_in_the_list()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        await Database.AddAsync(new ContentCategory("gioi-thieu", "Giới thiệu", "", "en required", "all", "NĐ 42/2022 Điều 4", Confidence.Read));
        var owing = await desk.SaveAsync(desk.Work.Live(desk.Work.Content("Giới thiệu Sở") with { CategoryCode = "gioi-thieu" }));
        await desk.SaveAsync(desk.Work.Live(desk.Work.Content("Tin thường"), 2));
        await desk.SaveAsync(desk.Work.Draft(desk.Work.Content("Chưa đăng") with { CategoryCode = "gioi-thieu" }, 3));
        SignIn(desk.Work.Writer);
        Assert.Contains(Vi("Editorial.Languages.Owed", Vi("Editorial.Language.en")), Render<EditionTabs>(p => p.Add(t => t.ArticleId, owing.ArticleId).Add(t => t.Language, "vi")).Markup);
        var list = Render<OwedPage>();
        Assert.Equal(["Giới thiệu Sở"], list.FindAll(".row-title").Select(r => r.TextContent));
        list.FindAll("button").Last(b => b.TextContent.Contains(Vi("Editorial.Owed.Begin"))).Click();
        Assert.Contains(Vi("Editorial.EditionState.Draft"), Render<OwedPage>().Find("tbody").TextContent);
        Assert.Empty((await The<LanguageQueries>().OwedAsync(Some.Actor(Guid.CreateVersion7(), Power.ReadDrafts), null, 1)).Rows);
    }
}
