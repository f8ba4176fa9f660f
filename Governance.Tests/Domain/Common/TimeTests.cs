using Governance.Domain.Common;

namespace Governance.Tests.Domain.Common;

public sealed class TimeTests
{
    [Fact]
    public void The_day_turns_at_17_00_UTC()
    {
        Assert.Equal(new DateOnly(2026, 6, 30), VietnamTime.DayOf(new(2026, 6, 30, 16, 59, 59, DateTimeKind.Utc)));
        Assert.Equal(new DateOnly(2026, 7, 1), VietnamTime.DayOf(new(2026, 6, 30, 17, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void A_period_holds_its_first_day_and_not_its_last()
    {
        var period = new Period(new(2026, 1, 1), new(2026, 7, 1));
        Assert.True(period.Contains(new(2026, 1, 1)));
        Assert.False(period.Contains(new(2026, 7, 1)));
    }

    [Fact]
    public void Periods_that_only_touch_do_not_overlap() =>
        Assert.False(new Period(new(2026, 1, 1), new(2026, 7, 1)).Overlaps(new(new(2026, 7, 1))));

    [Fact]
    public void A_period_cannot_end_before_it_starts() =>
        Assert.Equal("Common.PeriodEndsBeforeItStarts", Assert.Throws<RuleBroken>(() => new Period(new(2026, 7, 1), new(2026, 7, 1))).Refusals[0].Name);

    [Fact]
    public void A_power_ends_with_its_period()
    {
        var agency = Guid.CreateVersion7();
        var grant = new Grant(Power.Approve, agency, "t", "d", new(new(2026, 1, 1), new(2026, 7, 1)));
        Assert.True(new Actor(agency, "A", new(2026, 6, 30), [grant]).May(Power.Approve, agency));
        Assert.False(new Actor(agency, "A", new(2026, 7, 1), [grant]).May(Power.Approve, agency));
        Assert.False(new Actor(agency, "A", new(2026, 6, 30), [grant]).May(Power.Approve, Guid.CreateVersion7()));
    }
}
