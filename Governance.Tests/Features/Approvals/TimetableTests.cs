using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Approvals.Timetable;
using Governance.Web.Features.Editorial.Moderation;
using Governance.Web.Features.Portals.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Governance.Tests.Features.Approvals;

public sealed class TimetableTests : IDisposable
{
    private static readonly DateTime Hour = Some.Instant.AddHours(2);
    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Some.Instant));

    [Fact]
    public async Task What_is_approved_for_an_hour_goes_live_when_it_comes_and_not_before()
    {
        var edition = await ScheduledAsync("Khai mạc lễ hội", 1);
        At(Hour.AddSeconds(-1));
        Assert.Equal(0, await Worker().RunDueAsync());
        At(Hour);
        Assert.Equal(1, await Worker().RunDueAsync());
        await using var db = _database.CreateDbContext();
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
        await using (var db = _database.CreateDbContext()) await db.Revisions.Where(r => r.EditionId == bad.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Body, "<p>Nội dung khác</p>"));
        At(Hour.AddMinutes(1));
        Assert.Equal(1, await Worker().RunDueAsync());
        await using var after = _database.CreateDbContext();
        Assert.Equal([good.Id], await after.Editions.Where(e => e.LiveRevisionId != null).Select(e => e.Id).ToListAsync());
        var queries = new TimetableQueries(_database);
        Assert.Equal(1, await queries.OverdueAsync(_desk!.Work.Approver, Hour.AddMinutes(1)));
        Assert.True((await queries.ScheduledAsync(_desk.Work.Approver, Hour.AddMinutes(1))).Single().IsOverdue);
    }

    [Fact]
    public async Task Two_nodes_put_it_live_once()
    {
        await ScheduledAsync("Khai mạc lễ hội", 1);
        At(Hour);
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Worker().RunDueAsync())));
        Assert.Equal(1, done.Sum());
        await using var db = _database.CreateDbContext();
        Assert.Equal(1, await db.Outbox.CountAsync());
    }

    [Fact]
    public async Task Another_hour_is_set_by_who_may_approve_and_taking_it_off_voids_the_approval()
    {
        var edition = await ScheduledAsync("Khai mạc lễ hội", 1);
        var (approver, writer) = (Actions(_desk!.Work.Approver), Actions(_desk.Work.Writer));
        Assert.Equal("Access.NoPower", await RefusedAsync(() => writer.RescheduleAsync(edition.Id, Hour.AddHours(1))));
        Assert.Equal("Editorial.PublishAtPast", await RefusedAsync(() => approver.RescheduleAsync(edition.Id, Some.Instant)));
        await approver.RescheduleAsync(edition.Id, Hour.AddHours(1));
        At(Hour);
        Assert.Equal(0, await Worker().RunDueAsync());
        await writer.UnscheduleAsync(edition.Id);
        At(Hour.AddHours(2));
        Assert.Equal(0, await Worker().RunDueAsync());
        await using var db = _database.CreateDbContext();
        Assert.Equal(EditionState.Draft, (await db.Editions.SingleAsync()).State);
    }

    private SomeDesk? _desk;

    private async Task<Edition> ScheduledAsync(string title, int number)
    {
        _desk ??= await SomeDesk.SaveAsync(_database);
        var work = _desk.Work;
        var edition = work.Draft(work.Content(title), number);
        edition.Submit(Some.By(work.Writer), SomeWork.Checks, new(Hour), [], Governance.Domain.Approvals.RoutePlan.Until(Hour));
        edition.Approve(Some.By(work.Approver), edition.Request!.Hash, SomeWork.Checks);
        Assert.Equal(EditionState.Scheduled, edition.State);
        return await _desk.SaveAsync(edition);
    }

    private void At(DateTime instant) => _clock.SetUtcNow(new DateTimeOffset(instant));

    private TimetableWorker Worker() => new(_database, new PublishSignal(), new QueueSignal(), _clock, NullLogger<TimetableWorker>.Instance);

    private ModerationActions Actions(Actor actor) => new(_database, Some.User(() => actor), new PublishSignal(), new QueueSignal());

    private static async Task<string> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<RuleBroken>(action)).Refusals[0].Name;

    public void Dispose() => _database.Dispose();
}
