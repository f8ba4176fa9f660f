using Governance.Domain.Approvals;
using Governance.Domain.Common;

namespace Governance.Tests.Domain.Approvals;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = new([new DateOnly(2026, 9, 2)]);

    [Theory]
    [InlineData("2026-11-23 09:00", 1, "2026-11-24 09:00")] // Monday
    [InlineData("2026-11-27 16:30", 1, "2026-11-30 16:30")] // Friday: over the weekend
    [InlineData("2026-11-28 10:00", 1, "2026-12-01 00:00")] // Saturday: Monday is the one working day
    [InlineData("2026-09-01 09:00", 1, "2026-09-03 09:00")] // over the holiday
    [InlineData("2026-11-23 09:00", 5, "2026-11-30 09:00")]
    [InlineData("2026-11-24 01:00", 1, "2026-11-25 01:00")] // a day in Vietnam that is the day before in UTC
    public void Due_times_are_counted_in_working_days(string from, int days, string due) =>
        Assert.Equal(Utc(due), Calendar.Due(Utc(from), days));

    private static DateTime Utc(string local) => VietnamTime.Utc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));
}
