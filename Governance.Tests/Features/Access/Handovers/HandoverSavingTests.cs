using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access.Handovers;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Access.Handovers;

/// <summary>A member whose seat ended on 2026-11-20 left a draft; the head of the board stays; over the real database.</summary>
public sealed class HandoverSavingTests : HandoverTown
{
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
}
