using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Accounts;

/// <summary>Accounts and when they were last used: for who keeps them (Điều 24.1), and each person's own.</summary>
public sealed class AccountQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<AccountRows> ListAsync(Actor actor, AccountFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var days = UnusedAccountRule.DaysOn(await db.UnusedAccountRules.AsNoTracking().ToListAsync(), actor.Day);
        var wanted = from account in Wanted(db.Users.AsNoTracking(), filter.Part, days, actor.Day)
                     join person in Visible(db, actor) on account.PersonId equals person.Id
                     select new { Account = account, Person = person };
        if (filter.PersonId is { } one) wanted = wanted.Where(x => x.Person.Id == one);
        if (Text.Fold(filter.Search) is { Length: > 0 } text) wanted = wanted.Where(x => x.Person.FoldedName.Contains(text) || x.Account.UserName!.Contains(text));
        if (filter.AgencyCode is { Length: > 0 } code) wanted = wanted.Where(x => db.Agencies.Any(a => a.Id == x.Person.AgencyId && a.Code == code));
        var rows = await wanted.OrderByDescending(x => x.Account.DisabledAt).ThenBy(x => x.Account.LastSignInAt).ThenBy(x => x.Person.FoldedName).ThenBy(x => x.Account.Id)
            .Skip(filter.Page * filter.PageSize).Take(filter.PageSize)
            .Select(x => new { x.Account, x.Person.Id, x.Person.FullName, x.Person.AgencyId, AgencyName = db.Agencies.Where(a => a.Id == x.Person.AgencyId).Select(a => a.Name).FirstOrDefault() }).ToListAsync();
        return new([.. rows.Select(r => new AccountRow(r.Id, r.FullName, r.Account.UserName!, r.AgencyName, r.Account.CreatedAt, r.Account.LastSignInAt, r.Account.DisabledAt, r.Account.DisabledFor,
            r.Account.IsDisabled ? null : r.Account.DisabledOn(days), r.Account.EnabledAt, r.Account.EnableReason, Person.WhyNotKeepAccount(actor, r.AgencyId)))], await wanted.CountAsync(), days);
    }

    /// <summary>Of those the reader keeps, how many the rule disabled since.</summary>
    /// <param name="since">UTC instant.</param>
    public async Task<int> DisabledSinceAsync(Actor actor, DateTime since)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from account in db.Users.AsNoTracking()
                      join person in Visible(db, actor) on account.PersonId equals person.Id
                      where account.DisabledAt >= since && account.DisabledFor == DisableReason.Unused && person.Id != actor.PersonId
                      select account).CountAsync();
    }

    /// <summary>After how many days an unused account is disabled, and what is set for later.</summary>
    public async Task<UnusedRuleView> RuleAsync(DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rules = await db.UnusedAccountRules.AsNoTracking().OrderBy(r => r.From).ToListAsync();
        var (now, next) = (rules.LastOrDefault(r => r.From <= day), rules.Find(r => r.From > day));
        return new(UnusedAccountRule.DaysOn(rules, day), now is null, now?.From, now?.SetBy, next is null ? null : (next.From, next.Days));
    }

    private static IQueryable<Account> Wanted(IQueryable<Account> all, AccountPart part, int? days, DateOnly today)
    {
        var inUse = all.Where(a => a.DisabledAt == null);
        if (part is not AccountPart.Soon) return part switch
        {
            AccountPart.Disabled => all.Where(a => a.DisabledAt != null),
            AccountPart.NeverUsed => inUse.Where(a => a.LastSignInAt == null),
            AccountPart.InUse => inUse,
            _ => all,
        };
        if (days is not { } allowed) return all.Where(a => false);
        var before = VietnamTime.StartOf(today.AddDays(AccountFilter.SoonDays + 1 - allowed));
        return inUse.Where(a => (a.CreatedAt == null || a.CreatedAt < before) && (a.LastSignInAt == null || a.LastSignInAt < before) && (a.EnabledAt == null || a.EnabledAt < before)
            && (a.CreatedAt != null || a.LastSignInAt != null || a.EnabledAt != null));
    }

    private static IQueryable<Person> Visible(GovernanceDb db, Actor actor)
    {
        var (everywhere, mine, me) = (actor.MayAnywhere(Power.Administer), actor.AgenciesFor(Power.RunPortal) ?? [], actor.PersonId);
        return db.People.AsNoTracking().Where(p => everywhere || p.Id == me || p.AgencyId != null && mine.Contains(p.AgencyId.Value));
    }
}
