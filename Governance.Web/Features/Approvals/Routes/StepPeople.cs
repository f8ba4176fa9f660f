using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Routes;

/// <param name="Title">Resource name of the capacity in which they would sign; null when named in person.</param>
public sealed record StepPerson(Guid PersonId, string Name, string? Title);

/// <summary>Who would have to act at a step on a day.</summary>
internal static class StepPeople
{
    /// <param name="isLast">The last step asks for the power to approve, whoever is named (Điều 20.2).</param>
    internal static async Task<IReadOnlyList<StepPerson>> OfAsync(GovernanceDb db, IReadOnlyList<PowerHolder> holders, RouteStep step, bool isLast)
    {
        var deciding = holders.Where(h => h.Grant.Power is Power.Approve && h.Grant.OnBehalf is null or { Matter: Matter.Works }).ToList();
        var byPost = step.Party.IsAnyone ? deciding : holders.Where(h => step.Party.Posts.Contains(h.Grant.Title)).ToList();
        var named = await db.People.AsNoTracking().Where(p => step.Party.People.Contains(p.Id)).Select(p => new StepPerson(p.Id, p.FullName, null)).ToListAsync();
        return [.. byPost.Select(h => new StepPerson(h.PersonId, h.Name, h.Grant.Title)).Concat(named).DistinctBy(p => p.PersonId)
            .Where(p => !isLast || deciding.Any(d => d.PersonId == p.PersonId))];
    }
}
