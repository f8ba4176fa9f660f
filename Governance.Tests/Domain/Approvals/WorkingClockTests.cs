using Governance.Domain.Approvals;
using Governance.Domain.Common;

namespace Governance.Tests.Domain.Approvals;

public sealed class WorkingClockTests
{
    private static readonly WorkingClock Clock = new(new([]), OfficeHours.Parse("07:30-11:30, 13:30-17:30"));

    [Theory]
    [InlineData("2026-11-23 08:30", "2026-11-23 11:30", false, 3, TimeUnit.Hours)]
    [InlineData("2026-11-23 11:00", "2026-11-23 14:00", false, 1, TimeUnit.Hours)] // the break does not count
    [InlineData("2026-11-27 17:00", "2026-11-30 09:30", false, 2, TimeUnit.Hours)] // over a weekend
    [InlineData("2026-11-23 11:00", "2026-11-23 11:20", false, 20, TimeUnit.Minutes)]
    [InlineData("2026-11-24 09:30", "2026-11-23 15:30", true, 4, TimeUnit.Hours)]
    public void Working_time_is_left_or_overdue(string now, string due, bool late, int count, TimeUnit unit) =>
        Assert.Equal(new TimeLeft(late, count, unit), Clock.Left(Utc(now), Utc(due)));

    [Theory]
    [InlineData("2026-11-23 09:00", "2026-11-23 16:00", false, 0)]
    [InlineData("2026-11-27 09:00", "2026-11-30 09:00", false, 1)]
    [InlineData("2026-11-25 09:00", "2026-11-23 09:00", true, 2)]
    public void Without_office_hours_it_is_counted_in_days(string now, string due, bool late, int days) =>
        Assert.Equal(new TimeLeft(late, days, TimeUnit.Days), (Clock with { Office = null }).Left(Utc(now), Utc(due)));

    private static DateTime Utc(string local) => VietnamTime.Utc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));
}
