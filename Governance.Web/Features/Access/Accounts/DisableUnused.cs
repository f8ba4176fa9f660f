using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Accounts;

/// <summary>Disables, each night, the accounts that nobody has used for as many days as the rule allows, and ends their sessions.</summary>
public sealed class DisableUnused(IDbContextFactory<GovernanceDb> databases, IServiceScopeFactory scopes, CurrentUser user, TimeProvider clock) : IJob
{
    /// <returns>How many were disabled.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var enabled = await db.Users.Where(a => a.DisabledAt == null).ToListAsync(cancel);
        foreach (var account in enabled) account.CountFrom(clock.UtcNow());
        await db.SaveAsync(await user.StampAsync(), cancel);
        var days = UnusedAccountRule.DaysOn(await db.UnusedAccountRules.AsNoTracking().ToListAsync(cancel), clock.Today());
        var disabled = 0;
        foreach (var account in Account.Unused(enabled, days, clock.Today()))
            if (await DisableAsync(account.Id, days, cancel)) disabled++;
        return disabled;
    }

    /// <summary>Each by itself and looked at once more: who signs in at this very moment keeps the account, and holds up no other.</summary>
    private async Task<bool> DisableAsync(Guid id, int? days, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().EnterAs(user);
        var enabled = await scope.ServiceProvider.GetRequiredService<GovernanceDb>().Users.Where(a => a.DisabledAt == null && (a.Id == id || a.IsSystemAdministrator)).ToListAsync(cancel);
        if (enabled.Find(a => a.Id == id) is not { } account || account.DisabledOn(days) > clock.Today() || account.WhyNotDisable(enabled) is not null) return false;
        account.Disable(DisableReason.Unused, enabled, clock.UtcNow());
        try { return (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().UpdateSecurityStampAsync(account)).Succeeded; }
        catch (RuleBroken) { return false; }
    }
}
