using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

/// <summary>How one agency counts working time: its calendar, and its office hours where its board has entered them.</summary>
/// <param name="Office">Null = nothing is counted finer than days.</param>
public sealed record WorkingClock(WorkingCalendar Calendar, OfficeHours? Office)
{
    /// <param name="now">UTC instant.</param>
    /// <param name="due">UTC instant.</param>
    public TimeLeft Left(DateTime now, DateTime due)
    {
        var (late, first, last) = (due < now, due < now ? due : now, due < now ? now : due);
        if (Office is null) return new(late, Calendar.WorkingDaysBetween(first, last), TimeUnit.Days);
        var time = Calendar.WorkingHoursBetween(first, last, Office);
        return time.TotalHours >= 1 ? new(late, (int)time.TotalHours, TimeUnit.Hours) : new(late, (int)time.TotalMinutes, TimeUnit.Minutes);
    }
}

/// <summary>What working time is counted in.</summary>
public enum TimeUnit
{
    Minutes,
    Hours,
    Days,
}

/// <summary>Working time to a limit or since it, in whole units that have passed or are left in full.</summary>
/// <param name="Count">0 or more.</param>
public sealed record TimeLeft(bool IsLate, int Count, TimeUnit Unit);
