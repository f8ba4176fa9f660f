using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Handovers;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Access.Handovers;

/// <summary>A member whose seat ended on 2026-11-20 left a draft; the head of the board stays; over the real database.</summary>
public sealed class HandoverSavingTests : IDisposable
{
    private static readonly DateOnly Ended = new(2026, 11, 20);
    private TestDatabase _database = null!;
    private SomeDesk _desk = null!;
    private Person _head = null!, _leaver = null!;
    private EditorialBoard _board = null!;
    private Agency _agency = null!;

    [Theory, EveryDatabase]
    public async Task Every_ended_term_that_nobody_continued_owes_one_and_what_goes_on_does_not(DatabaseKind kind)
    {
        await BuildAsync(kind);
        var technician = Some.Person("Trần Thị Kỹ", _agency.Id);
        var clerk = Some.Person("Vũ Văn Thư", _agency.Id);
        await _database.AddAsync(technician, clerk,
            new PostHolding(_agency.Id, technician.Id, AgencyPost.TechnicalAdministrator, new(new(2026, 1, 1), Some.Day.AddDays(10)), "07/QĐ", new(2025, 12, 30)),
            new PostHolding(_agency.Id, clerk.Id, AgencyPost.RecordClerk, new(new(2026, 1, 1), new(2026, 6, 1)), "08/QĐ", new(2025, 12, 30)),
            new PostHolding(_agency.Id, clerk.Id, AgencyPost.RecordClerk, new(new(2026, 6, 1)), "09/QĐ", new(2026, 5, 30)));
        var list = await ListAsync();
        Assert.Equal([("Lê Văn Thôi", "Boards.BoardPost.Member", Ended, HandoverStanding.Due), ("Trần Thị Kỹ", "Agencies.AgencyPost.TechnicalAdministrator", Some.Day.AddDays(10), HandoverStanding.Coming)],
            list.Rows.Select(r => (r.PersonName, r.Title, r.Until, r.Standing)));
        Assert.Equal((2, 1, 1, 0), (list.Total, (await ListAsync(HandoverPart.Due)).Total, (await ListAsync(HandoverPart.Coming)).Total, (await ListAsync(HandoverPart.Closed)).Total));
        Assert.Empty((await Queries.ListAsync(Clerk, new(HandoverPart.Pending, Ended.AddDays(1), Search: "thoi"))).Rows);
        Assert.Single((await Queries.ListAsync(Clerk, new(HandoverPart.Pending, Ended, Search: "thoi"))).Rows);
    }

