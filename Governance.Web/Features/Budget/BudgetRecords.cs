using System.Globalization;
using Governance.Domain.Budget;
using Governance.Domain.Common;

namespace Governance.Web.Features.Budget;

/// <summary>An agency whose money the person may see.</summary>
/// <param name="Parent">Name of the agency above; empty for the province.</param>
public sealed record BudgetAgency(Guid Id, string Code, string Name, string Parent);

/// <summary>Whole đồng.</summary>
/// <param name="Granted">Giao: what allocations brought.</param>
/// <param name="Adjusted">Điều chỉnh: what came from (above 0) or went to other lines.</param>
public sealed record BudgetFigures(long Granted, long Adjusted, long Committed, long Spent)
{
    public long Allocated => Granted + Adjusted;
    public long Left => Allocated - Committed - Spent;

    /// <summary>Spent of allocated, 0 to 100; null without an allocation.</summary>
    public decimal? Percent => Allocated == 0 ? null : Math.Round(100m * Spent / Allocated, 1);

    /// <summary>Committed of allocated, 0 to 100.</summary>
    public decimal CommittedPercent => Allocated == 0 ? 0 : Math.Round(100m * Committed / Allocated, 1);

    public static BudgetFigures operator +(BudgetFigures a, BudgetFigures b) => new(a.Granted + b.Granted, a.Adjusted + b.Adjusted, a.Committed + b.Committed, a.Spent + b.Spent);
}

public sealed record BudgetLineRow(string Letter, string Source, string SourceName, BudgetFigures Figures);

public sealed record BudgetTaskRow(string Letter, string Name, LegalBasis Basis, BudgetFigures Figures, IReadOnlyList<BudgetLineRow> Lines);

/// <summary>Sums from the start of the year to the end of that month.</summary>
public sealed record BudgetMonth(int Month, long Allocated, long Committed, long Spent);

/// <param name="Id">Null while nothing was ever allocated: the year has no books yet.</param>
/// <param name="Months">Up to the current month.</param>
public sealed record BudgetSheet(BudgetAgency Agency, int Year, Guid? Id, BudgetYearState State, IReadOnlyList<BudgetTaskRow> Tasks, IReadOnlyList<BudgetMonth> Months)
{
    public BudgetFigures Total => Tasks.Aggregate(new BudgetFigures(0, 0, 0, 0), (sum, task) => sum + task.Figures);
}

/// <summary>Columns of the tree: what a person clicks on to see its entries.</summary>
public enum BudgetColumn
{
    Granted,
    Adjusted,
    Committed,
    Spent,
    Left,
}

/// <summary>Which number was clicked: no letter = the whole year, no source = the whole task.</summary>
public sealed record BudgetCell(BudgetColumn Column, string? Letter = null, string? Source = null);

/// <param name="Change">What it did to the clicked column, whole đồng, signed.</param>
/// <param name="Address">Where the document is shown; null where it has no page.</param>
public sealed record LedgerRow(int Sequence, DateTime At, LedgerKind Kind, string Letter, string Source, long Change, LedgerDocument Document, string? Address, string ActorName, int? Reverses);

public sealed record ProposalRow(Guid Id, ProposalKind Kind, string DecisionNumber, DateOnly DecisionDate, long Amount, int Lines, string ProposedByName, DateTime ProposedAt, ProposalState State);

/// <summary>What an approved paper asks for.</summary>
/// <param name="Requested">Whole đồng.</param>
/// <param name="Address">Where the document is shown; null where it has no page.</param>
public sealed record EstimateRow(string Letter, string TaskName, string Source, string SourceName, long Requested, LedgerDocument Document, string? Address);

/// <param name="LastDay">Last day on which the step is in time.</param>
public sealed record CalendarRow(string Name, string Term, DateOnly LastDay, LegalBasis Basis, bool IsPractice, Confidence Confidence)
{
    /// <summary>What is due, in the language of the screen.</summary>
    public string Shown => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Name : Term;
}

/// <param name="Entries">How many were recomputed.</param>
public sealed record LedgerCheck(int Entries, IReadOnlyList<LedgerFault> Faults);
