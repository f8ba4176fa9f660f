using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Climbs;

/// <summary>Setting to whom late work climbs.</summary>
public sealed class ClimbActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <summary>A row that begins on that very day is changed; else one is added.</summary>
    /// <exception cref="RuleBroken">See <see cref="EscalationRule"/>.</exception>
    public async Task SetAsync(Guid agencyId, DateOnly from, IReadOnlyList<EscalationLine> lines)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            if (from >= stamp.Day && await db.EscalationRules.SingleOrDefaultAsync(r => r.AgencyId == agencyId && r.From == from) is { } known) known.Set(lines, stamp);
            else db.Add(new EscalationRule(agencyId, from, lines, stamp));
            await db.SaveAsync(stamp);
        });
    }
}
