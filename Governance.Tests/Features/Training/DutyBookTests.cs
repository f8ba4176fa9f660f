using CsCheck;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;
using Governance.Web.Data;
using Governance.Web.Features.Training;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Training;

/// <summary>The year view keeps duties in memory: after any change it says what the plain computation over all rows says.</summary>
public sealed class DutyBookTests
{
    private static readonly int[] Years = [2025, 2026];

    private static readonly Gen<Change> Changes = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 1], Gen.Int[0, 5], Gen.Int[0, 700], Gen.Bool, (kind, agency, person, day, yes) => new Change(kind, agency, person, new DateOnly(2025, 1, 2).AddDays(day), yes));

    [Fact]
    public async Task After_any_change_the_view_of_a_year_equals_the_plain_computation() => await Changes.Array[3, 14].SampleAsync(async changes =>
    {
        using var database = new TestDatabase();
        var town = await Town.BuildAsync(database);
        var queries = new TrainingQueries(database);
        foreach (var change in changes)
        {
            await town.DoAsync(database, change);
            foreach (var year in Years) await AssertEqualAsync(database, queries, year, change.Day);
        }
    }, iter: 12, threads: 1);

    [Fact]
    public async Task The_pages_of_a_filter_together_are_all_that_fit_it()
    {
        using var database = new TestDatabase();
        var town = await Town.BuildAsync(database);
        var queries = new TrainingQueries(database);
        foreach (var filter in new TrainingFilter[] { new(2025, Size: 2), new(2025, DutyState.Overdue, Size: 1), new(2025, Agency: town.Agencies[1].Code, Size: 2), new(2025, Search: "nguoi mau 1", Size: 1) })
        {
            var all = await queries.PeopleAsync(filter, Some.Day);
            Assert.NotEmpty(all);
            var pages = new List<DutyRow>();
            for (var page = 0; page * filter.Size < all.Count; page++)
            {
                var shown = await queries.YearAsync(filter with { Page = page }, Some.Day);
                Assert.Equal(all.Count, shown.Count);
                pages.AddRange(shown.People);
            }
            Assert.Equal(all.Select(r => (r.AgencyCode, r.PersonName)), pages.Select(r => (r.AgencyCode, r.PersonName)));
        }
        Assert.Empty((await queries.YearAsync(new(2025, Page: 9), Some.Day)).People);
    }

    private static async Task AssertEqualAsync(TestDatabase database, TrainingQueries queries, int year, DateOnly today)
    {
        await using var db = database.CreateDbContext();
        var plain = await PlainAsync(db, year, today);
        var kept = await queries.PeopleAsync(new(year), today);
        Assert.Equal(plain.Select(d => (d.AgencyId, d.PersonId, d.State, d.MetBy?.Day, d.EndedOn, string.Join(',', d.Capacities), d.ExemptBy?.Id)).Order(),
            kept.Select(r => (r.AgencyId, r.PersonId, r.State, r.MetOn, r.EndedOn, string.Join(',', r.Capacities), r.Exemption?.Id)).Order());
        var counted = (await queries.YearAsync(new(year), today)).Agencies;
        Assert.Equal(plain.Count, counted.Sum(a => a.Total));
        Assert.Equal(plain.CountBy(d => d.State).OrderBy(c => c.Key), Enum.GetValues<DutyState>().Select(s => KeyValuePair.Create(s, counted.Sum(a => a.Of(s)))).Where(c => c.Value > 0));
    }

    private static async Task<IReadOnlyList<TrainingDuty>> PlainAsync(GovernanceDb db, int year, DateOnly today)
    {
        var boards = await db.Boards.AsNoTracking().Include(b => b.Appointments).ToListAsync();
        var fields = await db.Courses.ToDictionaryAsync(c => c.Id, c => c.Field);
        return TrainingDuty.Of(year,
            [.. boards.SelectMany(b => b.Appointments, (b, a) => new DutyHolder(a.PersonId, b.AgencyId, DutyCapacity.BoardMember, a.Period)),
                .. (await db.PostHoldings.AsNoTracking().ToListAsync()).Where(h => h.Post is AgencyPost.TechnicalAdministrator).Select(h => new DutyHolder(h.PersonId, h.AgencyId, DutyCapacity.TechnicalAdministrator, h.Period))],
            (await db.TrainingSessions.AsNoTracking().Include(s => s.Attendances).ToListAsync()).SelectMany(s => s.Attendances.Where(a => a.Result is TrainingResult.Passed), (s, a) => new PassedTraining(a.PersonId, s.Id, s.LastDay, fields[s.CourseId])),
            today, await db.TrainingExemptions.AsNoTracking().ToListAsync(), new(await db.DutyRules.AsNoTracking().ToListAsync()), new(await db.FittingFields.AsNoTracking().ToListAsync()));
    }

    private sealed record Change(int Kind, int Agency, int Person, DateOnly Day, bool Yes);

    /// <summary>Two agencies with six people each; the boards are founded on 2025-01-01 with three of them.</summary>
    private sealed class Town
    {
        private readonly Course[] _courses = [new("Kỹ năng biên tập", TrainingField.Editing), new("Quản trị máy chủ", TrainingField.TechnicalAdministration)];

        internal Agency[] Agencies { get; } = [Some.Agency(), Some.Agency("gddt", "Sở Giáo dục và Đào tạo")];

        private Person[][] People { get; set; } = [];

        private Stamp Clerk { get; } = Some.By(new Actor(Guid.CreateVersion7(), "Nguyễn Thị Thư", Some.Day, []));

        internal static async Task<Town> BuildAsync(TestDatabase database)
        {
            var town = new Town();
            town.People = [.. town.Agencies.Select((a, i) => Enumerable.Range(0, 6).Select(n => new Person($"Người Mẫu {i}{n}", a.Id)).ToArray())];
            var boards = town.Agencies.Select((a, i) => new EditorialBoard(a, SomeBoard.Paper(new(2025, 1, 1)), SomeBoard.Full(town.People[i][0].Id, town.People[i][1].Id, town.People[i][2].Id), town.By(a)));
            await database.AddAsync([.. town.Agencies, .. town.People.SelectMany(p => p), .. town._courses, .. boards]);
            return town;
        }

        internal async Task DoAsync(TestDatabase database, Change change)
        {
            var (agency, person) = (Agencies[change.Agency], People[change.Agency][change.Person]);
            await using var db = database.CreateDbContext();
            try { await DoAsync(db, change, agency, person); }
            catch (RuleBroken) { return; } // what the rules refuse changes nothing
            await db.SaveAsync(Some.SystemStamp);
        }

        private async Task DoAsync(GovernanceDb db, Change change, Agency agency, Person person)
        {
            var stamp = By(agency);
            switch (change.Kind)
            {
                case 0:
                    var board = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).SingleAsync(b => b.AgencyId == agency.Id);
                    var sitting = board.On(change.Day).FirstOrDefault(a => a.PersonId == person.Id);
                    board.Restructure(await db.Agencies.SingleAsync(a => a.Id == agency.Id), SomeBoard.Paper(change.Day, $"{change.Person}/QĐ"), new(sitting is null ? [] : [sitting.Id], sitting is null ? [SomeBoard.Holder(person: person.Id)] : []), stamp);
                    break;
                case 1:
                    if (change.Yes) db.PostHoldings.Add(new(agency.Id, person.Id, AgencyPost.TechnicalAdministrator, new(change.Day, change.Day.AddDays(90)), "01/QĐ", change.Day));
                    else db.PostHoldings.RemoveRange(await db.PostHoldings.Where(h => h.PersonId == person.Id).ToListAsync());
                    break;
                case 2:
                    db.TrainingSessions.Add(new(agency.Id, _courses[change.Yes ? 0 : 1].Id, new(change.Day, null, "Hội trường", null, null, 0, null), [person.Id, People[1 - change.Agency][0].Id], stamp));
                    break;
                case 3:
                case 4:
                    var session = await db.TrainingSessions.Include(s => s.Attendances).OrderBy(s => s.FirstDay).FirstOrDefaultAsync(s => s.AgencyId == agency.Id && s.Attendances.Any(a => a.PersonId == person.Id));
                    session?.Mark([person.Id], attended: true, change.Yes ? TrainingResult.Passed : TrainingResult.Failed, stamp);
                    break;
                case 5:
                    var exemption = await db.TrainingExemptions.SingleOrDefaultAsync(e => e.PersonId == person.Id && e.Year == change.Day.Year && e.WithdrawnAt == null);
                    if (exemption is null) db.TrainingExemptions.Add(new(person.Id, agency.Id, change.Day.Year, "Nghỉ ốm", stamp));
                    else exemption.Withdraw(stamp);
                    break;
                default:
                    var rule = await db.DutyRules.SingleOrDefaultAsync(r => r.AgencyId == agency.Id);
                    if (rule is null) db.DutyRules.Add(new(agency.Id, 2026, change.Day, 30, stamp));
                    else rule.Set(change.Yes ? change.Day : null, change.Person * 30, stamp);
                    break;
            }
        }

        private Stamp By(Agency agency) => Some.By(Some.Actor(Clerk.Actor.PersonId!.Value, Clerk.Actor.Name, agency.Id, Power.RecordBoard));
    }
}
