using System.Text;
using System.Xml.Linq;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.PublicSite;
using Governance.Web.PublicSite.Pages;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>Writes the pages of one portal into a draft of its next release. Everything it writes for a new article is a constant number of files.</summary>
public sealed class SiteBuilder(PublicationQueries queries, PageRenderer renderer, ReleaseDraft draft, PublicPortal portal, Guid portalId, DateOnly day)
{
    /// <summary>What the province's portal answers for names that nobody holds.</summary>
    public const string UnknownHost = "/khong-co-ten-mien.html";

    private const int OnHome = 7, OfBelow = 8, PerSection = 5, InFeed = 20, PerSiteMap = 500, Related = 5;
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    /// <summary>Every path that was written, or would have been were it not the same already.</summary>
    public IReadOnlySet<string> Paths => _paths;

    public async Task ArticleAsync(LiveArticle live, string path, Func<string, Stream> open)
    {
        Assets();
        var article = live.ToPublic(portal, path) with { Alternates = await queries.AlternatesAsync(live.Article.Id) };
        foreach (var file in live.Revision.Files) File(PublicFiles.PathOf(file.File), open(file.File.Sha256), file.File.ContentType);
        var place = await queries.PlaceAsync(live.Article.Id, article.Language);
        // One that is not listed yet will be the newest.
        var related = await queries.NewestAsync(portal, portalId, article.Section, Related, place?.Article);
        Page(path, await renderer.RenderAsync<ArticleView>(article.Language, ("Portal", portal), ("Article", article), ("Related", related)));
    }

    /// <summary>The lists and feeds that show an article: home, its section's first screen and the numbered page it is on, feeds, its part of the site map.</summary>
    /// <param name="isNew">It was not listed before, so that what is newer moved on by one.</param>
    public async Task ListsOfAsync(Guid articleId, bool isNew, string language)
    {
        if (await queries.PlaceAsync(articleId, language) is not { } place) return;
        var section = portal.SectionOf(place.Article.SectionId, language, portalId);
        if (!section.IsLanguage) await HomeAsync();
        await SectionAsync(section, (place.InSection - 1) / PublicationQueries.PageSize + 1, isNew);
        await FeedAsync(section);
        if (!section.IsLanguage) await FeedAsync(null);
        await SiteMapAsync((place.InPortal - 1) / PerSiteMap + 1, isNew);
    }

    public async Task HomeAsync()
    {
        var sections = new List<PublicList>();
        foreach (var section in portal.Sections)
            sections.Add(new(section, null, await queries.NewestAsync(portal, portalId, section, PerSection), null, null));
        Page("/", await renderer.RenderAsync<HomeView>(("Portal", portal), ("Newest", await queries.NewestAsync(portal, portalId, null, OnHome)), ("Sections", sections),
            ("NewsBelow", await queries.NewsBelowAsync(portalId, day, OfBelow))));
    }

    /// <summary>
    /// A section's first screen shows what is newer than its last finished page but one; only finished pages have a number,
    /// so a page, once full, changes a single time more: when the one after it is full too.
    /// </summary>
    /// <param name="from">First numbered page to write.</param>
    /// <param name="onward">Also all after it; otherwise only those that are not there yet, with the one that then leads to them.</param>
    public async Task SectionAsync(PublicSection section, int from, bool onward)
    {
        var count = await queries.CountAsync(section);
        var numbered = Math.Max(0, count / PublicationQueries.PageSize - 1);
        var newest = await queries.NewestAsync(portal, portalId, section, count - numbered * PublicationQueries.PageSize);
        await ListAsync(section.Path, new(section, null, newest, numbered > 0 ? Numbered(section, numbered) : null, null));
        var there = numbered;
        while (there > 0 && !draft.Has(Numbered(section, there))) there--;
        var leading = there < numbered ? there : numbered + 1;
        foreach (var number in Enumerable.Range(1, numbered).Where(n => n == from || n >= leading || onward && n > from))
            await ListAsync(Numbered(section, number), new(section, number, await queries.PageAsync(portal, section, number),
                number > 1 ? Numbered(section, number - 1) : null, number < numbered ? Numbered(section, number + 1) : section.Path));
    }

