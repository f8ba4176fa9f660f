using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>What the editor chooses in scoring a work.</summary>
/// <param name="Item">A row of the price list in force.</param>
/// <param name="Coefficient">Within the row's limits.</param>
/// <param name="Quantity">In the row's length unit; at most two decimals.</param>
/// <param name="AdjustmentPercent">From −100 to 100; other than 0 it needs a reason.</param>
public sealed record Choice(Guid Item, decimal Coefficient, decimal Quantity, decimal AdjustmentPercent = 0, string? AdjustmentReason = null);

/// <summary>What applies in an agency on one day: its price list, the base salary and the schedules that may limit it.</summary>
/// <param name="PriceList">Null where none was decided for that day.</param>
/// <param name="Salary">Null where none is known for that day.</param>
public sealed record Rates(DateOnly Day, RateDate RateDate, PriceList? PriceList, BaseSalary? Salary, IReadOnlyList<RateSchedule> Schedules)
{
    /// <summary>Why a work cannot be priced so, or null.</summary>
    public Refusal? WhyNotPrice(Choice choice)
    {
        if (PriceList is null) return new("Royalties.NoPriceList", LegalBasis.Regulation(15, 3), Day);
        if (PriceList.Unit is PriceUnit.PercentOfBaseSalary && Salary is null) return new("Royalties.NoBaseSalary", Day);
        if (PriceList.Items.SingleOrDefault(i => i.Id == choice.Item) is not { } item) return new("Royalties.NoSuchItem", PriceList.Decision.Number);
        if (!item.Allows(choice.Coefficient)) return new("Royalties.CoefficientOutside", PriceList.Decision.Basis, item.GenreName, item.CoefficientMin, item.CoefficientMax);
        if (choice.Quantity is <= 0 or > 1000 || decimal.Round(choice.Quantity, 2) != choice.Quantity) return new("Royalties.QuantityRange");
        if (choice.AdjustmentPercent is < -100 or > 100) return new("Royalties.AdjustmentRange");
        if (choice.AdjustmentPercent != 0 && Text.Clean(choice.AdjustmentReason) == "") return new("Royalties.AdjustmentNeedsReason");
        var priced = Resolve(PriceList, item, choice);
        return priced.CeilingPerUnit < priced.PerUnit * (1 + Math.Max(0, choice.AdjustmentPercent) / 100)
            ? new("Royalties.AboveCeiling", priced.CeilingBasis, item.GenreName, Dong.Round(priced.PerUnit * (1 + choice.AdjustmentPercent / 100)), Dong.Round(priced.CeilingPerUnit.Value))
            : null;
    }

    /// <exception cref="RuleBroken">See <see cref="WhyNotPrice"/>.</exception>
    public Calculation Price(Choice choice)
    {
        Refusal.ThrowIfAny(WhyNotPrice(choice));
        return Resolve(PriceList!, PriceList!.Items.Single(i => i.Id == choice.Item), choice);
    }

    private Calculation Resolve(PriceList list, PriceItem item, Choice choice)
    {
        var byPercent = list.Unit is PriceUnit.PercentOfBaseSalary;
        var ceiling = Schedules.Select(s => s.CeilingFor(item.GenreCode, item.Quality, item.LengthUnit, Salary, Day)).FirstOrDefault(c => c is not null);
        return new()
        {
            RateDay = Day,
            RateDate = RateDate,
            UnitValue = byPercent ? Salary!.Amount * list.UnitAmount / 100 : list.UnitAmount,
            UnitPercent = byPercent ? list.UnitAmount : null,
            BaseSalary = byPercent ? Salary!.Amount : null,
            BaseSalaryBasis = byPercent ? Salary!.Basis : null,
            PriceListId = list.Id,
            DecisionNumber = list.Decision.Number,
            DecisionDate = list.Decision.Date,
            DecisionBasis = list.Decision.Basis,
            GenreName = item.GenreName,
            Quality = item.Quality,
            Coefficient = choice.Coefficient,
            SiteFactor = list.SiteFactor,
            LengthUnit = item.LengthUnit,
            Quantity = choice.Quantity,
            AdjustmentPercent = choice.AdjustmentPercent,
            AdjustmentReason = choice.AdjustmentPercent == 0 ? null : Text.Required(choice.AdjustmentReason, "Royalties.AdjustmentReason"),
            CeilingPerUnit = ceiling?.PerUnit,
            CeilingBasis = ceiling?.Basis,
        };
    }
}
