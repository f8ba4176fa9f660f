using System.Diagnostics;
using System.Globalization;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial.Writing;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Benchmarks;

public sealed class WritingBenchmarks(ITestOutputHelper output)
{
    private const int Editors = 200, Rounds = 10, BodyCharacters = 20_000;

    /// <summary>Milliseconds: with 800 of rest before it, a save is done within two seconds of rest.</summary>
    private const double Bound = 1_200;

    [Fact(Explicit = true)]
    public async Task Autosave_of_200_editors_at_the_same_moment_loses_nothing()
    {
        using var database = new TestDatabase();
        var desk = await SomeDesk.SaveAsync(database);
        var windows = new List<Manuscript>();
        for (var i = 0; i < Editors; i++) windows.Add(new(Guid.CreateVersion7(), Guid.CreateVersion7(), desk.Work.Portal, null, 0));
        var texts = new WorkingTextActions(database, Some.User(() => desk.Work.Writer));
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var saves = await Task.WhenAll(windows.Select((window, i) => Task.Run(async () =>
            {
                var watch = Stopwatch.StartNew();
                await texts.KeepAsync(window, Text(desk, i, round));
                return watch.Elapsed.TotalMilliseconds;
            })));
            if (round > 0) times.AddRange(saves);
        }
        await using var db = database.CreateDbContext();
        var kept = await db.WorkingTexts.ToDictionaryAsync(t => t.Id, t => t.Content);
        var lost = windows.Where((window, i) => kept[window.TextId].Body != Text(desk, i, Rounds - 1).Body).Count();
        var p95 = times.Order().ElementAt(times.Count * 95 / 100);
        output.WriteLine($"median {times.Order().ElementAt(times.Count / 2):0} ms, longest {times.Max():0} ms, {Editors} editors, {Rounds} rounds");
        Say("autosave-p95", p95, "ms", Bound);
        Say("autosave-lost", lost, "saves", 0);
    }

    private void Say(string name, double value, string unit, double bound) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH writing.{name} value={value:0} unit={unit} bound={bound:0} holds={(value <= bound ? "yes" : "no")}"));

    private static ArticleContent Text(SomeDesk desk, int editor, int round) =>
        desk.Work.Content($"Bài {editor}") with { Body = $"<p>{editor} {round}</p>" + string.Concat(Enumerable.Repeat("<p>Sáng nay, lớp học đã khai giảng tại xã.</p>", BodyCharacters / 46)) };
}
