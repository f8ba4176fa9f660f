using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Approvals;

public sealed class TwoApproversTests
{
    [Theory, EveryDatabase]
    public async Task Of_two_approvers_at_once_one_wins_and_the_other_is_told_who(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var desk = await SomeDesk.SaveAsync(database);
        var second = Some.Person("Lê Văn Trưởng", desk.Work.Agency);
        await database.AddAsync(second);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        var head = Some.Actor(second.Id, second.FullName, desk.Work.Agency, Power.Approve);
        await using var first = database.CreateDbContext();
        await using var other = database.CreateDbContext();
        var (mine, theirs) = (await first.EditionAsync(desk.Work.Approver, edition.Id), await other.EditionAsync(head, edition.Id));
        mine.Approve(Some.By(desk.Work.Approver), edition.Latest.Hash, SomeWork.Checks);
        theirs.Reject(Some.By(head), DecisionReason.Duplicate, null);
        await first.SaveAsync(Some.By(desk.Work.Approver));
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => other.SaveAsync(Some.By(head)));
        Assert.Equal(("Common.ChangedByAnother", "Trần Văn Duyệt"), (broken.Refusals[0].Name, broken.Refusals[0].Arguments[0]));
        await using var db = database.CreateDbContext();
        Assert.Equal((EditionState.Live, 1), ((await db.Editions.SingleAsync()).State, await db.Decisions.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task A_revision_comes_back_with_the_bytes_that_were_hashed(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var desk = await SomeDesk.SaveAsync(database);
        var file = new StoredFile(new string('a', 64), "ảnh.png", "image/png", 10);
        var content = desk.Work.Content() with { Authors = [new(desk.Work.Writer.PersonId!.Value, 33.34m), new(desk.Work.Approver.PersonId!.Value, 66.66m)], Pictures = [new(file, "Lớp học", "Ảnh")], Attachments = [new(file, "Kế hoạch")] };
        var edition = await desk.SaveAsync(desk.Work.Draft(content));
        await using var db = database.CreateDbContext();
        var loaded = await db.EditionAsync(desk.Work.Writer, edition.Id);
        Assert.True(loaded.Latest.IsIntact);
        Assert.Equal(edition.Latest.Hash, loaded.Latest.Hash);
    }

    [Fact]
    public async Task Bytes_changed_behind_the_programs_back_are_not_approved()
    {
        using var database = new TestDatabase();
        var desk = await SomeDesk.SaveAsync(database);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlAsync($"UPDATE Revision SET Body = '<p>khác</p>'");
        var loaded = await db.EditionAsync(desk.Work.Approver, edition.Id);
        Assert.Equal("Editorial.ChangedSince", loaded.WhyNotApprove(desk.Work.Approver, loaded.Latest.Hash, SomeWork.Checks)?.Name);
    }
}
