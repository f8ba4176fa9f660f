using CsCheck;
using Governance.Domain.Approvals;
using Governance.Domain.Common;

namespace Governance.Tests.Domain.Approvals;

/// <summary>Over random calendars, office hours and instants of a year.</summary>
public sealed class WorkingCalendarProperties
{
    private static readonly DateTime Start = VietnamTime.StartOf(new(2026, 1, 1));

    private static readonly Gen<OfficeHours> Offices =
        Gen.Select(Gen.Int[12, 20], Gen.Int[2, 8], Gen.Int[1, 4], Gen.Int[2, 8], (begin, first, rest, second) => new OfficeHours([Part(begin, begin + first), Part(begin + first + rest, begin + first + rest + second)]));

    private static readonly Gen<WorkingCalendar> Calendars =
        Gen.Select(Gen.Int[0, 400].Array[0, 60], Gen.Int[0, 400].Array[0, 20], (closed, worked) => new WorkingCalendar(closed.Select(Day), worked.Select(Day).Where(Holiday.IsWeekend)));

    private static readonly Gen<DateTime> Instants = Gen.Int[0, 365 * 24 * 60].Select(minute => Start.AddMinutes(minute));

    [Fact]
    public void What_is_due_is_due_in_office_hours() =>
        Gen.Select(Calendars, Offices, Instants, Gen.Int[1, 60]).Sample((calendar, office, from, hours) =>
        {
            var due = calendar.Due(from, hours, office);
            var local = VietnamTime.Local(due);
            return due > from && calendar.IsWorkingDay(DateOnly.FromDateTime(local)) && office.Parts.Any(p => p.From < TimeOnly.FromDateTime(local) && TimeOnly.FromDateTime(local) <= p.Until);
        });

    [Fact]
    public void So_many_hours_and_then_so_many_more_are_their_sum() =>
        Gen.Select(Calendars, Offices, Instants, Gen.Int[1, 40], Gen.Int[1, 40]).Sample((calendar, office, from, a, b) =>
            calendar.Due(from, a + b, office) == calendar.Due(calendar.Due(from, a, office), b, office));

    [Fact]
    public void The_hours_between_are_those_that_were_given() =>
        Gen.Select(Calendars, Offices, Instants, Gen.Int[1, 60]).Sample((calendar, office, from, hours) =>
            calendar.WorkingHoursBetween(from, calendar.Due(from, hours, office), office) == TimeSpan.FromHours(hours)
            && calendar.WorkingHoursBetween(calendar.Due(from, hours, office), from, office) == -TimeSpan.FromHours(hours));

    [Fact]
    public void The_days_between_are_those_that_were_given() =>
        Gen.Select(Calendars, Instants, Gen.Int[1, 40]).Sample((calendar, from, days) =>
        {
            var due = calendar.Due(from, days);
            var began = calendar.IsWorkingDay(VietnamTime.DayOf(from)) ? 0 : 1;
            return calendar.IsWorkingDay(VietnamTime.DayOf(due)) && calendar.WorkingDaysBetween(from, due) == days + began;
        });

    private static DateOnly Day(int number) => new DateOnly(2026, 1, 1).AddDays(number);

    /// <param name="from">Half hours after midnight.</param>
    private static (TimeOnly, TimeOnly) Part(int from, int until) => (new TimeOnly(from / 2, from % 2 * 30), new TimeOnly(until / 2, until % 2 * 30));
}
