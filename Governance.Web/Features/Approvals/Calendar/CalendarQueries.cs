using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Calendar;

/// <summary>An agency whose calendar can be looked at.</summary>
public sealed record CalendarAgency(Guid Id, string Code, string Name);

/// <summary>What was brought in together and has not been touched since: it can be taken back.</summary>
public sealed record CalendarBatch(Guid Id, int Days, DateTime At, string ByName);

/// <summary>A year as everybody or one agency works in it.</summary>
/// <param name="Agency">Null = the days of everybody.</param>
/// <param name="Days">Everybody's and, with an agency, its own; by day.</param>
/// <param name="LastYear">Holidays of the year before of the same owner, from which suggestions are taken.</param>
public sealed record CalendarYear(int Year, CalendarAgency? Agency, IReadOnlyList<Holiday> Days, IReadOnlyList<Holiday> LastYear, CalendarBatch? Batch)
{
    /// <summary>Those that are entered and changed here, and not for everybody.</summary>
    public IEnumerable<Holiday> Own => Days.Where(d => d.AgencyId == Agency?.Id);

    public WorkingCalendar Calendar { get; } = WorkingCalendar.Of(Days, Agency?.Id);

    public int WorkingDays => Enumerable.Range(0, DateTime.IsLeapYear(Year) ? 366 : 365).Count(i => Calendar.IsWorkingDay(new DateOnly(Year, 1, 1).AddDays(i)));
}

/// <summary>The working calendar: open to every signed-in user.</summary>
public sealed class CalendarQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Days for which what was brought in can be taken back.</summary>
    private const int UndoDays = 30;

    /// <param name="agencyCode">Null or unknown = the days of everybody.</param>
    public async Task<CalendarYear> YearAsync(int year, string? agencyCode, DateOnly today)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agency = agencyCode is null ? null : await db.Agencies.Where(a => a.Code == agencyCode).Select(a => new CalendarAgency(a.Id, a.Code, a.Name)).SingleOrDefaultAsync();
        var (first, last, id) = (new DateOnly(year - 1, 1, 1), new DateOnly(year, 12, 31), agency?.Id);
        var days = await db.Holidays.AsNoTracking().Where(h => h.Day >= first && h.Day <= last && (h.AgencyId == null || h.AgencyId == id)).OrderBy(h => h.Day).ThenBy(h => h.AgencyId).ToListAsync();
        var since = VietnamTime.StartOf(today.AddDays(-UndoDays));
        var batch = days.Where(d => d.Day.Year == year && d.AgencyId == id && d.BatchId is not null && d.EnteredAt >= since).GroupBy(d => d.BatchId!.Value)
            .Where(g => g.All(d => d.Version == g.First().Version)).MaxBy(g => g.Max(d => d.EnteredAt));
        return new(year, agency, [.. days.Where(d => d.Day.Year == year)], [.. days.Where(d => d.Day.Year == year - 1 && d.AgencyId == id && d.Kind is DayKind.Holiday)],
            batch is null ? null : new(batch.Key, batch.Count(), batch.Max(d => d.EnteredAt), batch.First().EnteredByName));
    }

    /// <summary>Agencies that have days of their own, and those whose records the reader keeps.</summary>
    public async Task<IReadOnlyList<CalendarAgency>> AgenciesAsync(Actor reader)
    {
        var kept = reader.AgenciesFor(Power.RecordBoard) ?? [];
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.Where(a => kept.Contains(a.Id) || db.Holidays.Any(h => h.AgencyId == a.Id)).OrderBy(a => a.FoldedName).Select(a => new CalendarAgency(a.Id, a.Code, a.Name)).ToListAsync();
    }

    /// <summary>How these agencies count working time on a day.</summary>
    public async Task<IReadOnlyDictionary<Guid, WorkingClock>> ClocksAsync(IReadOnlyList<Guid> agencies, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.WorkingClocksAsync(agencies, day);
    }
}
