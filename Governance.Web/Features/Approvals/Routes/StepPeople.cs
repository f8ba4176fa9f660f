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
    internal static async Task<IReadOnlyList<StepPerson>> OfAsync(GovernanceDb db, Guid agencyId, RouteStep step, bool isLast, DateOnly day)
    {
        var holders = await AuthorityQueries.HoldersAsync(db, agencyId, day);
        var deciding = holders.Where(h => h.Grant.Power is Power.Approve && h.Grant.OnBehalf is null or { Matter: Matter.Works }).ToList();
        var people = step.Party.IsAnyone ? deciding.ConvertAll(h => new StepPerson(h.PersonId, h.Name, h.Grant.Title)) : await OfPartyAsync(db, holders, step.Party);
        return [.. people.DistinctBy(p => p.PersonId).Where(p => !isLast || deciding.Exists(d => d.PersonId == p.PersonId))];
    }

    /// <summary>Those named by a party that names someone; nobody for one that does not.</summary>
    internal static async Task<IReadOnlyList<StepPerson>> OfPartyAsync(GovernanceDb db, Guid agencyId, StepParty party, DateOnly day) =>
        party.IsAnyone ? [] : await OfPartyAsync(db, await AuthorityQueries.HoldersAsync(db, agencyId, day), party);

    private static async Task<List<StepPerson>> OfPartyAsync(GovernanceDb db, IReadOnlyList<PowerHolder> holders, StepParty party)
    {
        var named = await db.People.AsNoTracking().Where(p => party.People.Contains(p.Id)).Select(p => new StepPerson(p.Id, p.FullName, null)).ToListAsync();
        return [.. holders.Where(h => party.Posts.Contains(h.Grant.Title)).Select(h => new StepPerson(h.PersonId, h.Name, h.Grant.Title)), .. named];
    }
}