    /// <summary>The page of a work that came down: 410 with what is to be said, or the way to what took its place.</summary>
    public async Task TakenDownAsync(TakenDownPage page, string? instead)
    {
        var shown = new PublicTakenDown(page.Outcome is TakedownOutcome.Removed ? null : page.Title, page.Outcome is TakedownOutcome.Removed ? "" : page.Notice, page.At, instead);
        var html = await renderer.RenderAsync<TakenDownView>(("Portal", portal), ("Page", shown));
        Track(page.Path);
        draft.Put(page.Path, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", compress: true, instead is null ? StatusCodes.Status410Gone : StatusCodes.Status301MovedPermanently, instead);
    }

    public async Task FrameAsync(Func<string, Stream>? openLogo, string? logoHash, string? logoType)
    {
        if (openLogo is not null && logoHash is not null && portal.LogoPath is { } logo) File(logo, openLogo(logoHash), logoType!);
        Assets();
        Page("/gioi-thieu.html", await renderer.RenderAsync<AboutView>(("Portal", portal)));
        Page("/so-do-trang.html", await renderer.RenderAsync<SiteMapView>(("Portal", portal)));
        Page("/404.html", await renderer.RenderAsync<MissingView>(("Portal", portal)));
        Page(UnknownHost, await renderer.RenderAsync<MissingView>(("Portal", portal), ("IsUnknownHost", true)));
        Put("/robots.txt", $"User-agent: *\nAllow: /\nSitemap: {portal.Address}/sitemap.xml\n", "text/plain");
    }

    public async Task FeedAsync(PublicSection? section)
    {
        var home = portal.Address + (section?.Path ?? "/");
        var items = await queries.NewestAsync(portal, portalId, section, InFeed);
        var rss = new XElement("rss", new XAttribute("version", "2.0"), new XElement("channel",
            new XElement("title", section is null ? portal.AgencyName : $"{section.Name} - {portal.AgencyName}"), new XElement("link", home),
            new XElement("description", portal.Name), new XElement("language", section?.Language ?? EditionLanguage.Vietnamese),
            items.Select(i => new XElement("item", new XElement("title", i.Title), new XElement("link", portal.Address + i.Path),
                new XElement("guid", new XAttribute("isPermaLink", "true"), portal.Address + i.Path), new XElement("description", i.Summary),
                new XElement("category", i.Section.Name), new XElement("pubDate", i.PublishedAt.ToString("R"))))));
        Put((section?.Path ?? "/") + "rss.xml", Xml(rss), "application/rss+xml");
    }

    /// <param name="from">First part to write.</param>
    /// <param name="onward">Also all after it.</param>
    public async Task SiteMapAsync(int from, bool onward)
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var parts = Math.Max(1, (await queries.CountAllAsync(portalId) + PerSiteMap - 1) / PerSiteMap);
        foreach (var part in Enumerable.Range(from, onward ? parts - from + 1 : 1))
        {
            string[] always = part == 1 ? ["/", "/gioi-thieu.html", "/so-do-trang.html", .. portal.Sections.Concat(portal.Languages).Select(s => s.Path)] : [];
            var articles = await queries.SiteMapAsync(portalId, part, PerSiteMap);
            Put($"/sitemap-{part}.xml", Xml(new XElement(ns + "urlset", always.Select(p => new XElement(ns + "url", new XElement(ns + "loc", portal.Address + p))),
                articles.Select(a => new XElement(ns + "url", new XElement(ns + "loc", portal.Address + a.Path), new XElement(ns + "lastmod", a.UpdatedAt.ToString("yyyy-MM-ddTHH:mm:ssZ")))))), "application/xml");
        }
        Put("/sitemap.xml", Xml(new XElement(ns + "sitemapindex", Enumerable.Range(1, parts).Select(part =>
            new XElement(ns + "sitemap", new XElement(ns + "loc", $"{portal.Address}/sitemap-{part}.xml"))))), "application/xml");
    }

    /// <summary>Every page names the style sheet of this version of the program, whichever the release before was made with.</summary>
    private void Assets()
    {
        foreach (var asset in PublicAssets.All)
        {
            Track(asset.Path);
            if (!draft.HasIntact(asset.Path)) draft.Put(asset.Path, asset.Content, asset.ContentType, compress: asset == PublicAssets.Stylesheet);
        }
    }

    private async Task ListAsync(string path, PublicList list) =>
        Page(path, await renderer.RenderAsync<SectionView>(list.Section.Language, ("Portal", portal), ("List", list), ("Path", path)));

    private static string Numbered(PublicSection section, int number) => $"{section.Path}trang-{number}.html";

    private static string Xml(XElement root) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting);

    private void Page(string path, string html) => Put(path, html, "text/html");

    private void Put(string path, string content, string contentType)
    {
        Track(path);
        draft.Put(path, content, contentType);
    }

    private void File(string path, Stream content, string contentType)
    {
        Track(path);
        using (content)
        {
            if (draft.HasIntact(path)) return;
            using var memory = new MemoryStream();
            content.CopyTo(memory);
            draft.Put(path, memory.ToArray(), contentType);
        }
    }

    private void Track(string path) => _paths.Add(path);
}
