using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Editorial.Comments;

public sealed class CommentSavingTests
{
    [Theory, EveryDatabase]
    public async Task A_thread_is_read_back_in_its_order_with_its_passage(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var desk = await SomeDesk.SaveAsync(database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        var comment = new Comment(edition, Passage.Of(WorkPart.Body, "lớp học", "Sáng nay, ", " đã khai giảng"), "Ở đâu?", Some.By(desk.Work.Approver));
        comment.Reply("Ở xã Ea Kao.", Some.By(desk.Work.Writer));
        comment.Resolve(Some.By(desk.Work.Approver));
        await database.AddAsync(comment);
        await using var db = database.CreateDbContext();
        var read = await db.Comments.Include(c => c.Entries).SingleAsync();
        Assert.Equal((comment.Passage, true), (read.Passage, read.IsResolved));
        Assert.Equal([CommentStep.Said, CommentStep.Replied, CommentStep.Resolved], read.Entries.Select(e => e.Step));
    }

    [Theory, EveryDatabase]
    public async Task One_article_is_published_once_in_each_language(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var desk = await SomeDesk.SaveAsync(database);
        var article = (await desk.SaveAsync(desk.Work.Live())).ArticleId;
        await database.AddAsync(Published("vi", "/tin-tuc/bai-1.html"), Published("en", "/en/work-1.html"));
        await Assert.ThrowsAsync<DbUpdateException>(() => database.AddAsync(Published("en", "/en/other-1.html")));

        PublishedArticle Published(string language, string path)
        {
            var published = new PublishedArticle(article, language, desk.Work.Portal, desk.Work.Section, 1, path, Some.Instant);
            published.Shows(desk.Work.Section, "Tên", "", null, Some.Instant);
            return published;
        }
    }
}
