using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

/// <summary>A day on which offices are closed though it is Monday to Friday. Entered by the agency; none is built in.</summary>
public sealed class Holiday
{
    private Holiday() { }

    public Holiday(DateOnly day, string name) => (Day, Name) = (day, Text.Required(name, "Approvals.HolidayName", 200));

    public DateOnly Day { get; private set; }
    public string Name { get; private set; } = "";
}

/// <summary>Monday to Friday without the holidays, in Vietnam.</summary>
public sealed class WorkingCalendar(IEnumerable<DateOnly> holidays)
{
    private readonly HashSet<DateOnly> _holidays = [.. holidays];

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>
    /// The same time of day, that many working days later. What comes in on a closed day counts as come in
    /// when the next working day begins.
    /// </summary>
    /// <param name="from">UTC instant.</param>
    /// <param name="workingDays">1 or more.</param>
    /// <returns>UTC instant.</returns>
    public DateTime Due(DateTime from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var day = VietnamTime.DayOf(from);
        var sinceMidnight = IsWorkingDay(day) ? from - VietnamTime.StartOf(day) : TimeSpan.Zero;
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        for (var left = workingDays; left > 0; left--)
            do day = day.AddDays(1);
            while (!IsWorkingDay(day));
        return VietnamTime.StartOf(day) + sinceMidnight;
    }

    /// <summary>That many hours of office time later: closed days, nights and breaks do not count.</summary>
    /// <param name="from">UTC instant.</param>
    /// <param name="hours">1 or more.</param>
    /// <returns>UTC instant.</returns>
    public DateTime Due(DateTime from, int hours, OfficeHours office)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, 1);
        var left = TimeSpan.FromHours(hours);
        for (var day = VietnamTime.DayOf(from); ; day = day.AddDays(1))
        {
            foreach (var (begins, ends) in IsWorkingDay(day) ? office.Parts : [])
            {
                var (start, end) = (VietnamTime.Utc(day.ToDateTime(begins)), VietnamTime.Utc(day.ToDateTime(ends)));
                if (start < from) start = from;
                if (end <= start) continue;
                if (end - start >= left) return start + left;
                left -= end - start;
            }
        }
    }
}
