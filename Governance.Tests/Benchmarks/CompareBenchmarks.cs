using System.Diagnostics;
using System.Globalization;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Changes;

namespace Governance.Tests.Benchmarks;

public sealed class CompareBenchmarks(ITestOutputHelper output)
{
    private const double Bound = 100;

    [Fact(Explicit = true)]
    public void Two_revisions_of_50_KB_are_compared_within_100_ms()
    {
        var work = new SomeWork();
        var before = Body(random: new(1));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(before), 50_000, 60_000);
        var after = Changed(before, new(2));
        Measure("compare.50-KB-a-tenth-changed", before, after);
        Measure("compare.50-KB-all-changed", before, Body(random: new(3)));

        void Measure(string name, string old, string now)
        {
            var times = new List<double>();
            for (var run = 0; run < 30; run++)
            {
                var watch = Stopwatch.StartNew();
                var comparison = Comparison.Of(Read(old), Read(now), code => code);
                times.Add(watch.Elapsed.TotalMilliseconds);
                Assert.True(comparison.Count > 0);
            }
            var median = times.Skip(10).Order().ElementAt(10);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {name} value={median:0.0} unit=ms bound={Bound} holds={(median <= Bound ? "yes" : "no")}"));
        }

        Reading Read(string body) => new(1, "Tin tức", "Tin", [], work.Content() with { Body = body });
    }

    private static readonly string[] Vocabulary = ["cán", "bộ", "xã", "lớp", "học", "chuyển", "đổi", "số", "tỉnh", "Đắk", "Lắk", "khai", "giảng", "thôn", "buôn", "kinh", "phí", "năm", "2026", "hướng", "dẫn", "triển", "khai", "thực", "hiện", "nhiệm", "vụ"];

    /// <summary>Paragraphs, headings and a table of 40 rows.</summary>
    private static string Body(Random random)
    {
        var body = new System.Text.StringBuilder();
        for (var i = 0; body.Length < 36_000; i++)
            body.Append(i % 8 == 0 ? $"<h2>{Words(random, 6)}</h2>" : $"<p>{Words(random, 60)}.</p>");
        body.Append("<table><tbody>");
        for (var row = 0; row < 40; row++) body.Append(CultureInfo.InvariantCulture, $"<tr><td><p>{Words(random, 3)}</p></td><td><p>{random.Next(1000)}</p></td><td><p>{Words(random, 5)}</p></td></tr>");
        return body.Append("</tbody></table>").ToString();
    }

    private static string Changed(string body, Random random) => string.Join(' ', body.Split(' ').Select(w => Vocabulary.Contains(w) && random.Next(10) == 0 ? Vocabulary[random.Next(Vocabulary.Length)] : w));

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));
}
