using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Tests.Support;
using static Governance.Tests.Domain.Royalties.SomeRoyalties;

namespace Governance.Tests.Domain.Royalties;

public sealed class PaymentStatementTests
{
    [Fact]
    public void A_statement_is_taxed_once_per_payee_and_never_per_work()
    {
        var author = Payee();
        var payees = PaymentStatement.Compute([Line(author.PersonId, 3_000_000), Line(author.PersonId, 2_500_000)], [author], Rules, Some.Day);
        var only = Assert.Single(payees);
        Assert.Equal((5_500_000, 550_000, 4_950_000), (only.Gross, only.Withheld, only.Net));
        Assert.Equal((5_000_000L, 10m, "NĐ 253/2026/NĐ-CP Đ50.2"), (only.TaxThreshold, only.TaxPercent, only.TaxBasis.Short));
    }

    [Fact]
    public void Payees_stand_by_their_given_name()
    {
        Payee[] people = [Payee(name: "Trần Văn Ước"), Payee(name: "Đỗ Thị Ánh"), Payee(name: "Bùi Văn Đạt")];
        var rows = PaymentStatement.Compute(people.Select(p => Line(p.PersonId, 100)), people, Rules, Some.Day);
        Assert.Equal(["Đỗ Thị Ánh", "Bùi Văn Đạt", "Trần Văn Ước"], rows.Select(r => r.Name));
    }

    [Fact]
    public void Who_is_held_back_does_not_count_and_the_lines_stay_free()
    {
        Payee[] people = [Payee(), Payee(account: null, name: "Phan Thị Thiếu")];
        var statement = Draft();
        statement.Close(PaymentStatement.Compute(people.Select(p => Line(p.PersonId, 1_000_000)), people, Rules, Some.Day), Some.Day, FundingSource.StateBudget, Some.By(Accountant));
        Assert.Equal(1_000_000, statement.Gross);
        var held = statement.Payees.Single(p => !p.IsPaid);
        Assert.Equal((PayBlock.NoBankAccount, 1_000_000, 0), (held.Block, held.Gross, held.Lines.Count));
    }

    [Fact]
    public void A_month_is_closed_only_when_it_is_over() =>
        Assert.Equal("Royalties.MonthNotOver", new PaymentStatement(Agency, new(2026, 11), Some.By(Accountant)).WhyNotClose(Accountant)!.Name);

    [Fact]
    public void Nothing_to_pay_closes_nothing() =>
        Assert.Equal("Royalties.NothingToPay", Refused(() => Draft().Close([], Some.Day, FundingSource.StateBudget, Some.By(Accountant))));

    [Fact]
    public void Payment_is_planned_for_today_or_later() =>
        Assert.Equal("Royalties.PaymentDayPast", Refused(() => Draft().Close(Computed(Some.Day, 100), Some.Day.AddDays(-1), FundingSource.StateBudget, Some.By(Accountant))));

    [Fact]
    public void Approving_commits_the_gross_amount()
    {
        var (statement, budget) = (Closed(6_000_000), BudgetOf(10_000_000));
        statement.Approve(budget, Some.By(HeadOfAgency));
        Assert.Equal((StatementState.Approved, 6_000_000, 4_000_000), (statement.State, budget.Committed, budget.Left));
    }

    [Fact]
    public void A_statement_that_would_overspend_is_refused_with_what_is_left()
    {
        var refusal = Closed(6_000_000).WhyNotApprove(HeadOfAgency, BudgetOf(5_000_000))!;
        Assert.Equal("Budget.NotEnoughLeft", refusal.Name);
        Assert.Contains(5_000_000L, refusal.Arguments);
    }

    [Fact]
    public void No_budget_line_means_0() => Assert.Equal("Royalties.NoBudgetLine", Closed(100).WhyNotApprove(HeadOfAgency, null)!.Name);

