using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Editorial.Comments;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Editorial.Comments;

public sealed class CommentsViewTests : EditorialPageTest
{
    private static readonly Passage Opening = new(WorkPart.Body, "lớp học đã khai giảng", "Sáng nay, ", ".");

    [Fact]
    public async Task A_marked_passage_is_commented_answered_resolved_and_opened_again()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        SignIn(desk.Work.Approver);
        await The<CommentActions>().SayAsync(edition.Id, Opening, "Thiếu tên xã.");
        var view = Show(edition.Id, withText: true);
        Assert.Equal("lớp học đã khai giảng", view.Find(".comment-text mark").TextContent);
        Press(view, "Editorial.Comments.Answer");
        view.Find("textarea").Input("Đã thêm.");
        view.Find("form").Submit();
        view.WaitForAssertion(() => Assert.Equal(["Thiếu tên xã.", "Đã thêm."], view.FindAll(".comment-line p").Select(p => p.TextContent)));
        Press(view, "Editorial.Comments.Resolve");
        Assert.Contains(Vi("Editorial.Comments.Resolved"), view.Find(".comment-thread").TextContent);
        Assert.Empty(view.FindAll(".comment-text mark"));
        Press(view, "Editorial.Comments.Reopen");
        Assert.Single(view.FindAll(".comment-text mark"));
        await using var db = Database.CreateDbContext();
        Assert.Equal([CommentStep.Said, CommentStep.Replied, CommentStep.Resolved, CommentStep.Reopened], await db.CommentEntries.OrderBy(e => e.Order).Select(e => e.Step).ToListAsync());
    }

    [Fact]
    public async Task With_nothing_marked_the_comment_is_about_the_whole_work()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        SignIn(desk.Work.Approver);
        var view = Show(edition.Id);
        Press(view, "Editorial.Comments.Say");
        view.Find("textarea").Input("Bài hay.");
        view.Find("form").Submit();
        Assert.Contains(Vi("Editorial.Comments.Whole"), view.Find(".comment-thread").TextContent);
    }

    [Fact]
    public async Task A_passage_that_was_changed_since_says_so_and_one_that_moved_is_found()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        SignIn(desk.Work.Writer);
        await The<CommentActions>().SayAsync(edition.Id, Opening, "Ở đâu?");
        await ReviseAsync(desk.Work.Writer, edition.Id, c => c with { Body = "<p>Mở đầu mới.</p><p>Sáng nay, <strong>lớp</strong> học đã khai giảng.</p>" });
        Assert.True((await The<CommentQueries>().DeskAsync(desk.Work.Writer, edition.Id)).Threads.Single().IsThere);
        Assert.Equal(["lớp", " học đã khai giảng"], Show(edition.Id, withText: true).FindAll("mark").Select(m => m.TextContent));
        await ReviseAsync(desk.Work.Writer, edition.Id, c => c with { Body = "<p>Chiều nay, khóa học đã bế giảng.</p>" });
        Assert.Contains(Vi("Editorial.Comments.Gone"), Show(edition.Id).Find(".comment-thread").TextContent);
    }

    [Fact]
    public async Task Open_comments_are_counted_on_the_tab_and_all_that_was_said_stands_in_the_history()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        SignIn(desk.Work.Approver);
        await The<CommentActions>().SayAsync(edition.Id, Passage.Whole, "Một.");
        await The<CommentActions>().SayAsync(edition.Id, Passage.Whole, "Hai.");
        var page = Render<QueuePage>(p => p.Add(q => q.RequestId, edition.Request!.Id));
        var tab = page.FindAll("[role=tab]").Single(t => t.TextContent.Contains(Vi("Approvals.Tab.Comments")));
        Assert.Contains("2", tab.TextContent);
        page.FindAll("[role=tab]")[^1].Click();
        Assert.Equal(["Hai.", "Một."], page.FindAll(".history .said").Select(s => s.TextContent).Order());
        page.FindAll("[role=tab]").Single(t => t.TextContent.Contains(Vi("Approvals.Tab.Comments"))).Click();
        Press(page, "Editorial.Comments.Resolve");
        Assert.Contains("1", page.FindAll("[role=tab]").Single(t => t.TextContent.Contains(Vi("Approvals.Tab.Comments"))).TextContent);
        page.FindAll("[role=tab]")[^1].Click();
        Assert.Contains(Vi("Editorial.CommentStep.Resolved"), page.Find(".history").TextContent);
    }

    [Fact]
    public async Task Who_may_not_read_the_work_neither_reads_nor_speaks()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        SignIn(desk.Work.Writer);
        await The<CommentActions>().SayAsync(edition.Id, Passage.Whole, "Nội bộ.");
        await using var db = Database.CreateDbContext();
        var comment = await db.Comments.Select(c => c.Id).SingleAsync();
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.ReadDrafts, Power.Write, Power.Approve));
        foreach (var act in (Func<Task>[])[() => The<CommentActions>().SayAsync(edition.Id, Passage.Whole, "x"), () => The<CommentActions>().ReplyAsync(comment, "x"), () => The<CommentActions>().ResolveAsync(comment), () => The<CommentActions>().ReopenAsync(comment)])
            Assert.Equal("Common.NotFound", (await Assert.ThrowsAsync<RuleBroken>(act)).Refusals[0].Name);
        Assert.Equal(0, await The<CommentQueries>().OpenAsync(Some.Actor(Guid.CreateVersion7(), Power.ReadDrafts), edition.Id));
    }

    [Fact]
    public async Task What_is_said_is_text_and_never_markup()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft(desk.Work.Content("Tên <script>alert(1)</script>")));
        SignIn(desk.Work.Writer);
        await The<CommentActions>().SayAsync(edition.Id, new(WorkPart.Title, "<script>", "", ""), "<img src=x onerror=alert(1)>");
        var view = Show(edition.Id, withText: true);
        Assert.Empty(view.FindAll("script, .comment-line img"));
        Assert.Equal("<script>", view.Find("h3 mark").TextContent);
    }

    [Fact]
    public async Task A_draft_is_spoken_of_passage_by_passage_on_a_page_of_its_own()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        JSInterop.SetupModule("/passages.js").SetupModule("passages", _ => true).Setup<CommentsView.Marked?>("read").SetResult(new("Body", "lớp học", "Sáng nay, ", " đã"));
        SignIn(desk.Work.Writer);
        var page = Render<CommentsPage>(p => p.Add(c => c.ArticleId, edition.ArticleId));
        Press(page, "Editorial.Comments.Say");
        Assert.Equal("lớp học", page.Find(".comment-form q").TextContent);
        page.Find("textarea").Input("Lớp nào?");
        page.Find("form").Submit();
        Assert.Equal("lớp học", page.Find(".comment-body mark").TextContent);
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.ReadDrafts));
        Assert.Contains(Vi("Common.NotFound"), Render<CommentsPage>(p => p.Add(c => c.ArticleId, edition.ArticleId)).Markup);
    }

    private IRenderedComponent<CommentsView> Show(Guid edition, bool withText = false) => Render<CommentsView>(p => p.Add(v => v.EditionId, edition).Add(v => v.WithText, withText));
}
