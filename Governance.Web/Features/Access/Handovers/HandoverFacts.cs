using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Features.Training;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Handovers;

/// <summary>What the registers know that someone whose term ends has to pass on.</summary>
internal static class HandoverFacts
{
    /// <param name="endsOn">First day no longer in the term.</param>
    internal static async Task<IReadOnlyList<HandoverFact>> OfAsync(GovernanceDb db, TrainingQueries training, Guid personId, Guid agencyId, DateOnly endsOn, DateOnly today)
    {
        var day = endsOn > today ? endsOn : today;
        var left = (await Capacities.OfAsync(db, [personId], day)).SelectMany(c => c.Grants()).Where(g => g.Period.Contains(day)).ToList();
        return
        [
            .. left.Any(g => g.Power is Power.Write && g.AgencyId == agencyId) ? [] : await WorksAsync(db, personId, agencyId),
            .. await AccountAsync(db, personId),
            .. await CustodiesAsync(db, personId, agencyId),
            .. await DelegationsAsync(db, personId, agencyId, day, left),
            .. await TrainingAsync(training, personId, agencyId, endsOn.AddDays(-1).Year, today),
        ];
    }

    /// <summary>Works that are not live as they stand, and that this person keeps or was the last to write.</summary>
    private static async Task<IEnumerable<HandoverFact>> WorksAsync(GovernanceDb db, Guid personId, Guid agencyId)
    {
        var works = await db.Editions.AsNoTracking()
            .Where(e => e.AgencyId == agencyId && (e.State == EditionState.Draft || e.State == EditionState.Submitted || e.State == EditionState.SentBack)
                && (e.KeeperId == personId || e.KeeperId == null && e.Revisions.Any(r => r.Number == e.LatestNumber && r.CreatedBy == personId)))
            .OrderBy(e => e.UpdatedAt).Select(e => new { e.Id, e.Title }).ToListAsync();
        return works.Select(w => new HandoverFact(HandoverItemKind.Work, w.Id, w.Title));
    }

    private static async Task<IEnumerable<HandoverFact>> AccountAsync(GovernanceDb db, Guid personId)
    {
        var accounts = await db.Users.AsNoTracking().Where(u => u.PersonId == personId && u.DisabledAt == null).Select(u => new { u.Id, u.UserName }).ToListAsync();
        return accounts.Select(a => new HandoverFact(HandoverItemKind.Account, a.Id, a.UserName!));
    }

    /// <summary>Accounts of the agency and its portals that lie with this person.</summary>
    private static async Task<IEnumerable<HandoverFact>> CustodiesAsync(GovernanceDb db, Guid personId, Guid agencyId)
    {
        var kept = await (from c in db.Custodies.AsNoTracking()
                          join a in db.PrivilegedAccounts on c.AccountId equals a.Id
                          where c.PersonId == personId && c.Period.Until == null && a.AgencyId == agencyId && a.ClosedFrom == null
                          orderby a.Name
                          select new { a.Id, a.Name, a.Login }).ToListAsync();
        return kept.Select(a => new HandoverFact(HandoverItemKind.Custody, a.Id, a.Login is { } login ? $"{a.Name} ({login})" : a.Name));
    }

    /// <summary>Delegations that count past the day; one whose giver holds none of it any more gives nothing, and settles itself.</summary>
    private static async Task<IEnumerable<HandoverFact>> DelegationsAsync(GovernanceDb db, Guid personId, Guid agencyId, DateOnly day, List<Grant> left)
    {
        var delegations = await (from d in db.Delegations.AsNoTracking().Include(d => d.Scope)
                                 join giver in db.People on d.FromPersonId equals giver.Id
                                 join receiver in db.People on d.ToPersonId equals receiver.Id
                                 where (d.FromPersonId == personId || d.ToPersonId == personId) && d.Scope.Any(s => s.AgencyId == agencyId)
                                     && (d.Period.Until == null || day < d.Period.Until) && (d.RevokedFrom == null || day < d.RevokedFrom)
                                 orderby d.DecisionDate
                                 select new { Delegation = d, Giver = giver.FullName, Receiver = receiver.FullName }).ToListAsync();
        return delegations.Select(x => new HandoverFact(HandoverItemKind.Delegation, x.Delegation.Id, $"{x.Delegation.DecisionNumber}: {x.Giver} → {x.Receiver}",
            x.Delegation.FromPersonId == personId && !x.Delegation.Scope.Any(s => left.Any(g => g.OnBehalf is null && g.Power == Authority.PowerOf(s.Matter) && g.AgencyId == s.AgencyId))));
    }

    private static async Task<IEnumerable<HandoverFact>> TrainingAsync(TrainingQueries training, Guid personId, Guid agencyId, int year, DateOnly today) =>
        (await training.OnDutyAsync(agencyId, year, today)).Where(d => d.PersonId == personId)
            .Select(d => new HandoverFact(HandoverItemKind.Training, agencyId, $"{year}", d.State is DutyState.Met or DutyState.Exempt));
}
