namespace Governance.Domain.Common;

/// <summary>Between UTC instants (how moments are stored) and the days of Asia/Ho_Chi_Minh (how law and people count).</summary>
public static class VietnamTime
{
    /// <summary>UTC+7 all year: Vietnam keeps no summer time, so a fixed offset needs no time-zone data on the machine.</summary>
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateTime Local(DateTime utc) => DateTime.SpecifyKind(utc, DateTimeKind.Unspecified) + Offset;

    public static DateTime Utc(DateTime local) => DateTime.SpecifyKind(local - Offset, DateTimeKind.Utc);

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>UTC instant at which the day begins in Vietnam.</summary>
    public static DateTime StartOf(DateOnly day) => Utc(day.ToDateTime(TimeOnly.MinValue));

    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.UtcNow());
}
