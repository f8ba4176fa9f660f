using Governance.Domain.Budget;
using Governance.Domain.Common;

namespace Governance.Web.Features.Budget;

/// <summary>The year's entries as running sums by month.</summary>
internal static class BudgetMonths
{
    /// <param name="moves">In the order of posting. What was posted before the year counts to January, after it to December.</param>
    internal static IReadOnlyList<BudgetMonth> Of(int year, DateOnly today, IReadOnlyList<(DateTime At, Effect Effect)> moves)
    {
        var last = today.Year > year ? 12 : today.Year < year ? 0 : today.Month;
        var byMonth = moves.ToLookup(m => MonthOf(VietnamTime.DayOf(m.At), year), m => m.Effect);
        var sum = Balance.Empty;
        var months = new List<BudgetMonth>();
        for (var month = 1; month <= last; month++)
        {
            sum = byMonth[month].Aggregate(sum, (total, effect) => total.With(effect));
            months.Add(new(month, sum.Allocated, sum.Committed, sum.Spent));
        }
        return months;
    }

    private static int MonthOf(DateOnly day, int year) => day.Year < year ? 1 : day.Year > year ? 12 : day.Month;
}
