using System.Globalization;

namespace Governance.Web.Features.Budget;

/// <summary>Numbers of a row by column, the same on the screen and on the sheet.</summary>
internal static class BudgetColumns
{
    internal static long Of(this BudgetFigures figures, BudgetColumn column) => column switch
    {
        BudgetColumn.Granted => figures.Granted,
        BudgetColumn.Adjusted => figures.Adjusted,
        BudgetColumn.Committed => figures.Committed,
        BudgetColumn.Spent => figures.Spent,
        _ => figures.Left,
    };

    /// <summary>Without the unit, which stands above the table; an adjustment carries its sign.</summary>
    internal static string Show(long amount, BudgetColumn column) =>
        (column is BudgetColumn.Adjusted && amount > 0 ? "+" : "") + amount.ToString("#,0", CultureInfo.GetCultureInfo("vi-VN"));
}
