using Governance.Domain.Access;
using Governance.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Platform.SignIn;

/// <summary>What a person signs in with. Powers never hang on it: they flow from decisions (Access).</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <param name="mustChangePassword">Someone else chose the first password.</param>
    public Account(string userName, Guid personId, bool isSystemAdministrator = false, bool mustChangePassword = false) : this()
    {
        (UserName, PersonId, IsSystemAdministrator, MustChangePassword) = (userName, personId, isSystemAdministrator, mustChangePassword);
        LockoutEnabled = true;
    }

    public Guid PersonId { get; private set; }

    /// <summary>The only application role: enters an agency's first posts and accounts, nothing else.</summary>
    public bool IsSystemAdministrator { get; private set; }

    /// <summary>Until it is changed, nothing but the page that changes it is shown.</summary>
    public bool MustChangePassword { get; set; }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Account");
        account.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        account.HasIndex(a => a.PersonId).IsUnique();
        // DateTimeOffset does not order on SQLite.
        account.Property(a => a.LockoutEnd).HasConversion(v => v == null ? (DateTime?)null : v.Value.UtcDateTime, v => v == null ? null : new DateTimeOffset(v.Value, TimeSpan.Zero));
        account.Property(a => a.PasswordHash).IsSecret();
        account.Property(a => a.SecurityStamp).IsSecret();
        account.Property(a => a.ConcurrencyStamp).IsSecret();
    }
}
