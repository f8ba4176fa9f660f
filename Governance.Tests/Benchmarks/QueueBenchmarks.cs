using System.Diagnostics;
using System.Globalization;
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
        var desk = await ManyWorks.FillAsync(database, works);
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
}
