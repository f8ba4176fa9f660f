using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Law;
using Governance.Web.Data;
using Governance.Web.Features.Approvals.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Routes;

/// <summary>Which way a request takes, and until when each step is to be done.</summary>
internal static class Routing
{
    /// <param name="at">UTC instant of the request.</param>
    internal static async Task<RoutePlan> PlanAsync(GovernanceDb db, Guid agencyId, RequestKind kind, Guid? section, IReadOnlyCollection<RequestFlag> flags, DateTime at)
    {
        var day = VietnamTime.DayOf(at);
        var routes = await db.Routes.AsNoTracking().Where(r => r.AgencyId == agencyId && r.From <= day).ToListAsync();
        return new(Route.StepsFor(routes, kind, section, flags, day), await DueAsync(db, agencyId, day));
    }

    /// <summary>Hours are counted in the board's own office hours. Where none are set, and for steps without a limit on a board without one, the deadlines table says the working days; one where there is no such row.</summary>
    internal static async Task<DueTime> DueAsync(GovernanceDb db, Guid agencyId, DateOnly day)
    {
        var (calendar, office) = await db.WorkingClockAsync(agencyId, day);
        var usual = await db.QueueHoursAsync(agencyId, day);
        var days = await db.Deadlines.Where(d => d.Kind == DeadlineKind.Default && d.Unit == "working days").OrderBy(d => d.Event).Select(d => d.Limit).FirstOrDefaultAsync() ?? 1;
        return (from, hours) => office is not null && (hours ?? usual) is { } limit ? calendar.Due(from, limit, office) : calendar.Due(from, days);
    }
}
