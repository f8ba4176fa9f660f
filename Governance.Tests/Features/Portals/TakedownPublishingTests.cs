using Governance.Domain.Approvals;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Portals;

public sealed class TakedownPublishingTests
{
    private const string Page = "/tin-tuc/ngay-hoi-viec-lam-1.html";

    [Fact]
    public async Task What_is_withdrawn_leaves_its_notice_at_its_address_and_every_list()
    {
        await using var town = await PublishingTown.BuildAsync();
        var edition = await DownAsync(town, new(TakedownOutcome.Withdrawn, "Ngày hội đã hoãn."));
        var (file, html) = (File(town, Page), town.Read(Page)!);
        Assert.Equal((410, null), (file.Status, file.Location));
        Assert.Contains("Ngày hội đã hoãn.", html);
        Assert.Contains("Ngày hội việc làm", html);
        foreach (var list in (string[])["/", "/tin-tuc/", "/rss.xml", "/sitemap-1.xml"]) Assert.DoesNotContain(Page, town.Read(list));
        await using var db = town.OpenDatabase();
        Assert.Equal(edition.ArticleId, (await db.TakenDownPages.SingleAsync()).ArticleId);
    }

    [Fact]
    public async Task What_is_removed_tells_readers_nothing_of_itself()
    {
        await using var town = await PublishingTown.BuildAsync();
        await DownAsync(town, new(TakedownOutcome.Removed, "Có thông tin nội bộ."));
        Assert.Equal(410, File(town, Page).Status);
        Assert.DoesNotContain("nội bộ", town.Read(Page));
        Assert.DoesNotContain("Ngày hội việc làm", town.Read(Page));
    }

    [Fact]
    public async Task What_is_replaced_leads_to_what_took_its_place()
    {
        await using var town = await PublishingTown.BuildAsync();
        var first = await town.ApproveAsync("Ngày hội việc làm");
        var other = await town.ApproveAsync("Lịch mới của ngày hội");
        await town.PublishAsync();
        await TakeDownAsync(town, first, new(TakedownOutcome.Replaced, "Đã có lịch mới.", other.ArticleId));
        Assert.Equal((301, "/tin-tuc/lich-moi-cua-ngay-hoi-2.html"), (File(town, Page).Status, File(town, Page).Location));
    }

    [Fact]
    public async Task What_goes_live_again_stands_at_its_old_address()
    {
        await using var town = await PublishingTown.BuildAsync();
        var edition = await DownAsync(town, new(TakedownOutcome.Withdrawn, "Ngày hội đã hoãn."));
        await using (var db = town.OpenDatabase())
        {
            var (again, work) = (await db.EditionAsync(edition.Id), town.Desk.Work);
            again.Save(Some.By(work.Writer), again.Latest.Content with { Title = "Ngày hội việc làm tháng Mười Hai" }, 1);
            db.Add(again.Submit(Some.By(work.Writer), SomeWork.Checks, Some.Instant.AddDays(1)));
            again.Approve(Some.By(work.Approver), again.Latest.Hash, SomeWork.Checks);
            db.Add(new OutboxItem(town.Portal, again.ArticleId, again.Id, OutboxReason.Approved, Some.Instant));
            await db.SaveAsync(Some.SystemStamp);
        }
        await town.PublishAsync();
        Assert.Null(File(town, Page).Status);
        Assert.Contains("tháng Mười Hai</h1>", town.Read(Page));
        Assert.Contains(Page, town.Read("/"));
        await using var after = town.OpenDatabase();
        Assert.Empty(await after.TakenDownPages.ToListAsync());
    }

    [Fact]
    public async Task A_correction_is_told_to_readers_with_its_day()
    {
        await using var town = await PublishingTown.BuildAsync();
        var edition = await town.ApproveAsync("Ngày hội việc làm");
        await town.PublishAsync();
        await using (var db = town.OpenDatabase())
        {
            var (again, work) = (await db.EditionAsync(edition.Id), town.Desk.Work);
            again.Save(Some.By(work.Writer), again.Latest.Content with { Summary = "Khai mạc lúc 8 giờ." }, 1);
            db.Add(again.Submit(Some.By(work.Writer), SomeWork.Checks, new(Correction: "Giờ khai mạc là 8 giờ, không phải 9 giờ."), [], RoutePlan.Until(Some.Instant.AddDays(1))));
            again.Approve(Some.By(work.Approver), again.Request!.Hash, SomeWork.Checks);
            db.Add(new OutboxItem(town.Portal, again.ArticleId, again.Id, OutboxReason.Approved, Some.Instant));
            await db.SaveAsync(Some.SystemStamp);
        }
        await town.PublishAsync();
        Assert.Contains("Giờ khai mạc là 8 giờ, không phải 9 giờ.", town.Read(Page));
        Assert.Contains("Đính chính", town.Read(Page));
    }

    private static async Task<Edition> DownAsync(PublishingTown town, Takedown takedown)
    {
        var edition = await town.ApproveAsync("Ngày hội việc làm");
        await town.ApproveAsync("Bài khác");
        await town.PublishAsync();
        await TakeDownAsync(town, edition, takedown);
        return edition;
    }

    private static async Task TakeDownAsync(PublishingTown town, Edition edition, Takedown takedown)
    {
        await using (var db = town.OpenDatabase())
        {
            var (live, work) = (await db.EditionAsync(edition.Id), town.Desk.Work);
            db.Add(live.AskTakedown(Some.By(work.Writer), takedown, [], RoutePlan.Until(Some.Instant.AddDays(1))));
            live.Approve(Some.By(work.Approver), live.Request!.Hash, SomeWork.Checks);
            db.Add(new OutboxItem(town.Portal, live.ArticleId, live.Id, OutboxReason.TakenDown, Some.Instant));
            await db.SaveAsync(Some.SystemStamp);
        }
        await town.PublishAsync();
    }

    private static Governance.Web.Features.Portals.Publishing.ReleaseFile File(PublishingTown town, string path) => town.Releases.Find(town.Releases.Current(town.Portal)!.Value.Root, path)!;
}
