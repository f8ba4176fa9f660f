using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Access;

/// <summary>What a delegated power reaches, and what the signature says.</summary>
public sealed class DelegatedPowerTests
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Period Since = new(new(2026, 1, 1));

    [Theory]
    [InlineData(50_000_000, null)]
    [InlineData(50_000_001, "Access.AboveDelegated")]
    public void The_amount_is_a_bound(long amount, string? refusal) =>
        Assert.Equal(refusal, Delegate(Matter.Statements, 50_000_000).WhyNot(Power.ApproveMoney, Agency, null, Matter.Statements, amount)?.Name);

    [Fact]
    public void Another_matter_of_the_same_power_is_not_covered() =>
        Assert.Equal("Access.OutsideDelegation", Delegate(Matter.Statements, null).WhyNot(Power.ApproveMoney, Agency, null, Matter.Allocations, 1)!.Name);

    [Fact]
    public void Who_asks_without_saying_what_is_signed_counts_no_delegation()
    {
        Assert.False(Delegate(Matter.Statements, null).May(Power.ApproveMoney, Agency));
        Assert.True(Delegate(Matter.Statements, null).May(Power.ReadMoney, Agency));
    }

    [Fact]
    public void It_holds_in_no_other_agency() =>
        Assert.Equal("Access.NoPower", Delegate(Matter.Statements, null).WhyNot(Power.ApproveMoney, Guid.CreateVersion7(), null, Matter.Statements, 1)!.Name);

    [Fact]
    public void A_power_in_ones_own_right_goes_before_a_delegated_one()
    {
        var delegated = Delegate(Matter.Works, null).Grants;
        var own = Authority.FromAppointment(Agency, BoardPost.DeputyHead, Since, "02/QĐ");
        Assert.Equal("02/QĐ", new Actor(Guid.CreateVersion7(), "A", Some.Day, [.. delegated, .. own]).GrantFor(Power.Approve, Agency, Matter.Works)!.Decision);
    }

    [Theory]
    [InlineData(SigningForm.ForHead, "KT. GIÁM ĐỐC", "KT. Giám đốc Lê Văn Ký, Phó Giám đốc")]
    [InlineData(SigningForm.ByDelegation, "TUQ. GIÁM ĐỐC", "TUQ. Giám đốc Lê Văn Ký, Phó Giám đốc")]
    public void The_signature_names_both(SigningForm form, string line, string text)
    {
        var signature = new SignedFor(Guid.CreateVersion7(), "Lê Văn Ký", "Giám đốc", form, "Phó Giám đốc");
        Assert.Equal((line, "PHÓ GIÁM ĐỐC", text), (signature.ForLine, signature.SignerLine, signature.ToString()));
    }

    [Fact]
    public void A_work_approved_by_delegation_says_for_whom()
    {
        var work = new SomeWork();
        var limits = Limits(Matter.Works, null);
        var held = Authority.FromAppointment(work.Agency, BoardPost.Head, Since, "01/QĐ").ToList();
        var signer = new Actor(Guid.CreateVersion7(), "Phạm Thị Thay", Some.Day, [.. Authority.FromDelegation(limits, work.Agency, Since, "25/QĐ", held, Some.Day)]);
        var edition = work.Submitted();
        edition.Approve(Some.By(signer), edition.Latest.Hash, SomeWork.Checks);
        var decision = Assert.Single(edition.Request!.Decisions);
        Assert.Equal(("Phạm Thị Thay", "25/QĐ", limits.Signature), (decision.PersonName, decision.CapacityDecision, decision.SignedFor));
    }

    [Fact]
    public void Delegation_does_not_let_anyone_approve_their_own_work()
    {
        var work = new SomeWork();
        var held = Authority.FromAppointment(work.Agency, BoardPost.Head, Since, "01/QĐ").ToList();
        var writer = work.Writer with { Grants = [.. work.Writer.Grants, .. Authority.FromDelegation(Limits(Matter.Works, null), work.Agency, Since, "25/QĐ", held, Some.Day)] };
        var edition = work.Submitted();
        Assert.Equal("Editorial.OwnWork", edition.WhyNotApprove(writer, edition.Latest.Hash, SomeWork.Checks)!.Name);
    }

    private static OnBehalf Limits(Matter matter, long? upTo) => new(new(Guid.CreateVersion7(), "Lê Văn Ký", "Giám đốc", SigningForm.ForHead, "Phó Giám đốc"), matter, upTo);

    private static Actor Delegate(Matter matter, long? upTo)
    {
        List<Grant> held = [.. Authority.FromPost(Agency, Governance.Domain.Agencies.AgencyLevel.Department, Governance.Domain.Agencies.AgencyPost.HeadOfAgency, Since, "01/QĐ"), .. Authority.FromAppointment(Agency, BoardPost.Head, Since, "01/QĐ")];
        return new(Guid.CreateVersion7(), "A", Some.Day, [.. Authority.FromDelegation(Limits(matter, upTo), Agency, Since, "25/QĐ", held, Some.Day)]);
    }
}
