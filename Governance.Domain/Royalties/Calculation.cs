using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>
/// How much a work is worth, with every operand as it was resolved on <see cref="RateDay"/> and where it came from:
/// unit value × coefficient × site factor × quantity, ± an adjustment. Rounded once, at the end.
/// </summary>
public sealed record Calculation
{
    /// <summary>The day whose rates apply.</summary>
    public required DateOnly RateDay { get; init; }

    /// <summary>Why that day.</summary>
    public required RateDate RateDate { get; init; }

    /// <summary>Đồng for a coefficient of 1, exact.</summary>
    public required decimal UnitValue { get; init; }

    /// <summary>Percent of <see cref="BaseSalary"/>; null where the unit is fixed.</summary>
    public decimal? UnitPercent { get; init; }

    /// <summary>Whole đồng a month; null where the unit is fixed.</summary>
    public long? BaseSalary { get; init; }

    public LegalBasis? BaseSalaryBasis { get; init; }
    public required Guid PriceListId { get; init; }

    /// <summary>Number of the decision on the price list.</summary>
    public required string DecisionNumber { get; init; }

    public required DateOnly DecisionDate { get; init; }
    public required LegalBasis DecisionBasis { get; init; }
    public required string GenreName { get; init; }
    public QualityClass? Quality { get; init; }
    public required decimal Coefficient { get; init; }
    public required decimal SiteFactor { get; init; }
    public required LengthUnit LengthUnit { get; init; }
    public required decimal Quantity { get; init; }

    /// <summary>Percent added (above 0) or taken away (below 0); 0 without one.</summary>
    public decimal AdjustmentPercent { get; init; }

    public string? AdjustmentReason { get; init; }

    /// <summary>The most a length unit may cost, đồng; null while no ceiling is in force ("chưa có biểu mức").</summary>
    public decimal? CeilingPerUnit { get; init; }

    public LegalBasis? CeilingBasis { get; init; }
    public bool HasNoCeiling => CeilingPerUnit is null;

    /// <summary>Đồng per length unit before the adjustment, exact.</summary>
    public decimal PerUnit => UnitValue * Coefficient * SiteFactor;

    /// <summary>Of the whole work, whole đồng.</summary>
    public long Amount => Dong.Round(PerUnit * Quantity * (1 + AdjustmentPercent / 100));
}
