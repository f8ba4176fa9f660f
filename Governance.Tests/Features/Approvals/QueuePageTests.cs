using Bunit;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Portals;
using Governance.Web.Platform.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Approvals;

public sealed class QueuePageTests : PageTest
{
    public QueuePageTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddPortals();
        Services.AddEditorial();
        Services.AddApprovals();
    }

    [Fact]
    public async Task Approving_puts_it_live_and_into_the_outbox_and_shows_the_next()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var first = await desk.SaveAsync(desk.Work.Submitted(desk.Work.Content("Bài thứ nhất"), 1));
        await desk.SaveAsync(desk.Work.Submitted(desk.Work.Content("Bài thứ hai"), 2));
        SignIn(desk.Work.Approver);
        var page = Render<QueuePage>(p => p.Add(q => q.RequestId, first.Request!.Id));
        Press(page, "Approvals.Approve");
        await using var db = Database.CreateDbContext();
        var edition = await db.Editions.SingleAsync(e => e.Id == first.Id);
        Assert.Equal((EditionState.Live, 1), (edition.State, edition.LiveNumber));
        Assert.Equal(first.Id, (await db.Outbox.SingleAsync()).EditionId);
        Assert.Equal("Bài thứ hai", Render<QueuePage>().Find(".review-head h2").TextContent);
    }

    [Fact]
    public async Task Who_wrote_it_sees_why_not_with_the_clause()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Submitted(desk.Work.Content(author: desk.Work.Approver.PersonId)));
        SignIn(desk.Work.Approver);
        var button = Render<QueuePage>(p => p.Add(q => q.RequestId, edition.Request!.Id)).FindAll(".decide button")[0];
        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.Equal($"{Vi("Editorial.OwnWork")} (Đ20.2)", button.ParentElement!.QuerySelector($"#{button.GetAttribute("aria-describedby")}")!.TextContent);
    }

    [Fact]
    public async Task My_queue_leaves_out_what_I_had_a_hand_in()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        await desk.SaveAsync(desk.Work.Submitted(desk.Work.Content("Bài của tôi", desk.Work.Approver.PersonId), 1));
        await desk.SaveAsync(desk.Work.Submitted(desk.Work.Content("Bài của người khác"), 2));
        SignIn(desk.Work.Approver);
        Assert.Equal(["Bài của người khác"], Titles(Render<QueuePage>()));
        The<NavigationManager>().NavigateTo("/hang-doi?loc=All");
        Assert.Equal(2, Titles(Render<QueuePage>()).Count());
    }

    [Fact]
    public async Task What_is_late_says_so_in_words_and_has_its_own_list()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        await desk.SaveAsync(desk.Work.Submitted());
        Clock.Advance(TimeSpan.FromDays(2));
        SignIn(desk.Work.Approver with { Day = Some.Day.AddDays(2) });
        The<NavigationManager>().NavigateTo("/hang-doi?loc=Late");
        var chip = Render<QueuePage>().Find(".queue-row .state-bad");
        Assert.Equal((Vi("Calendar.Due.Late.Days", 1), Vi("Approvals.Due", Some.Instant.AddDays(1))), (chip.TextContent, chip.GetAttribute("title")));
    }

    [Fact]
    public async Task A_change_is_compared_word_by_word_with_what_is_live()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = desk.Work.Live();
        edition.Save(Some.By(desk.Work.Writer), desk.Work.Content() with { Body = "<p>Chiều nay, lớp học đã khai giảng.</p>" }, 1);
        edition.Submit(Some.By(desk.Work.Writer), SomeWork.Checks, Some.Instant.AddDays(1));
        await desk.SaveAsync(edition);
        SignIn(desk.Work.Approver);
        var page = Render<QueuePage>(p => p.Add(q => q.RequestId, edition.Request!.Id));
        page.FindAll("[role=tab]")[1].Click();
        Assert.Equal(("Sáng", "Chiều"), (page.Find("del").TextContent.Trim(), page.Find("ins").TextContent.Trim()));
    }

    [Fact]
    public async Task Sending_back_asks_for_a_reason_and_tells_the_writer()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        SignIn(desk.Work.Approver);
        var dialogs = Providers();
        var page = Render<QueuePage>(p => p.Add(q => q.RequestId, edition.Request!.Id));
        Press(page, "Approvals.SendBack");
        dialogs.Find("textarea").Input("Thiếu số liệu của xã.");
        dialogs.FindAll("button").Last(b => b.TextContent.Contains(Vi("Approvals.SendBack"))).Click();
        await using var db = Database.CreateDbContext();
        var decision = await db.Decisions.SingleAsync();
        Assert.Equal((DecisionKind.SentBack, DecisionReason.NotGoodEnough, "Thiếu số liệu của xã."), (decision.Kind, decision.Reason, decision.Explanation));
    }

    [Fact]
    public async Task A_request_of_another_agency_is_not_found()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.Approve, Power.ReadDrafts));
        await Assert.ThrowsAsync<RuleBroken>(() => The<QueueQueries>().OpenAsync(Some.Actor(Guid.CreateVersion7(), Power.Approve), edition.Request!.Id));
        Assert.DoesNotContain(edition.Title, Render<QueuePage>(p => p.Add(q => q.RequestId, edition.Request!.Id)).Markup);
    }

    [Fact]
    public async Task An_empty_queue_says_so()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        SignIn(desk.Work.Approver);
        Assert.Contains(Vi("Approvals.Queue.Empty.Mine"), Render<QueuePage>().Markup);
    }

    private static IEnumerable<string> Titles(IRenderedComponent<QueuePage> page) => page.FindAll(".queue-title").Select(t => t.TextContent);

    private void Press(IRenderedComponent<QueuePage> page, string text) => page.FindAll(".decide button").First(b => b.TextContent.Contains(Vi(text))).Click();
}
