using CsCheck;
using Governance.Domain.Training;

namespace Governance.Tests.Domain.Training;

public sealed class SessionCostTests
{
    [Fact]
    public void Ten_million_among_three_gives_the_odd_dong_to_the_first()
    {
        Guid[] people = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        var cost = new SessionCost(Guid.CreateVersion7(), Guid.CreateVersion7(), 2026, 10_000_000, IsPosted: true, people);
        Assert.Equal([3_333_334, 3_333_333, 3_333_333], people.Select(cost.Of));
        Assert.Equal(0, cost.Of(Guid.CreateVersion7()));
    }

    [Fact]
    public void The_shares_add_up_to_the_cost_and_differ_by_one_dong_at_most() => Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Int[1, 60]).Sample((amount, count) =>
    {
        Guid[] people = [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
        var cost = new SessionCost(Guid.CreateVersion7(), Guid.CreateVersion7(), 2026, amount, IsPosted: false, people);
        var shares = people.Select(cost.Of).ToList();
        return shares.Sum() == amount && shares.Max() - shares.Min() <= 1;
    });
}
