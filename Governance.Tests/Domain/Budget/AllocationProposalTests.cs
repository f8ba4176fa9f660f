using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Tests.Support;
using static Governance.Tests.Domain.Budget.SomeBudget;

namespace Governance.Tests.Domain.Budget;

public sealed class AllocationProposalTests
{
    private static readonly Actor Accountant = Some.Actor(Guid.CreateVersion7(), "Kế Toán Mẫu", Agency, Power.KeepAccounts, Power.ApproveMoney);
    private static readonly Actor Head = Some.Actor(Guid.CreateVersion7(), "Thủ Trưởng Mẫu", Agency, Power.ApproveMoney);

    [Fact]
    public void Approval_posts_the_appraised_amounts()
    {
        var books = new BudgetYear(Agency, 2026);
        var proposal = Proposal(new AllocationLine("đ", "NSNN", 50_000_000, 40_000_000), new AllocationLine("e", "NSNN", 9_000_000, 8_000_000));
        proposal.Approve(books, Some.By(Head));
        Assert.Equal((48_000_000, 40_000_000), (books.Balance.Allocated, books.LineFor("đ", "NSNN").Left));
        Assert.Equal((ProposalState.Approved, "Thủ Trưởng Mẫu"), (proposal.State, proposal.DecidedByName));
    }

    [Fact]
    public void The_entry_names_the_decision()
    {
        var books = new BudgetYear(Agency, 2026);
        Proposal(new AllocationLine("đ", "NSNN", 5, 5)).Approve(books, Some.By(Head));
        Assert.Equal("12/QĐ-MẪU (05/01/2026)", Assert.Single(books.LineFor("đ", "NSNN").Entries).Document.Text);
    }

    [Fact]
    public void Whoever_proposed_it_cannot_approve_it() =>
        Assert.Equal("Budget.OwnProposal", Proposal(new AllocationLine("đ", "NSNN", 5, 5)).WhyNotDecide(Accountant)!.Name);

    [Fact]
    public void It_is_approved_once()
    {
        var proposal = Proposal(new AllocationLine("đ", "NSNN", 5, 5));
        proposal.Approve(new(Agency, 2026), Some.By(Head));
        Assert.Equal("Budget.AlreadyDecided", proposal.WhyNotDecide(Head)!.Name);
    }

    [Fact]
    public void Without_the_power_nothing_is_proposed_or_decided()
    {
        var stranger = Some.Actor(Guid.CreateVersion7(), Power.KeepAccounts, Power.ApproveMoney);
        Assert.Equal("Access.NoPower", AllocationProposal.WhyNotPropose(stranger, Agency)!.Name);
        Assert.Equal("Access.NoPower", Proposal(new AllocationLine("đ", "NSNN", 5, 5)).WhyNotDecide(stranger)!.Name);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var broken = Assert.Throws<RuleBroken>(() => new AllocationProposal(Agency, 2026, ProposalKind.Allocation, "12/QĐ", Some.Day.AddDays(1),
            [new("đ", "NSNN", 5, 5), new("đ", "NSNN", 0, 0)], Some.By(Accountant)));
        Assert.Equal(["Budget.DecisionInFuture", "Budget.LineTwice", "Budget.LineAmountWrong"], broken.Refusals.Select(r => r.Name));
    }

    [Fact]
    public void An_adjustment_moves_money_between_lines()
    {
        var books = new BudgetYear(Agency, 2026);
        Proposal(new AllocationLine("đ", "NSNN", 10, 10)).Approve(books, Some.By(Head));
        Adjustment(new("đ", "NSNN", 0, -4), new("e", "NSNN", 0, 4)).Approve(books, Some.By(Head));
        Assert.Equal((6, 4, 10), (books.LineFor("đ", "NSNN").Left, books.LineFor("e", "NSNN").Left, books.Balance.Allocated));
    }

    [Fact]
    public void An_adjustment_must_balance()
    {
        var broken = Assert.Throws<RuleBroken>(() => Adjustment(new("đ", "NSNN", 0, -4), new("e", "NSNN", 0, 5)));
        Assert.Equal("Budget.AdjustmentNotBalanced", broken.Refusals[0].Name);
    }

    [Fact]
    public void A_refusal_needs_a_reason_and_moves_nothing()
    {
        var proposal = Proposal(new AllocationLine("đ", "NSNN", 5, 5));
        Assert.Throws<RuleBroken>(() => proposal.Refuse(" ", Some.By(Head)));
        Assert.Equal(ProposalState.Proposed, proposal.State);
        proposal.Refuse("Chưa có thuyết minh", Some.By(Head));
        Assert.Equal((ProposalState.Refused, "Chưa có thuyết minh"), (proposal.State, proposal.Reason));
    }

    private static AllocationProposal Proposal(params AllocationLine[] lines) =>
        new(Agency, 2026, ProposalKind.Allocation, "12/QĐ-MẪU", new(2026, 1, 5), lines, Some.By(Accountant));

    private static AllocationProposal Adjustment(params AllocationLine[] lines) =>
        new(Agency, 2026, ProposalKind.Adjustment, "34/QĐ-MẪU", new(2026, 6, 5), lines, Some.By(Accountant));
}
