using CsCheck;
using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Access;

public sealed class PrivilegedAccountTests
{
    private static readonly Guid Agency = Guid.CreateVersion7(), First = Guid.CreateVersion7(), Second = Guid.CreateVersion7();
    private static readonly AccountTerms Terms = new(null, AccountUse.Administration, "Quản trị cổng", "quantri", "https://sokhcn.daklak.gov.vn/quan-tri");
    private static readonly Stamp Technician = Some.By(Some.Actor(Agency, Power.RunPortal));
    private readonly PrivilegedAccount _account = new(Agency, Terms, Technician);

    [Fact]
    public void Someone_answers_for_it_from_the_day_it_is_given_until_it_passes_on()
    {
        Assert.Null(_account.On(Some.Day));
        _account.HandOver(First, new(2026, 1, 5), "Nhà cung cấp", Technician);
        _account.HandOver(Second, new(2026, 6, 1), "Trần Văn Giao", Technician);
        Assert.Null(_account.On(new(2026, 1, 4)));
        Assert.Equal([First, First, Second], new[] { new DateOnly(2026, 1, 5), new(2026, 5, 31), new(2026, 6, 1) }.Select(day => _account.On(day)!.PersonId));
    }

    [Fact]
    public void It_does_not_pass_to_who_keeps_it_nor_before_the_last_time_nor_in_the_future()
    {
        _account.HandOver(First, new(2026, 6, 1), "Nhà cung cấp", Technician);
        Assert.Equal("Access.Custody.AlreadyKeeps", Why(First, Some.Day));
        Assert.Equal("Access.Custody.NotBeforeTheLast", Why(Second, new(2026, 6, 1)));
        Assert.Equal("Access.Custody.InTheFuture", Why(Second, Some.Day.AddDays(1)));
        Assert.Null(Why(Second, new(2026, 6, 2)));
    }

    [Fact]
    public void Closed_it_lies_with_nobody_and_changes_no_more()
    {
        _account.HandOver(First, new(2026, 6, 1), "Nhà cung cấp", Technician);
        Assert.Equal("Access.Custody.NotBeforeTheLast", Refused(() => _account.Close(new(2026, 6, 1), Technician)));
        Assert.Equal("Access.Custody.InTheFuture", Refused(() => _account.Close(Some.Day.AddDays(1), Technician)));
        _account.Close(Some.Day, Technician);
        Assert.Equal([First, null], new[] { Some.Day.AddDays(-1), Some.Day }.Select(day => _account.On(day)?.PersonId));
        Assert.Equal("Access.Custody.Closed", Refused(() => _account.HandOver(Second, Some.Day, "Trần Văn Giao", Technician)));
        Assert.Equal("Access.Custody.Closed", Refused(() => _account.Change(Terms, Technician)));
        Assert.Equal("Access.Custody.Closed", Refused(() => _account.Close(Some.Day, Technician)));
    }

    [Theory]
    [InlineData(Power.ReadCustody)]
    [InlineData(Power.RecordBoard)]
    [InlineData(Power.Administer)]
    public void The_register_is_kept_by_who_runs_the_portals_of_that_agency_alone(Power power)
    {
        var other = Some.By(Some.Actor(Agency, power));
        Assert.Equal("Access.NoPower", Refused(() => new PrivilegedAccount(Agency, Terms, other)));
        Assert.Equal("Access.NoPower", Refused(() => _account.HandOver(First, Some.Day, "A", other)));
        Assert.Equal("Access.NoPower", Refused(() => _account.Close(Some.Day, Some.By(Some.Actor(Guid.CreateVersion7(), Power.RunPortal)))));
        Assert.Equal(LegalBasis.Regulation(24, 1), PrivilegedAccount.WhyNotKeep(other.Actor, Agency)!.Basis);
    }

    [Fact]
    public void Who_gave_it_is_said() => Assert.Equal("Common.Required", Refused(() => _account.HandOver(First, Some.Day, " ", Technician)));

    /// <summary>Whatever is tried in whatever order, no day has two custodians, and no custody begins after today.</summary>
    [Fact]
    public void Never_two_custodians_at_once() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[-60, 10], Gen.Bool).List[0, 25].Sample(steps =>
        {
            var people = new[] { First, Second, Agency };
            var account = new PrivilegedAccount(Agency, Terms, Technician);
            foreach (var (person, days, closes) in steps)
            {
                var from = Some.Day.AddDays(days);
                try
                {
                    if (closes && days > 0) account.Close(from, Technician);
                    else account.HandOver(people[person], from, "Người giao", Technician);
                }
                catch (RuleBroken) { }
            }
            return Enumerable.Range(-70, 90).Select(d => Some.Day.AddDays(d)).All(day => account.Custodies.Count(c => c.Period.Contains(day)) <= 1)
                && account.Custodies.All(c => c.Period.From <= Some.Day) && account.Custodies.Count(c => c.Period.Until is null) <= 1;
        });

    private string? Why(Guid person, DateOnly from) => _account.WhyNotHandOver(Technician.Actor, person, from, Some.Day)?.Name;

    private static string Refused(Action action) => Assert.Throws<RuleBroken>(action).Refusals[0].Name;
}
