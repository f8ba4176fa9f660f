using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Platform.SignIn;

/// <summary>Why nobody signs in with an account any more.</summary>
public enum DisableReason
{
    /// <summary>Nobody had signed in for as many days as the rule allows.</summary>
    Unused,

    /// <summary>It was handed over (Điều 24.2).</summary>
    HandedOver,
}

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

    /// <summary>UTC instant from which it is counted while nobody signs in; null only until the first nightly look at an account older than this count.</summary>
    public DateTime? CreatedAt { get; private set; }

    /// <summary>UTC instant; null = nobody ever did.</summary>
    public DateTime? LastSignInAt { get; private set; }

    /// <summary>UTC instant; null while it may be used.</summary>
    public DateTime? DisabledAt { get; private set; }

    public DisableReason? DisabledFor { get; private set; }

    /// <summary>UTC instant at which it was last enabled again.</summary>
    public DateTime? EnabledAt { get; private set; }

    public string? EnableReason { get; private set; }

    public bool IsDisabled => DisabledAt is not null;

    /// <summary>UTC instant of the last use; null when it is not known yet.</summary>
    public DateTime? UnusedSince => new[] { CreatedAt, LastSignInAt, EnabledAt }.Max();

    /// <summary>The day on which the rule disables it, if nobody signs in before; null when the rule is off, or nothing is known yet.</summary>
    public DateOnly? DisabledOn(int? days) => days is { } allowed && UnusedSince is { } since ? VietnamTime.DayOf(since).AddDays(allowed) : null;

    public void CountFrom(DateTime at) => CreatedAt ??= at;

    public void SignedIn(DateTime at) => LastSignInAt = at;

    /// <summary>Access.Account.LastAdministrator for the only system administrator who can still sign in.</summary>
    /// <param name="enabled">All accounts that may be used.</param>
    public Refusal? WhyNotDisable(IEnumerable<Account> enabled) =>
        IsSystemAdministrator && !enabled.Any(a => a.IsSystemAdministrator && !a.IsDisabled && a.Id != Id) ? new("Access.Account.LastAdministrator", UserName!) : null;

    /// <exception cref="RuleBroken">What <see cref="WhyNotDisable"/> says.</exception>
    public void Disable(DisableReason reason, IEnumerable<Account> enabled, DateTime at)
    {
        Refusal.ThrowIfAny(WhyNotDisable(enabled));
        (DisabledAt, DisabledFor) = (at, reason);
    }

    /// <summary>Lets it be used again; it is counted anew from now.</summary>
    /// <exception cref="RuleBroken">Access.Account.IsEnabled; Common.Required without a reason.</exception>
    public void Enable(string reason, DateTime at)
    {
        if (!IsDisabled) throw new RuleBroken(new Refusal("Access.Account.IsEnabled", UserName!));
        EnableReason = Text.Required(reason, "Access.Account.EnableReason");
        (DisabledAt, DisabledFor, EnabledAt) = (null, null, at);
    }

    /// <summary>
    /// Those that the rule disables on a day. Of the system administrators one always stays: the one who signed in last.
    /// </summary>
    /// <param name="enabled">All accounts that may be used.</param>
    public static IReadOnlyList<Account> Unused(IReadOnlyCollection<Account> enabled, int? days, DateOnly today)
    {
        var unused = enabled.Where(a => a.DisabledOn(days) <= today).ToList();
        var administrators = enabled.Where(a => a.IsSystemAdministrator).ToList();
        if (administrators.Count > 0 && administrators.All(unused.Contains)) unused.Remove(administrators.MaxBy(a => a.UnusedSince)!);
        return unused;
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Account");
        account.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        account.HasIndex(a => a.PersonId).IsUnique();
        account.HasIndex(a => a.DisabledAt);
        // DateTimeOffset does not order on SQLite.
        account.Property(a => a.LockoutEnd).HasConversion(v => v == null ? (DateTime?)null : v.Value.UtcDateTime, v => v == null ? null : new DateTimeOffset(v.Value, TimeSpan.Zero));
        account.Property(a => a.PasswordHash).IsSecret();
        account.Property(a => a.SecurityStamp).IsSecret();
        account.Property(a => a.ConcurrencyStamp).IsSecret();
    }
}
