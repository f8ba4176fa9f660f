using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Tests.Support;
using static Governance.Tests.Domain.Budget.SomeBudget;

namespace Governance.Tests.Domain.Budget;

public sealed class BudgetLineTests
{
    [Fact]
    public void A_line_without_an_allocation_means_0_and_not_unlimited()
    {
        var refusal = Line().WhyNotCommit(1);
        Assert.Equal(("Budget.NotAllocated", "Đ13.3.đ"), (refusal!.Name, refusal.Basis!.Short));
    }

    [Fact]
    public void A_commitment_takes_from_what_is_left()
    {
        var line = Line(10_000_000);
        line.Commit(4_000_000, Paper(), Some.SystemStamp);
        Assert.Equal((10_000_000, 4_000_000, 0, 6_000_000), (line.Allocated, line.Committed, line.Spent, line.Left));
    }

    [Fact]
    public void The_last_dong_can_be_committed() => Assert.Null(Line(10_000_000).WhyNotCommit(10_000_000));

    [Fact]
    public void One_dong_too_much_says_how_much_is_left_and_who_took_the_rest()
    {
        var line = Line(10_000_000);
        line.Commit(9_000_000, Paper(), By("Phạm Thị Trước"));
        var refusal = line.WhyNotCommit(1_000_001)!;
        Assert.Equal("Budget.TakenByAnother", refusal.Name);
        Assert.Equal([line.Name, 1_000_000L, 1_000_001L, "Phạm Thị Trước", Some.Instant], refusal.Arguments);
    }

    [Fact]
    public void A_refused_commitment_leaves_no_entry()
    {
        var line = Line(10);
        Assert.Throws<RuleBroken>(() => line.Commit(11, Paper(), Some.SystemStamp));
        Assert.Equal(LedgerKind.Allocation, Assert.Single(line.Entries).Kind);
    }

    [Fact]
    public void Paying_turns_a_commitment_into_spending()
    {
        var line = Line(10_000_000);
        var paper = Paper();
        line.Commit(4_000_000, paper, Some.SystemStamp);
        line.Spend(3_000_000, paper, Some.SystemStamp);
        Assert.Equal((1_000_000, 3_000_000, 6_000_000), (line.Committed, line.Spent, line.Left));
    }

    [Fact]
    public void Nothing_is_paid_that_was_not_committed()
    {
        var broken = Assert.Throws<RuleBroken>(() => Line(10_000_000).Spend(1, Paper(), Some.SystemStamp));
        Assert.Equal("Budget.NotCommitted", broken.Refusals[0].Name);
    }

    [Fact]
    public void A_release_gives_back()
    {
        var line = Line(10_000_000);
        line.Commit(4_000_000, Paper(), Some.SystemStamp);
        line.Release(4_000_000, Paper(), Some.SystemStamp);
        Assert.Equal(10_000_000, line.Left);
    }

    [Theory, InlineData(0), InlineData(-5)]
    public void An_amount_must_be_above_0(long amount) => Assert.Equal("Budget.AmountNotPositive", Line(10).WhyNotCommit(amount)!.Name);

    [Fact]
    public void A_transfer_cannot_take_what_is_committed()
    {
        var line = Line(10);
        line.Commit(8, Paper(), Some.SystemStamp);
        Assert.Equal("Budget.TakenByAnother", line.WhyNotTransfer(-3)!.Name);
        Assert.Null(line.WhyNotTransfer(-2));
    }

    [Fact]
    public void A_correction_is_a_linked_reversal_with_its_reason()
    {
        var line = Line(10);
        var commitment = line.Commit(8, Paper(), Some.SystemStamp);
        var reversal = line.Reverse(commitment, "Ghi nhầm dòng", Some.SystemStamp);
        Assert.Equal((LedgerKind.Reversal, commitment.Id, "Ghi nhầm dòng", commitment.Document.Id), (reversal.Kind, reversal.ReversesId, reversal.Document.Text, reversal.Document.Id));
        Assert.Equal(10, line.Left);
    }

    [Fact]
    public void Nothing_is_reversed_twice()
    {
        var line = Line(10);
        var commitment = line.Commit(8, Paper(), Some.SystemStamp);
        var reversal = line.Reverse(commitment, "Ghi nhầm", Some.SystemStamp);
        Assert.Equal("Budget.AlreadyReversed", line.WhyNotReverse(commitment)!.Name);
        Assert.Equal("Budget.AlreadyReversed", line.WhyNotReverse(reversal)!.Name);
    }

    [Fact]
    public void An_allocation_that_is_used_cannot_be_reversed()
    {
        var line = Line(10);
        line.Commit(8, Paper(), Some.SystemStamp);
        Assert.Equal("Budget.ReversalOverdraws", line.WhyNotReverse(line.Entries[0])!.Name);
    }

    [Fact]
    public void The_nodes_above_move_with_the_line()
    {
        var line = Line(10);
        line.Commit(8, Paper(), Some.SystemStamp);
        Assert.Equal(line.Balance, line.Node.Balance);
        Assert.Equal(line.Balance, line.Node.BudgetYear.Balance);
    }
}
