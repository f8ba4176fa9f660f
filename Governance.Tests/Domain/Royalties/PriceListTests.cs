using Governance.Domain.Royalties;
using Governance.Tests.Support;
using static Governance.Tests.Domain.Royalties.SomeRoyalties;

namespace Governance.Tests.Domain.Royalties;

public sealed class PriceListTests
{
    [Theory]
    [InlineData(PriceAuthority.HeadOfBoard, "Đ15.3")]
    [InlineData(PriceAuthority.HeadOfAgency, "NĐ 224/2026/NĐ-CP Đ20.3")]
    public void Either_head_may_decide_each_by_their_own_clause(PriceAuthority authority, string clause) => Assert.Equal(clause, Decision(authority).Basis.Short);

    [Fact]
    public void Deciding_prices_needs_its_power() =>
        Assert.Equal("Access.NoPower", Refused(() => _ = new PriceList(Agency, new(2026, 1, 1), Decision(), PriceUnit.Fixed, 100_000, 1, Some.By(Accountant))));

    [Theory]
    [InlineData(0)]
    [InlineData(1.2)]
    public void The_site_factor_is_above_0_and_at_most_1(double factor) =>
        Assert.Equal("Royalties.SiteFactorRange", Refused(() => List((decimal)factor)));

    [Fact]
    public void A_genre_stands_once_per_class_and_length() =>
        Assert.Equal("Royalties.SameItemTwice", Refused(() => List(1, PriceUnit.Fixed, 100_000, Term(), Term(1, 2))));

    [Fact]
    public void A_list_that_works_were_paid_by_is_not_changed_any_more() =>
        Assert.Equal("Royalties.PriceListUsed", Refused(() => List().Decide([Term()], used: true, Some.By(Head))));

    [Fact]
    public void Deciding_the_same_items_again_keeps_them()
    {
        var list = List();
        var before = list.Items[0].Id;
        list.Decide([Term()], used: false, Some.By(Head));
        Assert.Equal(before, Assert.Single(list.Items).Id);
    }

    [Fact]
    public void A_later_list_takes_over_on_its_first_day()
    {
        var list = List();
        list.EndOn(new(2026, 9, 1), Some.By(Head));
        Assert.True(list.Period.Contains(new(2026, 8, 31)));
        Assert.False(list.Period.Contains(new(2026, 9, 1)));
    }

    [Fact]
    public void Nothing_is_decided_before_a_list_that_stands_already() =>
        Assert.Equal("Royalties.LaterPriceList", Refused(() => List().EndOn(new(2026, 1, 1), Some.By(Head))));
}
