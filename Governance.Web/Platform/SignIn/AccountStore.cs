using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.SignIn;

/// <summary>Identity's store saves by itself; this one saves through the one door, so that lock-outs and password changes are audited.
/// A new security stamp ends every session: the cookies die of it, and the open circuits are ended here.</summary>
internal sealed class AccountStore : UserOnlyStore<Account, GovernanceDb, Guid>
{
    private readonly TimeProvider _clock;
    private readonly CurrentUser _user;
    private readonly OpenCircuits _open;

    public AccountStore(GovernanceDb db, TimeProvider clock, CurrentUser user, OpenCircuits open) : base(db)
    {
        (_clock, _user, _open) = (clock, user, open);
        AutoSaveChanges = false;
    }

    public override async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken = default)
    {
        user.CountFrom(_clock.UtcNow());
        return await SavedAsync(await base.CreateAsync(user, cancellationToken), cancellationToken);
    }

    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        var stamp = Context.Entry(user).Property(a => a.SecurityStamp);
        var endsSessions = stamp.OriginalValue != stamp.CurrentValue;
        // The base attaches first, which takes what was changed for what was there: the audit would say that nothing changed.
        user.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        if (Context.Entry(user).State is EntityState.Detached) Context.Update(user);
        var result = await SavedAsync(IdentityResult.Success, cancellationToken);
        if (endsSessions && result.Succeeded) _open.End(user.Id);
        return result;
    }

    public override async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken = default) =>
        await SavedAsync(await base.DeleteAsync(user, cancellationToken), cancellationToken);

    private async Task<IdentityResult> SavedAsync(IdentityResult result, CancellationToken cancel)
    {
        if (result.Succeeded) await Context.SaveAsync(_user.Acts ? await _user.StampAsync() : new Stamp(Actor.System("sign-in", _clock.Today()), _clock.UtcNow()), cancel);
        return result;
    }
}