    [Fact]
    public void Who_closed_it_does_not_approve_it()
    {
        var both = Some.Actor(Accountant.PersonId!.Value, Accountant.Name, Agency, Power.ApproveMoney);
        Assert.Equal("Royalties.ClosedByYou", Closed(100).WhyNotApprove(both, BudgetOf())!.Name);
    }

    [Fact]
    public void Sending_back_frees_lines_and_money_and_keeps_the_reason()
    {
        var (statement, budget) = (Closed(6_000_000), BudgetOf());
        statement.Approve(budget, Some.By(HeadOfAgency));
        statement.SendBack("Thiếu chứng từ", budget, Some.By(HeadOfAgency));
        Assert.Equal((StatementState.Draft, 0, "Thiếu chứng từ", 0, 0), (statement.State, statement.Payees.Count, statement.SentBackReason, statement.Gross, budget.Committed));
    }

    [Fact]
    public void Sending_back_needs_a_reason() => Assert.Equal("Common.Required", Refused(() => Closed(100).SendBack(" ", null, Some.By(HeadOfAgency))));

    [Fact]
    public void Paying_spends_what_was_committed()
    {
        var (statement, budget) = Approved(6_000_000);
        statement.Pay(Some.Day, PayeesOf(statement), Rules, budget, Some.By(Accountant));
        Assert.Equal((StatementState.Paid, 0, 6_000_000), (statement.State, budget.Committed, budget.Spent));
    }

    [Fact]
    public void A_paid_statement_moves_no_more()
    {
        var (statement, budget) = Approved(6_000_000);
        statement.Pay(Some.Day, PayeesOf(statement), Rules, budget, Some.By(Accountant));
        Assert.Equal("Royalties.WrongState", statement.WhyNotSendBack(HeadOfAgency)!.Name);
        Assert.Equal("Royalties.WrongState", Refused(() => statement.Pay(Some.Day, PayeesOf(statement), Rules, budget, Some.By(Accountant))));
    }

    [Fact]
    public void When_the_tax_came_out_otherwise_on_the_real_day_it_must_be_closed_again()
    {
        var (statement, budget) = Approved(6_000_000);
        IReadOnlyList<Payee> committed = [.. statement.Payees.Select(p => Payee(p.PersonId, commitment: new(2026, 12, 31), name: p.Name))];
        var refusal = Assert.Throws<RuleBroken>(() => statement.Pay(Some.Day, committed, Rules, budget, Some.By(Accountant))).Refusals.Single();
        Assert.Equal(("Royalties.TaxChanged", 0L, 600_000L), (refusal.Name, refusal.Arguments[2], refusal.Arguments[3]));
        Assert.Equal((StatementState.Approved, 0), (statement.State, budget.Spent));
    }

    [Fact]
    public void It_is_not_paid_before_it_was_approved_nor_in_the_future()
    {
        var (statement, budget) = Approved(100);
        foreach (var day in new[] { Some.Day.AddDays(-1), Some.Day.AddDays(1) })
            Assert.Equal("Royalties.PaidDayOutside", Refused(() => statement.Pay(day, PayeesOf(statement), Rules, budget, Some.By(Accountant))));
    }

    [Fact]
    public void A_payment_in_another_year_belongs_to_another_budget()
    {
        var (statement, budget) = Approved(100);
        var newYear = new Stamp(Accountant with { Day = new(2027, 1, 4) }, VietnamTime.StartOf(new(2027, 1, 4)));
        Assert.Equal("Royalties.OtherBudgetYear", Refused(() => statement.Pay(new(2027, 1, 4), PayeesOf(statement), Rules, budget, newYear)));
    }

    [Fact]
    public void The_money_of_another_line_is_never_taken() =>
        Assert.Throws<ArgumentException>(() => Closed(100).Approve(BudgetOf(year: 2025), Some.By(HeadOfAgency)));

    private static (PaymentStatement, BudgetLine) Approved(long amount)
    {
        var (statement, budget) = (Closed(amount), BudgetOf());
        statement.Approve(budget, Some.By(HeadOfAgency));
        return (statement, budget);
    }
}
