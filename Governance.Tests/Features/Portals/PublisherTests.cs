using System.Text.RegularExpressions;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Features.Portals.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Portals;

public sealed class PublisherTests
{
    private const string Page = "/tin-tuc/khai-giang-lop-chuyen-doi-so-1.html";

    [Fact]
    public async Task An_approved_work_is_built_live_and_verified()
    {
        await using var town = await PublishingTown.BuildAsync();
        await town.ApproveAsync("Khai giảng lớp chuyển đổi số");
        Assert.Equal(1, await town.PublishAsync());
        var item = await town.ItemAsync();
        Assert.Equal((Some.Instant, Some.Instant, Some.Instant, null), (item.BuiltAt, item.LiveAt, item.VerifiedAt, item.LastError));
        await using var db = town.OpenDatabase();
        var release = await db.Releases.SingleAsync();
        Assert.Equal((1, town.Releases.Current(town.Portal)!.Value.Hash), (release.Number, release.Manifest));
    }

    [Fact]
    public async Task It_stands_on_its_page_at_home_in_its_section_in_the_feeds_and_on_the_site_map()
    {
        await using var town = await PublishingTown.BuildAsync();
        await town.ApproveAsync("Khai giảng lớp chuyển đổi số");
        await town.PublishAsync();
        Assert.Contains("<h1>Khai giảng lớp chuyển đổi số</h1>", town.Read(Page));
        foreach (var list in (string[])["/", "/tin-tuc/", "/rss.xml", "/tin-tuc/rss.xml", "/sitemap-1.xml"]) Assert.Contains(Page, town.Read(list));
        Assert.Contains("https://sokhcn.daklak.gov.vn/sitemap-1.xml", town.Read("/sitemap.xml"));
        Assert.Contains("Sitemap: https://sokhcn.daklak.gov.vn/sitemap.xml", town.Read("/robots.txt"));
        Assert.NotNull(town.Read("/gioi-thieu.html"));
        Assert.Null(town.Read("/khong-co.html"));
    }

    [Fact]
    public async Task A_corrected_work_keeps_its_address()
    {
        await using var town = await PublishingTown.BuildAsync();
        var edition = await town.ApproveAsync("Khai giảng lớp chuyển đổi số");
        await town.PublishAsync();
        await using (var db = town.OpenDatabase())
        {
            var again = await db.Editions.Include(e => e.Article).Include(e => e.Revisions).ThenInclude(r => r.Authors).Include(e => e.Revisions).ThenInclude(r => r.Files).Include(e => e.Request).SingleAsync(e => e.Id == edition.Id);
            var work = town.Desk.Work;
            again.Save(Some.By(work.Writer), again.Latest.Content with { Title = "Khai giảng lớp chuyển đổi số tại Ea Kao" }, 1);
            db.Add(again.Submit(Some.By(work.Writer), SomeWork.Checks, Some.Instant.AddDays(1)));
            again.Approve(Some.By(work.Approver), again.Latest.Hash, SomeWork.Checks);
            db.Add(new OutboxItem(town.Portal, again.ArticleId, again.Id, OutboxReason.Approved, Some.Instant.AddSeconds(-1)));
            await db.SaveAsync(Some.SystemStamp);
        }
        await town.PublishAsync();
        Assert.Contains("Ea Kao</h1>", town.Read(Page));
        Assert.Contains("Ea Kao", town.Read("/"));
    }

