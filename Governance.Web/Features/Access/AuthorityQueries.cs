using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access;

/// <summary>"What may this person do, where, since when, by which decision", and the reverse for an agency: open to every signed-in user, as the boards are.</summary>
public sealed class AuthorityQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Months back in which something that ended is still told.</summary>
    public const int RecentMonths = 12;

    /// <summary>Null when there is no such person.</summary>
    public async Task<PersonName?> PersonAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.People.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new PersonName(p.Id, p.FullName, p.JobTitle, db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault())).SingleOrDefaultAsync();
    }

    /// <summary>Capacities that ended in the months before the day and were not renewed, the latest first.</summary>
    public async Task<IReadOnlyList<EndedPowers>> EndedAsync(Guid personId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var grants = (await Capacities.OfAsync(db, [personId], null)).SelectMany(c => c.Grants()).Where(g => g.AgencyId is not null).ToList();
        var ended = grants.Where(g => g.Period.Until <= day && g.Period.Until > day.AddMonths(-RecentMonths)
            && !grants.Any(o => o.Title == g.Title && o.AgencyId == g.AgencyId && o.Period.From <= day && (o.Period.Until is null || o.Period.Until > g.Period.Until)))
            .DistinctBy(g => (g.Title, g.AgencyId, g.Period)).OrderByDescending(g => g.Period.Until).ToList();
        var ids = ended.Select(g => g.AgencyId!.Value).Distinct().ToList();
        var names = await db.Agencies.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name);
        return [.. ended.Select(g => new EndedPowers(g.Title, names.GetValueOrDefault(g.AgencyId!.Value, ""), g.Decision, g.Period))];
    }

    /// <summary>Agencies to ask about, by any part of the name; at most 20.</summary>
    public async Task<IReadOnlyList<AgencyName>> AgenciesAsync(string? search, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var folded = Text.Fold(search);
        return await db.Agencies.AsNoTracking().Where(a => a.FoldedName.Contains(folded) && (a.Dissolved == null || day < a.Dissolved))
            .OrderBy(a => a.FoldedName).ThenBy(a => a.Id).Take(20).Select(a => new AgencyName(a.Id, a.Code, a.Name)).ToListAsync();
    }

    /// <summary>Null when no agency has that code.</summary>
    public async Task<AgencyName?> AgencyAsync(string code)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.AsNoTracking().Where(a => a.Code == code).Select(a => new AgencyName(a.Id, a.Code, a.Name)).SingleOrDefaultAsync();
    }

    /// <summary>Everyone who holds a power in that agency on a day, in their own right or by delegation.</summary>
    public async Task<IReadOnlyList<PowerHolder>> HoldersAsync(Guid agencyId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await HoldersAsync(db, agencyId, day);
    }

    /// <param name="portal">Host name or id of the portal.</param>
    /// <returns>Null when there is no such portal.</returns>
    public async Task<AgencyAuthority?> OfPortalAsync(string portal, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (id, host) = (Guid.TryParse(portal, out var given) ? given : Guid.Empty, portal.Trim().ToLowerInvariant());
        var found = await (from p in db.Portals.AsNoTracking()
                           join a in db.Agencies on p.AgencyId equals a.Id
                           where p.Id == id || db.HostAssignments.Any(h => h.PortalId == p.Id && h.Host == host && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until))
                           select new { p.Id, AgencyId = a.Id, a.Name, Host = db.HostAssignments.Where(h => h.PortalId == p.Id && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)).Select(h => h.Host).FirstOrDefault() }).FirstOrDefaultAsync();
        if (found is null) return null;
        var name = (await db.AgencyNamesOnAsync(day)).GetValueOrDefault(found.AgencyId, found.Name);
        return new(found.AgencyId, name, found.Id, found.Host, day, await HoldersAsync(db, found.AgencyId, day));
    }

    /// <inheritdoc cref="HoldersAsync(Guid, DateOnly)"/>
    internal static async Task<IReadOnlyList<PowerHolder>> HoldersAsync(GovernanceDb db, Guid agencyId, DateOnly day)
    {
        var held = (await Capacities.InAsync(db, agencyId, day)).SelectMany(c => c.Grants().Where(g => g.AgencyId == agencyId).Select(g => (c.PersonId, Grant: g))).ToList();
        var delegated = await (from d in db.Delegations.AsNoTracking()
                               join s in db.DelegatedMatters on d.Id equals s.DelegationId
                               join giver in db.People on d.FromPersonId equals giver.Id
                               where s.AgencyId == agencyId && d.Period.From <= day && (d.Period.Until == null || day < d.Period.Until) && (d.RevokedFrom == null || day < d.RevokedFrom)
                               select new { Delegation = d, s.Matter, Giver = giver.FullName }).ToListAsync();
        held.AddRange(delegated.SelectMany(x => Authority.FromDelegation(
            new(new(x.Delegation.FromPersonId, x.Giver, x.Delegation.FromTitle, x.Delegation.Form, x.Delegation.ToTitle), x.Matter, x.Delegation.UpTo), agencyId, x.Delegation.Effective!.Value,
            Capacities.Decision(x.Delegation.DecisionNumber, x.Delegation.DecisionDate), held.Where(h => h.PersonId == x.Delegation.FromPersonId).Select(h => h.Grant), day).Select(g => (x.Delegation.ToPersonId, g))).ToList());
        var people = held.Select(h => h.PersonId).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName);
        return [.. held.Select(h => new PowerHolder(h.PersonId, names.GetValueOrDefault(h.PersonId, ""), h.Grant))];
    }
}
