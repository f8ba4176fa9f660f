using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Approvals;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Features.Boards;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Approvals.Climbs;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Portals;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Notices;

/// <summary>A board of three: Member writes, Deputy and Head may approve. Today is Monday 2026-11-23, 09:00.</summary>
public sealed class WorkNoticeTests : BoardPageTest
{
    private readonly SomeWork _work;

    public WorkNoticeTests()
    {
        Services.AddPortals();
        Services.AddEditorial();
        Services.AddApprovals();
        FoundedAsync().GetAwaiter().GetResult();
        var desk = SomeDesk.SaveAsync(Database, "khac").GetAwaiter().GetResult().Work;
        var portal = new Governance.Domain.Portals.Portal(Agency.Id, "Cổng của Sở", Governance.Domain.Portals.PortalKind.Portal);
        var section = new Governance.Domain.Portals.Section(portal.Id, "Tin tức", 1, "tin-tuc");
        Database.AddAsync(portal, section).GetAwaiter().GetResult();
        _work = new(Agency.Id, portal.Id, section.Id, Member.Id, Deputy.Id);
        Assert.NotEqual(desk.Agency, _work.Agency);
    }

    [Fact]
    public async Task Submitting_tells_those_who_may_approve_there_and_had_no_hand_in_it()
    {
        await SubmitAsync(_work.Content());
        Assert.Equal([Head.Id, Deputy.Id], await ToldAsync(NoticeKind.Waiting));
        await SubmitAsync(_work.Content("Bài có tay của phó", Deputy.Id), 2);
        Assert.Equal([Head.Id], await ToldAsync(NoticeKind.Waiting, "Bài có tay của phó"));
    }

    [Fact]
    public async Task A_delegate_of_that_day_is_told_too()
    {
        var head = Some.Actor(Head.Id, Head.FullName, Agency.Id, Power.Approve);
        var giver = new Delegator(Head.Id, Head.FullName, [.. Authority.FromAppointment(Agency.Id, BoardPost.Head, new(SomeBoard.Founded), "15/QĐ")], []);
        await Database.AddAsync(giver.Delegate(new(Newcomer.Id, [new(Agency.Id, Matter.Works)], null, Some.Day, Some.Day.AddDays(5), SigningForm.ByDelegation, "Trưởng ban", "Phó phòng", "9/GUQ", Some.Day), new([], []), Some.By(head)));
        await SubmitAsync(_work.Content());
        Assert.Equal([Head.Id, Deputy.Id, Newcomer.Id], await ToldAsync(NoticeKind.Waiting));
    }