    [Fact]
    public async Task One_work_that_cannot_be_published_stops_no_other()
    {
        await using var town = await PublishingTown.BuildAsync();
        var other = await town.AnotherDeskAsync("soyte");
        var lost = new FilePart(new(new('a', 64), "anh.jpg", "image/jpeg", 10), "Ảnh");
        await town.ApproveAsync("Bài thiếu ảnh", with: c => c with { Pictures = [lost] });
        await town.ApproveAsync("Bài của Sở Y tế", other);
        Assert.Equal(1, await town.PublishAsync());
        var failed = await town.ItemAsync();
        Assert.Equal((null, 1), (failed.VerifiedAt, failed.Attempts));
        Assert.NotNull((await town.ItemAsync(other.Work.Portal)).VerifiedAt);

        Assert.Equal(0, await town.PublishAsync());
        Assert.Equal(1, (await town.ItemAsync()).Attempts);
        town.Clock.Advance(TimeSpan.FromSeconds(3));
        await town.PublishAsync();
        Assert.Equal(2, (await town.ItemAsync()).Attempts);
    }

    [Fact]
    public async Task A_portal_that_someone_else_is_publishing_waits()
    {
        await using var town = await PublishingTown.BuildAsync();
        await town.ApproveAsync();
        using (town.Releases.Lock(town.Portal)) Assert.Equal(0, await town.PublishAsync());
        town.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(1, await town.PublishAsync());
    }

    [Fact]
    public async Task Every_work_stands_on_one_page_of_its_section_and_each_page_leads_to_the_next()
    {
        await using var town = await PublishingTown.BuildAsync();
        await town.ApproveManyAsync(38);
        foreach (var count in (int[])[39, 40, 41])
        {
            await town.ApproveAsync();
            await town.PublishAsync();
            Assert.Equal(Enumerable.Range(1, count), Listed(town).Order());
        }
        Assert.Equal(2, Pages(town).Count());
        await town.The<Publisher>().PublishAllAsync(town.Portal);
        Assert.Equal(Enumerable.Range(1, 41), Listed(town).Order());
    }

