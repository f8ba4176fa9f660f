using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Tests.Features.Portals;
using Governance.Tests.Support;
using Governance.Web.Data;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Approvals.Timetable;
using Governance.Web.Features.Editorial.Moderation;
using Governance.Web.Features.Portals.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Governance.Tests.Features.Approvals;

public sealed class TimetableTests : IAsyncLifetime
{
    private static readonly DateTime Hour = Some.Instant.AddHours(2);
    private PublishingTown _town = null!;

    public async ValueTask InitializeAsync() => _town = await PublishingTown.BuildAsync();

    [Fact]
    public async Task What_is_approved_for_an_hour_goes_live_when_it_comes_and_not_before()
    {
        var edition = await ScheduledAsync("Khai mạc lễ hội", 1);
        At(Hour.AddSeconds(-1));
        Assert.Equal(0, await Worker().RunDueAsync());
        At(Hour);
        Assert.Equal(1, await Worker().RunDueAsync());
        await using var db = _town.OpenDatabase();
        var live = await db.Editions.SingleAsync(e => e.Id == edition.Id);
        Assert.Equal((EditionState.Live, Hour, null), (live.State, live.FirstPublishedAt, live.ScheduledAt));
        Assert.Equal((edition.Id, OutboxReason.Approved), await db.Outbox.Select(i => new ValueTuple<Guid?, OutboxReason>(i.EditionId, i.Reason)).SingleAsync());
    }

    [Fact]
    public async Task After_the_server_was_down_it_goes_live_at_once()
    {
        await ScheduledAsync("Khai mạc lễ hội", 1);
        At(Hour.AddDays(3));
        Assert.Equal(1, await Worker().RunDueAsync());
    }

    [Fact]
    public async Task Bytes_changed_behind_the_gate_do_not_go_live_hold_up_nothing_and_are_an_alarm()
    {
        var (bad, good) = (await ScheduledAsync("Bài bị sửa", 1), await ScheduledAsync("Bài lành", 2));
        await using (var db = _town.OpenDatabase()) await db.Revisions.Where(r => r.EditionId == bad.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Body, "<p>Nội dung khác</p>"));
        At(Hour.AddMinutes(1));
        Assert.Equal(1, await Worker().RunDueAsync());
        await using var after = _town.OpenDatabase();
        Assert.Equal([good.Id], await after.Editions.Where(e => e.LiveRevisionId != null).Select(e => e.Id).ToListAsync());
        var queries = new TimetableQueries(Databases);
        Assert.Equal(1, await queries.OverdueAsync(_town.Desk.Work.Approver, Hour.AddMinutes(1)));
        Assert.True((await queries.ScheduledAsync(_town.Desk.Work.Approver, Hour.AddMinutes(1))).Single().IsOverdue);
    }

    [Fact]
    public async Task Two_nodes_put_it_live_once()
    {
        await ScheduledAsync("Khai mạc lễ hội", 1);
        At(Hour);
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Worker().RunDueAsync())));
        Assert.Equal(1, done.Sum());
        await using var db = _town.OpenDatabase();
        Assert.Equal(1, await db.Outbox.CountAsync());
    }

    [Fact]
    public async Task Another_hour_is_set_by_who_may_approve_and_taking_it_off_voids_the_approval()
    {
        var edition = await ScheduledAsync("Khai mạc lễ hội", 1);
        var (approver, writer) = (Actions(_town.Desk.Work.Approver), Actions(_town.Desk.Work.Writer));
        Assert.Equal("Access.NoPower", await RefusedAsync(() => writer.RescheduleAsync(edition.Id, Hour.AddHours(1))));
        Assert.Equal("Editorial.PublishAtPast", await RefusedAsync(() => approver.RescheduleAsync(edition.Id, Some.Instant)));
        await approver.RescheduleAsync(edition.Id, Hour.AddHours(1));
        At(Hour);
        Assert.Equal(0, await Worker().RunDueAsync());
        await writer.UnscheduleAsync(edition.Id);
        At(Hour.AddHours(2));
        Assert.Equal(0, await Worker().RunDueAsync());
        await using var db = _town.OpenDatabase();
        Assert.Equal(EditionState.Draft, (await db.Editions.SingleAsync()).State);
    }

    [Fact]
    public async Task Its_page_and_files_are_made_beforehand_and_not_to_be_seen_before_its_hour()
    {
        await _town.ApproveAsync("Bài đã đăng");
        await _town.PublishAsync();
        var edition = await ScheduledAsync("Khai mạc lễ hội", 2);
        const string Page = "/tin-tuc/khai-mac-le-hoi-2.html";
        var worker = Worker();
        At(Hour.AddMinutes(-3));
        Assert.Equal(0, await worker.PrepareAsync());
        At(Hour.AddMinutes(-2));
        var before = Objects();
        Assert.Equal((1, 0), (await worker.PrepareAsync(), await worker.PrepareAsync()));
        var made = Objects().Except(before).ToHashSet();
        Assert.Null(_town.Read(Page));
        At(Hour.AddSeconds(1));
        Assert.Equal(1, await worker.RunDueAsync());
        await _town.PublishAsync();
        Assert.Contains("Khai mạc lễ hội", _town.Read(Page));
        // What citizens read is the very file that was made before.
        Assert.Contains(_town.Releases.Find(_town.Releases.Current(_town.Portal)!.Value.Root, Page)!.Hash, made);
        await using var db = _town.OpenDatabase();
        Assert.Equal(Hour, (await db.Editions.SingleAsync(e => e.Id == edition.Id)).FirstPublishedAt);
    }

    private IDbContextFactory<GovernanceDb> Databases => _town.The<IDbContextFactory<GovernanceDb>>();

    private HashSet<string> Objects() => [.. Directory.EnumerateFiles(Path.Combine(_town.Folder.Path, "releases", "objects"), "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f))];

    private async Task<Edition> ScheduledAsync(string title, int number)
    {
        var work = _town.Desk.Work;
        var edition = work.Draft(work.Content(title), number);
        edition.Submit(Some.By(work.Writer), SomeWork.Checks, new(Hour), [], Governance.Domain.Approvals.RoutePlan.Until(Hour));
        edition.Approve(Some.By(work.Approver), edition.Request!.Hash, SomeWork.Checks);
        Assert.Equal(EditionState.Scheduled, edition.State);
        return await _town.Desk.SaveAsync(edition);
    }

    private void At(DateTime instant) => _town.Clock.SetUtcNow(new DateTimeOffset(instant));

    private TimetableWorker Worker() => new(Databases, _town.The<Publisher>(), new PublishSignal(), new QueueSignal(), _town.Clock, NullLogger<TimetableWorker>.Instance);

    private ModerationActions Actions(Actor actor) => new(Databases, Some.User(() => actor), new PublishSignal(), new QueueSignal());

    private static async Task<string> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<RuleBroken>(action)).Refusals[0].Name;

    public ValueTask DisposeAsync() => _town.DisposeAsync();
}
