using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>Whether a schedule limits what a board may decide.</summary>
public enum ScheduleUse
{
    /// <summary>Khung: nothing may be paid above it while it is in force (Điều 15.1).</summary>
    Ceiling,

    /// <summary>Another authority's schedule, kept to compare with and to copy from.</summary>
    Reference,
}

/// <summary>Biểu mức: coefficients by genre, class and length, from a date. One without rows limits nothing.</summary>
public sealed class RateSchedule
{
    private readonly List<RateScheduleRow> _rows = [];

    private RateSchedule() { }

    public RateSchedule(string code, ScheduleUse use, Period period, LegalBasis basis, Confidence confidence, string? note = null)
    {
        Id = Guid.CreateVersion7();
        (Code, Use, Period, Basis, Confidence, Note) = (code, use, period, basis, confidence, note);
    }

    public Guid Id { get; private set; }

    /// <summary>The reference data's own code; unique.</summary>
    public string Code { get; private set; } = "";

    public ScheduleUse Use { get; private set; }
    public Period Period { get; private set; }
    public LegalBasis Basis { get; private set; } = null!;
    public Confidence Confidence { get; private set; }
    public string? Note { get; private set; }
    public IReadOnlyList<RateScheduleRow> Rows => _rows;
    public int Version { get; private set; }

    public void Add(RateScheduleRow row) => _rows.Add(row);

    /// <summary>The ceiling for such a work on that day; null where this schedule has none.</summary>
    public Ceiling? CeilingFor(string genreCode, QualityClass? quality, LengthUnit unit, BaseSalary? salary, DateOnly day)
    {
        if (Use is not ScheduleUse.Ceiling || !Period.Contains(day)) return null;
        var row = _rows.Where(r => r.GenreCode == genreCode && r.LengthUnit == unit && r.CoefficientMax is not null && (r.QualityClass is null || r.QualityClass == quality))
            .OrderByDescending(r => r.QualityClass is not null).FirstOrDefault();
        return row is null || salary is null ? null : new(row.CoefficientMax!.Value, salary.Amount * RateScheduleRow.UnitPercent / 100, row.Basis);
    }
}

/// <summary>One genre of a schedule. Where a genre or a coefficient is null the row is a remark, not a limit.</summary>
public sealed class RateScheduleRow
{
    /// <summary>Percent of the base salary that one coefficient stands for in every schedule known here.</summary>
    public const decimal UnitPercent = 10;

    private RateScheduleRow() { }

    public RateScheduleRow(Guid scheduleId, int order, string genre, QualityClass? quality, LengthUnit? unit, decimal? min, decimal? max, LegalBasis basis)
    {
        Id = Guid.CreateVersion7();
        (RateScheduleId, Order, Genre, GenreCode, QualityClass, LengthUnit, CoefficientMin, CoefficientMax, Basis) = (scheduleId, order, genre, Royalties.Genre.CodeOf(genre), quality, unit, min, max, basis);
    }

    public Guid Id { get; private set; }
    public Guid RateScheduleId { get; private set; }
    public int Order { get; private set; }
    public string Genre { get; private set; } = "";
    public string GenreCode { get; private set; } = "";

    /// <summary>Null: of any class.</summary>
    public QualityClass? QualityClass { get; private set; }

    public LengthUnit? LengthUnit { get; private set; }
    public decimal? CoefficientMin { get; private set; }
    public decimal? CoefficientMax { get; private set; }
    public string? UnitBasis { get; init; }

    /// <summary>Percent added for a circumstance (hard conditions, minority language), from and to.</summary>
    public decimal? AdjustmentMin { get; init; }

    public decimal? AdjustmentMax { get; init; }
    public LegalBasis Basis { get; private set; } = null!;
    public string? Note { get; init; }
}

/// <summary>The most that one length unit may cost.</summary>
/// <param name="UnitValue">Đồng for a coefficient of 1.</param>
public sealed record Ceiling(decimal Coefficient, decimal UnitValue, LegalBasis Basis)
{
    /// <summary>Đồng per length unit, exact.</summary>
    public decimal PerUnit => Coefficient * UnitValue;
}
