using Bunit;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Features.Boards;
using Governance.Tests.Support;
using Governance.Web.Features.Budget;
using Governance.Web.Features.Training.Plans;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Training;

/// <summary>A plan from its first line to the estimate of its year.</summary>
public sealed class PlanPagesTests : SessionPageTest
{
    private readonly Course _editing = new("Kỹ năng biên tập", TrainingField.Editing);
    private readonly Course _security = new("An toàn thông tin", TrainingField.InformationSecurity);
    private readonly Actor _head;

    public PlanPagesTests()
    {
        Services.AddBudget();
        _head = Some.Actor(Guid.CreateVersion7(), "Thủ Trưởng Mẫu", Agency.Id, Power.ApproveMoney, Power.ReadMoney);
        Database.AddAsync(_editing, _security, Source("NSNN", 1), Source("QC", 2), new SpendingTask("e", "Đào tạo, bồi dưỡng", 6, LegalBasis.Regulation(13, 3, "e"), "")).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task The_clerk_begins_the_plan_writes_courses_and_takes_it_to_the_head()
    {
        var dialogs = Providers();
        var list = Show<PlansPage>(Clerk, "/dao-tao/ke-hoach?nam=2027");
        list.WaitForAssertion(() => Assert.Contains(Vi("Training.NoPlans", 2027), list.Markup));
        list.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.NewPlan", 2027)).Click();
        list.WaitForAssertion(() => Assert.StartsWith("/dao-tao/ke-hoach/0", Address));
        var id = Guid.Parse(Address.Split('/')[^1]);

        var page = Show<PlanPage>(Clerk, $"/dao-tao/ke-hoach/{id}", p => p.Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.Equal("true", Button(page, "Training.Propose").GetAttribute("aria-disabled")));
        Button(page, "Training.AddCourse").Click();
        Button(page, "Training.SavePlan").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.PeopleOutside", 1, 5000), page.Markup));
        await page.InvokeAsync(() => page.FindComponent<MudBlazor.MudAutocomplete<Course>>().Instance.ValueChanged.InvokeAsync(_editing));
        Input(page, "Training.PlannedPeople").Change("12");
        Input(page, "Training.CostInDong").Change("12000000");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.PlanSums", 1, 12, 12_000_000L), page.Markup));
        Button(page, "Training.SavePlan").Click();
        page.WaitForAssertion(() => Assert.Null(Button(page, "Training.Propose").GetAttribute("aria-disabled")));
        Button(page, "Training.Propose").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.ProposeConfirm", 1, 12_000_000L, 2027), dialogs.Markup));
        dialogs.FindAll("button").Last(b => b.TextContent.Trim() == Vi("Training.Propose")).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.PlanState.Proposed"), page.Markup));
        Assert.Equal("true", Button(page, "Training.Approve").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task The_head_approves_and_the_budget_shows_what_it_asks_for_with_the_way_back()
    {
        var id = await ProposedAsync();
        var dialogs = Providers();
        var page = Show<PlanPage>(_head, $"/dao-tao/ke-hoach/{id}", p => p.Add(x => x.Id, id));
        page.WaitForElement("button");
        Button(page, "Training.Approve").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.ApproveConfirm", 2, 30_000_000L, 2027), dialogs.Markup));
        dialogs.FindAll("button").Last(b => b.TextContent.Trim() == Vi("Training.Approve")).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.PlanState.Approved"), page.Markup));

        var budget = Show<BudgetPage>(_head, $"/ngan-sach?nam=2027&co-quan={Agency.Code}");
        budget.WaitForAssertion(() => Assert.Contains(Vi("Budget.Estimates"), budget.Markup));
        Assert.Contains(budget.FindAll("a"), a => a.GetAttribute("href") == $"/dao-tao/ke-hoach/{id}");
        Assert.Equal([("e", "NSNN", 12_000_000L), ("e", "QC", 18_000_000L)], await AskedAsync());
        var accountant = Some.Actor(Agency.Id, Power.KeepAccounts, Power.ReadMoney);
        var form = Show<AllocationFormPage>(accountant, $"/ngan-sach/phan-bo/moi?nam=2027&co-quan={Agency.Code}");
        form.WaitForAssertion(() => Assert.Equal(["12.000.000", "18.000.000"], form.FindAll($"input[aria-label='e – {Vi("Budget.Requested")}']").Select(i => i.GetAttribute("value"))));
    }

    [Fact]
    public async Task Sent_back_with_a_reason_it_is_a_draft_again_and_asks_for_nothing()
    {
        var id = await ProposedAsync();
        SignIn(_head);
        await The<PlanActions>().ApproveAsync(id, await VersionAsync(id));
        var dialogs = Providers();
        var page = Show<PlanPage>(_head, $"/dao-tao/ke-hoach/{id}", p => p.Add(x => x.Id, id));
        page.WaitForElement("button");
        Button(page, "Training.SendBack").Click();
        dialogs.WaitForElement("textarea").Change("Giảm kinh phí");
        dialogs.FindAll("button").Last(b => b.TextContent.Trim() == Vi("Training.SendBack")).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.SentBackBecause", _head.Name, "Giảm kinh phí"), page.Markup));
        Assert.Empty(await AskedAsync());
    }

    [Fact]
    public async Task Neither_the_wrong_person_nor_what_changed_meanwhile_nor_a_second_time_decides_anything()
    {
        var id = await ProposedAsync();
        var (actions, version) = (The<PlanActions>(), await VersionAsync(id));
        Assert.Equal("Access.NoPower", await RefusedAsync(() => actions.ApproveAsync(id, version)));
        Assert.Equal("Training.PlanInState", await RefusedAsync(() => actions.WriteAsync(id, version, [])));
        SignIn(_head);
        Assert.Equal("Training.PlanChanged", await RefusedAsync(() => actions.ApproveAsync(id, version - 1)));
        Assert.Equal("Access.NoPower", await RefusedAsync(() => actions.ProposeAsync(id, version)));
        Assert.Equal("Access.NoPower", await RefusedAsync(() => actions.BeginAsync(Agency.Id, 2028)));
        await actions.ApproveAsync(id, version);
        Assert.Equal("Training.PlanInState", await RefusedAsync(async () => await actions.ApproveAsync(id, await VersionAsync(id))));
        Assert.Equal("Common.NotFound", await RefusedAsync(() => actions.SendBackAsync(Guid.CreateVersion7(), 0, "Lý do")));
    }

    [Fact]
    public async Task The_list_sums_all_plans_that_fit_and_links_to_each()
    {
        var id = await ProposedAsync();
        Providers();
        var page = Show<PlansPage>(_head, "/dao-tao/ke-hoach?nam=2027&trang-thai=Proposed&tim=khoa+hoc");
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("tbody a"), a => a.GetAttribute("href") == $"/dao-tao/ke-hoach/{id}"));
        Assert.Equal((1, 32, 30_000_000L), await The<PlanQueries>().RegisterAsync(new(2027)) is var all ? (all.Total, all.People, all.Cost) : default);
        Assert.Equal(0, (await The<PlanQueries>().RegisterAsync(new(2027, PlanState.Approved))).Total);
        page = Show<PlansPage>(Clerk, "/dao-tao/ke-hoach?nam=2027");
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("button"), b => b.TextContent.Trim() == Vi("Training.NewPlan", 2027) && b.GetAttribute("aria-disabled") == "true"));
    }

    [Theory, EveryDatabase]
    public async Task An_agency_has_one_plan_a_year_and_its_rows_stay_when_written_again(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var course = new Course("Khóa 1", TrainingField.Editing);
        await database.AddAsync(course, Source("NSNN", 1));
        var actions = new PlanActions(database, Some.User(() => town.Clerk));
        var id = await actions.BeginAsync(town.Other.Id, 2027);
        Assert.Equal(id, await actions.BeginAsync(town.Other.Id, 2027));
        var queries = new PlanQueries(database);
        await actions.WriteAsync(id, (await queries.OneAsync(id))!.Plan.Version, [new(course.Id, 12, 4, 12_000_000, "NSNN")]);
        var before = (await queries.OneAsync(id))!.Plan;
        await actions.WriteAsync(id, before.Version, [new(course.Id, 15, 5, 14_000_000, "NSNN")]);
        var after = (await queries.OneAsync(id))!;
        Assert.Equal((before.Courses[0].Id, 15, 14_000_000L), (after.Plan.Courses[0].Id, after.Rows[0].People, after.Plan.Total));
        Assert.Equal("Training.PlanChanged", await RefusedAsync(() => actions.WriteAsync(id, before.Version, [])));
        await Assert.ThrowsAsync<DbUpdateException>(() => database.AddAsync(new TrainingPlan(town.Other.Id, 2027, Some.By(town.Clerk))));
    }

    private static FundingSource Source(string code, int order) => new(code, $"Nguồn {code}", order, LegalBasis.Regulation(13, 1));

    private async Task<Guid> ProposedAsync()
    {
        SignIn(Clerk);
        var actions = The<PlanActions>();
        var id = await actions.BeginAsync(Agency.Id, 2027);
        await actions.WriteAsync(id, await VersionAsync(id), [new(_editing.Id, 12, 4, 12_000_000, "NSNN"), new(_security.Id, 20, 11, 18_000_000, "QC")]);
        await actions.ProposeAsync(id, await VersionAsync(id));
        return id;
    }

    private async Task<int> VersionAsync(Guid id) => (await The<PlanQueries>().OneAsync(id))!.Plan.Version;

    private async Task<List<(string, string, long)>> AskedAsync()
    {
        await using var db = Database.CreateDbContext();
        return [.. (await db.EstimateItems.ToListAsync()).OrderBy(i => i.Source).Select(i => (i.TaskLetter, i.Source, i.Requested))];
    }
}
