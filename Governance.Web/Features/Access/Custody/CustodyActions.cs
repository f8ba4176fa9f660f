using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Custody;

/// <summary>Keeps the register of the accounts that can change or stop a portal.</summary>
public sealed class CustodyActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <returns>Id of the account.</returns>
    /// <exception cref="RuleBroken">Common.NotFound for another agency's portal; see <see cref="PrivilegedAccount"/>.</exception>
    public async Task<Guid> AddAsync(Guid agencyId, AccountTerms terms)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        await CheckPortalAsync(db, agencyId, terms);
        var account = db.Add(new PrivilegedAccount(agencyId, terms, stamp)).Entity;
        await db.SaveAsync(stamp);
        return account.Id;
    }

    /// <exception cref="RuleBroken">See <see cref="PrivilegedAccount.Change"/>.</exception>
    public Task ChangeAsync(Guid accountId, AccountTerms terms) => OnAccountAsync(accountId, async (db, account, stamp) =>
    {
        await CheckPortalAsync(db, account.AgencyId, terms);
        account.Change(terms, stamp);
    });

    /// <exception cref="RuleBroken">Common.NotFound without such a person; see <see cref="PrivilegedAccount.HandOver"/>.</exception>
    public Task HandOverAsync(Guid accountId, Guid personId, DateOnly from, string handedBy) => OnAccountAsync(accountId, async (db, account, stamp) =>
    {
        if (!await db.People.AnyAsync(p => p.Id == personId)) throw new RuleBroken(new Refusal("Common.Required", new Term("Access.Custody.Custodian")));
        db.Add(account.HandOver(personId, from, handedBy, stamp));
    });

    /// <exception cref="RuleBroken">See <see cref="PrivilegedAccount.Close"/>.</exception>
    public Task CloseAsync(Guid accountId, DateOnly from) => OnAccountAsync(accountId, (_, account, stamp) =>
    {
        account.Close(from, stamp);
        return Task.CompletedTask;
    });

    /// <summary>Of two who hand one account over at once the second hears since when it lies with whom.</summary>
    private async Task OnAccountAsync(Guid accountId, Func<GovernanceDb, PrivilegedAccount, Stamp, Task> change)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var account = await db.PrivilegedAccounts.Include(a => a.Custodies).SingleOrDefaultAsync(a => a.Id == accountId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
            await change(db, account, stamp);
            await db.SaveAsync(stamp);
        });
    }

    private static async Task CheckPortalAsync(GovernanceDb db, Guid agencyId, AccountTerms terms)
    {
        if (terms.PortalId is { } portal && !await db.Portals.AnyAsync(p => p.Id == portal && p.AgencyId == agencyId)) throw new RuleBroken(new Refusal("Common.NotFound"));
    }
}