    [Fact]
    public async Task Sending_back_tells_the_writer_why_and_ends_what_asked_for_a_decision()
    {
        var edition = await SubmitAsync(_work.Content());
        SignIn(_work.Approver);
        await The<ApprovalActions>().SendBackAsync(edition, DecisionReason.Duplicate, null);
        Assert.Equal([Member.Id], await ToldAsync(NoticeKind.Decided));
        await using var db = Database.CreateDbContext();
        var decided = await db.Notices.SingleAsync(n => n.Kind == NoticeKind.Decided);
        Assert.Equal(("Notices.Work.SentBack", new Term("Approvals.DecisionReason.Duplicate")), (decided.Text, (Term)decided.Arguments[3]));
        Assert.All(await db.Notices.Where(n => n.Kind == NoticeKind.Waiting).ToListAsync(), n => { Assert.Equal(Some.Instant, n.OverAt); Assert.Null(n.MailAt); });
        Assert.Equal(0, await ((IJob)new NoticeMails(Database, Clock)).RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Who_decides_is_not_told_of_it_and_a_withdrawal_tells_nobody_but_ends_the_asking()
    {
        var edition = await SubmitAsync(_work.Content());
        SignIn(_work.Approver);
        await The<ApprovalActions>().ApproveAsync(edition, await HashAsync(edition));
        Assert.Equal([Member.Id], await ToldAsync(NoticeKind.Decided));
        var second = await SubmitAsync(_work.Content("Bài thứ hai"), 2);
        await The<ArticleActions>().WithdrawAsync(second);
        Assert.Equal([Member.Id], await ToldAsync(NoticeKind.Decided));
        await using var db = Database.CreateDbContext();
        Assert.All(await db.Notices.Where(n => n.Kind == NoticeKind.Waiting).ToListAsync(), n => Assert.NotNull(n.OverAt));
    }

    [Fact]
    public async Task Late_work_climbs_from_the_deputy_to_the_head_to_the_head_of_the_agency_each_once()
    {
        await Database.AddAsync(new Governance.Domain.Agencies.PostHolding(Agency.Id, Newcomer.Id, Governance.Domain.Agencies.AgencyPost.HeadOfAgency, new(new(2026, 1, 1)), "01/QĐ", new(2026, 1, 1)));
        await SubmitAsync(_work.Content());
        Assert.Equal(0, await ClimbAsync());
        To(2026, 11, 24, 9, 1); // due was 09:00
        Assert.Equal(1, await ClimbAsync());
        Assert.Equal(0, await ClimbAsync());
        Assert.Equal([Deputy.Id], await ToldAsync(NoticeKind.Late));
        To(2026, 11, 25, 9, 1);
        Assert.Equal(1, await ClimbAsync());
        Assert.Equal([Head.Id], await ToldAsync(NoticeKind.Escalated));
        To(2026, 11, 30, 9, 1);
        Assert.Equal(1, await ClimbAsync());
        Assert.Equal([Head.Id, Newcomer.Id], await ToldAsync(NoticeKind.Escalated));
        To(2026, 12, 30, 9, 1);
        Assert.Equal(0, await ClimbAsync());
        await using var db = Database.CreateDbContext();
        var request = await db.ApprovalRequests.SingleAsync();
        Assert.Equal([Deputy.FullName, Head.FullName, Newcomer.FullName], (await The<ClimbQueries>().OfRequestAsync(_work.Approver, request.Id)).Select(c => c.Names));
        Assert.Empty(await The<ClimbQueries>().OfRequestAsync(Some.Actor(Guid.CreateVersion7(), Power.Approve, Power.ReadDrafts), request.Id));
    }

    [Fact]
    public async Task Two_runs_at_once_tell_nobody_twice()
    {
        for (var i = 1; i <= 3; i++) await SubmitAsync(_work.Content($"Bài {i}"), i);
        To(2026, 12, 15, 9, 0);
        await Task.WhenAll(ClimbAsync(), ClimbAsync());
        await ClimbAsync();
        await using var db = Database.CreateDbContext();
        Assert.Equal(6, await db.Climbs.CountAsync()); // deputy and head, for each
        Assert.Equal(3, await db.Notices.CountAsync(n => n.Kind == NoticeKind.Late));
        Assert.Equal(3, await db.Notices.CountAsync(n => n.Kind == NoticeKind.Escalated));
    }

    [Fact]
    public async Task Who_claimed_and_did_not_decide_is_told_once_that_it_is_free_again()
    {
        var edition = await SubmitAsync(_work.Content());
        await using (var db = Database.CreateDbContext())
        {
            var request = await db.ApprovalRequests.SingleAsync(r => r.SubjectId == edition);
            request.Claim(Some.By(_work.Approver));
            await db.SaveAsync(Some.By(_work.Approver));
        }
        Assert.Equal(0, await LapseAsync());
        To(2026, 11, 23, 10, 1); // an hour after
        Assert.Equal(1, await LapseAsync());
        Assert.Equal(0, await LapseAsync());
        Assert.Equal([Deputy.Id], await ToldAsync(NoticeKind.ClaimLapsed));
    }

    [Theory]
    [InlineData("Waiting", 4)]
    [InlineData("Approved", 3)]
    [InlineData("Emergency", 3)]
    [InlineData("SentBack", 4)]
    [InlineData("Refused", 4)]
    [InlineData("Late", 4)]
    [InlineData("Escalated", 4)]
    [InlineData("Voided", 2)]
    [InlineData("Live", 1)]
    [InlineData("ClaimLapsed", 1)]
    [InlineData("ScheduleFailed", 2)]
    [InlineData("Commented", 2)]
    [InlineData("Answered", 2)]
    public void Every_event_has_its_sentence_in_both_languages_with_no_more_places_than_it_is_given(string name, int arguments)
    {
        foreach (var language in new[] { "vi", "en" })
        {
            var text = Governance.Web.Shell.Texts.Find($"Notices.Work.{name}", System.Globalization.CultureInfo.GetCultureInfo(language));
            Assert.NotNull(text);
            Assert.DoesNotContain($"{{{arguments}", text);
        }
    }

    [Fact]
    public async Task What_was_decided_climbs_no_more()
    {
        var edition = await SubmitAsync(_work.Content());
        SignIn(_work.Approver);
        await The<ApprovalActions>().ApproveAsync(edition, await HashAsync(edition));
        To(2026, 12, 15, 9, 0);
        Assert.Equal(0, await ClimbAsync());
    }

    [Fact]
    public async Task The_record_clerk_sets_to_whom_it_climbs_and_the_page_shows_who_that_is_today()
    {
        var (dialogs, page) = (Providers(), Show<ClimbsPage>(Clerk, "/lich-lam-viec/qua-han"));
        Assert.Contains(Vi("Climbs.Usual"), page.Markup);
        Assert.Contains(Deputy.FullName, page.Markup);
        Assert.Contains(Vi("Climbs.Nobody"), page.Markup); // the agency's head is not entered
        Button(page, "Climbs.Change").Click();
        dialogs.FindAll("label").Single(l => l.TextContent.Contains(Vi("Boards.BoardPost.DeputyHead"))).QuerySelector("input")!.Change(false);
        Button(dialogs, "Climbs.Save").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Climbs.Since", Some.Day), page.Markup));
        Assert.DoesNotContain(Deputy.FullName, page.Markup);
        SignIn(_work.Approver);
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => The<ClimbActions>().SetAsync(Agency.Id, Some.Day, []))).Refusals[0].Name);
    }

    private async Task<Guid> SubmitAsync(Governance.Domain.Editorial.ArticleContent content, int number = 1)
    {
        var edition = _work.Draft(content, number);
        await Database.AddAsync(edition.Article);
        SignIn(_work.Writer);
        await The<ArticleActions>().SubmitAsync(edition.Id);
        return edition.Id;
    }

    private async Task<string> HashAsync(Guid edition)
    {
        await using var db = Database.CreateDbContext();
        return await db.ApprovalRequests.Where(r => r.SubjectId == edition).Select(r => r.Hash).SingleAsync();
    }

    /// <summary>Head first, then deputy, the rest.</summary>
    private async Task<List<Guid>> ToldAsync(NoticeKind kind, string? title = null)
    {
        await using var db = Database.CreateDbContext();
        return [.. (await db.Notices.Where(n => n.Kind == kind).ToListAsync()).Where(n => title is null || n.Arguments.Contains(title)).Select(n => n.PersonId).Distinct().OrderBy(p => p != Head.Id).ThenBy(p => p != Deputy.Id)];
    }

    private Task<int> LapseAsync() => ((IJob)The<Governance.Web.Features.Approvals.Notices.ClaimLapse>()).RunAsync(CancellationToken.None);

    private Task<int> ClimbAsync() => ((IJob)The<ClimbJob>()).RunAsync(CancellationToken.None);

    private void To(int year, int month, int day, int hour, int minute) => Clock.SetUtcNow(new DateTimeOffset(VietnamTime.Utc(new(year, month, day, hour, minute, 0))));
}
