using Governance.Domain.Common;

namespace Governance.Domain.Budget;

/// <summary>A step of the budget year that recurs on the same day of every year.</summary>
public sealed class BudgetCalendarStep
{
    private BudgetCalendarStep() { }

    /// <param name="dayItselfCounts">False when the text says "before" that day: the last day is then the one before.</param>
    /// <param name="yearOffset">-1 the year before the budget year, 0 in it, 1 the year after.</param>
    /// <param name="fromBudgetYear">First budget year it holds for; null = all.</param>
    public BudgetCalendarStep(string name, string term, int month, int day, bool dayItselfCounts, int yearOffset, int? fromBudgetYear, LegalBasis basis, bool isPractice, Confidence confidence)
    {
        Id = Guid.CreateVersion7();
        (Name, Term, Month, Day, DayItselfCounts) = (name, term, month, day, dayItselfCounts);
        (YearOffset, FromBudgetYear, Basis, IsPractice, Confidence) = (yearOffset, fromBudgetYear, basis, isPractice, confidence);
    }

    public Guid Id { get; private set; }

    /// <summary>English name: the step's key in the reference data.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Vietnamese name.</summary>
    public string Term { get; private set; } = "";

    public int Month { get; private set; }
    public int Day { get; private set; }
    public bool DayItselfCounts { get; private set; }
    public int YearOffset { get; private set; }
    public int? FromBudgetYear { get; private set; }
    public LegalBasis Basis { get; private set; } = null!;

    /// <summary>Seen done elsewhere, not law here.</summary>
    public bool IsPractice { get; private set; }

    public Confidence Confidence { get; private set; }

    /// <summary>The last day on which the step is in time for that budget year; null before it holds.</summary>
    public DateOnly? LastDayFor(int budgetYear) =>
        budgetYear < FromBudgetYear ? null : new DateOnly(budgetYear + YearOffset, Month, Day).AddDays(DayItselfCounts ? 0 : -1);
}
