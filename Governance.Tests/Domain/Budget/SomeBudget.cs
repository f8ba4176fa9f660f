using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Budget;

/// <summary>Books with one line, and the papers behind entries.</summary>
public static class SomeBudget
{
    public static readonly Guid Agency = Guid.CreateVersion7();

    /// <summary>The line đ – NSNN/2026 with that allocation.</summary>
    public static BudgetLine Line(long allocated = 0, Guid? agency = null)
    {
        var line = new BudgetYear(agency ?? Agency, 2026).LineFor(SpendingTask.Royalties, FundingSource.StateBudget);
        if (allocated > 0) line.Allocate(allocated, Paper("01/QĐ-MẪU"), Some.SystemStamp);
        return line;
    }

    public static LedgerDocument Paper(string text = "Bảng kê 01") => new("PaymentStatement", Guid.CreateVersion7(), text);

    public static Stamp By(string name) => Some.By(Some.Actor(Guid.CreateVersion7(), name, Agency, Power.KeepAccounts));
}
