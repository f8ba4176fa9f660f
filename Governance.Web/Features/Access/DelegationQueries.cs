using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access;

/// <summary>The register of delegations, open to every signed-in user as the boards' is.</summary>
public sealed class DelegationQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <param name="actor">Whose buttons are asked for.</param>
    public async Task<DelegationRows> ListAsync(Actor actor, DelegationFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var wanted = await WantedAsync(db, filter);
        var rows = await wanted.OrderByDescending(d => d.Period.From).ThenBy(d => d.Id).Skip(filter.Page * filter.PageSize).Take(filter.PageSize).Select(d => new
        {
            Delegation = d,
            d.Scope,
            FromName = db.People.Where(p => p.Id == d.FromPersonId).Select(p => p.FullName).Single(),
            ToName = db.People.Where(p => p.Id == d.ToPersonId).Select(p => p.FullName).Single(),
        }).ToListAsync();
        var agencyIds = rows.SelectMany(r => r.Scope.Select(s => s.AgencyId)).Distinct().ToList();
        var then = await db.AgencyNamesOnAsync(filter.Day);
        var names = await db.Agencies.AsNoTracking().Where(a => agencyIds.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => then.GetValueOrDefault(a.Id, a.Name));
        var held = await HeldAsync(db, rows.Select(r => r.Delegation.FromPersonId), filter.Day);
        return new([.. rows.Select(r =>
        {
            var d = r.Delegation;
            var own = held[d.FromPersonId].ToList();
            var lines = r.Scope.Select(s => new DelegatedLine(s.AgencyId, names.GetValueOrDefault(s.AgencyId, ""), s.Matter, Holds(own, s)))
                .OrderBy(l => l.AgencyName, StringComparer.CurrentCulture).ThenBy(l => l.Matter).ToList();
            var whyNot = new Delegator(d.FromPersonId, r.FromName, own, []).WhyNotRevoke(actor, d, r.Scope);
            return new DelegationRow(d.Id, d.FromPersonId, r.FromName, d.FromTitle, d.ToPersonId, r.ToName, d.ToTitle, d.Form, d.UpTo, d.Period, d.RevokedFrom, d.RevokeReason,
                d.DecisionNumber, d.DecisionDate, d.Scan, lines, StateOf(d, lines, filter.Day), whyNot);
        })], await wanted.CountAsync());
    }

    /// <summary>What that person can delegate from a day on, by agency; nothing for who holds nothing to sign.</summary>
    public async Task<IReadOnlyList<Delegable>> DelegableAsync(Guid personId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var grants = (await Capacities.OfAsync(db, [personId], null)).SelectMany(c => c.Grants()).ToList();
        var scope = new Delegator(personId, "", grants, []).Delegable(day).ToList();
        var ids = scope.Select(s => s.AgencyId).Distinct().ToList();
        var names = await db.Agencies.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name);
        return [.. scope.Select(s => new Delegable(s.AgencyId, names.GetValueOrDefault(s.AgencyId, ""), s.Matter)).OrderBy(s => s.AgencyName, StringComparer.CurrentCulture).ThenBy(s => s.Matter)];
    }

    /// <summary>"KT." or "TUQ.", as far as the registers tell; null when they do not.</summary>
    public async Task<SigningForm?> FormAsync(Guid fromPersonId, Guid toPersonId, IReadOnlyList<DelegationScope> scope, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var own = (await Capacities.OfAsync(db, [fromPersonId], day)).SelectMany(c => c.Grants()).ToList();
        return new Delegator(fromPersonId, "", own, []).FormFor(scope, day, await DelegationReading.DeputyshipAsync(db, toPersonId, day));
    }

    /// <summary>Whether that person can sign in at all; a delegation to someone who cannot is of no use yet.</summary>
    public async Task<bool> HasAccountAsync(Guid personId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Users.AnyAsync(u => u.PersonId == personId);
    }

    /// <summary>The scan of a delegation's paper; null when there is none.</summary>
    public async Task<StoredFile?> ScanAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Delegations.Where(d => d.Id == id).Select(d => d.Scan).SingleOrDefaultAsync();
    }

    private static async Task<ILookup<Guid, Grant>> HeldAsync(GovernanceDb db, IEnumerable<Guid> people, DateOnly day) =>
        (await Capacities.OfAsync(db, [.. people.Distinct()], day)).SelectMany(c => c.Grants(), (c, grant) => (c.PersonId, grant)).ToLookup(g => g.PersonId, g => g.grant);

    private static bool Holds(IEnumerable<Grant> own, DelegatedMatter scope) => own.Any(g => g.Power == Authority.PowerOf(scope.Matter) && g.AgencyId == scope.AgencyId);

    private static async Task<IQueryable<Delegation>> WantedAsync(GovernanceDb db, DelegationFilter filter)
    {
        if (filter.State is not DelegationPart.Lapsed) return Wanted(db, filter);
        // What someone holds is no column: the delegations in force on one day are few enough to be looked at one by one.
        var current = await Wanted(db, filter with { State = DelegationPart.Current }).Select(d => new { d.Id, d.FromPersonId, d.Scope }).ToListAsync();
        var held = await HeldAsync(db, current.Select(d => d.FromPersonId), filter.Day);
        var lapsed = current.Where(d => !d.Scope.Any(s => Holds(held[d.FromPersonId], s))).Select(d => d.Id).ToList();
        return db.Delegations.AsNoTracking().Where(d => lapsed.Contains(d.Id));
    }

    private static IQueryable<Delegation> Wanted(GovernanceDb db, DelegationFilter filter)
    {
        var (day, soon) = (filter.Day, filter.Day.AddDays(DelegationFilter.SoonDays));
        var all = db.Delegations.AsNoTracking();
        if (filter.PersonId is { } person) all = all.Where(d => d.FromPersonId == person || d.ToPersonId == person);
        if (Text.Fold(filter.Search) is { Length: > 0 } text)
            all = all.Where(d => d.DecisionNumber.Contains(filter.Search!.Trim()) || db.People.Any(p => (p.Id == d.FromPersonId || p.Id == d.ToPersonId) && p.FoldedName.Contains(text)));
        if (filter.AgencyCode is { Length: > 0 } code) all = all.Where(d => d.Scope.Any(s => db.Agencies.Any(a => a.Id == s.AgencyId && a.Code == code)));
        if (filter.Matter is { } matter) all = all.Where(d => d.Scope.Any(s => s.Matter == matter));
        return filter.State switch
        {
            DelegationPart.Current => all.Where(d => d.Period.From <= day && (d.Period.Until == null || day < d.Period.Until) && (d.RevokedFrom == null || day < d.RevokedFrom)),
            DelegationPart.Ending => all.Where(d => d.Period.From <= day && (d.Period.Until == null || day < d.Period.Until) && (d.RevokedFrom == null || day < d.RevokedFrom) && (d.Period.Until <= soon || d.RevokedFrom <= soon)),
            DelegationPart.NotYet => all.Where(d => day < d.Period.From && (d.RevokedFrom == null || d.RevokedFrom > d.Period.From)),
            DelegationPart.Past => all.Where(d => d.Period.Until <= day || d.RevokedFrom <= day),
            _ => all,
        };
    }

    private static DelegationState StateOf(Delegation d, List<DelegatedLine> lines, DateOnly day) =>
        d.RevokedFrom <= day ? DelegationState.Revoked
        : d.Period.Until <= day ? DelegationState.Over
        : day < d.Period.From ? DelegationState.NotYet
        : !lines.Any(l => l.IsHeld) ? DelegationState.Lapsed
        : d.Effective?.Until <= day.AddDays(DelegationFilter.SoonDays) ? DelegationState.EndingSoon : DelegationState.InForce;
}
