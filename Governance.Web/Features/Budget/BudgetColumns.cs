using Governance.Web.Shell;

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

    /// <summary>An adjustment carries its sign.</summary>
    internal static string Show(long amount, BudgetColumn column) => column is BudgetColumn.Adjusted && amount > 0 ? "+" + Texts.Show(amount) : Texts.Show(amount);
}
