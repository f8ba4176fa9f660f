using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Agencies;

/// <summary>What the decision behind a plan lets its applier do, and where it ends.</summary>
public sealed class PlanMandateTests
{
    private static readonly DateOnly Day = new(2027, 1, 1);
    private static readonly PlanPaper Signed = new("Sắp xếp", Day, "99/NQ-MẪU", new(2026, 11, 20), "Lê Văn Ký", "Chủ tịch");
    private readonly Agency _province = Some.Agency("66", "UBND tỉnh", AgencyLevel.Province);
    private readonly Agency _named = Some.Agency("a", "UBND xã A", AgencyLevel.Commune);
    private readonly Agency _other = Some.Agency("b", "UBND xã B", AgencyLevel.Commune);

    private Stamp Clerk => Some.By(Some.Actor(_province.Id, Power.Reorganise));

    [Fact]
    public void It_reaches_the_agencies_of_the_plan_and_no_other()
    {
        var actor = PlanMandate.ToApply(Plan(Signed), [_named, _other], Clerk).Stamp.Actor;
        Assert.True(actor.May(Power.RecordBoard, _named.Id) && actor.May(Power.RunPortal, _named.Id));
        Assert.False(actor.May(Power.RecordBoard, _other.Id) || actor.May(Power.RunPortal, _other.Id));
    }

    [Fact]
    public void It_gives_no_other_power_and_names_its_decision_and_its_one_day()
    {
        var added = PlanMandate.ToApply(Plan(Signed), [_named], Clerk).Stamp.Actor.Grants.Where(g => g.AgencyId == _named.Id).ToList();
        Assert.Equal([Power.RecordBoard, Power.RunPortal], added.Select(g => g.Power));
        Assert.All(added, g => Assert.Equal(("Agencies.Plan", "99/NQ-MẪU", new Period(Some.Day, Some.Day.AddDays(1))), (g.Title, g.Decision, g.Period)));
    }

    [Fact]
    public void Who_may_not_apply_the_plan_gets_none()
    {
        var plan = Plan(Signed);
        Assert.Equal("Access.NoPower", Assert.Throws<RuleBroken>(() => PlanMandate.ToApply(plan, [_named], Some.By(Some.Actor(_named.Id, Power.RecordBoard)))).Refusals[0].Name);
    }

    [Fact]
    public void Without_its_decision_a_plan_is_tried_but_not_applied()
    {
        var plan = Plan(Signed with { DecisionNumber = null, SignedOn = null });
        Assert.Equal(Some.Day, PlanMandate.ToRehearse(plan, [_named], Clerk).Paper.SignedOn);
        Assert.Equal("Common.Required", Assert.Throws<RuleBroken>(() => PlanMandate.ToApply(plan, [_named], Clerk)).Refusals[0].Name);
    }

    [Fact]
    public void It_ends_what_the_plan_ends_and_nothing_else()
    {
        var mandate = PlanMandate.ToApply(Plan(Signed), [_named, _other], Clerk);
        Assert.Equal("Agencies.NotInThePlan", Assert.Throws<RuleBroken>(() => mandate.End(_other)).Refusals[0].Name);
        Assert.Equal("Agencies.NotInThePlan", Assert.Throws<RuleBroken>(() => mandate.Rename(_named, "UBND xã C")).Refusals[0].Name);
        mandate.End(_named);
        Assert.Equal(Day, _named.Dissolved);
    }

    private ReorganisationPlan Plan(PlanPaper paper)
    {
        var plan = new ReorganisationPlan(_province, paper, Clerk);
        plan.Add(StepKind.Dissolve, [StepLine.Ending("a")], Clerk);
        return plan;
    }
}
