using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Access;

public sealed class DelegationTests
{
    private readonly SomeDelegation _some = new();

    [Fact]
    public void A_power_that_is_held_is_delegated_for_its_time()
    {
        var delegation = _some.Giver().Delegate(_some.Terms(), Deputyship.None, _some.Clerk);
        Assert.False(delegation.IsInForceOn(new(2026, 11, 30)));
        Assert.True(delegation.IsInForceOn(new(2026, 12, 1)));
        Assert.True(delegation.IsInForceOn(new(2026, 12, 31)));
        Assert.False(delegation.IsInForceOn(new(2027, 1, 1)));
    }

    [Fact]
    public void The_delegator_enters_it_in_person_the_clerk_from_the_paper_and_nobody_else()
    {
        Assert.Null(_some.Giver().WhyNotRecord(Some.Actor(_some.Head, "Trần Văn Đầu", Guid.CreateVersion7()), [_some.Agency]));
        Assert.Null(_some.Giver().WhyNotRecord(_some.Clerk.Actor, [_some.Agency]));
        Refused("Access.DelegationNotYours", by: Some.By(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard)));
        Refused("Access.DelegationNotYours", by: Some.By(Some.Actor(_some.Delegate, "Nguyễn Thị Mẫu", _some.Agency, Power.Approve)));
    }

    [Fact]
    public void Nobody_delegates_what_they_do_not_hold() => Refused("Access.DelegatesWhatIsNotHeld", _some.Terms(Matter.Statements));

    [Theory]
    [InlineData("2026-12-15", null)]
    [InlineData("2026-01-01", "2026-12-15")]
    public void It_must_be_held_on_every_day(string from, string? until) =>
        Refused("Access.DelegatesTooLong", giver: _some.Giver(new(DateOnly.Parse(from), until is null ? null : DateOnly.Parse(until))));

    [Fact]
    public void A_renewal_carries_a_delegation_across_the_change_of_appointments()
    {
        var (first, second) = (new Period(new(2026, 1, 1), new(2026, 12, 15)), new Period(new(2026, 12, 15)));
        var grants = new[] { first, second }.SelectMany(p => Authority.FromAppointment(_some.Agency, BoardPost.Head, p, "01/QĐ")).ToList();
        Assert.NotNull(new Delegator(_some.Head, "Trần Văn Đầu", grants, []).Delegate(_some.Terms(), Deputyship.None, _some.Clerk));
    }

    [Fact]
    public void What_was_delegated_is_not_passed_on()
    {
        var period = new Period(new(2026, 11, 1));
        var limits = new OnBehalf(new(Guid.CreateVersion7(), "Lê Văn Trên", "Giám đốc", SigningForm.ByDelegation, "Trưởng ban"), Matter.Statements, null);
        var received = new Grant(Power.ApproveMoney, _some.Agency, "Agencies.AgencyPost.HeadOfAgency", "02/QĐ", period, limits);
        Refused("Access.PassesOn", _some.Terms(Matter.Statements), _some.Giver(received: [received]));
        Assert.Empty(Authority.FromDelegation(limits, _some.Agency, period, "03/QĐ", [received], Some.Day));
    }

    [Fact]
    public void Nobody_delegates_to_themselves() => Refused("Access.DelegateToSelf", _some.Terms() with { ToPersonId = _some.Head });

    [Fact]
    public void The_same_matter_is_not_delegated_twice_to_one_person_for_the_same_days()
    {
        var given = _some.Giver().Delegate(_some.Terms(), Deputyship.None, _some.Clerk);
        Refused("Access.DelegatedAlready", _some.Terms() with { From = new(2026, 12, 31), Until = new(2027, 2, 1) }, _some.Giver(given: [given]));
        Assert.NotNull(_some.Giver(given: [given]).Delegate(_some.Terms() with { From = new(2027, 1, 1), Until = new(2027, 2, 1) }, Deputyship.None, _some.Clerk));
        Assert.NotNull(_some.Giver(given: [given]).Delegate(_some.Terms() with { ToPersonId = Guid.CreateVersion7() }, Deputyship.None, _some.Clerk));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var broken = Assert.Throws<RuleBroken>(() => _some.Giver().Delegate(_some.Terms() with { Scope = [], DecisionNumber = " ", UpTo = 0, DecisionDate = new(2026, 11, 24), From = new(2026, 11, 23) }, Deputyship.None, _some.Clerk));
        Assert.Equal(["Access.DelegatedAmountNotPositive", "Access.DelegationBeforeSigned", "Access.DelegationHasNoAmount", "Access.DelegationInFuture", "Access.DelegationOfNothing", "Common.Required"], broken.Refusals.Select(r => r.Name).Order());
    }

    [Fact]
    public void An_end_before_the_start_is_refused() => Refused("Common.PeriodEndsBeforeItStarts", _some.Terms() with { Until = new(2026, 12, 1) });

    [Fact]
    public void Signing_by_delegation_ends_on_a_day_and_a_deputy_signing_for_the_head_need_not()
    {
        Refused("Access.DelegationWithoutEnd", _some.Terms() with { Until = null });
        Assert.NotNull(_some.Giver().Delegate(_some.Terms() with { Until = null, Form = SigningForm.ForHead }, Deputyship.None, _some.Clerk));
    }

    [Fact]
    public void A_deputy_head_of_the_board_signs_KT_for_its_head()
    {
        var deputy = new Deputyship([_some.Agency], []);
        Assert.Equal(SigningForm.ForHead, _some.Giver().FormFor(_some.Terms(Matter.Prices).Scope, new(2026, 12, 1), deputy));
        var broken = Assert.Throws<RuleBroken>(() => _some.Giver().Delegate(_some.Terms(Matter.Prices), deputy, _some.Clerk));
        Assert.Equal("Access.DelegationForm", Assert.Single(broken.Refusals).Name);
    }

    [Fact]
    public void A_deputy_delegates_TUQ_because_KT_is_for_the_head_alone() =>
        Refused("Access.DelegationForm", _some.Terms() with { Form = SigningForm.ForHead }, _some.Giver(post: BoardPost.DeputyHead));

    [Fact]
    public void It_is_revoked_from_a_day_and_not_before_today()
    {
        var giver = _some.Giver();
        var delegation = giver.Delegate(_some.Terms(), Deputyship.None, _some.Clerk);
        var by = Some.By(_some.Clerk.Actor with { Day = new(2026, 12, 10) }, new(2026, 12, 10, 2, 0, 0, DateTimeKind.Utc));
        Assert.Equal("Access.RevokedInPast", Assert.Throws<RuleBroken>(() => giver.Revoke(delegation, new(2026, 12, 9), "Đi công tác về", by)).Refusals[0].Name);
        Assert.Equal("Access.OnlyShortens", Assert.Throws<RuleBroken>(() => giver.Revoke(delegation, new(2027, 1, 1), "Đi công tác về", by)).Refusals[0].Name);
        giver.Revoke(delegation, new(2026, 12, 10), "Đi công tác về", by);
        Assert.True(delegation.IsInForceOn(new(2026, 12, 9)));
        Assert.False(delegation.IsInForceOn(new(2026, 12, 10)));
        Assert.Equal("Access.DelegationOver", giver.WhyNotRevoke(by.Actor, delegation)!.Name);
    }

    [Fact]
    public void What_is_revoked_before_it_begins_never_counts()
    {
        var delegation = _some.Giver().Delegate(_some.Terms(), Deputyship.None, _some.Clerk);
        _some.Giver().Revoke(delegation, new(2026, 11, 30), "Không còn cần", _some.Clerk);
        Assert.Null(delegation.Effective);
        Assert.False(delegation.IsInForceOn(new(2026, 12, 1)));
    }

    [Fact]
    public void It_lapses_by_itself_on_the_day_its_giver_no_longer_holds_the_power()
    {
        var limits = new OnBehalf(new(_some.Head, "Trần Văn Đầu", "Trưởng ban", SigningForm.ByDelegation, "Chánh Văn phòng"), Matter.Works, null);
        var held = Authority.FromAppointment(_some.Agency, BoardPost.Head, new(new(2026, 1, 1), new(2026, 12, 15)), "01/QĐ").ToList();
        Assert.Equal([Power.Approve, Power.ReadDrafts], On(new(2026, 12, 14)).Select(g => g.Power));
        Assert.Empty(On(new(2026, 12, 15)));

        List<Grant> On(DateOnly day) => [.. Authority.FromDelegation(limits, _some.Agency, new(new(2026, 12, 1), new(2027, 1, 1)), "25/QĐ", held, day)];
    }

    private void Refused(string name, DelegationTerms? terms = null, Delegator? giver = null, Stamp? by = null)
    {
        var broken = Assert.Throws<RuleBroken>(() => (giver ?? _some.Giver()).Delegate(terms ?? _some.Terms(), Deputyship.None, by ?? _some.Clerk));
        Assert.Equal(name, Assert.Single(broken.Refusals).Name);
    }
}
