using System.Globalization;
using Governance.Domain.Royalties;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Royalties;

/// <summary>A calculation as people read it: "253.000 đ × 1,5 × ½ × 2 trang", each operand with its source.</summary>
internal sealed class CalculationText(Texts texts)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <param name="sharePercent">Of one author; 100 for the whole work.</param>
    internal IReadOnlyList<CalculationPart> Parts(Calculation c, decimal sharePercent = 100)
    {
        var list = texts["Royalties.Source.PriceList", c.DecisionNumber, c.DecisionDate];
        List<CalculationPart> parts =
        [
            new($"{Number(c.UnitValue)}\u00a0đ", texts["Royalties.Operand.UnitValue"],
                c.UnitPercent is { } percent ? texts["Royalties.Source.BaseSalary", Number(percent), c.BaseSalary!.Value, c.RateDay] : list, c.BaseSalaryBasis ?? c.DecisionBasis),
            new($"× {Number(c.Coefficient)}", texts["Royalties.Operand.Coefficient", c.Quality is { } quality ? $"{c.GenreName}, {texts.Of("Royalties", quality)}" : c.GenreName], list, c.DecisionBasis),
        ];
        if (c.SiteFactor != 1) parts.Add(new($"× {Fraction(c.SiteFactor)}", texts["Royalties.Operand.SiteFactor"], list, c.DecisionBasis));
        if (sharePercent != 100) parts.Add(new($"× {Fraction(sharePercent / 100)}", texts["Royalties.Operand.Share"], texts["Royalties.Source.Share"]));
        parts.Add(new($"× {Number(c.Quantity)}\u00a0{texts.Of("Royalties", c.LengthUnit)}", texts["Royalties.Operand.Quantity"], texts["Royalties.Source.Scorer"]));
        if (c.AdjustmentPercent != 0)
            parts.Add(new($"× (1 {(c.AdjustmentPercent > 0 ? "+" : "−")} {Number(Math.Abs(c.AdjustmentPercent))}\u00a0%)", texts["Royalties.Operand.Adjustment"], c.AdjustmentReason!));
        return parts;
    }

    internal static string Number(decimal value) => value.ToString("#,0.######", Vietnamese);

    /// <summary>½, ¼, ¾ as such; anything else in percent.</summary>
    internal static string Fraction(decimal value) => value switch
    {
        0.5m => "½",
        0.25m => "¼",
        0.75m => "¾",
        _ => $"{Number(value * 100)}\u00a0%",
    };
}
