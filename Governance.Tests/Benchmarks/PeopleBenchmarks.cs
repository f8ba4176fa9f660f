using System.Diagnostics;
using System.Globalization;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Training;

namespace Governance.Tests.Benchmarks;

/// <summary>20,400 appointments of 5,100 people in 300 agencies against a tenth of it.</summary>
public sealed class PeopleBenchmarks(ITestOutputHelper output)
{
    private const int Small = 30, Large = 300, Runs = 60, Warm = 20;
    private const double Bound = 2;

    [Fact(Explicit = true)]
    public Task The_register_of_boards_grows_no_more_than_twofold() => CompareAsync("boards.register", async (database, town, run) =>
    {
        var register = await new BoardQueries(database).RegisterAsync(new(Some.Day.AddDays(-run)));
        Assert.Equal(town.Boards.Count, register.Total);
    }, p95: 150);

    [Fact(Explicit = true)]
    public Task The_roster_of_any_date_grows_no_more_than_twofold() => CompareAsync("boards.roster", async (database, town, run) =>
    {
        var board = await new BoardQueries(database).BoardAsync(town.Boards[run % town.Boards.Count].Id, Some.Day.AddMonths(-run % 40));
        Assert.Equal(17, board!.Seats.Count);
    });

    [Fact(Explicit = true)]
    public Task The_powers_of_a_day_are_loaded_in_the_same_time() => CompareAsync("access.load", async (database, town, run) =>
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
    public Task The_compliance_view_grows_no_more_than_twofold() => CompareAsync("training.compliance", async (database, town, run) =>
    {
        var year = await new TrainingQueries(database).YearAsync(TrainingFilter.From(2024 + run % 3, null, null, null, null, Some.Day), Some.Day);
        Assert.Equal(town.Boards.Count * 17, year.Total);
    });

    /// <summary>Median of the large against the median of the small; both medians and the large one's 95th percentile are printed.</summary>
    private async Task CompareAsync(string name, Func<TestDatabase, ManyPeople, int, Task> question, double? p95 = null)
    {
        var small = await MillisecondsAsync(Small, question);
        var large = await MillisecondsAsync(Large, question);
        var ratio = Median(large) / Median(small);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: small {Median(small):0.00} ms, large {Median(large):0.00} ms, p95 {Percentile95(large):0.00} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {name} value={ratio:0.00} unit=ratio bound={Bound} holds={(ratio <= Bound ? "yes" : "no")}"));
        if (p95 is { } limit) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {name}-p95 value={Percentile95(large):0.0} unit=ms bound={limit} holds={(Percentile95(large) <= limit ? "yes" : "no")}"));
    }

    private static async Task<List<double>> MillisecondsAsync(int agencies, Func<TestDatabase, ManyPeople, int, Task> question)
    {
        using var database = new TestDatabase();
        var town = await ManyPeople.FillAsync(database, agencies);
        var times = new List<double>();
        for (var run = 0; run < Runs + Warm; run++)
        {
            var watch = Stopwatch.StartNew();
            await question(database, town, run);
            if (run >= Warm) times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return [.. times.Order()];
    }

    private static double Median(List<double> ordered) => ordered[ordered.Count / 2];

    private static double Percentile95(List<double> ordered) => ordered[(int)(ordered.Count * .95)];
}
