using Governance.Domain.Access;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Support;

/// <summary>Identity over the test's own database, for pages and actions that change accounts without the whole intranet.</summary>
public static class RealAccounts
{
    public static void AddRealAccounts(this IServiceCollection services)
    {
        services.AddSingleton<OpenCircuits>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<GovernanceDb>>().CreateDbContext());
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>();
    }

    /// <summary>An account whose last sign-in, or without one its making, was that many days before <see cref="Some.Instant"/>.</summary>
    public static Account Account(Person person, string login, int unusedDays, bool signedIn = true, bool administrator = false)
    {
        var account = new Account(login, person.Id, administrator) { NormalizedUserName = login.ToUpperInvariant(), SecurityStamp = "A" };
        account.CountFrom(Some.Instant.AddDays(signedIn ? -400 : -unusedDays));
        if (signedIn) account.SignedIn(Some.Instant.AddDays(-unusedDays));
        return account;
    }
}
