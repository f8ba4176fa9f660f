using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Benchmarks;

/// <summary>
/// A province on a SQLite database, made by the domain's own verbs: in each agency a board of 17, founded for 2023 and renewed
/// for each year to 2026, a technical administrator, a head with an account, and in each year a session that 12 of the 17 passed.
/// 300 agencies are 20,400 appointments of 5,100 people.
/// </summary>
internal sealed class ManyPeople
{
    private const int Seats = 17, Passed = 12, FirstYear = 2023, LastYear = 2026;

    private ManyPeople(IReadOnlyList<EditorialBoard> boards, IReadOnlyList<Account> accounts) => (Boards, Accounts) = (boards, accounts);

    public IReadOnlyList<EditorialBoard> Boards { get; }

    /// <summary>One of each board's head.</summary>
    public IReadOnlyList<Account> Accounts { get; }

    internal static async Task<ManyPeople> FillAsync(TestDatabase database, int agencies)
    {
        var course = new Course("Kỹ năng biên tập tin bài", TrainingField.Editing);
        await database.AddAsync([course, .. BoardsSeed.Rules()]);
        var (boards, accounts) = (new List<EditorialBoard>(), new List<Account>());
        // Small units of work: the tracker's own cost grows with what it holds.
        foreach (var chunk in Enumerable.Range(0, agencies).Chunk(30))
        {
            var rows = new List<object>();
            foreach (var number in chunk)
            {
                var agency = Some.Agency($"a{number:000}", $"Cơ quan mẫu {number:000}");
                var people = Enumerable.Range(0, Seats).Select(i => new Person($"Người Mẫu {number:000} {i:00}", agency.Id)).ToList();
                boards.Add(Board(agency, people));
                accounts.Add(new($"head{number:000}", people[0].Id) { NormalizedUserName = $"HEAD{number:000}" });
                var holding = new PostHolding(agency.Id, people[^1].Id, AgencyPost.TechnicalAdministrator, new(new(FirstYear, 1, 1)), "01/QĐ-MẪU", new(FirstYear, 1, 1));
                rows.AddRange([agency, .. people, boards[^1], accounts[^1], holding, .. Sessions(agency, course, people)]);
            }
            await database.AddAsync([.. rows]);
        }
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return new(boards, accounts);
    }

    private static EditorialBoard Board(Agency agency, List<Person> people)
    {
        var clerk = Some.By(Some.Actor(agency.Id, Power.RecordBoard));
        var board = new EditorialBoard(agency, Paper(FirstYear), Holders(people, FirstYear), clerk);
        for (var year = FirstYear + 1; year <= LastYear; year++) board.Restructure(agency, Paper(year), new([], Holders(people, year)), clerk);
        return board;
    }

    private static IEnumerable<TrainingSession> Sessions(Agency agency, Course course, List<Person> people)
    {
        for (var year = FirstYear; year <= LastYear; year++)
        {
            var clerk = Some.By(Some.Actor(agency.Id, Power.RecordBoard));
            var session = new TrainingSession(agency.Id, course.Id, new(new(year, 4, 8), null, "Hội trường", null, null, 12_000_000, null), people.Select(p => p.Id), clerk);
            session.Mark(people.Take(Passed).Select(p => p.Id), attended: true, TrainingResult.Passed, clerk);
            session.Mark(people.Skip(Passed).Select(p => p.Id), attended: false, TrainingResult.Failed, clerk);
            yield return session;
        }
    }

    private static DecisionPaper Paper(int year) => SomeBoard.Paper(new(year, 1, 1), $"01/QĐ-MẪU-{year}");

    /// <summary>The last year's terms are open; two of the members' end within 90 days of <see cref="Some.Day"/>.</summary>
    private static SeatHolder[] Holders(List<Person> people, int year) =>
    [
        .. people.Select((person, i) => SomeBoard.Holder(i switch { 0 => BoardPost.Head, 1 => BoardPost.DeputyHead, _ => BoardPost.Member }, person.Id, name: person.FullName,
            until: year < LastYear ? new(year + 1, 1, 1) : i > 14 ? new(2027, 1, 15) : null)),
    ];
}
