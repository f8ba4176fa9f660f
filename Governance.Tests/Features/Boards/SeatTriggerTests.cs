using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Boards;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Boards;

/// <summary>The database holds what the board holds, whoever writes.</summary>
public sealed class SeatTriggerTests
{
    private static readonly DateOnly Until = new(2027, 1, 1);

    [Theory, EveryDatabase]
    public async Task A_row_written_past_the_program_does_not_take_a_held_seat(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        Assert.Contains("refusal:Boards.SeatTaken", await CopyAsync(database, town, town.Officer.Id, seat: 1, from: "2026-12-31"));
        Assert.Null(await CopyAsync(database, town, town.Officer.Id, seat: 1, from: "2027-01-01"));
    }

    [Theory, EveryDatabase]
    public async Task A_row_written_past_the_program_does_not_seat_a_person_twice(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        Assert.Contains("refusal:Boards.PersonSeatedTwice", await CopyAsync(database, town, town.OtherHead.Id, seat: 7, from: "2026-06-01"));
    }

    [Theory, EveryDatabase]
    public async Task An_update_does_not_stretch_one_holder_over_the_next(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        Assert.Null(await CopyAsync(database, town, town.Officer.Id, seat: 1, from: "2027-01-01"));
        await using var db = database.CreateDbContext();
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlAsync($"UPDATE Appointment SET Period_Until = '2027-02-01' WHERE PersonId = {town.OtherMember.Id}"));
        Assert.Contains("refusal:Boards.SeatTaken", refused.Message);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_appoint_to_one_seat_for_a_time_one_wins_and_the_other_is_told(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var tries = await Task.WhenAll(new[] { town.Chief, town.Officer }.Select(async person =>
        {
            try
            {
                await As(database, town.Clerk).RecordAsync(town.Board.Id, 0, DecisionKind.Restructuring, SomeBoard.Paper(Some.Day, $"8/{person.FullName}"), new([], [SomeBoard.Holder(BoardPost.DeputyHead, person.Id, until: Until)]));
                return null;
            }
            catch (RuleBroken broken) { return broken.Refusals.Single().Name; }
        }));
        Assert.Equal([null, "Common.ChangedByAnother"], tries.Order());
        await using var db = database.CreateDbContext();
        Assert.Equal(1, await db.Appointments.CountAsync(a => a.Post == BoardPost.DeputyHead));
    }

    [Theory, EveryDatabase]
    public async Task What_the_trigger_says_reaches_the_person_as_its_refusal(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        await using var db = database.CreateDbContext();
        var stranger = new EditorialBoard(town.Agency, SomeBoard.Paper(), [SomeBoard.Holder(person: town.Officer.Id, until: Until)], Some.By(town.Clerk));
        db.Boards.Add(stranger);
        foreach (var part in db.ChangeTracker.Entries<BoardDecision>()) part.Property(d => d.BoardId).CurrentValue = town.Board.Id;
        foreach (var part in db.ChangeTracker.Entries<Appointment>()) part.Property(a => a.BoardId).CurrentValue = town.Board.Id;
        db.Entry(stranger).State = EntityState.Detached;
        Assert.Equal("Boards.SeatTaken", (await Assert.ThrowsAsync<RuleBroken>(() => db.SaveAsync(Some.SystemStamp))).Refusals.Single().Name);
    }

    [Theory, EveryDatabase]
    public async Task A_seat_for_a_time_is_handed_over_in_one_save(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var member = town.Board.Appointments.Single(a => a.Post is BoardPost.Member);
        await As(database, town.Clerk).RecordAsync(town.Board.Id, 0, DecisionKind.Replacement, SomeBoard.Paper(Some.Day, "82/QĐ"), new([], [], Replacing: [new(member.Id, SomeBoard.Holder(person: town.Officer.Id, until: Until))]));
        await using var db = database.CreateDbContext();
        Assert.Equal([town.OtherMember.Id, town.Officer.Id], await db.Appointments.Where(a => a.Post == BoardPost.Member).OrderBy(a => a.Period.From).Select(a => a.PersonId).ToListAsync());
    }

    /// <summary>Writes a copy of the member's appointment straight into the table, open-ended.</summary>
    /// <returns>What the database said; null when it took the row.</returns>
    private static async Task<string?> CopyAsync(TestDatabase database, BoardTown town, Guid person, int seat, string from)
    {
        await using var db = database.CreateDbContext();
        try
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO Appointment (Id, BoardId, PersonId, Post, SeatNumber, OpenSeat, Standing, JobTitle, PartTime, Period_From, Period_Until, StartDecisionId, EndDecisionId)
                SELECT {Guid.CreateVersion7()}, BoardId, {person}, Post, {seat}, {seat}, Standing, JobTitle, PartTime, {from}, NULL, StartDecisionId, NULL FROM Appointment WHERE PersonId = {town.OtherMember.Id}
                """);
            return null;
        }
        catch (System.Data.Common.DbException refused) { return refused.Message; }
    }

    private static BoardActions As(TestDatabase database, Governance.Domain.Common.Actor actor) =>
        new(database, Some.User(() => actor), new FileStore(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName)));
}
