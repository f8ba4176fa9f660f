using System.Diagnostics;
using System.Globalization;
using Governance.Tests.Support;

namespace Governance.Tests.Benchmarks;

public sealed class CheckBenchmarks(ITestOutputHelper output)
{
    private const double Bound = 50;
    private const int Runs = 200, Warm = 30;

    private const string Paragraph = "<p>Sáng nay, lớp tập huấn đã khai giảng với sự tham gia của <strong>120 học viên</strong> từ các buôn; chi tiết tại <a href=\"https://daklak.gov.vn/tap-huan\">trang của tỉnh</a> hoặc gọi 0262 3852 999.</p>"
        + "<h3>Nội dung</h3><ul><li>Ký số văn bản &amp; lưu trữ</li><li>Kinh phí 123.456.789 đồng</li></ul>";

    /// <summary>20 KB of body with links, lists, numbers and one piece of each kind that is looked for.</summary>
    [Fact(Explicit = true)]
    public void All_checks_of_a_work_of_20_KB_take_less_than_50_ms()
    {
        var some = new SomeWork();
        var body = string.Concat(Enumerable.Repeat(Paragraph, 20_480 / Paragraph.Length)) + "<p>Ông Nguyễn Văn An, sinh ngày 12/3/1985, số 066085012345, gọi 0905123456, an@example.com</p><p>MẬT</p><p>Khuyến mãi lớn</p>";
        var content = some.Content() with { Body = body };
        Assert.InRange(body.Length, 19_000, 22_000);
        Assert.InRange(SomeWork.Checks.Findings(content).Count, 6, 60);
        var times = new List<double>();
        for (var run = 0; run < Runs + Warm; run++)
        {
            var watch = Stopwatch.StartNew();
            SomeWork.Checks.Results(content);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        var sorted = times.Skip(Warm).Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first {times[0]:0.0} ms, median {sorted[Runs / 2]:0.00} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH checks.work-20-kb value={sorted[Runs * 95 / 100]:0.00} unit=ms bound={Bound} holds={(sorted[Runs * 95 / 100] <= Bound ? "yes" : "no")}"));
    }

    /// <summary>The longest body that is saved, with an attachment of the longest text that is kept: it grows with the length and no faster.</summary>
    [Fact(Explicit = true)]
    public void Checks_grow_with_the_length_of_the_text_and_no_faster()
    {
        var (small, large) = (Milliseconds(100_000), Milliseconds(1_000_000));
        var ratio = large / (10 * small);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"100,000 characters {small:0.0} ms, 1,000,000 characters {large:0.0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH checks.growth value={ratio:0.00} unit=ratio bound=2 holds={(ratio <= 2 ? "yes" : "no")}"));
    }

    private static double Milliseconds(int characters)
    {
        var content = new SomeWork().Content() with { Body = string.Concat(Enumerable.Repeat(Paragraph, characters / Paragraph.Length)) };
        var times = Enumerable.Range(0, 6).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            SomeWork.Checks.Results(content);
            return watch.Elapsed.TotalMilliseconds;
        }).ToList();
        return times.Skip(1).Order().ElementAt(2);
    }
}
