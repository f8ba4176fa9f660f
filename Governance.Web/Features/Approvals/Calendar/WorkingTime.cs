using Governance.Domain.Approvals;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Calendar;

/// <summary>How agencies count working time on a day: the one place where calendar and office hours are read together.</summary>
internal static class WorkingTime
{
    internal static async Task<WorkingClock> WorkingClockAsync(this GovernanceDb db, Guid agencyId, DateOnly day) => (await db.WorkingClocksAsync([agencyId], day))[agencyId];

    /// <summary>One for each of the agencies. Two queries.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, WorkingClock>> WorkingClocksAsync(this GovernanceDb db, IReadOnlyCollection<Guid> agencies, DateOnly day)
    {
        var days = await db.Holidays.AsNoTracking().Where(h => h.AgencyId == null || agencies.Contains(h.AgencyId.Value)).ToListAsync();
        var settings = await SettingsOn(db, day).Where(s => agencies.Contains(s.AgencyId)).Select(s => new { s.AgencyId, s.Settings.From, s.Settings.OfficeHours }).ToListAsync();
        var general = WorkingCalendar.Of(days, null);
        var own = days.Select(d => d.AgencyId).ToHashSet();
        return agencies.Distinct().ToDictionary(a => a, a => new WorkingClock(own.Contains(a) ? WorkingCalendar.Of(days, a) : general,
            OfficeHours.Parse(settings.Where(s => s.AgencyId == a).MaxBy(s => s.From)?.OfficeHours)));
    }

    /// <summary>The board's own limit in working hours; null = none.</summary>
    internal static Task<int?> QueueHoursAsync(this GovernanceDb db, Guid agencyId, DateOnly day) =>
        SettingsOn(db, day).Where(s => s.AgencyId == agencyId).OrderByDescending(s => s.Settings.From).Select(s => s.Settings.QueueHours).FirstOrDefaultAsync();

    private static IQueryable<SettingsRow> SettingsOn(GovernanceDb db, DateOnly day) =>
        from settings in db.BoardSettings.AsNoTracking()
        join board in db.Boards on settings.BoardId equals board.Id
        where settings.From <= day
        select new SettingsRow { AgencyId = board.AgencyId, Settings = settings };

    private sealed class SettingsRow
    {
        public Guid AgencyId { get; init; }
        public BoardSettings Settings { get; init; } = null!;
    }
}
