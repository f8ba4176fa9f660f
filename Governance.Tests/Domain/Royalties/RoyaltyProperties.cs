using CsCheck;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Tests.Support;
using static Governance.Tests.Domain.Royalties.SomeRoyalties;

namespace Governance.Tests.Domain.Royalties;

public sealed class RoyaltyProperties
{
    private static readonly Gen<long> Amounts = Gen.Long[1, 20_000_000];

    /// <summary>Up to 30 lines over up to 6 people, some of whom cannot be paid or have a commitment.</summary>
    private static readonly Gen<(RoyaltyLine[] Lines, Payee[] Payees)> Months =
        Gen.Select(Gen.Int[1, 6], Gen.Select(Gen.Int[0, 5], Amounts).Array[1, 30], Gen.Bool.Array[6], Gen.Bool.Array[6]).Select((count, rows, accounts, commitments) =>
        {
            var payees = Enumerable.Range(0, count).Select(i => Payee(account: accounts[i] ? "100200300" : null, commitment: commitments[i] ? new(2026, 12, 31) : null)).ToArray();
            return (rows.Select(r => Line(payees[r.Item1 % count].PersonId, r.Item2)).ToArray(), payees);
        });

    [Fact]
    public void The_shares_of_a_work_add_up_to_its_amount() =>
        Gen.Select(Gen.Int[1, 99].Array[1, 5].Where(s => s.Sum() < 100), Gen.Int[50, 300], Gen.Int[1, 2000], Gen.Int[-100, 100]).Sample((parts, coefficient, quantity, adjustment) =>
        {
            var list = List();
            WorkAuthor[] authors = [.. parts.Select(p => Author(p)), Author(100 - parts.Sum())];
            var score = new WorkScore(Work(authors), Choose(list, coefficient / 100m, quantity / 100m, adjustment, "Lý do"), Rates(list), Some.By(Scorer));
            return score.Lines.Sum(l => l.Amount) == score.Amount && score.Lines.All(l => Math.Abs(l.Amount - score.Amount * l.SharePercent / 100) < 1);
        });

    [Fact]
    public void Each_payee_stands_once_and_is_taxed_once_on_the_whole() =>
        Months.Sample(month =>
        {
            var rows = PaymentStatement.Compute(month.Lines, month.Payees, Rules, Some.Day);
            return rows.Select(r => r.PersonId).Distinct().Count() == rows.Count && rows.All(r =>
                r.Gross == month.Lines.Where(l => l.PersonId == r.PersonId).Sum(l => l.Amount)
                && r.Withheld == (r.TaxedBy is WithholdingKind.Withholding && r.Gross >= 5_000_000 ? Dong.Round(r.Gross / 10m) : 0)
                && r.Net + r.Withheld == r.Gross);
        });

    [Fact]
    public void The_totals_of_a_statement_are_the_sums_of_its_lines() =>
        Months.Where(m => m.Lines.Any(l => m.Payees.Single(p => p.PersonId == l.PersonId).Block is null)).Sample(month =>
        {
            var statement = Draft();
            statement.Close(PaymentStatement.Compute(month.Lines, month.Payees, Rules, Some.Day), Some.Day, FundingSource.StateBudget, Some.By(Accountant));
            var paid = statement.Payees.Where(p => p.IsPaid).ToList();
            return statement.Gross == paid.SelectMany(p => p.Lines).Sum(l => l.Amount) && statement.Withheld == paid.Sum(p => p.Withheld)
                && statement.Net == statement.Gross - statement.Withheld && statement.Payees.Where(p => !p.IsPaid).All(p => p.Lines.Count == 0);
        });

    [Fact]
    public void Computing_twice_in_any_order_gives_the_same() =>
        Months.Sample(month =>
        {
            var once = PaymentStatement.Compute(month.Lines, month.Payees, Rules, Some.Day);
            var again = PaymentStatement.Compute(month.Lines.Reverse(), [.. month.Payees.Reverse()], Rules, Some.Day);
            return once.Select(Shown).SequenceEqual(again.Select(Shown));
        });

    [Fact]
    public void However_often_it_is_sent_back_the_budget_moves_once() =>
        Gen.Select(Amounts, Gen.Int[0, 4]).Sample((amount, times) =>
        {
            var (statement, budget) = (Draft(), BudgetOf(20_000_000));
            var rows = () => Computed(Some.Day, amount);
            for (var i = 0; i < times; i++)
            {
                statement.Close(rows(), Some.Day, FundingSource.StateBudget, Some.By(Accountant));
                statement.Approve(budget, Some.By(HeadOfAgency));
                statement.SendBack("Kiểm tra lại", budget, Some.By(HeadOfAgency));
            }
            statement.Close(rows(), Some.Day, FundingSource.StateBudget, Some.By(Accountant));
            statement.Approve(budget, Some.By(HeadOfAgency));
            statement.Pay(Some.Day, PayeesOf(statement), Rules, budget, Some.By(Accountant));
            return (budget.Committed, budget.Spent, budget.Left) == (0, amount, 20_000_000 - amount);
        });

    private static (Guid, long, long, int, PayBlock?) Shown(StatementPayee row) => (row.PersonId, row.Gross, row.Withheld, row.Order, row.Block);
}
