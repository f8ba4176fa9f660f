using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Portals;
using Governance.Web.Platform.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Approvals;

public sealed class QueueRowTests : PageTest
{
    public QueueRowTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddPortals();
        Services.AddEditorial();
        Services.AddApprovals();
    }

    [Fact]
    public async Task A_work_is_approved_from_its_row()
    {
        var desk = await DeskAsync("Bài một", "Bài hai");
        var page = Render<QueuePage>();
        page.FindAll(".queue-approve")[0].Click();
        page.WaitForAssertion(() => Assert.Equal(["Bài hai"], Titles(page)));
        Assert.Equal(1, await LiveAsync());
    }

    [Fact]
    public async Task Several_are_approved_at_once_with_a_result_for_each_and_one_that_may_not_be_stays()
    {
        var desk = await DeskAsync("Bài một", "Bài hai", "Bài ba");
        var dialogs = Providers();
        var page = Render<QueuePage>();
        for (var i = 0; i < 3; i++) page.FindAll(".queue-choose")[i].Change(true);
        // Taken back by its writer meanwhile.
        await using (var db = Database.CreateDbContext())
        {
            (await db.EditionAsync(desk.Work.Writer, await db.Editions.Where(e => e.Title == "Bài hai").Select(e => e.Id).SingleAsync())).Withdraw(Some.By(desk.Work.Writer));
            await db.SaveAsync(Some.By(desk.Work.Writer));
        }
        page.Find(".queue-bulk button").Click();
        dialogs.WaitForElement(".bulk-list");
        dialogs.FindAll("button").Single(b => b.TextContent.Contains(Vi("Approvals.Bulk.ApproveAll", 3))).Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Approvals.Bulk.Result", 2, 1), dialogs.Markup));
        Assert.Contains(Vi("Editorial.NotSubmitted"), dialogs.FindAll(".bulk-list li").Single(li => li.TextContent.Contains("Bài hai")).TextContent);
        Assert.Equal(2, await LiveAsync());
    }

    [Fact]
    public async Task A_claim_is_seen_by_others_and_keeps_them_from_deciding()
    {
        var desk = await DeskAsync("Bài một");
        var page = Render<QueuePage>();
        page.FindAll(".decide button").Single(b => b.TextContent.Contains(Vi("Approvals.Claim"))).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Approvals.ClaimedByMe"), page.Find(".queue-row").TextContent));
        var other = new Person("Lê Văn Trưởng", desk.Work.Agency);
        await Database.AddAsync(other);
        SignIn(Some.Actor(other.Id, other.FullName, desk.Work.Agency, Power.Approve, Power.ReadDrafts));
        var theirs = Render<QueuePage>();
        Assert.Contains(Vi("Approvals.ClaimedBy", "Trần Văn Duyệt"), theirs.Find(".queue-row").TextContent);
        Assert.Contains("Trần Văn Duyệt", theirs.FindAll(".decide .why-not-reason, .decide .visually-hidden")[0].TextContent);
        Assert.Empty(theirs.FindAll(".queue-approve"));
    }

    [Fact]
    public async Task The_counts_of_the_views_follow_what_others_do()
    {
        var desk = await DeskAsync("Bài một", "Bài hai");
        var page = Render<QueuePage>();
        Assert.Equal(["2", "2", "0"], page.FindAll(".queue-number").Select(n => n.TextContent));
        await using (var db = Database.CreateDbContext())
        {
            (await db.EditionAsync(desk.Work.Writer, await db.Editions.Where(e => e.Title == "Bài hai").Select(e => e.Id).SingleAsync())).Withdraw(Some.By(desk.Work.Writer));
            await db.SaveAsync(Some.By(desk.Work.Writer));
        }
        The<QueueSignal>().Raise();
        page.WaitForAssertion(() => Assert.Equal(["1", "1", "0"], page.FindAll(".queue-number").Select(n => n.TextContent)));
    }

    [Fact]
    public async Task What_the_queue_is_narrowed_to_stands_in_the_address_and_is_kept_under_a_name()
    {
        await DeskAsync("Bài một", "Bài hai");
        The<NavigationManager>().NavigateTo("/hang-doi?loai=Takedown");
        Assert.Empty(Titles(Render<QueuePage>()));
        The<NavigationManager>().NavigateTo("/hang-doi?loai=Article&tim=hai");
        Assert.Equal(["Bài hai"], Titles(Render<QueuePage>()));
        await The<SavedFilterActions>().SaveAsync("/hang-doi", "Bài về lễ", "loai=Article&tim=hai");
        await The<SavedFilterActions>().SaveAsync("/hang-doi", "Bài về lễ", "tim=le");
        var saved = (await The<QueueQueries>().SavedAsync(await The<Governance.Web.Platform.SignIn.CurrentUser>().ActorAsync(), "/hang-doi")).Single();
        Assert.Equal(("Bài về lễ", "tim=le"), (saved.Name, saved.Query));
    }

    private async Task<SomeDesk> DeskAsync(params string[] titles)
    {
        var desk = await SomeDesk.SaveAsync(Database);
        foreach (var (i, title) in titles.Index())
        {
            var edition = desk.Work.Draft(desk.Work.Content(title), i + 1);
            edition.Submit(Some.By(desk.Work.Writer), SomeWork.Checks, Some.Instant.AddDays(1 + i));
            await desk.SaveAsync(edition);
        }
        SignIn(desk.Work.Approver);
        return desk;
    }

    private async Task<int> LiveAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.Editions.CountAsync(e => e.LiveRevisionId != null);
    }

    private static IEnumerable<string> Titles(IRenderedComponent<QueuePage> page) => page.FindAll(".queue-title").Select(t => t.TextContent);
}
