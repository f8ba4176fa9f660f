using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Features.Portals.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Portals;

/// <summary>A work in another language has an address of its own, a list, a feed and a place on the site map, and the two lead to each other.</summary>
public sealed class LanguageTests
{
    private const string Vietnamese = "/tin-tuc/khai-giang-lop-chuyen-doi-so-1.html";
    private const string English = "/en/a-class-in-digital-transformation-opens-1.html";

    [Fact]
    public async Task An_English_edition_stands_at_its_own_address_in_its_list_feed_and_site_map()
    {
        await using var town = await BothAsync();
        Assert.Contains("<h1>A class in digital transformation opens</h1>", town.Read(English));
        Assert.Contains("<html lang=\"en\"", town.Read(English));
        foreach (var list in (string[])["/en/", "/en/rss.xml", "/sitemap-1.xml"]) Assert.Contains(English, town.Read(list));
        Assert.Contains("<language>en</language>", town.Read("/en/rss.xml"));
        Assert.Contains("https://sokhcn.daklak.gov.vn/en/", town.Read("/sitemap-1.xml"));
        foreach (var list in (string[])["/", "/tin-tuc/", "/rss.xml", "/tin-tuc/rss.xml"]) Assert.DoesNotContain(English, town.Read(list));
    }

    [Fact]
    public async Task Both_pages_lead_to_each_other_for_people_and_for_machines()
    {
        await using var town = await BothAsync();
        foreach (var page in (string[])[Vietnamese, English])
        {
            Assert.Contains($"<link rel=\"alternate\" hreflang=\"vi\" href=\"https://sokhcn.daklak.gov.vn{Vietnamese}\" />", town.Read(page));
            Assert.Contains($"<link rel=\"alternate\" hreflang=\"en\" href=\"https://sokhcn.daklak.gov.vn{English}\" />", town.Read(page));
        }
        Assert.Contains($"<a href=\"{English}\" lang=\"en\" hreflang=\"en\">English</a>", town.Read(Vietnamese));
        Assert.Contains($"<a href=\"{Vietnamese}\" lang=\"vi\" hreflang=\"vi\">Tiếng Việt</a>", town.Read(English));
    }

    [Fact]
    public async Task The_words_of_an_English_page_are_English_and_every_page_leads_to_the_list()
    {
        await using var town = await BothAsync();
        Assert.Contains("Read in:", town.Read(English));
        Assert.Contains("Đọc bằng:", town.Read(Vietnamese));
        await town.PublishAsync();
        Assert.Contains("<a href=\"/en/\" lang=\"en\" hreflang=\"en\">English</a>", town.Read("/gioi-thieu.html"));
    }

    [Fact]
    public async Task Nothing_of_a_language_shows_before_its_edition_is_approved()
    {
        await using var town = await PublishingTown.BuildAsync();
        var edition = await town.ApproveAsync("Khai giảng lớp chuyển đổi số");
        await TranslateAsync(town, edition, "en", "A class in digital transformation opens", approve: false);
        await town.PublishAsync();
        Assert.Null(town.Read(English));
        Assert.Null(town.Read("/en/"));
        Assert.DoesNotContain("hreflang", town.Read(Vietnamese));
    }

    [Fact]
    public async Task The_whole_portal_anew_is_the_same_to_the_byte()
    {
        await using var town = await BothAsync();
        while (await town.PublishAsync() > 0) { }
        await town.The<Publisher>().PublishAllAsync(town.Portal);
        var (number, once) = (town.Releases.Current(town.Portal)!.Value.Root.Number, (town.Read(English), town.Read(Vietnamese), town.Read("/en/"), town.Read("/sitemap-1.xml")));
        await town.The<Publisher>().PublishAllAsync(town.Portal);
        Assert.Equal((number, once), (town.Releases.Current(town.Portal)!.Value.Root.Number, (town.Read(English), town.Read(Vietnamese), town.Read("/en/"), town.Read("/sitemap-1.xml"))));
    }

    [Fact]
    public async Task An_Ede_edition_has_an_address_and_a_language_that_screen_readers_know()
    {
        await using var town = await PublishingTown.BuildAsync();
        var edition = await town.ApproveAsync("Khai giảng lớp chuyển đổi số");
        await town.PublishAsync();
        await TranslateAsync(town, edition, "rad", "Klei mjŭt mjăt (mẫu)", approve: true);
        await town.PublishAsync();
        Assert.Contains("<html lang=\"rad\"", town.Read("/rad/klei-mjut-mjat-mau-1.html"));
    }

    [Fact]
    public async Task An_address_that_stood_before_languages_came_stands_after()
    {
        using var database = new TestDatabaseBeforeLanguages();
        await database.UpgradeAsync();
        Assert.Equal(("/tin-tuc/bai-cu-1.html", "vi"), await database.PublishedAsync());
    }

    private static async Task<PublishingTown> BothAsync()
    {
        var town = await PublishingTown.BuildAsync();
        var edition = await town.ApproveAsync("Khai giảng lớp chuyển đổi số");
        await town.PublishAsync();
        await TranslateAsync(town, edition, "en", "A class in digital transformation opens", approve: true);
        Assert.Equal(1, await town.PublishAsync());
        return town;
    }

    private static async Task TranslateAsync(PublishingTown town, Edition original, string language, string title, bool approve)
    {
        await using var db = town.OpenDatabase();
        var work = town.Desk.Work;
        var article = await db.Articles.Include(a => a.Editions).ThenInclude(e => e.Revisions).ThenInclude(r => r.Authors).Include(a => a.Editions).ThenInclude(e => e.Revisions).ThenInclude(r => r.Files).Include(a => a.Translations).SingleAsync(a => a.Id == original.ArticleId);
        var edition = article.Translate(language, Some.By(work.Writer));
        edition.Save(Some.By(work.Writer), edition.Latest.Content with { Title = title }, 1);
        edition.Submit(Some.By(work.Writer), SomeWork.Checks, Some.Instant.AddDays(1));
        if (approve)
        {
            edition.Approve(Some.By(work.Approver), edition.Latest.Hash, SomeWork.Checks);
            db.Add(new OutboxItem(town.Portal, article.Id, edition.Id, OutboxReason.Approved, town.Clock.GetUtcNow().UtcDateTime));
        }
        db.Add(edition);
        await db.SaveAsync(Some.SystemStamp);
    }
}