    [Theory, EveryDatabase]
    public async Task Every_post_is_called_by_its_own_name(DatabaseKind kind)
    {
        await BuildAsync(kind);
        var posts = Enum.GetValues<AgencyPost>();
        foreach (var post in posts)
            await _database.AddAsync(new PostHolding(_agency.Id, _leaver.Id, post, new(new(2026, 1, 1), Some.Day), "07/QĐ", new(2025, 12, 30)));
        var owed = (await ListAsync()).Rows.Where(r => r.Until == Some.Day).Select(r => r.Title);
        Assert.Equal(posts.Select(p => $"Agencies.AgencyPost.{p}").Order(StringComparer.Ordinal), owed.Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task The_whole_way_from_the_list_to_the_closing(DatabaseKind kind)
    {
        await BuildAsync(kind);
        var id = await Actions.StartAsync(TermId);
        var view = (await Queries.HandoverAsync(Clerk, id, Some.Instant))!;
        Assert.Equal([(HandoverItemKind.Work, "Bài còn dở"), (HandoverItemKind.Training, "2026")], view.Handover.Items.Select(i => (i.Kind, i.Label)));
        await Actions.ArrangeAsync(id, _head.Id, Some.Day, "Phòng họp 2", "Bà Nguyễn Thị Chứng, Chánh Văn phòng");
        Assert.Equal("Access.Handover.ItemsOpen", await RefusedAsync(() => Actions.CloseAsync(id)));
        await Actions.SettleAsync(id, HandoverItemRef.Of(view.Handover.Items[0]), HandoverOutcome.HandedTo, _head.Id, null);
        await Actions.SettleAsync(id, HandoverItemRef.Of(view.Handover.Items[1]), HandoverOutcome.Noted, null, "Học ở cơ quan mới");
        await Actions.AddAsync(id, HandoverItemKind.Equipment, "Máy ảnh, 01 cái");
        var line = (await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items.Single(i => i.Kind is HandoverItemKind.Equipment);
        await Actions.SettleAsync(id, HandoverItemRef.Of(line), HandoverOutcome.HandedTo, _head.Id, "đủ phụ kiện");
        await Actions.CloseAsync(id);
        await using var db = _database.CreateDbContext();
        var closed = await db.Handovers.Include(h => h.Items).SingleAsync();
        Assert.Equal((HandoverState.Closed, "Trần Văn Đầu", 3, 0), (closed.State, closed.ReceiverName, closed.Items.Count, closed.OpenItems));
        Assert.Equal(_head.Id, (await db.Editions.SingleAsync()).KeeperId);
        Assert.Empty((await ListAsync()).Rows);
        Assert.Equal((3, 3), (await ListAsync(HandoverPart.Closed)).Rows.Select(r => (r.Settled, r.Items)).Single());
        Assert.True(await db.AuditEntries.AnyAsync(a => a.Subject == nameof(Handover) && a.ActorName == Clerk.Name));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_clerks_who_begin_at_once_one_begins_and_the_other_hears_who_did(DatabaseKind kind)
    {
        await BuildAsync(kind);
        var refusals = new List<string>();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            try { await Actions.StartAsync(TermId); }
            catch (RuleBroken broken) { lock (refusals) refusals.Add(broken.Refusals[0].Name); }
        }));
        Assert.Equal("Access.Handover.StartedAlready", Assert.Single(refusals));
        await using var db = _database.CreateDbContext();
        Assert.Equal(1, await db.Handovers.CountAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_work_goes_to_someone_who_may_write_there_and_then_stands_among_their_own(DatabaseKind kind)
    {
        await BuildAsync(kind);
        var outsider = Some.Person("Người Ngoài", _agency.Id);
        await _database.AddAsync(outsider);
        var id = await Actions.StartAsync(TermId);
        var work = HandoverItemRef.Of((await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items[0]);
        Assert.Equal("Editorial.KeeperMayNotWrite", await RefusedAsync(() => Actions.SettleAsync(id, work, HandoverOutcome.HandedTo, outsider.Id, null)));
        Assert.True((await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items[0].IsOpen);
        await Actions.SettleAsync(id, work, HandoverOutcome.HandedTo, _head.Id, null);
        var head = Some.Actor(_head.Id, _head.FullName, _agency.Id, Power.Write);
        Assert.Equal("Bài còn dở", Assert.Single((await new Governance.Web.Features.Editorial.ArticleQueries(_database).ListAsync(head, new(Mine: true))).Rows).Title);
        Assert.Equal("Access.Handover.Settled", await RefusedAsync(() => Actions.SettleAsync(id, work, HandoverOutcome.HandedTo, _head.Id, null)));
    }

    [Theory, EveryDatabase]
    public async Task What_settles_itself_is_found_settled_and_what_is_new_is_found_open(DatabaseKind kind)
    {
        await BuildAsync(kind);
        var id = await Actions.StartAsync(TermId);
        await _database.AddAsync(new Governance.Domain.Training.TrainingExemption(_leaver.Id, _agency.Id, 2026, "Nghỉ hưu", Some.By(Clerk)));
        await _desk.SaveAsync(Writing("Bài viết sau", 2));
        var items = (await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items;
        Assert.Equal([("Bài còn dở", true), ("2026", false), ("Bài viết sau", true)], items.Select(i => (i.Label, i.IsOpen)));
        await Actions.SettleAsync(id, HandoverItemRef.Of(items[2]), HandoverOutcome.HandedTo, _head.Id, null);
        Assert.Equal([true, false, false], (await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items.Select(i => i.IsOpen));
    }

    [Theory, EveryDatabase]
    public async Task Delegations_given_lapse_and_those_received_are_revoked_or_explained(DatabaseKind kind)
    {
        await BuildAsync(kind);
        var chief = Some.Person("Đỗ Thị Chánh", _agency.Id);
        await _database.AddAsync(chief, new PostHolding(_agency.Id, chief.Id, AgencyPost.HeadOfAgency, new(new(2026, 1, 1)), "05/QĐ", new(2025, 12, 30)));
        var delegations = new DelegationActions(_database, Some.User(() => Clerk), Files);
        var received = await delegations.DelegateAsync(chief.Id, new(_leaver.Id, [new(_agency.Id, Matter.Statements)], null, Some.Day, new(2027, 1, 1), SigningForm.ByDelegation, "Giám đốc", "Phó phòng", "30/QĐ", Some.Day));
        var id = await Actions.StartAsync(TermId);
        var item = (await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items.Single(i => i.Kind is HandoverItemKind.Delegation);
        Assert.Equal(("30/QĐ: Đỗ Thị Chánh → Lê Văn Thôi", true), (item.Label, item.IsOpen));
        await delegations.RevokeAsync(received, Some.Day, "Người nhận đã thôi chức vụ");
        Assert.False((await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items.Single(i => i.Kind is HandoverItemKind.Delegation).IsOpen);
    }

    [Fact]
    public async Task Strangers_find_none_and_both_sides_read_their_own()
    {
        await BuildAsync(DatabaseKind.Sqlite);
        var id = await Actions.StartAsync(TermId);
        await Actions.ArrangeAsync(id, _head.Id, Some.Day, "Phòng 2", null);
        var stranger = Some.Actor(_agency.Id, Power.Approve);
        Assert.Null(await Queries.HandoverAsync(stranger, id, Some.Instant));
        Assert.Empty((await Queries.ListAsync(stranger, Filter(HandoverPart.All))).Rows);
        foreach (var side in new[] { _leaver, _head })
        {
            var actor = new Actor(side.Id, side.FullName, Some.Day, []);
            var view = (await Queries.HandoverAsync(actor, id, Some.Instant))!;
            Assert.NotNull(view.WhyNotChange);
            Assert.Equal(id, Assert.Single((await Queries.ListAsync(actor, Filter(HandoverPart.All))).Rows).Id);
        }
        var strangers = new HandoverActions(_database, new(_database), null!, Some.User(() => stranger), Files);
        Assert.Equal("Access.NoPower", await RefusedAsync(() => strangers.CloseAsync(id)));
        Assert.Equal("Access.NoPower", await RefusedAsync(() => strangers.ArrangeAsync(id, _head.Id, Some.Day, "Phòng 3", null)));
        Assert.Equal("Common.NotFound", await RefusedAsync(() => Actions.CloseAsync(Guid.CreateVersion7())));
        Assert.Equal("Common.NotFound", await RefusedAsync(() => Actions.StartAsync(Guid.CreateVersion7())));
    }

    [Fact]
    public async Task One_that_is_cancelled_leaves_room_for_another()
    {
        await BuildAsync(DatabaseKind.Sqlite);
        var id = await Actions.StartAsync(TermId);
        Assert.Equal("Access.Handover.StartedAlready", await RefusedAsync(() => Actions.StartAsync(TermId)));
        await Actions.CancelAsync(id, "Lập nhầm");
        Assert.Equal(HandoverStanding.Due, Assert.Single((await ListAsync()).Rows).Standing);
        Assert.NotEqual(id, await Actions.StartAsync(TermId));
    }

    [Fact]
    public async Task Minutes_that_were_signed_are_kept_and_a_wrong_file_is_refused()
    {
        await BuildAsync(DatabaseKind.Sqlite);
        var id = await Actions.StartAsync(TermId);
        await Actions.ArrangeAsync(id, _head.Id, Some.Day, "Phòng 2", null);
        await Assert.ThrowsAsync<RuleBroken>(() => Actions.KeepSignedAsync(id, new MemoryStream("MZ"u8.ToArray()), "ky.pdf"));
        await Actions.KeepSignedAsync(id, new MemoryStream("%PDF-1.7"u8.ToArray()), "ky.pdf");
        Assert.Equal("ky.pdf", (await Queries.SignedAsync(Clerk, id))!.Name);
        Assert.Null(await Queries.SignedAsync(Some.Actor(_agency.Id, Power.Approve), id));
    }

    private HandoverQueries Queries => new(_database, new(_database));

    private HandoverActions Actions => new(_database, new(_database), null!, Some.User(() => Clerk), Files);

    private FileStore Files { get; } = new(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName));

    private Actor Clerk { get; set; } = null!;

    private Guid TermId => _board.Appointments.Single(a => a.PersonId == _leaver.Id).Id;

    private static HandoverFilter Filter(HandoverPart part) => new(part, Some.Day.AddMonths(-12));

    private Task<HandoverRows> ListAsync(HandoverPart part = HandoverPart.Pending) => Queries.ListAsync(Clerk, Filter(part));

    private Governance.Domain.Editorial.Edition Writing(string title, int number) =>
        new SomeWork(_desk.Work.Agency, _desk.Work.Portal, _desk.Work.Section, _leaver.Id).Draft(_desk.Work.Content(title, _leaver.Id), number);

    private async Task BuildAsync(DatabaseKind kind)
    {
        _database = new(kind);
        _desk = await SomeDesk.SaveAsync(_database);
        (_head, _leaver) = (Some.Person("Trần Văn Đầu", _desk.Work.Agency), new("Lê Văn Thôi", _desk.Work.Agency, "Phó phòng"));
        await _database.AddAsync(_head, _leaver);
        await using var db = _database.CreateDbContext();
        _agency = await db.Agencies.AsNoTracking().SingleAsync();
        Clerk = Some.Actor(_agency.Id, Power.RecordBoard);
        _board = new SomeBoard(_agency).Board(SomeBoard.Holder(BoardPost.Head, _head.Id), SomeBoard.Holder(person: _leaver.Id, until: Ended));
        await _database.AddAsync(_board);
        await _desk.SaveAsync(Writing("Bài còn dở", 1));
    }

    private static async Task<string> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<RuleBroken>(action)).Refusals[0].Name;

    public void Dispose() => _database.Dispose();
}
