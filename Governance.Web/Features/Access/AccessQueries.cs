using Governance.Domain.Agencies;
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
        var posts = await db.PostHoldings.AsNoTracking().Where(h => h.PersonId == who.Id && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)).ToListAsync();
        var grants = posts.SelectMany(GrantsOf).ToList();
        if (who.IsSystemAdministrator) grants.Add(new(Power.Administer, null, "Access.SystemAdministrator", "", new(day)));
        return new Actor(who.Id, who.FullName, day, grants);
    }

    private static IEnumerable<Grant> GrantsOf(PostHolding holding)
    {
        Power[] powers = holding.Post switch
        {
            AgencyPost.HeadOfAgency => [Power.ApproveMoney, Power.ReadMoney, Power.DecidePrices, Power.ReadDrafts],
            AgencyPost.ChiefAccountant or AgencyPost.Accountant => [Power.KeepAccounts, Power.ReadMoney],
            AgencyPost.RecordClerk => [Power.RecordBoard, Power.ReadDrafts],
            _ => [Power.RunPortal],
        };
        return powers.Select(p => new Grant(p, holding.AgencyId, $"Agencies.AgencyPost.{holding.Post}", holding.DecisionNumber, holding.Period));
    }
}
