using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access;

/// <summary>Someone who delegates, and what the delegate is, as the rules ask for them.</summary>
internal static class DelegationReading
{
    /// <param name="given">Every delegation the person ever gave, with its scope.</param>
    /// <param name="day">The day on which a power that is held only by delegation is looked for.</param>
    internal static async Task<Delegator> DelegatorAsync(GovernanceDb db, Person person, IReadOnlyCollection<Delegation> given, DateOnly day)
    {
        var own = (await Capacities.OfAsync(db, [person.Id], null)).SelectMany(c => c.Grants()).ToList();
        var received = (await AccessQueries.GrantsAsync(db, person.Id, day)).Where(g => g.OnBehalf is not null).ToList();
        return new(person.Id, person.FullName, own, given, received);
    }

    internal static async Task<Deputyship> DeputyshipAsync(GovernanceDb db, Guid personId, DateOnly day)
    {
        var seats = await (from a in db.Appointments
                           join b in db.Boards on a.BoardId equals b.Id
                           where a.PersonId == personId && a.Period.From <= day && (a.Period.Until == null || day < a.Period.Until)
                           select new { b.AgencyId, a.Post, a.Standing }).ToListAsync();
        return new([.. seats.Where(s => s.Post is BoardPost.DeputyHead).Select(s => s.AgencyId)], [.. seats.Where(s => s.Standing is Standing.AgencyLeader).Select(s => s.AgencyId)]);
    }
}
