using CsCheck;
using Governance.Domain.Common;

namespace Governance.Tests.Domain.Common;

public sealed class DongTests
{
    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(-0.5, -1)]
    [InlineData(1.4999, 1)]
    public void Rounding_goes_half_away_from_zero(double exact, long rounded) => Assert.Equal(rounded, Dong.Round((decimal)exact));

    [Fact]
    public void Of_equal_remainders_the_first_gets_the_odd_dong() => Assert.Equal([34, 33, 33], Dong.Split(100, [1, 1, 1]));

    [Fact]
    public void Parts_always_add_up_and_are_within_one_dong_of_the_exact_share() =>
        Gen.Select(Gen.Long[0, 10_000_000_000], Gen.Int[0, 1000].Array[1, 8].Where(s => s.Sum() > 0)).Sample((total, weights) =>
        {
            var shares = weights.Select(w => (decimal)w).ToArray();
            var parts = Dong.Split(total, shares);
            return parts.Sum() == total && parts.Zip(shares).All(p => Math.Abs(p.First - total * p.Second / shares.Sum()) < 1);
        });

    [Fact]
    public void Nothing_is_split_over_no_weight() => Assert.Throws<ArgumentException>(() => Dong.Split(100, [0, 0]));
}
