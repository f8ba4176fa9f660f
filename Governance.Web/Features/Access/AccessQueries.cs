using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access;

/// <summary>Who a person is and what they may do on a day.</summary>
public sealed class AccessQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>The person behind an account with the powers of that day; null when there is no such account.</summary>
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

    /// <summary>What a person may do on a day, and by which decision.</summary>
    public async Task<IReadOnlyList<Grant>> GrantsAsync(Guid personId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await GrantsAsync(db, personId, day);
    }

    private static async Task<IReadOnlyList<Grant>> GrantsAsync(GovernanceDb db, Guid personId, DateOnly day)
    {
        var appointments = await (from a in db.Appointments.AsNoTracking()
                                  join b in db.Boards on a.BoardId equals b.Id
                                  join agency in db.Agencies on b.AgencyId equals agency.Id
                                  join d in db.BoardDecisions on a.StartDecisionId equals d.Id
                                  where a.PersonId == personId && a.Period.From <= day && (a.Period.Until == null || day < a.Period.Until)
                                      && (agency.Dissolved == null || day < agency.Dissolved)
                                  select new { b.AgencyId, a.Post, a.Period, d.Number, d.SignedOn }).ToListAsync();
        var tasks = await (from t in db.BoardTasks.AsNoTracking()
                           join b in db.Boards on t.BoardId equals b.Id
                           join agency in db.Agencies on b.AgencyId equals agency.Id
                           join d in db.BoardDecisions on t.DecisionId equals d.Id
                           where t.PersonId == personId && t.Period.From <= day && (t.Period.Until == null || day < t.Period.Until)
                               && (agency.Dissolved == null || day < agency.Dissolved)
                           select new { b.AgencyId, t.Kind, t.Period, d.Number, d.SignedOn }).ToListAsync();
        var posts = await (from h in db.PostHoldings.AsNoTracking()
                           join agency in db.Agencies on h.AgencyId equals agency.Id
                           where h.PersonId == personId && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)
                               && (agency.Dissolved == null || day < agency.Dissolved)
                           select new { h.AgencyId, agency.Level, h.Post, h.Period, h.DecisionNumber, h.DecisionDate }).ToListAsync();
        return
        [
            .. appointments.SelectMany(a => Authority.FromAppointment(a.AgencyId, a.Post, a.Period, Decision(a.Number, a.SignedOn))),
            .. tasks.SelectMany(t => Authority.FromTask(t.AgencyId, t.Kind, t.Period, Decision(t.Number, t.SignedOn))),
            .. posts.SelectMany(p => Authority.FromPost(p.AgencyId, p.Level, p.Post, p.Period, Decision(p.DecisionNumber, p.DecisionDate))),
        ];
    }

    private static string Decision(string number, DateOnly signed) => $"{number}, {signed:dd/MM/yyyy}";
}
