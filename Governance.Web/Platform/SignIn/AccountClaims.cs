using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Governance.Web.Platform.SignIn;

/// <summary>The cookie says of an account whose password someone else chose that it must be changed first.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    private const string MustChange = "must-change-password";

    internal static bool MustChangePassword(ClaimsPrincipal user) => user.HasClaim(MustChange, MustChange);

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.MustChangePassword) identity.AddClaim(new(MustChange, MustChange));
        return identity;
    }
}
