using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Boards;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Boards;

/// <summary>What the database and the saving door hold when two people record at once.</summary>
public sealed class BoardSavingTests
{
    [Theory, EveryDatabase]
    public async Task An_open_seat_is_held_once_even_past_the_domain(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        await using var db = database.CreateDbContext();
        var stranger = new EditorialBoard(town.Agency, SomeBoard.Paper(), [SomeBoard.Holder(BoardPost.Head, town.Director.Id)], Some.By(town.Clerk));
        db.Boards.Add(stranger);
        foreach (var part in db.ChangeTracker.Entries<BoardDecision>()) part.Property(d => d.BoardId).CurrentValue = town.Board.Id;
        foreach (var part in db.ChangeTracker.Entries<Appointment>()) part.Property(a => a.BoardId).CurrentValue = town.Board.Id;
        db.Entry(stranger).State = EntityState.Detached;
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveAsync(Some.SystemStamp));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_restructure_at_once_one_wins_and_the_other_is_told_who(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var seen = (await new BoardQueries(database).BoardAsync(town.Board.Id, Some.Day))!.Version;
        var first = town.Clerk with { Name = "Người Thứ Nhất" };
        await As(database, first).RecordAsync(town.Board.Id, seen, DecisionKind.Restructuring, SomeBoard.Paper(Some.Day, "80/QĐ"), new([], [SomeBoard.Holder(BoardPost.DeputyHead, town.Chief.Id)]));
        var broken = await Assert.ThrowsAsync<RuleBroken>(() =>
            As(database, town.Clerk).RecordAsync(town.Board.Id, seen, DecisionKind.Restructuring, SomeBoard.Paper(Some.Day, "81/QĐ"), new([], [SomeBoard.Holder(BoardPost.DeputyHead, town.Officer.Id)])));
        Assert.Equal(("Common.ChangedByAnother", "Người Thứ Nhất"), (broken.Refusals[0].Name, broken.Refusals[0].Arguments[0]));
        await using var db = database.CreateDbContext();
        Assert.Equal(town.Chief.Id, (await db.Appointments.SingleAsync(a => a.Post == BoardPost.DeputyHead)).PersonId);
    }

    [Theory, EveryDatabase]
    public async Task An_agency_has_one_board_however_many_found_it(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try { await As(database, town.Clerk).FoundAsync(town.Agency.Id, SomeBoard.Paper(), [SomeBoard.Holder(BoardPost.Head, town.Director.Id)]); return null; }
            catch (RuleBroken broken) { return broken.Refusals.Single().Name; }
        }));
        Assert.Equal([null, "Boards.AlreadyFounded", "Boards.AlreadyFounded", "Boards.AlreadyFounded"], tries.Order());
    }

    [Theory, EveryDatabase]
    public async Task The_successor_takes_the_seat_that_the_same_decision_frees(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var head = town.Board.Appointments.Single(a => a.Post is BoardPost.Head);
        await As(database, town.Clerk).RecordAsync(town.Board.Id, 0, DecisionKind.Restructuring, SomeBoard.Paper(Some.Day, "80/QĐ"), new([head.Id], [SomeBoard.Holder(BoardPost.Head, town.Director.Id, name: town.Director.FullName)]));
        var queries = new BoardQueries(database);
        Assert.Equal("Phạm Thị Đầu", await HeadOn(Some.Day.AddDays(-1)));
        Assert.Equal("Lê Văn Giám", await HeadOn(Some.Day));

        async Task<string> HeadOn(DateOnly day) => (await queries.BoardAsync(town.Board.Id, day))!.Seats.Single(s => s.Post is BoardPost.Head).Holder!.Name;
    }

    private static BoardActions As(TestDatabase database, Actor actor) =>
        new(database, Some.User(() => actor), new FileStore(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName)));
}
