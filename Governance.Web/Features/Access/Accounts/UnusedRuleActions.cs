using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Accounts;

/// <summary>Sets after how many days an unused account is disabled.</summary>
public sealed class UnusedRuleActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <summary>The same day again replaces what was set for it.</summary>
    /// <param name="days">Null = off.</param>
    /// <exception cref="RuleBroken">What <see cref="UnusedAccountRule.Set"/> says.</exception>
    public async Task SetAsync(DateOnly from, int? days)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            if (await db.UnusedAccountRules.SingleOrDefaultAsync(r => r.From == from) is { } there) there.Set(days, stamp);
            else db.UnusedAccountRules.Add(new(from, days, stamp));
            await db.SaveAsync(stamp);
        });
    }
}
