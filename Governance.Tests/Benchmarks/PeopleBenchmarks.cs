using System.Diagnostics;
using System.Globalization;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Training;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Benchmarks;

/// <summary>20,400 appointments of 5,100 people in 300 agencies against a tenth of it.</summary>
public sealed class PeopleBenchmarks(ITestOutputHelper output)
{
    private const int Small = 30, Large = 300, Runs = 60, Warm = 20;
    private const double Bound = 2;

    [Fact(Explicit = true)]
    public Task The_register_of_boards_grows_no_more_than_twofold() => CompareAsync("boards.register", (database, town) =>
    {
        var queries = new BoardQueries(database);
        return async run => Assert.Equal(town.Boards.Count, (await queries.RegisterAsync(new(Some.Day.AddDays(-run)))).Total);
    }, p95: 150);

    /// <summary>Before each question a board takes a decision, so that the register has to notice and read it.</summary>
    [Fact(Explicit = true)]
    public Task The_register_after_a_decision_grows_no_more_than_twofold() => CompareAsync("boards.register-changed", (database, town) =>
    {
        var queries = new BoardQueries(database);
        return async run => Assert.Equal(town.Boards.Count, (await queries.RegisterAsync(new(Some.Day.AddDays(-run)))).Total);
    }, before: (database, town, run) => EndOneAsync(database, town.Boards[run % town.Boards.Count]));

    [Fact(Explicit = true)]
    public Task The_roster_of_any_date_grows_no_more_than_twofold() => CompareAsync("boards.roster", (database, town) => async run =>
    {
        var board = await new BoardQueries(database).BoardAsync(town.Boards[run % town.Boards.Count].Id, Some.Day.AddMonths(-run % 40));
        Assert.Equal(17, board!.Seats.Count);
    });

    [Fact(Explicit = true)]
    public Task The_powers_of_a_day_are_loaded_in_the_same_time() => CompareAsync("access.load", (database, town) => async run =>
    {
        var actor = await new AccessQueries(database).ActorAsync(town.Accounts[run % town.Accounts.Count].Id, Some.Day);
        Assert.True(actor!.MayAnywhere(Power.Approve));
    });

    [Fact(Explicit = true)]
    public async Task What_a_person_may_do_is_answered_within_a_millisecond()
    {
        using var database = new TestDatabase();
        var town = await ManyPeople.FillAsync(database, Small);
        var actor = (await new AccessQueries(database).ActorAsync(town.Accounts[0].Id, Some.Day))!;
        const int Questions = 100_000;
        var watch = Stopwatch.StartNew();
        var held = 0;
        for (var i = 0; i < Questions; i++) if (actor.May(Power.Approve, town.Boards[i % town.Boards.Count].AgencyId)) held++;
        var each = watch.Elapsed.TotalMilliseconds / Questions;
        Assert.NotEqual(0, held);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH access.question value={each:0.000000} unit=ms bound=1 holds={(each <= 1 ? "yes" : "no")}"));
    }

    [Fact(Explicit = true)]
    public Task The_compliance_view_grows_no_more_than_twofold() => CompareAsync("training.compliance", Compliance);

    /// <summary>Before each question someone is exempted, so that the year has to be worked out anew.</summary>
    [Fact(Explicit = true)]
    public Task The_compliance_view_after_a_change_is_measured_too() => CompareAsync("training.compliance-changed", Compliance, before: (database, town, run) =>
    {
        var board = town.Boards[run % town.Boards.Count];
        return database.AddAsync(new TrainingExemption(board.Appointments[run % 68].PersonId, board.AgencyId, 2024 + run % 3, "Nghỉ dài ngày", Some.By(Some.Actor(board.AgencyId, Power.RecordBoard))));
    });

    private static Func<int, Task> Compliance(TestDatabase database, ManyPeople town)
    {
        var queries = new TrainingQueries(database);
        return async run => Assert.Equal(town.Boards.Count * 17, (await queries.YearAsync(TrainingFilter.From(2024 + run % 3, null, null, null, null, Some.Day), Some.Day)).Total);
    }

    private static async Task EndOneAsync(TestDatabase database, EditorialBoard changed)
    {
        await using var db = database.CreateDbContext();
        var board = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).AsSplitQuery().SingleAsync(b => b.Id == changed.Id);
        var day = board.Decisions.Max(d => d.EffectiveFrom).AddDays(1);
        board.End(await db.Agencies.SingleAsync(a => a.Id == board.AgencyId), SomeBoard.Paper(day, "02/QĐ-MẪU") with { Reason = "Chuyển công tác" }, [board.On(day).Last().Id], Some.By(Some.Actor(board.AgencyId, Power.RecordBoard)));
        await db.SaveAsync(Some.SystemStamp);
    }

    /// <summary>
    /// Median of the large against the median of the small; both medians and the large one's 95th percentile are printed. Beside them,
    /// for the reader, what the very first question took: it reads all that is kept in memory afterwards.
    /// </summary>
    /// <param name="question">Made once a town, as the program holds its queries.</param>
    /// <param name="before">Done before each question, outside its time.</param>
    private async Task CompareAsync(string name, Func<TestDatabase, ManyPeople, Func<int, Task>> question, Func<TestDatabase, ManyPeople, int, Task>? before = null, double? p95 = null)
    {
        var (_, small) = await MillisecondsAsync(Small, question, before);
        var (first, large) = await MillisecondsAsync(Large, question, before);
        var ratio = Median(large) / Median(small);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: small {Median(small):0.00} ms, large {Median(large):0.00} ms, p95 {Percentile95(large):0.00} ms, the first {first:0.0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {name} value={ratio:0.00} unit=ratio bound={Bound} holds={(ratio <= Bound ? "yes" : "no")}"));
        if (p95 is { } limit) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {name}-p95 value={Percentile95(large):0.0} unit=ms bound={limit} holds={(Percentile95(large) <= limit ? "yes" : "no")}"));
    }

    private static async Task<(double First, List<double> Ordered)> MillisecondsAsync(int agencies, Func<TestDatabase, ManyPeople, Func<int, Task>> question, Func<TestDatabase, ManyPeople, int, Task>? before)
    {
        using var database = new TestDatabase();
        var town = await ManyPeople.FillAsync(database, agencies);
        var ask = question(database, town);
        var times = new List<double>();
        for (var run = 0; run < Runs + Warm; run++)
        {
            if (before is not null) await before(database, town, run);
            var watch = Stopwatch.StartNew();
            await ask(run);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return (times[0], [.. times.Skip(Warm).Order()]);
    }

    private static double Median(List<double> ordered) => ordered[ordered.Count / 2];

    private static double Percentile95(List<double> ordered) => ordered[(int)(ordered.Count * .95)];
}
