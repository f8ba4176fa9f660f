using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access;

/// <summary>Who a person is and what they may do on a day.</summary>
public sealed class AccessQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>The person behind an account with the powers of that day; null when there is no such account, or it is disabled. Two queries.</summary>
    public async Task<Actor?> ActorAsync(Guid accountId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var people = from account in db.Users.AsNoTracking()
                     join person in db.People on account.PersonId equals person.Id
                     where account.Id == accountId && account.DisabledAt == null
                     select new Whose { PersonId = person.Id, Name = person.FullName, IsSystemAdministrator = account.IsSystemAdministrator };
        return await AuthorityAsync(db, people, day) is not var (who, grants) ? null
            : new Actor(who.PersonId, who.Name, day, [.. grants, .. Authority.FromAccount(who.IsSystemAdministrator, day)]);
    }

    /// <summary>What a person may do on a day from appointments, tasks, posts and delegations, and by which decision. Two queries.</summary>
    public async Task<IReadOnlyList<Grant>> GrantsAsync(Guid personId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await GrantsAsync(db, personId, day);
    }

    /// <summary>What a person may do on a day, grouped by the decision it comes from.</summary>
    public async Task<IReadOnlyList<HeldPowers>> PowersAsync(Guid personId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var grants = await GrantsAsync(db, personId, day);
        var ids = grants.Select(g => g.AgencyId).OfType<Guid>().Distinct().ToList();
        var then = await db.AgencyNamesOnAsync(day);
        var names = await db.Agencies.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => then.GetValueOrDefault(a.Id, a.Name));
        return [.. grants.GroupBy(g => (g.Title, g.AgencyId, g.Decision, g.Period, g.OnBehalf?.Signature)).Select(g =>
            new HeldPowers(g.Key.Title, g.Key.AgencyId is { } id ? names.GetValueOrDefault(id) : null, g.Key.Decision, g.Key.Period, [.. g.Select(x => x.Power).Distinct()],
                g.Key.Signature, [.. g.Select(x => x.OnBehalf?.Matter).OfType<Matter>().Distinct()], g.First().OnBehalf?.UpTo))];
    }

    internal static async Task<IReadOnlyList<Grant>> GrantsAsync(GovernanceDb db, Guid personId, DateOnly day) =>
        await AuthorityAsync(db, db.People.AsNoTracking().Where(p => p.Id == personId).Select(p => new Whose { PersonId = p.Id, Name = p.FullName }), day) is var (_, grants) ? grants : [];

    /// <summary>First the person with the delegations they have in hand; then what they, and those who delegated, are in their own right on that day.</summary>
    private static async Task<(Whose Who, IReadOnlyList<Grant> Grants)?> AuthorityAsync(GovernanceDb db, IQueryable<Whose> person, DateOnly day)
    {
        var inHand = from d in db.Delegations
                     join s in db.DelegatedMatters on d.Id equals s.DelegationId
                     join giver in db.People on d.FromPersonId equals giver.Id
                     where d.Period.From <= day && (d.Period.Until == null || day < d.Period.Until) && (d.RevokedFrom == null || day < d.RevokedFrom)
                     select new { d.ToPersonId, d.FromPersonId, giver.FullName, d.FromTitle, d.ToTitle, d.Form, d.UpTo, d.Period.From, d.Period.Until, d.RevokedFrom, d.DecisionNumber, d.DecisionDate, s.AgencyId, s.Matter };
        var rows = await person.Select(who => new { Who = who, Delegated = inHand.Where(d => d.ToPersonId == who.PersonId).ToList() }).AsSingleQuery().SingleOrDefaultAsync();
        if (rows is null) return null;
        List<Guid> people = [rows.Who.PersonId, .. rows.Delegated.Select(d => d.FromPersonId).Distinct()];
        var held = (await Capacities.OfAsync(db, people, day)).ToLookup(c => c.PersonId, c => c.Grants());
        var own = held[rows.Who.PersonId].SelectMany(g => g);
        var delegated = from d in rows.Delegated
                        let signature = new SignedFor(d.FromPersonId, d.FullName, d.FromTitle, d.Form, d.ToTitle)
                        let until = d.RevokedFrom < (d.Until ?? DateOnly.MaxValue) ? d.RevokedFrom : d.Until
                        from grant in Authority.FromDelegation(new(signature, d.Matter, d.UpTo), d.AgencyId, new(d.From, until), Capacities.Decision(d.DecisionNumber, d.DecisionDate), held[d.FromPersonId].SelectMany(g => g), day)
                        select grant;
        return (rows.Who, [.. own, .. delegated]);
    }

    private sealed class Whose
    {
        public Guid PersonId { get; init; }
        public string Name { get; init; } = "";
        public bool IsSystemAdministrator { get; init; }
    }
}
