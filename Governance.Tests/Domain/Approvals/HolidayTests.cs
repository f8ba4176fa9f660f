using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Approvals;

public sealed class HolidayTests
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Stamp Province = Some.By(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard, Power.Reorganise));
    private static readonly Stamp Clerk = Some.By(Some.Actor(Agency, Power.RecordBoard));
    private static readonly DateOnly Wednesday = new(2027, 9, 1), Saturday = new(2027, 9, 4);

    [Fact]
    public void A_worked_Saturday_is_a_working_day_and_the_day_off_for_it_is_none()
    {
        var calendar = WorkingCalendar.Of([Day(Wednesday, DayKind.DayOff), Day(Saturday, DayKind.WorkingDay)], null);
        Assert.False(calendar.IsWorkingDay(Wednesday));
        Assert.True(calendar.IsWorkingDay(Saturday));
        Assert.False(calendar.IsWorkingDay(Saturday.AddDays(1)));
    }

    [Fact]
    public void An_agencys_own_day_counts_for_it_alone_and_over_everybodys()
    {
        Holiday[] days = [Day(Saturday, DayKind.WorkingDay), new(Agency, new(Saturday, DayKind.Holiday, "Ngày truyền thống của ngành"), [], Clerk)];
        Assert.False(WorkingCalendar.Of(days, Agency).IsWorkingDay(Saturday));
        Assert.True(WorkingCalendar.Of(days, Guid.CreateVersion7()).IsWorkingDay(Saturday));
        Assert.True(WorkingCalendar.Of(days, null).IsWorkingDay(Saturday));
    }

    [Theory]
    [InlineData("2027-09-01", DayKind.WorkingDay, "Calendar.NotWeekend")]
    [InlineData("2027-09-04", DayKind.DayOff, "Calendar.ClosedAnyway")]
    public void A_kind_that_changes_nothing_is_refused(string day, DayKind kind, string refusal) =>
        Assert.Equal(refusal, Assert.Throws<RuleBroken>(() => Day(DateOnly.ParseExact(day, "yyyy-MM-dd"), kind)).Refusals.Single().Name);

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var there = Day(Wednesday, DayKind.Holiday);
        var refused = Assert.Throws<RuleBroken>(() => new Holiday(null, new(Wednesday, DayKind.Holiday, " ", Exchanged: Wednesday), [there], Clerk));
        Assert.Equal(["Calendar.ProvinceOnly", "Common.Required", "Calendar.ExchangedWithItself", "Calendar.There"], refused.Refusals.Select(r => r.Name));
    }

    [Fact]
    public void Everybodys_days_are_the_provinces_and_an_agencys_its_own_clerks()
    {
        Assert.Equal("Calendar.ProvinceOnly", Holiday.WhyNotSet(Clerk.Actor, null)!.Name);
        Assert.Null(Holiday.WhyNotSet(Clerk.Actor, Agency));
        Assert.Equal("Access.NoPower", Holiday.WhyNotSet(Clerk.Actor, Guid.CreateVersion7())!.Name);
        Assert.Null(Holiday.WhyNotSet(Province.Actor, null));
    }

    [Fact]
    public void A_day_is_confirmed_once_and_only_with_its_basis()
    {
        var day = Day(Wednesday, DayKind.Holiday);
        Assert.Equal("Calendar.ConfirmNeedsBasis", day.WhyNotConfirm(Province.Actor)!.Name);
        day.Change(new(Wednesday, DayKind.Holiday, "Quốc khánh", new("TB 1/TB-MẪU")), [day], Province);
        Assert.True(day.NeedsCheck);
        day.Confirm(Province);
        Assert.False(day.NeedsCheck);
        Assert.Equal("Calendar.Confirmed", Assert.Throws<RuleBroken>(() => day.Confirm(Province)).Refusals[0].Name);
    }

    [Fact]
    public void Only_a_holiday_is_suggested_for_another_year_without_basis_and_to_be_checked()
    {
        var day = new Holiday(null, new(Wednesday, DayKind.Holiday, "Quốc khánh", new("TB 1/TB-MẪU"), Confidence.Read), [], Province);
        Assert.Equal(new DayTerms(new(2028, 9, 1), DayKind.Holiday, "Quốc khánh"), day.SuggestedFor(2028));
        Assert.Null(Day(Saturday, DayKind.WorkingDay).SuggestedFor(2028));
        Assert.Null(new Holiday(null, new(new(2028, 2, 29), DayKind.Holiday, "Ngày nhuận"), [], Province).SuggestedFor(2029));
    }

    private static Holiday Day(DateOnly day, DayKind kind) => new(null, new(day, kind, "Ngày mẫu"), [], Province);
}
