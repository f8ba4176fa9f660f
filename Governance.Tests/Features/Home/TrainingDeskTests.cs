using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Features.Training;
using Governance.Tests.Support;
using Governance.Web.Features.Home;
using Governance.Web.Features.Training.Plans;
using Governance.Web.Features.Training.Sessions;
using Governance.Web.Shell;

namespace Governance.Tests.Features.Home;

public sealed class TrainingDeskTests : SessionPageTest
{
    [Fact]
    public async Task The_clerk_is_reminded_of_what_is_over_and_not_closed()
    {
        await FoundedAsync();
        var id = await RecordedAsync(Plan(Some.Day.AddDays(-1)), Head.Id);
        await RecordedAsync(Plan(Some.Day.AddDays(1)), Head.Id);
        Assert.Equal((Vi("Home.SessionToClose", "Kỹ năng biên tập"), $"/dao-tao/dot/{id}"), Assert.Single((await DeskAsync(Clerk)).Waiting) is var item ? (item.Text, item.Address) : default);
        await The<SessionActions>().MarkAsync(id, [Head.Id], true, TrainingResult.Passed);
        await The<SessionActions>().CloseAsync(id);
        Assert.Empty((await DeskAsync(Clerk)).Waiting);
    }

    [Fact]
    public async Task Who_has_a_seat_is_reminded_of_the_day_and_who_waits_is_not()
    {
        await FoundedAsync();
        await RecordedAsync(Plan(Some.Day.AddDays(1), seats: 1), Head.Id, Member.Id);
        Assert.Equal(Vi("Home.DueOn", Some.Day.AddDays(1)), Assert.Single((await DeskAsync(Some.Actor(Head.Id, Head.FullName, Agency.Id))).Soon).State);
        Assert.Empty((await DeskAsync(Some.Actor(Member.Id, Member.FullName, Agency.Id))).Soon);
    }

    [Fact]
    public async Task A_plan_waits_for_the_head_of_its_agency_alone()
    {
        SignIn(Clerk);
        var course = new Course("Khóa 1", TrainingField.Editing);
        await Database.AddAsync(course, new Governance.Domain.Budget.FundingSource("NSNN", "Ngân sách nhà nước", 1, LegalBasis.Regulation(13, 1)));
        var id = await The<PlanActions>().BeginAsync(Agency.Id, 2027);
        await The<PlanActions>().WriteAsync(id, await VersionAsync(id), [new(course.Id, 12, 4, 12_000_000, "NSNN")]);
        await The<PlanActions>().ProposeAsync(id, await VersionAsync(id));
        Assert.Equal($"/dao-tao/ke-hoach/{id}", Assert.Single((await DeskAsync(Some.Actor(Agency.Id, Power.ApproveMoney))).Waiting).Address);
        Assert.Empty((await DeskAsync(Some.Actor(Guid.CreateVersion7(), Power.ApproveMoney))).Waiting);
    }

    private async Task<HomeView> DeskAsync(Actor actor)
    {
        var view = new HomeView();
        await new TrainingDesk(The<Texts>(), The<SessionQueries>(), The<PlanQueries>()).AddAsync(actor, view);
        return view;
    }

    private async Task<int> VersionAsync(Guid id) => (await The<PlanQueries>().OneAsync(id))!.Plan.Version;
}