    [Fact]
    public async Task A_work_that_comes_late_is_counted_into_the_older_pages()
    {
        await using var town = await PublishingTown.BuildAsync();
        using var picture = new MemoryStream(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        var file = await town.The<Governance.Web.Platform.Files.FileStore>().SaveAsync(picture, "anh.png", Governance.Web.Platform.Files.FileKind.Picture);
        var stored = Path.Combine(town.Folder.Path, "files", file.Sha256[..2], file.Sha256);
        File.Move(stored, stored + ".away");
        await town.ApproveManyAsync(10);
        await town.ApproveAsync(with: c => c with { Pictures = [new(file, "Ảnh")] });
        await town.PublishAsync();
        for (var i = 0; i < 34; i++) await town.ApproveAsync();
        await town.PublishAsync();
        Assert.NotNull(town.Read("/tin-tuc/trang-1.html"));

        File.Move(stored + ".away", stored);
        town.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(1, await town.PublishAsync());
        Assert.Equal(Enumerable.Range(1, 45), Listed(town).Order());
        Assert.NotNull(town.Read($"/tep/{file.Sha256}.png"));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public async Task One_new_work_touches_the_same_few_files_however_many_there_are(int works)
    {
        await using var town = await PublishingTown.BuildAsync();
        await town.ApproveManyAsync(works);
        await town.ApproveAsync();
        await town.PublishAsync();
        // Its page, home, the section's first screen, two feeds, a part of the site map; at 1,001 works that part is new, and the index with it.
        Assert.InRange(town.Releases.Current(town.Portal)!.Value.Root.Changed, 6, 7);
    }

    [Fact]
    public async Task A_release_that_was_swapped_in_but_not_put_on_record_is_no_obstacle()
    {
        await using var town = await PublishingTown.BuildAsync();
        await town.ApproveAsync();
        await town.PublishAsync();
        var unrecorded = new ReleaseDraft(town.Releases, town.The<ObjectStore>(), town.Portal);
        unrecorded.Put("/", "trang chủ", "text/html");
        unrecorded.Commit(Some.Instant);
        await town.ApproveAsync();
        await town.PublishAsync();
        await using var db = town.OpenDatabase();
        Assert.Equal([1, 3], await db.Releases.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync());
    }

    [Fact]
    public async Task Publishing_the_whole_portal_mends_what_was_damaged_on_the_disk()
    {
        await using var town = await PublishingTown.BuildAsync();
        await town.ApproveAsync("Khai giảng lớp chuyển đổi số");
        await town.PublishAsync();
        town.Flip(Page);
        town.FlipObject(town.Releases.Current(town.Portal)!.Value.Root.Shards[ReleaseRoot.ShardOf("/")]!);
        Assert.Equal(2, town.Releases.Problems(town.Portal).Count());
        await town.The<Publisher>().PublishAllAsync(town.Portal);
        Assert.Empty(town.Releases.Problems(town.Portal));
        Assert.Contains("<h1>Khai giảng lớp chuyển đổi số</h1>", town.Read(Page));
    }

    [Fact]
    public async Task After_its_pointer_was_damaged_a_portal_goes_on_with_the_next_number()
    {
        await using var town = await PublishingTown.BuildAsync();
        await town.ApproveAsync();
        await town.PublishAsync();
        File.WriteAllText(Path.Combine(town.Folder.Path, "releases", "portals", town.Portal.ToString("n")), "hỏng");
        Assert.Null(town.Releases.Current(town.Portal));
        await town.ApproveAsync();
        Assert.Equal(1, await town.PublishAsync());
        Assert.Equal(2, town.Releases.Current(town.Portal)!.Value.Root.Number);
    }

    [Fact]
    public async Task News_of_an_agency_stands_on_the_home_page_of_the_one_above()
    {
        await using var town = await PublishingTown.BuildAsync();
        var below = await BelowAsync(town);
        await town.ApproveAsync("Khai trương trạm y tế", below);
        while (await town.PublishAsync() > 0) { }
        Assert.Contains("<a href=\"https://yte.daklak.gov.vn/tin-tuc/khai-truong-tram-y-te-1.html\">Khai trương trạm y tế</a>", town.Read("/"));
    }

    [Fact]
    public async Task The_one_above_is_told_once_of_many()
    {
        await using var town = await PublishingTown.BuildAsync();
        var below = await BelowAsync(town);
        for (var i = 0; i < 3; i++) await town.ApproveAsync(at: below);
        await town.PublishAsync();
        await using var db = town.OpenDatabase();
        Assert.Equal([OutboxReason.NewsBelow], await db.Outbox.Where(i => i.PortalId == town.Portal).Select(i => i.Reason).ToListAsync());
    }

    /// <summary>A desk of an agency below the town's, whose portal is up.</summary>
    private static async Task<SomeDesk> BelowAsync(PublishingTown town)
    {
        var below = await town.AnotherDeskAsync("yte", town.Desk.Work.Agency);
        await town.AddAsync(new HostAssignment(below.Work.Portal, "yte.daklak.gov.vn", new(new(2024, 1, 1)), "QĐ mẫu", Confidence.Read));
        await town.The<Publisher>().PublishAllAsync(town.Portal);
        await town.The<Publisher>().PublishAllAsync(below.Work.Portal);
        while (await town.PublishAsync() > 0) { }
        await using var db = town.OpenDatabase();
        db.Outbox.RemoveRange(db.Outbox);
        await db.SaveAsync(Some.SystemStamp);
        return below;
    }

    /// <summary>Numbers of the works on the section's first screen and on every page that it leads to.</summary>
    private static IEnumerable<int> Listed(PublishingTown town) =>
        Pages(town).SelectMany(page => Regex.Matches(page, "<h2><a href=\"/tin-tuc/bai-so-\\d+-(\\d+)\\.html\"").Select(m => int.Parse(m.Groups[1].Value)));

    private static IEnumerable<string> Pages(PublishingTown town)
    {
        for (var path = "/tin-tuc/"; path is not null;)
        {
            var page = town.Read(path);
            Assert.NotNull(page);
            yield return page;
            path = Regex.Match(page, "rel=\"next\" href=\"([^\"]+)\"") is { Success: true } older ? older.Groups[1].Value : null;
        }
    }
}
