using System.Text.RegularExpressions;
using Governance.Domain.Law;
using Governance.Web.Data.Seeding;

namespace Governance.Tests.Domain.Law;

public sealed class RegulationTextTests
{
    private static readonly IReadOnlyList<Provision> Read = RegulationText.Read("QĐ 10/2024/QĐ-UBND", Csv.Lines("qd-10-2024.vi.txt"));

    [Fact]
    public void It_has_26_articles_and_the_decision_3()
    {
        Assert.Equal(Enumerable.Range(1, 26), Articles(TextPart.Regulation));
        Assert.Equal([1, 2, 3], Articles(TextPart.Decision));
        static IEnumerable<int> Articles(TextPart part) => Read.Where(p => p.Part == part && p.Clause is null).Select(p => p.Article);
    }

    [Fact]
    public void Titles_that_the_copy_lacks_are_missing_and_no_others() =>
        Assert.Equal([1, 2, 12, 16, 25], Read.Where(p => p.Part is TextPart.Regulation && p.LacksTitle).Select(p => p.Article));

    [Theory]
    [InlineData(1, "1 2")]
    [InlineData(2, "1 2 3")]
    [InlineData(3, "1 1a 1b 1c 1d 1đ 2")]
    [InlineData(4, "")]
    [InlineData(5, "1 1a 1b 1c 2 2a 2b 2c 2d 2đ")]
    [InlineData(6, "1 2 3 4")]
    [InlineData(7, "1 2")]
    [InlineData(8, "")]
    [InlineData(9, "1 2")]
    [InlineData(10, "1 1a 1b 1c 1d 2 3 3a 3b 3c 4")]
    [InlineData(11, "")]
    [InlineData(12, "")]
    [InlineData(13, "1 2 3 3a 3b 3c 3d 3đ 3e 3g")]
    [InlineData(14, "1 2 3 4")]
    [InlineData(15, "1 2 3")]
    [InlineData(16, "1 2 3 4 5 6 7 8 9")]
    [InlineData(17, "")]
    [InlineData(18, "1 2")]
    [InlineData(19, "1 2 3 4")]
    [InlineData(20, "1 2 3 4 5 6")]
    [InlineData(21, "1 2 3 4")]
    [InlineData(22, "1 2 3 4")]
    [InlineData(23, "")]
    [InlineData(24, "1 2 3")]
    [InlineData(25, "1 2 3 4")]
    [InlineData(26, "1 2")]
    public void An_article_has_its_clauses_and_points(int article, string places) =>
        Assert.Equal(places, string.Join(' ', Read.Where(p => p.Part is TextPart.Regulation && p.Article == article && p.Clause is not null).Select(p => $"{p.Clause}{p.Point}")));

    [Theory]
    [InlineData(2, 1, "Các sở, ban, ngành; Ủy ban nhân dân các huyện")]
    [InlineData(16, 7, "Thống nhất sử dụng Bộ mã ký tự chữ Việt Unicode")]
    [InlineData(25, 1, "Khi sử dụng tin, bài, ảnh")]
    [InlineData(26, 2, "Trong quá trình thực hiện, nếu các văn bản quy phạm pháp luật")]
    public void A_clause_has_its_words(int article, int clause, string begins) =>
        Assert.StartsWith(begins, Read.Single(p => p.Part is TextPart.Regulation && p.Article == article && p.Clause == clause && p.Point is null).Text);

    [Theory]
    [InlineData(12, "Thành viên Ban biên tập và cán bộ quản trị hàng năm")]
    [InlineData(11, "Cơ quan, đơn vị chủ quản có trách nhiệm bố trí")]
    [InlineData(23, "Căn cứ khả năng cân đối ngân sách")]
    public void A_paragraph_stands_in_its_article(int article, string begins) =>
        Assert.StartsWith(begins, Read.Single(p => p.Part is TextPart.Regulation && p.Article == article && p.Clause is null).Text);

    [Fact]
    public void The_last_paragraph_stands_after_the_clauses_of_its_article() =>
        Assert.Equal([(26, "Trong quá trình thực hiện, nếu phát sinh")], Read.Where(p => p.Closing != "").Select(p => (p.Article, p.Closing[..40])));

    [Fact]
    public void No_line_of_the_text_is_lost()
    {
        var kept = string.Join('\n', Read.Select(p => $"{p.Heading}\n{p.Text}\n{p.Closing}"));
        var lines = Csv.Lines("qd-10-2024.vi.txt").SkipWhile(l => !l.StartsWith("QUYẾT ĐỊNH", StringComparison.Ordinal)).Select(l => l.Trim())
            .Where(l => l != l.ToUpperInvariant() && l[0] is not ('|' or '(') && !l.StartsWith("Mục ", StringComparison.Ordinal)).ToList();
        Assert.Equal(128, lines.Count);
        Assert.All(lines, line => Assert.Contains(Regex.Replace(line, @"^(Điều \d+\.|\d+\.|\p{L}\))\s*", ""), kept, StringComparison.Ordinal));
    }
}
