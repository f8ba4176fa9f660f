using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Routes;

/// <summary>Laying the ways of approval.</summary>
public sealed class RouteActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <exception cref="RuleBroken">See <see cref="Route"/>; Common.NotFound for a section that is not the agency's.</exception>
    public async Task LayAsync(Guid agencyId, RouteScope scope, DateOnly from, IReadOnlyList<RouteStep> steps)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        if (scope.SectionId is { } section && !await db.Sections.AnyAsync(s => s.Id == section && db.Portals.Any(p => p.Id == s.PortalId && p.AgencyId == agencyId))) throw new RuleBroken(new Refusal("Common.NotFound"));
        db.Add(new Route(agencyId, scope, from, steps, stamp));
        await db.SaveAsync(stamp);
    }

    /// <summary>Deletes one that has not begun.</summary>
    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="Route.WhyNotDrop"/>.</exception>
    public async Task DropAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var route = await db.Routes.SingleOrDefaultAsync(r => r.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        Refusal.ThrowIfAny(route.WhyNotDrop(stamp));
        db.Remove(route);
        await db.SaveAsync(stamp);
    }
}
