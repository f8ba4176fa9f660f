using Governance.Domain.Access;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Royalties;

/// <summary>An agency that pays 10 % of a base salary of 2.530.000 đ, from a list with one genre.</summary>
internal static class SomeRoyalties
{
    internal static readonly Guid Agency = Guid.CreateVersion7();
    internal static readonly RoyaltyPeriod October = new(2026, 10);
    internal static readonly Actor Head = Some.Actor(Guid.CreateVersion7(), "Lê Thị Trưởng", Agency, Power.DecidePrices);
    internal static readonly Actor Scorer = Some.Actor(Guid.CreateVersion7(), "Trần Văn Chấm", Agency, Power.Score);
    internal static readonly Actor Accountant = Some.Actor(Guid.CreateVersion7(), "Phạm Thị Kế", Agency, Power.KeepAccounts, Power.ReadMoney);
    internal static readonly Actor HeadOfAgency = Some.Actor(Guid.CreateVersion7(), "Hoàng Văn Thủ", Agency, Power.ApproveMoney, Power.ReadMoney);

    internal static readonly IReadOnlyList<WithholdingRule> Rules =
    [
        new(WithholdingKind.Withholding, "", 2_000_000, 10, new(new(2013, 10, 1), new DateOnly(2026, 7, 1)), new("TT 111/2013/TT-BTC", 25, 1, "i"), Confidence.Read),
        new(WithholdingKind.Withholding, "", 5_000_000, 10, new(new(2026, 7, 1)), new("NĐ 253/2026/NĐ-CP", 50, 2), Confidence.Read),
        new(WithholdingKind.BySalary, "", null, null, new(new(2013, 10, 1)), new("TT 111/2013/TT-BTC"), Confidence.Read),
        new(WithholdingKind.Commitment, "", null, 0, new(new(2013, 10, 1)), new("TT 111/2013/TT-BTC", 25), Confidence.Read),
    ];

    internal static BaseSalary Salary(long amount = 2_530_000) => new(amount, new(new(2026, 7, 1)), new("NĐ 161/2026/NĐ-CP"), Confidence.Read);

    internal static PriceDecision Decision(PriceAuthority authority = PriceAuthority.HeadOfBoard) => new("05/QĐ-BBT", new(2026, 1, 5), authority, "Lê Thị Trưởng");

    internal static PriceTerm Term(decimal min = 0.5m, decimal max = 3, LengthUnit unit = LengthUnit.Page, QualityClass? quality = null) =>
        new("bai-phan-anh", "Bài phản ánh", quality, unit, min, max);

    internal static PriceList List(decimal siteFactor = 1, PriceUnit unit = PriceUnit.PercentOfBaseSalary, decimal amount = 10, params PriceTerm[] terms)
    {
        var list = new PriceList(Agency, new(2026, 1, 1), Decision(), unit, amount, siteFactor, Some.By(Head));
        list.Decide(terms.Length == 0 ? [Term()] : terms, used: false, Some.By(Head));
        return list;
    }

    internal static Rates Rates(PriceList? list, params RateSchedule[] schedules) => new(new(2026, 10, 12), RateDate.Publication, list, Salary(), schedules);

    internal static Choice Choose(PriceList list, decimal coefficient = 1.5m, decimal quantity = 2, decimal adjustment = 0, string? reason = null) =>
        new(list.Items[0].Id, coefficient, quantity, adjustment, reason);

    internal static PublishedWork Work(params WorkAuthor[] authors) =>
        new(Guid.CreateVersion7(), Agency, "Người giữ lửa cồng chiêng", "bai-phan-anh", new(2026, 10, 12), authors.Length == 0 ? [Author(100)] : authors);

    internal static WorkAuthor Author(decimal percent, Guid? person = null, string name = "Y Mẫu Niê") => new(person ?? Guid.CreateVersion7(), name, percent);

    /// <summary>A line of exactly that amount for that person.</summary>
    internal static RoyaltyLine Line(Guid person, long amount)
    {
        var list = List(1, PriceUnit.Fixed, amount, Term(1, 1, LengthUnit.Work));
        return new WorkScore(Work(Author(100, person)), Choose(list, 1, 1), Rates(list), Some.By(Scorer)).Lines[0];
    }

    internal static Payee Payee(Guid? id = null, StaffKind staff = StaffKind.Outside, DateOnly? commitment = null, bool taxIdentity = true, string? account = "100200300", string name = "Y Mẫu Niê") =>
        new(id ?? Guid.CreateVersion7(), name, staff, commitment, taxIdentity, account, "Ngân hàng Mẫu");

    internal static PaymentStatement Draft() => new(Agency, October, Some.By(Accountant));

    /// <summary>Closed today over one payee per amount, to be paid today.</summary>
    internal static PaymentStatement Closed(params long[] amounts)
    {
        var statement = Draft();
        statement.Close(Computed(Some.Day, amounts), Some.Day, FundingSource.StateBudget, Some.By(Accountant));
        return statement;
    }

    internal static IReadOnlyList<StatementPayee> Computed(DateOnly day, params long[] amounts)
    {
        var people = amounts.Select(_ => Payee()).ToList();
        return PaymentStatement.Compute(people.Zip(amounts, (p, a) => Line(p.PersonId, a)), people, Rules, day);
    }

    internal static IReadOnlyList<Payee> PayeesOf(PaymentStatement statement) => [.. statement.Payees.Select(p => Payee(p.PersonId, name: p.Name))];

    internal static BudgetLine BudgetOf(long allocated = 100_000_000, int year = 2026)
    {
        var line = new BudgetYear(Agency, year).LineFor(SpendingTask.Royalties, FundingSource.StateBudget);
        if (allocated > 0) line.Allocate(allocated, new("AllocationProposal", Guid.CreateVersion7(), "QĐ 1"), Some.SystemStamp);
        return line;
    }

    internal static string Refused(Action action) => Assert.Throws<RuleBroken>(action).Refusals[0].Name;
}
