using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Writing;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Editorial;

public sealed class WorkingTextTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private Actor _actor = null!;

    [Fact]
    public async Task What_is_typed_is_one_row_that_no_audit_entry_tells_of()
    {
        var (desk, manuscript) = await NewWorkAsync();
        for (var i = 1; i <= 3; i++) await Texts().KeepAsync(manuscript, desk.Work.Content($"Lần {i}"));
        await using var db = _database.CreateDbContext();
        Assert.Equal("Lần 3", (await db.WorkingTexts.SingleAsync()).Title);
        Assert.Empty(await db.AuditEntries.Where(a => a.Subject == "WorkingText").ToListAsync());
    }

    [Fact]
    public async Task It_is_read_back_whole_though_no_draft_could_be_made_of_it()
    {
        var (desk, manuscript) = await NewWorkAsync();
        var file = new StoredFile(new string('a', 64), "kế hoạch.pdf", "application/pdf", 10);
        var content = new ArticleContent { SectionId = desk.Work.Section, Body = "<p>Dở</p>", Authors = [new(_actor.PersonId!.Value, 60.5m)], Attachments = [new(file, "Kế hoạch")], Metadata = [new("title", "x")] };
        await Texts().KeepAsync(manuscript, content);
        var text = await Queries().OfNewAsync(_actor, manuscript.TextId);
        Assert.Equal(("<p>Dở</p>", 60.5m, file, "x"), (text!.Content.Body, text.Content.Authors[0].Percent, text.Content.Attachments[0].File, text.Content.Metadata[0].Value));
    }

    [Fact]
    public async Task What_colleagues_will_read_is_clean()
    {
        var (desk, manuscript) = await NewWorkAsync();
        await Texts().KeepAsync(manuscript, desk.Work.Content() with { Body = "<p onclick=x>Chữ<script>alert(1)</script></p>" });
        Assert.Equal("<p>Chữ</p>", (await Queries().OfNewAsync(_actor, manuscript.TextId))!.Content.Body);
    }

    [Fact]
    public async Task Saving_makes_the_work_of_it_and_removes_it_and_a_second_window_makes_no_second_work()
    {
        var (desk, manuscript) = await NewWorkAsync();
        await Texts().KeepAsync(manuscript, desk.Work.Content());
        await Articles().CreateAsync(desk.Work.Portal, desk.Work.Content(), manuscript);
        Assert.Equal(["Editorial.AlreadyMade"], await RefusedAsync(() => Articles().CreateAsync(desk.Work.Portal, desk.Work.Content(), manuscript)));
        await using var db = _database.CreateDbContext();
        Assert.Equal((1, 0), (await db.Articles.CountAsync(), await db.WorkingTexts.CountAsync()));
    }

    [Fact]
    public async Task Two_windows_of_one_person_lose_nothing()
    {
        var (desk, edition) = await WorkAsync();
        var (first, second) = (On(edition, desk), On(edition, desk));
        await Texts().KeepAsync(first, desk.Work.Content("Cửa sổ một"));
        Assert.Equal(["Editorial.WrittenElsewhere"], await RefusedAsync(() => Texts().KeepAsync(second, desk.Work.Content("Cửa sổ hai"))));
        await Texts().SetAsideAsync(second, desk.Work.Content("Cửa sổ hai"), SetAsideReason.OtherWindow, null);
        await using var db = _database.CreateDbContext();
        Assert.Equal([("Cửa sổ hai", true), ("Cửa sổ một", false)], (await db.WorkingTexts.OrderBy(t => t.Title).ToListAsync()).Select(t => (t.Title, t.SetAsideAt is not null)));
    }

    [Fact]
    public async Task Whoever_goes_on_in_another_window_displaces_the_first()
    {
        var (desk, edition) = await WorkAsync();
        var first = On(edition, desk);
        await Texts().KeepAsync(first, desk.Work.Content("Một"));
        var second = first with { Hand = Guid.CreateVersion7() };
        await Texts().GoOnAsync(second.TextId, second.Hand);
        await Texts().KeepAsync(second, desk.Work.Content("Hai"));
        Assert.Equal(["Editorial.WrittenElsewhere"], await RefusedAsync(() => Texts().KeepAsync(first, desk.Work.Content("Một nữa"))));
        Assert.Equal("Hai", (await Queries().OfEditionAsync(_actor, edition.Id))!.Content.Title);
    }

    [Fact]
    public async Task After_a_colleague_saved_the_text_is_kept_only_as_a_side_draft()
    {
        var (desk, edition) = await WorkAsync();
        var mine = On(edition, desk);
        await Texts().KeepAsync(mine, desk.Work.Content("Của tôi"));
        await ByAsync(desk.Work.Approver, () => Articles().SaveAsync(edition.Id, desk.Work.Content("Của người khác"), 1));
        Assert.Equal(["Editorial.SavedByAnother"], await RefusedAsync(() => Texts().KeepAsync(mine, desk.Work.Content("Của tôi, thêm"))));
        await Texts().SetAsideAsync(mine, desk.Work.Content("Của tôi, thêm"), SetAsideReason.Overtaken, "Trần Văn Duyệt");
        var beside = Assert.Single(await Queries().BesideAsync(_actor, edition.Id));
        Assert.Equal((SetAsideReason.Overtaken, "Trần Văn Duyệt", true), (beside.Reason, beside.By, beside.IsMine));
        Assert.Equal("Của tôi, thêm", (await Queries().ContentAsync(_actor, beside.Id))!.Title);
        Assert.Null(await Queries().OfEditionAsync(_actor, edition.Id));
    }

    [Fact]
    public async Task What_is_typed_while_the_work_is_submitted_or_approved_changes_nothing_of_what_is_decided()
    {
        var (desk, edition) = await WorkAsync();
        var mine = On(edition, desk);
        await Texts().KeepAsync(mine, desk.Work.Content("Bản một"));
        await ByAsync(desk.Work.Writer, () => Articles().SubmitAsync(edition.Id));
        Assert.Equal(["Editorial.Waiting"], await RefusedAsync(() => Texts().KeepAsync(mine, desk.Work.Content("Gõ khi đang duyệt"))));
        await using (var db = _database.CreateDbContext())
        {
            var loaded = await db.EditionAsync(desk.Work.Approver, edition.Id);
            loaded.Approve(Some.By(desk.Work.Approver), edition.Latest.Hash, SomeWork.Checks);
            await db.SaveAsync(Some.By(desk.Work.Approver));
        }
        await Texts().SetAsideAsync(mine, desk.Work.Content("Gõ khi đang duyệt"), SetAsideReason.Overtaken, null);
        await using var after = _database.CreateDbContext();
        Assert.Equal(("Tập huấn chuyển đổi số", 1), ((await after.Editions.SingleAsync()).Title, await after.Revisions.CountAsync()));
    }

    [Fact]
    public async Task A_side_draft_is_let_go_and_taken_back_by_its_writer_alone()
    {
        var (desk, edition) = await WorkAsync();
        var id = await Texts().SetAsideAsync(On(edition, desk), desk.Work.Content("Bên"), SetAsideReason.TakenOver, "Trần Văn Duyệt");
        await ByAsync(desk.Work.Approver, async () =>
        {
            Assert.Equal("Bên", (await Queries().ContentAsync(_actor, id))!.Title);
            Assert.Equal(["Editorial.NotYourText"], await RefusedAsync(() => Texts().DiscardAsync(id)));
            Assert.Equal(["Editorial.NotYourText"], await RefusedAsync(() => Texts().GoOnAsync(id, Guid.CreateVersion7())));
            Assert.Equal(["Editorial.NotYourText"], await RefusedAsync(() => Texts().LeaveAsideAsync(id, SetAsideReason.Replaced, null)));
        });
        await Texts().DiscardAsync(id);
        Assert.Empty(await Queries().BesideAsync(_actor, edition.Id));
        await Texts().TakeBackAsync(id);
        Assert.Equal(id, Assert.Single(await Queries().BesideAsync(_actor, edition.Id)).Id);
    }

    [Fact]
    public async Task Another_agency_neither_reads_nor_keeps_anything_of_it()
    {
        var (desk, edition) = await WorkAsync();
        var mine = On(edition, desk);
        await Texts().KeepAsync(mine, desk.Work.Content());
        var (fresh, newWork) = (desk, new Manuscript(Guid.CreateVersion7(), Guid.CreateVersion7(), desk.Work.Portal, null, 0));
        await Texts().KeepAsync(newWork, fresh.Work.Content());
        await ByAsync(Some.Actor(Guid.CreateVersion7(), Power.Write, Power.ReadDrafts), async () =>
        {
            Assert.Null(await Queries().ContentAsync(_actor, mine.TextId));
            Assert.Empty(await Queries().BesideAsync(_actor, edition.Id));
            Assert.Null(await Queries().OfNewAsync(_actor, newWork.TextId));
            Assert.True(await Queries().IsTakenAsync(_actor, newWork.TextId));
            Assert.Equal(["Common.NotFound"], await RefusedAsync(() => Texts().KeepAsync(mine, desk.Work.Content())));
            Assert.Equal(["Editorial.NotYourText"], await RefusedAsync(() => Texts().KeepAsync(newWork, desk.Work.Content())));
            Assert.Equal(["Access.NoPower"], await RefusedAsync(() => Texts().KeepAsync(newWork with { TextId = Guid.CreateVersion7() }, desk.Work.Content())));
        });
    }

    [Fact]
    public async Task A_body_past_the_limit_is_refused_and_what_was_kept_stays()
    {
        var (desk, manuscript) = await NewWorkAsync();
        await Texts().KeepAsync(manuscript, desk.Work.Content("Còn đây"));
        var tooLong = desk.Work.Content() with { Body = $"<p>{new string('a', ArticleContent.BodyLimit)}</p>" };
        Assert.Equal(["Common.TooLong"], await RefusedAsync(() => Texts().KeepAsync(manuscript, tooLong)));
        Assert.Equal("Còn đây", (await Queries().OfNewAsync(_actor, manuscript.TextId))!.Content.Title);
    }

    [Theory, EveryDatabase]
    public async Task Windows_that_begin_at_the_same_moment_leave_one_text_each(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var desk = await SomeDesk.SaveAsync(database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        var texts = new WorkingTextActions(database, Some.User(() => desk.Work.Writer));
        var windows = Enumerable.Range(0, 6).Select(_ => On(edition, desk)).ToList();
        await Task.WhenAll(windows.Select((window, i) => Task.Run(async () =>
        {
            try { await texts.KeepAsync(window, desk.Work.Content($"Cửa sổ {i}")); }
            catch (RuleBroken) { await texts.SetAsideAsync(window, desk.Work.Content($"Cửa sổ {i}"), SetAsideReason.OtherWindow, null); }
        })));
        await using var db = database.CreateDbContext();
        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"Cửa sổ {i}"), await db.WorkingTexts.Select(t => t.Title).Order().ToListAsync());
        Assert.Equal(1, await db.WorkingTexts.CountAsync(t => t.SetAsideAt == null));
    }

    private async Task<(SomeDesk Desk, Manuscript Manuscript)> NewWorkAsync()
    {
        var desk = await SomeDesk.SaveAsync(_database);
        _actor = desk.Work.Writer;
        return (desk, new(Guid.CreateVersion7(), Guid.CreateVersion7(), desk.Work.Portal, null, 0));
    }

    private async Task<(SomeDesk Desk, Edition Edition)> WorkAsync()
    {
        var desk = await SomeDesk.SaveAsync(_database);
        _actor = desk.Work.Writer;
        return (desk, await desk.SaveAsync(desk.Work.Draft()));
    }

    private static Manuscript On(Edition edition, SomeDesk desk) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), desk.Work.Portal, edition.Id, edition.LatestNumber);

    private async Task ByAsync(Actor actor, Func<Task> work)
    {
        var me = _actor;
        _actor = actor;
        await work();
        _actor = me;
    }

    private static async Task<IEnumerable<string>> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<RuleBroken>(action)).Refusals.Select(r => r.Name);

    private WorkingTextQueries Queries() => new(_database);
    private WorkingTextActions Texts() => new(_database, Some.User(() => _actor));
    private ArticleActions Articles() => SomeDesk.Actions(_database, () => _actor);

    public void Dispose() => _database.Dispose();
}
