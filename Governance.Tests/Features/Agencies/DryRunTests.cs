using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Features.Agencies;

public sealed class DryRunTests : ReorganisationTest
{
    [Fact]
    public async Task What_changed_since_the_dry_run_must_be_looked_at_again()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code));
        var seen = (await Actions.RehearseAsync(plan)).Fingerprint;
        var person = Some.Person(agency: Communes[0].Id);
        await Database.AddAsync(person);
        await Database.AddAsync(new PostHolding(Communes[0].Id, person.Id, AgencyPost.Accountant, new(new(2026, 1, 1)), "01/QĐ", new(2025, 12, 30)));
        Assert.Equal("Agencies.LookAgain", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ApplyAsync(plan, seen))).Refusals[0].Name);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_with_its_step()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending("643"));
        await Actions.AddStepAsync(plan, StepKind.Found, [StepLine.Beginning(Communes[0].Code, "Trùng mã", AgencyLevel.Commune, "66")]);
        Assert.Equal(["Agencies.EndsAlready", "Agencies.CodeTaken"], (await Actions.RehearseAsync(plan)).Problems.Select(p => p.Refusal.Name));
    }

    [Fact]
    public async Task A_host_name_held_then_is_refused()
    {
        var plan = await DraftAsync(StepKind.Found, StepLine.Beginning("moi-1", "UBND xã Mới Mẫu", AgencyLevel.Commune, "66", "daklak.gov.vn"));
        Assert.Equal("Portals.HostHeld", (await Actions.RehearseAsync(plan)).Problems.Single().Refusal.Name);
    }

    [Fact]
    public async Task Only_the_clerk_of_theProvince_plans()
    {
        SignIn(Some.Actor(Communes[0].Id, Power.RecordBoard));
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.DraftAsync(Paper))).Refusals[0].Name);
    }

    [Fact]
    public async Task A_day_that_has_passed_is_neither_applied_nor_taken_back()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code));
        await Actions.DescribeAsync(plan, Paper with { Day = Some.Day });
        Assert.Equal("Agencies.PlanDayPassed", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.RehearseAsync(plan))).Refusals[0].Name);
    }

    [Fact]
    public async Task Of_two_who_apply_at_once_one_hears_that_it_is_done()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code));
        var seen = (await Actions.RehearseAsync(plan)).Fingerprint;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Record.ExceptionAsync(() => Actions.ApplyAsync(plan, seen)).AsTask()));
        Assert.Equal("Agencies.PlanClosed", Assert.IsType<RuleBroken>(outcomes.OfType<Exception>().Single()).Refusals[0].Name);
    }

    [Fact]
    public async Task Of_two_plans_for_one_agency_the_second_hears_that_it_ends_already()
    {
        var (first, second) = (await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code)), await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code)));
        var seen = new[] { (await Actions.RehearseAsync(first)).Fingerprint, (await Actions.RehearseAsync(second)).Fingerprint };
        var outcomes = await Task.WhenAll(new[] { (first, seen[0]), (second, seen[1]) }.Select(p => Record.ExceptionAsync(() => Actions.ApplyAsync(p.Item1, p.Item2)).AsTask()));
        Assert.Equal("Agencies.EndsAlready", Assert.IsType<RuleBroken>(outcomes.OfType<Exception>().Single()).Refusals[0].Name);
    }

    [Fact]
    public async Task A_plan_without_a_step_is_neither_tried_nor_applied()
    {
        SignIn(Clerk());
        var plan = await Actions.DraftAsync(Paper);
        foreach (var attempt in new[] { () => Actions.RehearseAsync(plan), () => Actions.ApplyAsync(plan, "") })
            Assert.Equal("Agencies.PlanEmpty", (await Assert.ThrowsAsync<RuleBroken>(attempt)).Refusals[0].Name);
    }

    [Fact]
    public async Task An_agency_stands_in_one_step_of_a_plan_only()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code));
        await Actions.AddStepAsync(plan, StepKind.Rename, [StepLine.Staying(Communes[0].Code, "UBND xã Khác")]);
        var problem = (await Actions.RehearseAsync(plan)).Problems.Single();
        Assert.Equal("Agencies.TwiceInThePlan", problem.Refusal.Name);
        Assert.Equal("Agencies.TwiceInThePlan", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ApplyAsync(plan, ""))).Refusals[0].Name);
    }

    [Fact]
    public async Task Without_its_decision_a_plan_is_tried_but_not_applied()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code));
        await Actions.DescribeAsync(plan, Paper with { DecisionNumber = null, SignedOn = null, Signer = null, SignerTitle = null });
        var dry = await Actions.RehearseAsync(plan);
        Assert.Contains(dry.Items, i => i.Kind is Consequence.AgencyEnds);
        Assert.Equal("Common.Required", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ApplyAsync(plan, dry.Fingerprint))).Refusals[0].Name);
    }

    [Fact]
    public async Task Whoever_is_not_the_clerk_of_the_province_is_refused_at_every_action()
    {
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code));
        var dry = await Actions.RehearseAsync(plan);
        SignIn(Some.Actor(Communes[0].Id, Power.RecordBoard, Power.RunPortal, Power.Administer));
        foreach (var attempt in new Func<Task>[]
        {
            () => Actions.DescribeAsync(plan, Paper), () => Actions.AddStepAsync(plan, StepKind.Dissolve, [StepLine.Ending(Communes[1].Code)]), () => Actions.RemoveStepAsync(plan, Guid.Empty), () => Actions.LapseAsync(plan),
            () => Actions.RehearseAsync(plan), () => Actions.ApplyAsync(plan, dry.Fingerprint), () => Actions.ReverseAsync(plan), () => Actions.KeepScanAsync(Stream.Null, "qd.pdf"),
        })
            Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(attempt)).Refusals[0].Name);
    }

    [Fact]
    public async Task What_an_agency_leaves_is_listed_with_the_place_where_it_is_seen_to()
    {
        var (head, deputy) = (Some.Person("Lê Thị Trưởng", Communes[0].Id), Some.Person("Trần Văn Phó", Communes[0].Id));
        await Database.AddAsync(head, deputy);
        var board = new EditorialBoard(Communes[0], SomeBoard.Paper(), [SomeBoard.Holder(BoardPost.Head, head.Id)], Some.By(Some.Actor(Communes[0].Id, Power.RecordBoard)));
        await Database.AddAsync(board);
        await Database.AddAsync(new Delegator(head.Id, head.FullName, [.. Authority.FromAppointment(Communes[0].Id, BoardPost.Head, new(SomeBoard.Founded), "01/QĐ")], [])
            .Delegate(new(deputy.Id, [new(Communes[0].Id, Matter.Works)], null, new(2026, 12, 1), new(2027, 3, 1), SigningForm.ByDelegation, "Trưởng ban", "Phó ban", "25/QĐ-MẪU", new(2026, 11, 20)), new([], []), Some.By(Some.Actor(Communes[0].Id, Power.RecordBoard))));
        var items = (await Actions.RehearseAsync(await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code)))).Items;
        Assert.Equal("Lê Thị Trưởng → Trần Văn Phó (25/QĐ-MẪU)", items.Single(i => i.Kind is Consequence.DelegationEnds).What);
        Assert.Equal(("Lê Thị Trưởng (2026)", true), (items.Single(i => i.Kind is Consequence.TrainingDuty).What, items.Single(i => i.Kind is Consequence.TrainingDuty).Link!.StartsWith("/dao-tao?nam=2026", StringComparison.Ordinal)));
        Assert.Equal($"/con-nguoi/{head.Id}", items.Single(i => i.Kind is Consequence.AppointmentEnds).Link);
        Assert.Equal($"/ban-bien-tap/{board.Id}", items.Single(i => i.Kind is Consequence.BoardEnds).Link);
    }
}
