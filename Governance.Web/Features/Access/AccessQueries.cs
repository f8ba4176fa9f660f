using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access;

/// <summary>Who a person is and what they may do on a day.</summary>
public sealed class AccessQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>The person behind an account with the powers of that day; null when there is no such account. Two queries.</summary>
    public async Task<Actor?> ActorAsync(Guid accountId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var who = await (from account in db.Users.AsNoTracking()
                         join person in db.People on account.PersonId equals person.Id
                         where account.Id == accountId
                         select new { person.Id, person.FullName, account.IsSystemAdministrator }).SingleOrDefaultAsync();
        if (who is null) return null;
        return new Actor(who.Id, who.FullName, day, [.. await GrantsAsync(db, who.Id, day), .. Authority.FromAccount(who.IsSystemAdministrator, day)]);
    }

    /// <summary>What a person may do on a day from appointments, tasks and posts, and by which decision. One query.</summary>
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
        var names = await db.Agencies.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name);
        return [.. grants.GroupBy(g => (g.Title, g.AgencyId, g.Decision, g.Period)).Select(g =>
            new HeldPowers(g.Key.Title, g.Key.AgencyId is { } id ? names.GetValueOrDefault(id) : null, g.Key.Decision, g.Key.Period, [.. g.Select(x => x.Power)]))];
    }

    private static async Task<IReadOnlyList<Grant>> GrantsAsync(GovernanceDb db, Guid personId, DateOnly day)
    {
        var agencies = db.Agencies.Where(a => (a.Established == null || a.Established <= day) && (a.Dissolved == null || day < a.Dissolved));
        var held = await db.People.AsNoTracking().AsSingleQuery().Where(p => p.Id == personId).Select(person => new
        {
            Seats = (from a in db.Appointments
                     join b in db.Boards on a.BoardId equals b.Id
                     join agency in agencies on b.AgencyId equals agency.Id
                     join d in db.BoardDecisions on a.StartDecisionId equals d.Id
                     where a.PersonId == person.Id && a.Period.From <= day && (a.Period.Until == null || day < a.Period.Until)
                     select new { b.AgencyId, a.Post, a.Period.From, a.Period.Until, d.Number, d.SignedOn }).ToList(),
            Tasks = (from t in db.BoardTasks
                     join b in db.Boards on t.BoardId equals b.Id
                     join agency in agencies on b.AgencyId equals agency.Id
                     join d in db.BoardDecisions on t.DecisionId equals d.Id
                     where t.PersonId == person.Id && t.Period.From <= day && (t.Period.Until == null || day < t.Period.Until)
                     select new { b.AgencyId, t.Kind, t.Period.From, t.Period.Until, d.Number, d.SignedOn }).ToList(),
            Posts = (from h in db.PostHoldings
                     join agency in agencies on h.AgencyId equals agency.Id
                     where h.PersonId == person.Id && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)
                     select new { h.AgencyId, agency.Level, h.Post, h.Period.From, h.Period.Until, h.DecisionNumber, h.DecisionDate }).ToList(),
        }).SingleOrDefaultAsync();
        if (held is null) return [];
        return
        [
            .. held.Seats.SelectMany(a => Authority.FromAppointment(a.AgencyId, a.Post, new(a.From, a.Until), Decision(a.Number, a.SignedOn))),
            .. held.Tasks.SelectMany(t => Authority.FromTask(t.AgencyId, t.Kind, new(t.From, t.Until), Decision(t.Number, t.SignedOn))),
            .. held.Posts.SelectMany(p => Authority.FromPost(p.AgencyId, p.Level, p.Post, new(p.From, p.Until), Decision(p.DecisionNumber, p.DecisionDate))),
        ];
    }

    private static string Decision(string number, DateOnly signed) => $"{number}, {signed:dd/MM/yyyy}";
}
