using CsCheck;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Platform.SignIn;

namespace Governance.Tests.Features.Access.Accounts;

/// <summary>Which accounts a night disables.</summary>
public sealed class UnusedAccountTests
{
    [Theory]
    [InlineData(44, false)]
    [InlineData(45, true)]
    public void Forty_five_days_after_the_last_sign_in_it_is_unused(int days, bool unused) =>
        Assert.Equal(unused, Account.Unused([Used(days)], 45, Some.Day).Count == 1);

    [Fact]
    public void One_never_used_counts_from_when_it_was_made_and_one_enabled_again_from_then()
    {
        var never = RealAccounts.Account(Some.Person(), "moi", 45, signedIn: false);
        Assert.Equal([never], Account.Unused([never], 45, Some.Day));
        never.Disable(DisableReason.Unused, [], Some.Instant);
        never.Enable("Đi học về", Some.Instant);
        Assert.Empty(Account.Unused([never], 45, Some.Day.AddDays(44)));
        Assert.Single(Account.Unused([never], 45, Some.Day.AddDays(45)));
    }

    [Fact]
    public void While_the_rule_is_off_and_before_it_is_known_since_when_nothing_is_disabled()
    {
        Assert.Empty(Account.Unused([Used(1000)], null, Some.Day));
        Assert.Empty(Account.Unused([new Account("cu", Guid.CreateVersion7())], 45, Some.Day));
    }

    [Fact]
    public void The_last_administrator_who_can_sign_in_stays_whatever_is_asked()
    {
        var (older, newer, other) = (Used(90, administrator: true), Used(80, administrator: true), Used(100));
        Assert.Equal([older, other], Account.Unused([older, newer, other], 45, Some.Day));
        older.Disable(DisableReason.Unused, [older, newer], Some.Instant);
        Assert.Equal("Access.Account.LastAdministrator", Refused(() => newer.Disable(DisableReason.HandedOver, [older, newer], Some.Instant)));
        Assert.Equal("Access.Account.IsEnabled", Refused(() => newer.Enable("Nhầm", Some.Instant)));
        Assert.Equal("Common.Required", Refused(() => older.Enable(" ", Some.Instant)));
    }

    [Fact]
    public void Night_after_night_an_administrator_is_always_left() => Gen.Select(Gen.Int[0, 120], Gen.Bool).Array[1, 12].Sample(facts =>
    {
        var all = facts.Select(f => Used(f.Item1, f.Item2)).ToList();
        var had = all.Any(a => a.IsSystemAdministrator);
        for (var night = 0; night < 100; night += 10)
        {
            var enabled = all.Where(a => !a.IsDisabled).ToList();
            foreach (var account in Account.Unused(enabled, 45, Some.Day.AddDays(night))) account.Disable(DisableReason.Unused, all, Some.Instant.AddDays(night));
            Assert.Equal(had, all.Any(a => a.IsSystemAdministrator && !a.IsDisabled));
            Assert.All(all.Where(a => !a.IsDisabled && !a.IsSystemAdministrator), a => Assert.True(VietnamTime.DayOf(a.UnusedSince!.Value).AddDays(45) > Some.Day.AddDays(night)));
        }
    });

    private static Account Used(int daysAgo, bool administrator = false) => RealAccounts.Account(Some.Person(), $"nguoi{daysAgo}", daysAgo, administrator: administrator);

    private static string Refused(Action action) => Assert.Throws<RuleBroken>(action).Refusals[0].Name;
}
