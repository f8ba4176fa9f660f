using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Approvals;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Features.Boards;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Contributors;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Contributions;
using Governance.Web.Features.Portals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Editorial.Contributions;

/// <summary>The board's secretary enters Lê Thị Cộng, who writes, is answered, and of whom the first work is flagged.</summary>
public sealed class ContributionPagesTests : BoardPageTest
{
    private readonly Person _contributor = new("Lê Thị Cộng", null, staff: StaffKind.Outside);
    private readonly SomeWork _work;

    public ContributionPagesTests()
    {
        Services.AddPortals();
        Services.AddEditorial();
        Services.AddApprovals();
        Services.AddSingleton<Microsoft.AspNetCore.Hosting.IWebHostEnvironment>(new NothingBuilt());
        FoundedAsync().GetAwaiter().GetResult();
        SomeDesk.SaveAsync(Database, "khac").GetAwaiter().GetResult();
        var portal = new Governance.Domain.Portals.Portal(Agency.Id, "Cổng của Sở", Governance.Domain.Portals.PortalKind.Portal);
        var section = new Governance.Domain.Portals.Section(portal.Id, "Tin tức", 1, "tin-tuc");
        Database.AddAsync(portal, section, _contributor).GetAwaiter().GetResult();
        _work = new(Agency.Id, portal.Id, section.Id, Member.Id, Deputy.Id);
    }

