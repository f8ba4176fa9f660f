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
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(10, 4)]
    [InlineData(12, 0)]
    [InlineData(15, 3)]
    [InlineData(16, 9)]
    [InlineData(20, 6)]
    [InlineData(24, 3)]
    [InlineData(25, 4)]
    [InlineData(26, 2)]
    public void An_article_has_its_clauses(int article, int clauses) =>
        Assert.Equal(Enumerable.Range(1, clauses), Read.Where(p => p.Part is TextPart.Regulation && p.Article == article && p is { Clause: not null, Point: null }).Select(p => p.Clause!.Value));

    [Theory]
    [InlineData(3, 1, "a b c d đ")]
    [InlineData(10, 3, "a b c")]
    [InlineData(13, 3, "a b c d đ e g")]
    public void A_clause_has_its_points(int article, int clause, string points) =>
        Assert.Equal(points, string.Join(' ', Read.Where(p => p.Part is TextPart.Regulation && p.Article == article && p.Clause == clause && p.Point is not null).Select(p => p.Point)));

    [Theory]
    [InlineData(12, "Thành viên Ban biên tập và cán bộ quản trị hàng năm")]
    [InlineData(11, "Cơ quan, đơn vị chủ quản có trách nhiệm bố trí")]
    [InlineData(26, "Trong quá trình thực hiện, nếu phát sinh khó khăn")]
    public void A_paragraph_stands_in_its_article(int article, string begins) =>
        Assert.StartsWith(begins, Read.Single(p => p.Part is TextPart.Regulation && p.Article == article && p.Clause is null).Text);
}
