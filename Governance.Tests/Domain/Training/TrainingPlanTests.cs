using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

public sealed class TrainingPlanTests
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Guid Editing = Guid.CreateVersion7();
    private static readonly Guid Security = Guid.CreateVersion7();
    private static readonly Actor Clerk = Some.Actor(Agency, Power.RecordBoard);
    private static readonly Actor Head = Some.Actor(Agency, Power.ApproveMoney);

    [Fact]
    public void The_approved_plan_asks_for_its_money_under_task_e_one_item_a_source()
    {
        var plan = Written(new(Editing, 12, 4, 12_000_000, "NSNN"), new(Security, 20, 11, 18_000_000, "NSNN"), new(Guid.CreateVersion7(), 5, 6, 3_000_000, "QC"), new(Guid.CreateVersion7(), 5, 6, 0, "KHAC"));
        Assert.Equal(33_000_000, plan.Total);
        plan.Propose(Some.By(Clerk));
        var items = plan.Approve("Kế hoạch 2027", Some.By(Head));
        Assert.Equal([("e", "NSNN", 30_000_000L), ("e", "QC", 3_000_000L)], items.Select(i => (i.TaskLetter, i.Source, i.Requested)));
        Assert.All(items, i => Assert.Equal((2027, Agency, nameof(TrainingPlan), plan.Id), (i.Year, i.AgencyId, i.Document.Kind, i.Document.Id)));
    }

    [Fact]
    public void A_course_written_again_keeps_its_row_and_one_left_out_goes()
    {
        var plan = Written(new(Editing, 12, 4, 12_000_000, "NSNN"), new(Security, 20, 11, 18_000_000, "NSNN"));
        var row = plan.Courses.Single(c => c.CourseId == Security);
        plan.Write([new(Security, 25, 10, 20_000_000, "QC")], Some.By(Clerk));
        Assert.Same(row, Assert.Single(plan.Courses));
        Assert.Equal((25, 10, 20_000_000L, "QC"), (row.People, row.Month, row.Cost, row.Source));
    }

    [Fact]
    public void All_that_is_wrong_with_its_courses_is_said_at_once()
    {
        var plan = new TrainingPlan(Agency, 2027, Some.By(Clerk));
        var broken = Assert.Throws<RuleBroken>(() => plan.Write([new(Editing, 0, 13, -1, " "), new(Editing, 5, 1, 0, "NSNN"), new(Guid.Empty, 5, 1, 0, "NSNN")], Some.By(Clerk)));
        Assert.Equal(["Common.Required", "Training.CourseTwice", "Training.PeopleOutside", "Common.Required", "Training.CostNegative", "Common.Required"], broken.Refusals.Select(r => r.Name));
        Assert.Empty(plan.Courses);
    }

    [Fact]
    public void It_goes_from_draft_to_the_head_and_back_and_nobody_approves_their_own()
    {
        var plan = new TrainingPlan(Agency, 2027, Some.By(Clerk));
        Assert.Equal("Training.PlanEmpty", plan.WhyNotPropose(Clerk)!.Name);
        plan.Write([new(Editing, 12, 4, 12_000_000, "NSNN")], Some.By(Clerk));
        Assert.Equal("Training.PlanInState", plan.WhyNotApprove(Head)!.Name);
        var both = Some.Actor(Agency, Power.RecordBoard, Power.ApproveMoney);
        plan.Propose(Some.By(both));
        Assert.Equal("Training.OwnPlan", plan.WhyNotApprove(both)!.Name);
        Assert.Equal("Training.PlanInState", plan.WhyNotChange(Clerk)!.Name);
        Assert.Throws<RuleBroken>(() => plan.SendBack("", Some.By(Head)));
        plan.SendBack("Giảm kinh phí", Some.By(Head));
        Assert.Equal((PlanState.Draft, "Giảm kinh phí"), (plan.State, plan.Reason));
        plan.Propose(Some.By(Clerk));
        Assert.Null(plan.Reason);
        plan.Approve("Kế hoạch", Some.By(Head));
        Assert.Equal("Training.PlanInState", plan.WhyNotApprove(Head)!.Name);
        plan.SendBack("Bổ sung khóa giữa năm", Some.By(Head));
        Assert.Equal(PlanState.Draft, plan.State);
    }

    [Fact]
    public void The_clerk_writes_and_the_head_decides_and_not_the_other_way_round()
    {
        var plan = Written(new CourseNeed(Editing, 12, 4, 12_000_000, "NSNN"));
        Assert.Equal("Access.NoPower", plan.WhyNotChange(Head)!.Name);
        Assert.Equal("Access.NoPower", plan.WhyNotApprove(Clerk)!.Name);
        Assert.Equal("Access.NoPower", plan.WhyNotSendBack(Clerk)!.Name);
        Assert.Throws<RuleBroken>(() => new TrainingPlan(Agency, 2027, Some.By(Head)));
    }

    private static TrainingPlan Written(params CourseNeed[] needs)
    {
        var plan = new TrainingPlan(Agency, 2027, Some.By(Clerk));
        plan.Write(needs, Some.By(Clerk));
        return plan;
    }
}
