using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Approvals.Routes;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Portals;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Approvals;

public sealed class RoutesPageTests : PageTest
{
    private static readonly RouteStep Decides = new("Ký duyệt", new(["Boards.BoardPost.Head"], []), StepRule.One, null, StepParty.Anyone, StepParty.Anyone);

    public RoutesPageTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddPortals();
        Services.AddEditorial();
        Services.AddApprovals();
    }

    [Fact]
    public async Task A_clerk_lays_the_reference_route_and_a_work_then_takes_its_steps()
    {
        var (desk, clerk) = await ClerkAsync();
        SignIn(clerk);
        var dialogs = Providers();
        var page = Render<RoutesPage>();
        Assert.Contains(Vi("Approvals.Routes.Reference"), page.Markup);
        page.FindAll("button").Single(b => b.TextContent.Contains(Vi("Approvals.Routes.New"))).Click();
        dialogs.WaitForElement("fieldset");
        dialogs.FindAll("button").Single(b => b.TextContent.Contains(Vi("Approvals.Routes.UseReference"))).Click();
        dialogs.FindAll("button").Last(b => b.TextContent.Trim() == Vi("Approvals.Routes.Lay")).Click();
        page.WaitForAssertion(() => Assert.Equal([Vi("Approvals.Routes.Receives"), Vi("Approvals.Routes.Decides")], page.FindAll(".routes .route-steps strong").Select(s => s.TextContent)));
        await using var db = Database.CreateDbContext();
        var plan = await Routing.PlanAsync(db, desk.Work.Agency, RequestKind.Article, desk.Work.Section, [], Some.Instant);
        Assert.Equal([["Boards.BoardTaskKind.Secretary"], ["Boards.BoardPost.DeputyHead", "Boards.BoardPost.Head"]], plan.Steps.Select(s => s.Party.Posts));
    }

    [Fact]
    public async Task The_simulator_says_where_nobody_could_sign_today()
    {
        var (desk, clerk) = await ClerkAsync();
        SignIn(clerk);
        var page = Render<RoutesPage>();
        Assert.Contains(Vi("Approvals.Simulator.Nobody"), page.Find(".simulator").TextContent);
    }

    [Fact]
    public async Task Only_who_keeps_the_boards_records_lays_a_route_and_for_own_sections_only()
    {
        var (desk, clerk) = await ClerkAsync();
        Task LayAsync(Actor actor, RouteScope scope) => new RouteActions(Database, Some.User(() => actor)).LayAsync(desk.Work.Agency, scope, Some.Day, [Decides]);
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => LayAsync(desk.Work.Approver, new()))).Refusals[0].Name);
        Assert.Equal("Common.NotFound", (await Assert.ThrowsAsync<RuleBroken>(() => LayAsync(clerk, new(SectionId: Guid.CreateVersion7())))).Refusals[0].Name);
        await LayAsync(clerk, new(SectionId: desk.Work.Section));
        await using var db = Database.CreateDbContext();
        var route = await db.Routes.SingleAsync();
        await new RouteActions(Database, Some.User(() => clerk)).DropAsync(route.Id);
        Assert.Empty(await db.Routes.AsNoTracking().ToListAsync());
    }

    private async Task<(SomeDesk Desk, Actor Clerk)> ClerkAsync()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var person = new Person("Phạm Thị Thư", desk.Work.Agency);
        await Database.AddAsync(person);
        return (desk, Some.Actor(person.Id, person.FullName, desk.Work.Agency, Power.RecordBoard, Power.ReadDrafts));
    }
}
