using CsCheck;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Features.Boards;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Boards;

/// <summary>The register keeps boards in memory: after any decision, and as of any day, it says what the page of each board says.</summary>
public sealed class RegisterMemoryTests
{
    private static readonly DecisionKind[] Kinds = [DecisionKind.Restructuring, DecisionKind.Restructuring, DecisionKind.Ending, DecisionKind.Dissolution, DecisionKind.Founding];

    private static readonly Gen<(DecisionKind Kind, int Board, int Person, int Day)> Decisions =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 1], Gen.Int[0, 4], Gen.Int[0, 300], (kind, board, person, day) => (Kinds[kind], board, person, day));

    [Fact]
    public async Task After_any_decision_the_register_of_any_day_says_what_each_board_says() => await Decisions.Array[3, 12].SampleAsync(async decisions =>
    {
        using var database = new TestDatabase();
        Agency[] agencies = [Some.Agency(), Some.Agency("gddt", "Sở Giáo dục và Đào tạo")];
        var people = Enumerable.Range(0, 5).Select(i => new Person($"Người Mẫu {i}", agencies[0].Id)).ToArray();
        var boards = agencies.Select(a => new EditorialBoard(a, SomeBoard.Paper(), SomeBoard.Full(people[0].Id, people[1].Id, people[2].Id), By(a))).ToArray();
        await database.AddAsync([.. agencies, .. people, .. boards, .. BoardsSeed.Rules()]);
        var queries = new BoardQueries(database);
        foreach (var (kind, board, person, day) in decisions)
        {
            await DecideAsync(database, boards[board].Id, kind, people[person], SomeBoard.Founded.AddDays(day));
            foreach (var asOf in new[] { -1, 0, day - 1, day, day + 40 }) await AssertEqualAsync(queries, agencies, boards, SomeBoard.Founded.AddDays(asOf));
        }
    }, iter: 12, threads: 1);

    private static async Task DecideAsync(TestDatabase database, Guid id, DecisionKind kind, Person person, DateOnly day)
    {
        await using var db = database.CreateDbContext();
        var board = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).SingleAsync(b => b.Id == id);
        var agency = await db.Agencies.SingleAsync(a => a.Id == board.AgencyId);
        Guid[] leaving = [.. board.On(day).Where(a => a.PersonId == person.Id).Select(a => a.Id)];
        var change = kind switch
        {
            DecisionKind.Ending => new(leaving, []),
            DecisionKind.Dissolution => new([], []),
            DecisionKind.Founding => new([], [SomeBoard.Holder(BoardPost.Head, person.Id)]),
            _ => new BoardChange(leaving, leaving.Length > 0 ? [] : [SomeBoard.Holder(person: person.Id, until: day.AddDays(60))]),
        };
        try { board.Carry(kind, agency, SomeBoard.Paper(day, $"{day:ddMM}/QĐ") with { Reason = "Lý do" }, change, By(agency)); }
        catch (RuleBroken) { return; } // what the rules refuse changes nothing
        await db.SaveAsync(Some.SystemStamp);
    }

    private static async Task AssertEqualAsync(BoardQueries queries, Agency[] agencies, EditorialBoard[] boards, DateOnly day)
    {
        var register = await queries.RegisterAsync(new(day));
        Assert.Equal(agencies.Length, register.Total);
        foreach (var board in boards)
        {
            var (row, page) = (register.Rows.Single(r => r.AgencyId == board.AgencyId), (await queries.BoardAsync(board.Id, day))!);
            Assert.Equal(page.State, row.State);
            Assert.Equal(page.InForce is not null, row.BoardId is not null);
            if (page.InForce is null) continue;
            Assert.Equal((page.Seats.Count(s => s.Holder is not null), page.Seats.SingleOrDefault(s => s is { Post: BoardPost.Head, Holder: not null })?.Holder!.Name), (row.Size, row.Head));
            Assert.Equal(page.Findings.Select(f => (f.Rule.Name, f.Outcome, f.Missing)), row.Findings.Select(f => (f.Rule.Name, f.Outcome, f.Missing)));
            Assert.Equal(page.Seats.Min(s => s.Holder?.Period.Until) is { } end && end <= day.AddDays(BoardQueries.ExpiryDays) ? end : null, row.ExpiringOn);
        }
        Assert.Equal(register.Rows.CountBy(r => r.State).OrderBy(c => c.Key), register.States.OrderBy(c => c.Key));
    }

    private static Stamp By(Agency agency) => Some.By(Some.Actor(agency.Id, Power.RecordBoard));
}
