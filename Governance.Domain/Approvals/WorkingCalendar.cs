using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

/// <summary>Monday to Friday in Vietnam, without the closed days and with the Saturdays and Sundays that are worked.</summary>
/// <param name="closed">Closed though Monday to Friday; others among them change nothing.</param>
/// <param name="worked">Open though Saturday or Sunday; where a day is in both, it is open.</param>
public sealed class WorkingCalendar(IEnumerable<DateOnly> closed, IEnumerable<DateOnly>? worked = null)
{
    private readonly HashSet<DateOnly> _closed = [.. closed], _worked = [.. worked ?? []];

    /// <summary>Everybody's days, and over them those of one agency.</summary>
    /// <param name="agencyId">Null = everybody's days only.</param>
    public static WorkingCalendar Of(IEnumerable<Holiday> days, Guid? agencyId)
    {
        var counting = days.Where(d => d.AgencyId is null || d.AgencyId == agencyId).GroupBy(d => d.Day).Select(g => g.FirstOrDefault(d => d.AgencyId is not null) ?? g.First()).ToList();
        return new(counting.Where(d => d.Kind is not DayKind.WorkingDay).Select(d => d.Day), counting.Where(d => d.Kind is DayKind.WorkingDay).Select(d => d.Day));
    }

    public bool IsWorkingDay(DateOnly day) => _worked.Contains(day) || !Holiday.IsWeekend(day) && !_closed.Contains(day);

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
    /// <returns>UTC instant, in office hours or at the very end of a part of them.</returns>
    public DateTime Due(DateTime from, int hours, OfficeHours office)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, 1);
        var left = TimeSpan.FromHours(hours);
        for (var day = VietnamTime.DayOf(from); ; day = day.AddDays(1))
        {
            foreach (var (begins, end) in PartsOf(day, office))
            {
                var start = begins < from ? from : begins;
                if (end <= start) continue;
                if (end - start >= left) return start + left;
                left -= end - start;
            }
        }
    }

    /// <summary>Office time from one instant to another; negative when <paramref name="to"/> comes first.</summary>
    /// <param name="from">UTC instant.</param>
    /// <param name="to">UTC instant.</param>
    public TimeSpan WorkingHoursBetween(DateTime from, DateTime to, OfficeHours office)
    {
        if (to < from) return -WorkingHoursBetween(to, from, office);
        var sum = TimeSpan.Zero;
        for (var day = VietnamTime.DayOf(from); day <= VietnamTime.DayOf(to); day = day.AddDays(1))
            foreach (var (begins, ends) in PartsOf(day, office))
                if ((begins < from ? from : begins) is var start && (ends > to ? to : ends) is var end && start < end) sum += end - start;
        return sum;
    }

    /// <summary>Working days that begin after one instant and not after another; negative when <paramref name="to"/> comes first.</summary>
    /// <param name="from">UTC instant.</param>
    /// <param name="to">UTC instant.</param>
    public int WorkingDaysBetween(DateTime from, DateTime to)
    {
        if (to < from) return -WorkingDaysBetween(to, from);
        var days = 0;
        for (var day = VietnamTime.DayOf(from).AddDays(1); day <= VietnamTime.DayOf(to); day = day.AddDays(1))
            if (IsWorkingDay(day)) days++;
        return days;
    }

    /// <summary>UTC instants.</summary>
    private IEnumerable<(DateTime Begins, DateTime Ends)> PartsOf(DateOnly day, OfficeHours office) =>
        !IsWorkingDay(day) ? [] : office.Parts.Select(p => (VietnamTime.Utc(day.ToDateTime(p.From)), VietnamTime.Utc(day.ToDateTime(p.Until))));
}
