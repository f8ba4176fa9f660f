using System.Diagnostics;
using System.Globalization;
using Governance.Tests.Features.Portals;

namespace Governance.Tests.Benchmarks;

public sealed class PublishBenchmarks(ITestOutputHelper output)
{
    private const double Bound = 2;
    private const int Runs = 15;

    [Fact(Explicit = true)]
    public async Task Publish_one_article_costs_the_same_in_a_portal_of_10_000_as_in_one_of_100()
    {
        var small = await PublishAsync(100);
        var large = await PublishAsync(10_000);
        output.WriteLine($"100: {small.Files} files, {small.Milliseconds:0.0} ms; 10,000: {large.Files} files, {large.Milliseconds:0.0} ms");
        Bench("publish.one-article", large.Milliseconds / small.Milliseconds);
        Bench("publish.one-article-files", (double)large.Files / small.Files);
    }

    /// <summary>Median of publishing one more work, from the outbox item to its verification, and of the files that it changed.</summary>
    private static async Task<(double Milliseconds, int Files)> PublishAsync(int works)
    {
        await using var town = await PublishingTown.BuildAsync();
        await town.ApproveManyAsync(works);
        var times = new List<double>();
        var files = new List<int>();
        for (var run = 0; run < Runs; run++)
        {
            await town.ApproveAsync();
            var watch = Stopwatch.StartNew();
            Assert.Equal(1, await town.PublishAsync());
            times.Add(watch.Elapsed.TotalMilliseconds);
            files.Add(town.Releases.Current(town.Portal)!.Value.Root.Changed);
        }
        return (times.Skip(3).Order().ElementAt((Runs - 3) / 2), files.Order().ElementAt(Runs / 2));
    }

    private void Bench(string name, double ratio) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {name} value={ratio:0.00} unit=ratio bound={Bound} holds={(ratio <= Bound ? "yes" : "no")}"));
}
