using System.Diagnostics;
using System.Globalization;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Editorial;

namespace Governance.Tests.Benchmarks;

public sealed class QueueBenchmarks(ITestOutputHelper output)
{
    private const double Bound = 2;

    [Fact(Explicit = true)]
    public async Task The_queue_page_costs_the_same_at_100_000_articles_as_at_1_000()
    {
        var small = await MillisecondsAsync(1_000);
        var large = await MillisecondsAsync(100_000);
        var ratio = large / small;
        output.WriteLine($"small {small:0.00} ms, large {large:0.00} ms");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH queue.page value={ratio:0.00} unit=ratio bound={Bound} holds={(ratio <= Bound ? "yes" : "no")}"));
    }

    /// <summary>Median of all the queries of the page: my list with its count, the opened request, its history.</summary>
    private static async Task<double> MillisecondsAsync(int works)
    {
        using var database = new TestDatabase();
        var desk = (await ManyWorks.FillAsync(database, works))[0];
        var (queue, editions, actor) = (new QueueQueries(database), new EditionQueries(database), desk.Work.Approver);
        var times = new List<double>();
        for (var run = 0; run < 40; run++)
        {
            var watch = Stopwatch.StartNew();
            var list = await queue.ListAsync(actor, new QueueFilter(), Some.Instant);
            var review = await queue.OpenAsync(actor, list.Rows[0].RequestId);
            await editions.HistoryAsync(actor, review.EditionId);
            times.Add(watch.Elapsed.TotalMilliseconds);
            Assert.Equal(works / 20 * 2 / 100, list.Total);
        }
        return times.Skip(10).Order().ElementAt(15);
    }

    /// <summary>A member who approves nothing, with roles at 220 boards: 95th percentile of each question of the queue.</summary>
    [Fact(Explicit = true)]
    public async Task The_queue_of_220_portals_answers_at_a_million_works_as_at_a_thousand()
    {
        var small = await PercentilesAsync(1_000, 1);
        var large = await PercentilesAsync(1_000_000, 3);
        foreach (var (question, milliseconds) in large)
        {
            var ratio = milliseconds / small[question];
            output.WriteLine($"{question}: small {small[question]:0.00} ms, large {milliseconds:0.00} ms");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH queue.{question} value={ratio:0.00} unit=ratio bound={Bound} holds={(ratio <= Bound ? "yes" : "no")}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH queue.{question}-p95 value={milliseconds:0.0} unit=ms bound=200 holds={(milliseconds <= 200 ? "yes" : "no")}"));
        }
    }

    private static async Task<Dictionary<string, double>> PercentilesAsync(int works, int revisions)
    {
        using var database = new TestDatabase();
        var desks = await ManyWorks.FillAsync(database, works, 220, revisions);
        var member = new Actor(desks[0].Work.Approver.PersonId, "Thành viên", Some.Day,
            [.. desks.SelectMany(d => new[] { Power.ReadDrafts, Power.Write }.Select(p => new Grant(p, d.Work.Agency, "Boards.BoardPost.Member", "01/QĐ-MẪU", new(new(2026, 1, 1)))))]);
        var queue = new QueueQueries(database);
        return new()
        {
            ["first-page"] = await PercentileAsync(() => queue.ListAsync(member, new(QueueScope.All), Some.Instant)),
            ["mine"] = await PercentileAsync(() => queue.ListAsync(member, new(), Some.Instant)),
            ["filtered"] = await PercentileAsync(() => queue.ListAsync(member, new(QueueScope.All, PortalId: desks[7].Work.Portal, Kind: RequestKind.Article), Some.Instant)),
            ["counts"] = await PercentileAsync(() => queue.CountsAsync(member, new(), Some.Instant)),
            ["search"] = await PercentileAsync(() => queue.ListAsync(member, new(QueueScope.All, Search: "khong co bai nao"), Some.Instant)),
        };
    }

    private static async Task<double> PercentileAsync(Func<Task> ask)
    {
        var times = new List<double>();
        for (var run = 0; run < 50; run++)
        {
            var watch = Stopwatch.StartNew();
            await ask();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return times.Skip(10).Order().ElementAt(37);
    }
}
