using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access;

/// <summary>Gives people accounts. A password that is given is known to two, so it must be changed at the first sign-in.</summary>
public sealed partial class AccountActions(IServiceScopeFactory scopes, CurrentUser user, TimeProvider clock)
{
    /// <summary>Without letters and digits that are mistaken for one another.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>The first password: shown once, kept nowhere.</returns>
    /// <exception cref="RuleBroken">Common.NotFound; Access.NoPowerOverAccounts; Access.HasAccountAlready; Access.LoginMalformed; Access.LoginTaken.</exception>
    public Task<string> CreateAsync(Guid personId, string? login) => WithAsync(personId, async (accounts, account) =>
    {
        if (account is not null) throw new RuleBroken(new Refusal("Access.HasAccountAlready", account.UserName!));
        login = Text.Clean(login).ToLowerInvariant();
        if (!Login().IsMatch(login)) throw new RuleBroken(new Refusal("Access.LoginMalformed"));
        if (await accounts.FindByNameAsync(login) is not null) throw new RuleBroken(new Refusal("Access.LoginTaken", login));
        var password = NewPassword();
        Check(await accounts.CreateAsync(new(login, personId, mustChangePassword: true), password));
        return password;
    });

    /// <summary>Also ends a lock-out, and every session and circuit that is open.</summary>
    /// <returns>The new password: shown once, kept nowhere.</returns>
    /// <exception cref="RuleBroken">Common.NotFound without a person or an account; Access.NoPowerOverAccounts; Access.Account.IsDisabled.</exception>
    public Task<string> ResetAsync(Guid personId) => WithAsync(personId, async (accounts, account) =>
    {
        if (account is null) throw new RuleBroken(new Refusal("Common.NotFound"));
        if (account.IsDisabled) throw new RuleBroken(new Refusal("Access.Account.IsDisabled", account.UserName!));
        (account.MustChangePassword, account.LockoutEnd) = (true, null);
        var password = NewPassword();
        Check(await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), password));
        return password;
    });

    /// <summary>Lets a disabled account be used again.</summary>
    /// <exception cref="RuleBroken">Common.NotFound without a person or an account; Access.NoPowerOverAccounts; what <see cref="Account.Enable"/> says.</exception>
    public Task EnableAsync(Guid personId, string reason) => WithAsync(personId, async (accounts, account) =>
    {
        if (account is null) throw new RuleBroken(new Refusal("Common.NotFound"));
        account.Enable(reason, clock.UtcNow());
        Check(await accounts.UpdateAsync(account));
        return account.UserName!;
    });

    /// <summary>Identity keeps its rows in the scope's own database context: each piece of work gets a scope.</summary>
    private async Task<string> WithAsync(Guid personId, Func<UserManager<Account>, Account?, Task<string>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().EnterAs(user);
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDb>();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        Refusal.ThrowIfAny(Person.WhyNotKeepAccount(await user.ActorAsync(), person.AgencyId));
        return await work(scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), await db.Users.SingleOrDefaultAsync(a => a.PersonId == personId));
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw new RuleBroken(new Refusal("Access.AccountRefused", string.Join(' ', result.Errors.Select(e => e.Description))));
    }

    private static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    [GeneratedRegex("^[a-z0-9]([a-z0-9._-]{1,38})[a-z0-9]$")]
    private static partial Regex Login();
}
