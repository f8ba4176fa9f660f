using Governance.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Governance.Web.Platform.SignIn;

/// <summary>Signing in with a password: writes down when, and lets nobody in with a disabled account.</summary>
internal sealed class AccountSignIn(UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, TimeProvider clock)
    : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    /// <summary>That an account is disabled is said only to who knows its password: the name alone tells nothing.</summary>
    public override async Task<SignInResult> CheckPasswordSignInAsync(Account user, string password, bool lockoutOnFailure)
    {
        var result = await base.CheckPasswordSignInAsync(user, password, lockoutOnFailure);
        return result.Succeeded && user.IsDisabled ? SignInResult.NotAllowed : result;
    }

    public override async Task<SignInResult> PasswordSignInAsync(Account user, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var result = await base.PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure);
        if (result.Succeeded) await RememberAsync(user);
        return result;
    }

    private async Task RememberAsync(Account user)
    {
        user.SignedIn(clock.UtcNow());
        try { await UserManager.UpdateAsync(user); }
        catch (RuleBroken) { } // another sign-in of the same account was written down at this very moment
    }
}
