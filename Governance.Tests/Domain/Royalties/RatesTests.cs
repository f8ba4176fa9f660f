using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Tests.Support;
using static Governance.Tests.Domain.Royalties.SomeRoyalties;

namespace Governance.Tests.Domain.Royalties;

public sealed class RatesTests
{
    [Fact]
    public void Without_a_schedule_in_force_the_price_list_decides_alone_and_the_line_says_so()
    {
        var list = List();
        Assert.True(Rates(list).Price(Choose(list)).HasNoCeiling);
    }

    [Fact]
    public void A_schedule_without_rows_limits_nothing()
    {
        var list = List();
        Assert.True(Rates(list, Schedule(ScheduleUse.Ceiling)).Price(Choose(list)).HasNoCeiling);
    }

    [Fact]
    public void Above_the_ceiling_is_refused_with_both_amounts()
    {
        var list = List();
        var refusal = Rates(list, Schedule(ScheduleUse.Ceiling, 1.4m)).WhyNotPrice(Choose(list, 1.5m))!;
        Assert.Equal("Royalties.AboveCeiling", refusal.Name);
        Assert.Equal(["Bài phản ánh", 379_500L, 354_200L], refusal.Arguments);
    }

    [Fact]
    public void At_the_ceiling_is_allowed_and_kept()
    {
        var list = List();
        var price = Rates(list, Schedule(ScheduleUse.Ceiling, 1.5m)).Price(Choose(list, 1.5m));
        Assert.Equal((379_500m, "QĐ 16/2014"), (price.CeilingPerUnit, price.CeilingBasis!.Short));
    }

    [Fact]
    public void An_addition_does_not_lift_a_line_over_the_ceiling()
    {
        var list = List();
        Assert.Equal("Royalties.AboveCeiling", Rates(list, Schedule(ScheduleUse.Ceiling, 1.5m)).WhyNotPrice(Choose(list, 1.5m, 1, 10, "Vùng khó khăn"))!.Name);
    }

    [Fact]
    public void A_reference_sample_limits_nothing()
    {
        var list = List();
        Assert.Null(Rates(list, Schedule(ScheduleUse.Reference, 1)).WhyNotPrice(Choose(list, 3)));
    }

    [Fact]
    public void A_schedule_that_ended_limits_nothing()
    {
        var list = List();
        Assert.Null(Rates(list, Schedule(ScheduleUse.Ceiling, 1, until: new(2026, 9, 1))).WhyNotPrice(Choose(list, 3)));
    }

    [Fact]
    public void The_row_of_the_class_comes_before_the_row_of_any_class()
    {
        var list = List(1, PriceUnit.PercentOfBaseSalary, 10, Term(quality: QualityClass.A));
        var schedule = Schedule(ScheduleUse.Ceiling, 1);
        schedule.Add(new(schedule.Id, 2, "Bài phản ánh", QualityClass.A, LengthUnit.Page, 0, 2, new("QĐ 16/2014")));
        Assert.Equal(506_000m, Rates(list, schedule).Price(Choose(list)).CeilingPerUnit);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(3.1)]
    public void A_coefficient_outside_the_list_is_refused(double coefficient)
    {
        var list = List();
        Assert.Equal("Royalties.CoefficientOutside", Rates(list).WhyNotPrice(Choose(list, (decimal)coefficient))!.Name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0.001)]
    [InlineData(1001)]
    public void A_quantity_is_above_0_with_two_decimals(double quantity)
    {
        var list = List();
        Assert.Equal("Royalties.QuantityRange", Rates(list).WhyNotPrice(Choose(list, 1.5m, (decimal)quantity))!.Name);
    }

    [Fact]
    public void An_adjustment_needs_a_written_reason()
    {
        var list = List();
        Assert.Equal("Royalties.AdjustmentNeedsReason", Rates(list).WhyNotPrice(Choose(list, 1.5m, 1, 20, "  "))!.Name);
        Assert.Null(Rates(list).WhyNotPrice(Choose(list, 1.5m, 1, 20, "Tác phẩm cho đồng bào dân tộc thiểu số")));
    }

    [Fact]
    public void Without_a_price_list_nothing_is_priced() =>
        Assert.Equal("Royalties.NoPriceList", Rates(null).WhyNotPrice(new(Guid.CreateVersion7(), 1, 1))!.Name);

    [Fact]
    public void A_percentage_needs_a_base_salary()
    {
        var list = List();
        Assert.Equal("Royalties.NoBaseSalary", (Rates(list) with { Salary = null }).WhyNotPrice(Choose(list))!.Name);
    }

    [Theory]
    [InlineData(RateDate.Publication, 12)]
    [InlineData(RateDate.Scoring, 23)]
    public void Which_days_rates_apply_is_a_setting(RateDate setting, int day)
    {
        var settings = new RoyaltySettings(Agency);
        settings.PayBy(setting, new(Head, Some.Instant));
        Assert.Equal(day, settings.DayFor(new(2026, 10, 12), new(2026, 10, 23)).Day);
    }

    private static RateSchedule Schedule(ScheduleUse use, decimal? max = null, DateOnly? until = null)
    {
        var schedule = new RateSchedule("mau", use, new(new(2014, 6, 21), until), new("QĐ 16/2014"), Confidence.Read);
        if (max is not null) schedule.Add(new(schedule.Id, 1, "Bài phản ánh", null, LengthUnit.Page, 0, max, new("QĐ 16/2014")));
        return schedule;
    }
}