    [Fact]
    public async Task The_secretary_enters_a_contributor_on_the_boards_page_and_the_capacity_gives_the_power()
    {
        var board = await BoardAsync();
        var (dialogs, page) = (Providers(), Show<BoardPage>(Secretary, $"/ban-bien-tap/{board}?muc=Contributors", p => p.Add(b => b.Id, board)));
        Assert.Contains(Vi("Contributors.None"), page.Markup);
        Button(page, "Contributors.Enter").Click();
        dialogs.FindAll("button").First(b => b.TextContent.Trim() == Vi("Contributors.Newcomer")).Click();
        dialogs.WaitForAssertion(() => Input(dialogs, "Access.FullName").Change("Phan Văn Mới"));
        Input(dialogs, "Contributors.Number").Change("05/TT-CTV");
        dialogs.FindAll("button").Last(b => b.TextContent.Trim() == Vi("Contributors.Enter")).Click();
        page.WaitForAssertion(() => Assert.Contains("Phan Văn Mới", page.Markup));
        Assert.Contains(Vi("Contributors.NoAccount"), page.Markup);
        await using var db = Database.CreateDbContext();
        var person = await db.People.SingleAsync(p => p.FullName == "Phan Văn Mới");
        var grant = Assert.Single(await The<AccessQueries>().GrantsAsync(person.Id, Some.Day));
        Assert.Equal((Power.Contribute, Agency.Id, "Contributors.Capacity"), (grant.Power, grant.AgencyId, grant.Title));
        Assert.Empty(await The<AccessQueries>().GrantsAsync(person.Id, Some.Day.AddDays(-1)));
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => ActAs(Some.Actor(Agency.Id, Power.Write), () => The<ContributorActions>().EnterAsync(board, Terms(), null)))).Refusals[0].Name);
    }

    [Fact]
    public async Task A_contributor_writes_submits_is_sent_back_and_sees_why()
    {
        await EnteredAsync();
        var page = Show<ContributionPage>(Me, "/cong-tac-vien/bai-moi");
        Assert.Contains(Vi("Editorial.Docx.Import"), page.Markup);
        Input(page, "Editorial.Title").Change("Mùa cà phê");
        Input(page, "Editorial.Summary").Change("Cà phê được mùa.");
        await page.InvokeAsync(() => page.FindComponent<Governance.Web.Shell.Editor.RichTextEditor>().Instance.HtmlChanged.InvokeAsync("<p>Năm nay được mùa.</p>"));
        Button(page, "Editorial.Save").Click();
        await using var db = Database.CreateDbContext();
        page.WaitForAssertion(() => Assert.Equal("Mùa cà phê", db.Editions.AsNoTracking().Single().Title));
        var edition = await db.Editions.AsNoTracking().SingleAsync();
        page = Show<ContributionPage>(Me, $"/cong-tac-vien/bai/{edition.ArticleId}", p => p.Add(c => c.ArticleId, edition.ArticleId));
        page.FindAll("button").First(b => b.TextContent.Trim() == Vi("Contributors.Submit")).Click();
        page.WaitForAssertion(() => Assert.Equal(EditionState.Submitted, db.Editions.AsNoTracking().Single().State));
        var request = await db.ApprovalRequests.AsNoTracking().SingleAsync();
        await ActAs(_work.Approver, () => The<ApprovalActions>().SendBackAsync(edition.Id, DecisionReason.NotGoodEnough, "Thiếu số liệu của xã."));
        var list = Show<ContributionsPage>(Me, "/cong-tac-vien");
        Assert.Contains("Thiếu số liệu của xã.", list.Find(".answer").TextContent);
        Assert.Contains("Thiếu số liệu của xã.", Show<ContributionPage>(Me, $"/cong-tac-vien/bai/{edition.ArticleId}", p => p.Add(c => c.ArticleId, edition.ArticleId)).Find(".answer").TextContent);
        Assert.Equal(_contributor.Id, request.RequestedBy);
    }

    [Fact]
    public async Task Anothers_work_is_not_found_and_without_a_board_the_page_says_whom_to_ask()
    {
        await EnteredAsync();
        var other = _work.Draft();
        await Database.AddAsync(other.Article);
        Assert.Contains(Vi("Common.NotFound"), Show<ContributionPage>(Me, $"/cong-tac-vien/bai/{other.ArticleId}", p => p.Add(c => c.ArticleId, other.ArticleId)).Markup);
        Assert.Contains(Vi("Contributors.NoWorks"), Show<ContributionsPage>(Me, "/cong-tac-vien").Markup);
        Assert.Contains(Vi("Contributors.NoBoard"), Show<ContributionPage>(new(_contributor.Id, "Lê Thị Cộng", Some.Day, []), "/cong-tac-vien/bai-moi").Markup);
    }

    [Fact]
    public async Task Only_the_first_work_of_a_contributor_is_flagged()
    {
        await EnteredAsync();
        var (first, second, staff) = (_work.Submitted(_work.Content("Bài đầu", _contributor.Id), 1), _work.Submitted(_work.Content("Bài sau", _contributor.Id), 2), _work.Submitted(number: 3));
        await Database.AddAsync(first.Article, second.Article, staff.Article);
        await using (var db = Database.CreateDbContext()) Assert.Equivalent(new[] { first.Id, second.Id }, await db.FirstWorksAsync([first.Id, second.Id, staff.Id], Some.Day), strict: true);
        await ActAs(_work.Approver, () => The<ApprovalActions>().ApproveAsync(first.Id, first.Latest.Hash));
        await using var after = Database.CreateDbContext();
        Assert.Empty(await after.FirstWorksAsync([first.Id, second.Id, staff.Id], Some.Day));
        Assert.False(await after.IsFirstWorkAsync(second.Id, Some.Day));
    }

    private Actor Secretary => Some.Actor(Member.Id, Member.FullName, Agency.Id, Power.ReadDrafts, Power.Write, Power.KeepContributors);

    private Actor Me => Some.Actor(_contributor.Id, _contributor.FullName, Agency.Id, Power.Contribute);

    private async Task<Guid> BoardAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.Boards.Where(b => b.AgencyId == Agency.Id).Select(b => b.Id).SingleAsync();
    }

    private ContributorTerms Terms() => new(_contributor.Id, _contributor.FullName, new(2026, 6, 1), null, "05/TT-CTV", new(2026, 5, 20));

    private async Task EnteredAsync()
    {
        var board = await BoardAsync();
        await ActAs(Secretary, () => The<ContributorActions>().EnterAsync(board, Terms(), null));
    }

    private Task ActAs(Actor actor, Func<Task> act)
    {
        SignIn(actor);
        return act();
    }
}
