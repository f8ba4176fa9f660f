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
}
