using Governance.Domain.Royalties;
using Governance.Tests.Support;
using static Governance.Tests.Domain.Royalties.SomeRoyalties;

namespace Governance.Tests.Domain.Royalties;

public sealed class WorkScoreTests
{
    [Fact]
    public void Half_of_two_pages_at_coefficient_1_5_is_379_500_dong()
    {
        var list = List();
        var score = new WorkScore(Work(Author(50), Author(50)), Choose(list, 1.5m, 2), Rates(list), Some.By(Scorer));
        Assert.Equal(759_000, score.Amount);
        Assert.Equal([379_500, 379_500], score.Lines.Select(l => l.Amount));
    }

    [Fact]
    public void Every_operand_is_kept_with_its_source()
    {
        var list = List(siteFactor: 0.2m);
        var c = new WorkScore(Work(), Choose(list), Rates(list), Some.By(Scorer)).Calculation;
        Assert.Equal((253_000m, 10m, 2_530_000L, "NĐ 161/2026/NĐ-CP"), (c.UnitValue, c.UnitPercent, c.BaseSalary, c.BaseSalaryBasis!.Short));
        Assert.Equal((list.Id, "05/QĐ-BBT", "Đ15.3"), (c.PriceListId, c.DecisionNumber, c.DecisionBasis.Short));
        Assert.Equal((1.5m, 0.2m, 2m, LengthUnit.Page, new DateOnly(2026, 10, 12)), (c.Coefficient, c.SiteFactor, c.Quantity, c.LengthUnit, c.RateDay));
        Assert.Equal(151_800, c.Amount);
    }

    [Fact]
    public void An_amount_is_rounded_once_at_the_end()
    {
        // 333 × 1,5 × 1 × 1,1 = 549,45; rounding 499,5 first would give 550.
        var list = List(1, PriceUnit.Fixed, 333);
        Assert.Equal(549, new WorkScore(Work(), Choose(list, 1.5m, 1, 10, "Vùng khó khăn"), Rates(list), Some.By(Scorer)).Amount);
    }

    [Fact]
    public void The_odd_dong_goes_to_the_largest_remainder_and_ties_to_the_first_author()
    {
        var list = List(1, PriceUnit.Fixed, 101, Term(1, 1, LengthUnit.Work));
        var score = new WorkScore(Work(Author(50), Author(50)), Choose(list, 1, 1), Rates(list), Some.By(Scorer));
        Assert.Equal([51, 50], score.Lines.Select(l => l.Amount));
    }

    [Fact]
    public void Nobody_scores_a_work_of_their_own()
    {
        var list = List();
        Assert.Equal("Royalties.OwnWork", Refused(() => new WorkScore(Work(Author(100, Scorer.PersonId)), Choose(list), Rates(list), Some.By(Scorer))));
    }

    [Fact]
    public void Scoring_needs_its_power() =>
        Assert.Equal("Access.NoPower", WorkScore.WhyNotScore(Accountant, Work())!.Name);

    [Fact]
    public void Shares_that_do_not_make_100_are_refused() =>
        Assert.Equal("Royalties.SharesNot100", WorkScore.WhyNotScore(Scorer, Work(Author(50), Author(49)))!.Name);

    [Fact]
    public void A_score_in_a_statement_stays() =>
        Assert.Equal("Royalties.InStatement", Score().WhyNotWithdraw(Scorer, "10/2026/BK-NB")!.Name);

    [Fact]
    public void A_score_in_no_statement_may_be_taken_back() => Assert.Null(Score().WhyNotWithdraw(Scorer, null));

    private static WorkScore Score()
    {
        var list = List();
        return new(Work(), Choose(list), Rates(list), Some.By(Scorer));
    }
}
