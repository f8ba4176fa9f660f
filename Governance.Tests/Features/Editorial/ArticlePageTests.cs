using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Law;
using Governance.Web.Features.Portals;
using Governance.Web.Platform.Files;
using Governance.Web.Shell.Editor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Editorial;

public sealed class ArticlePageTests : PageTest
{
    public ArticlePageTests()
    {
        Services.AddSingleton<IWebHostEnvironment>(new NothingBuilt());
        Services.AddSingleton<FileStore>();
        Services.AddPortals();
        Services.AddEditorial();
        Services.AddApprovals();
        Services.AddLaw();
    }

    [Fact]
    public async Task A_new_article_is_written_saved_and_submitted()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        SignIn(desk.Work.Writer);
        var page = Render<ArticlePage>();
        Type(page, "Editorial.Title", "Tập huấn chuyển đổi số");
        Type(page, "Editorial.Summary", "Lớp học cho cán bộ xã.");
        await page.InvokeAsync(() => page.FindComponent<RichTextEditor>().Instance.HtmlChanged.InvokeAsync("<p>Nội dung<script>x</script></p>"));
        await Choose(page, "tin");
        Press(page, "Editorial.Save");
        page.WaitForAssertion(() => Assert.Contains(Vi("Editorial.SavedAt", "09:00:00", "Nguyễn Thị Viết"), page.Markup));
        Press(page, "Editorial.Submit");
        page.WaitForAssertion(() => Assert.Contains(Vi("Editorial.EditionState.Submitted"), page.Markup));
        await using var db = Database.CreateDbContext();
        var revision = await db.Revisions.Include(r => r.Authors).SingleAsync();
        Assert.Equal(("<p>Nội dung</p>", desk.Work.Writer.PersonId, 100m), (revision.Body, revision.Authors.Single().PersonId, revision.Authors.Single().Percent));
        Assert.Equal("Tập huấn chuyển đổi số", revision.Metadata.Single(m => m.Element == "title").Value);
        Assert.Equal(Some.Instant.AddDays(1), (await db.ApprovalRequests.SingleAsync()).DueAt);
    }

    [Fact]
    public async Task An_empty_form_gets_its_sentences_and_saves_nothing()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        SignIn(desk.Work.Writer);
        var page = Render<ArticlePage>();
        Type(page, "Editorial.ByLine", "Văn phòng Sở");
        Press(page, "Editorial.Save");
        var said = The<MudBlazor.ISnackbar>().ShownSnackbars.Select(s => s.Message?.ToString());
        Assert.Contains(Vi("Common.Required", new Term("Editorial.Title")), said);
        Assert.Contains("Văn phòng Sở", Input(page, "Editorial.ByLine").GetAttribute("value"));
        await using var db = Database.CreateDbContext();
        Assert.Equal(0, await db.Articles.CountAsync());
    }

    [Fact]
    public async Task What_is_typed_is_kept_after_a_second_of_rest_and_begun_from_again()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        SignIn(desk.Work.Writer);
        var page = Open(edition.ArticleId);
        Type(page, "Editorial.Title", "Tên đang gõ");
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains(Vi("Editorial.KeptAt", "09:00:01"), page.Markup));
        await DisposeComponentsAsync();
        Assert.Equal("Tên đang gõ", Input(Open(edition.ArticleId), "Editorial.Title").GetAttribute("value"));
        await using var db = Database.CreateDbContext();
        Assert.Equal(1, await db.Revisions.CountAsync());
    }

    [Fact]
    public async Task A_new_work_is_gone_on_with_at_its_own_address()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        SignIn(desk.Work.Writer);
        var page = Render<ArticlePage>();
        Type(page, "Editorial.Title", "Bài chưa tạo");
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains(Vi("Editorial.KeptAt", "09:00:01"), page.Markup));
        await DisposeComponentsAsync();
        Assert.Matches("/tin-bai/moi\\?nhap=[0-9a-f-]{36}$", The<NavigationManager>().Uri);
        Assert.Equal("Bài chưa tạo", Input(Render<ArticlePage>(), "Editorial.Title").GetAttribute("value"));
    }

    [Fact]
    public async Task What_the_browser_sends_is_safe_when_it_is_told_so()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        SignIn(desk.Work.Writer);
        var page = Open(edition.ArticleId);
        var typing = page.FindComponent<KeptTyping>().Instance;
        Assert.True(await page.InvokeAsync(() => typing.Typed(new(1, new() { ["title"] = "Từ trình duyệt", ["meta:creator"] = "Bút danh" }, "<p>Thân bài</p>"))));
        await using var db = Database.CreateDbContext();
        var kept = (await db.WorkingTexts.SingleAsync()).Content;
        Assert.Equal(("Từ trình duyệt", "<p>Thân bài</p>", "Bút danh"), (kept.Title, kept.Body, kept.Metadata.Single(m => m.Element == "creator").Value));
    }

    [Fact]
    public async Task What_an_earlier_window_left_unsent_becomes_a_side_draft()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        SignIn(desk.Work.Writer);
        var page = Open(edition.ArticleId);
        var typing = page.FindComponent<KeptTyping>().Instance;
        Assert.True(await page.InvokeAsync(() => typing.OnFound(new(0, new() { ["title"] = "Gõ khi mất mạng" }, null), Some.Instant)));
        Assert.Contains(Vi("Editorial.SetAsideReason.Unsent"), page.Find(".side-drafts").TextContent);
        Assert.Equal("Tập huấn chuyển đổi số", Input(page, "Editorial.Title").GetAttribute("value"));
        Press(page, "Editorial.Beside.Take");
        page.WaitForAssertion(() => Assert.Equal("Gõ khi mất mạng", Input(page, "Editorial.Title").GetAttribute("value")));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".side-drafts")));
    }

    [Fact]
    public async Task The_second_to_save_is_told_who_was_first_and_finds_the_text_as_a_side_draft()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        SignIn(desk.Work.Writer);
        var page = Open(edition.ArticleId);
        Type(page, "Editorial.Title", "Tên của tôi");
        await SaveAs(desk, edition.Id, "Tên của người khác");
        Press(page, "Editorial.Save");
        page.WaitForAssertion(() => Assert.Contains("Trần Văn Duyệt", page.Find(".displaced").TextContent));
        Assert.Equal("Tên của người khác", Input(page, "Editorial.Title").GetAttribute("value"));
        Press(page, "Editorial.Beside.Compare");
        page.WaitForAssertion(() => Assert.Contains("tôi", string.Concat(page.FindAll(".side-drafts ins").Select(d => d.TextContent))));
        Press(page, "Editorial.Beside.Take");
        page.WaitForAssertion(() => Assert.Equal("Tên của tôi", Input(page, "Editorial.Title").GetAttribute("value")));
        Press(page, "Editorial.Save");
        page.WaitForAssertion(() => Assert.Contains(Vi("Editorial.SavedAt", "09:00:00", "Nguyễn Thị Viết"), page.Markup));
        await using var db = Database.CreateDbContext();
        Assert.Equal(["Tập huấn chuyển đổi số", "Tên của người khác", "Tên của tôi"], await db.Revisions.OrderBy(r => r.Number).Select(r => r.Title).ToListAsync());
        Assert.Equal(0, await db.WorkingTexts.CountAsync(t => t.DiscardedAt == null));
    }

    [Fact]
    public async Task A_colleague_takes_over_by_name_and_the_displaced_text_is_kept()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        SignIn(desk.Work.Writer);
        var mine = Open(edition.ArticleId);
        Type(mine, "Editorial.Title", "Tên của tôi");
        Clock.Advance(TimeSpan.FromSeconds(1));
        mine.WaitForAssertion(() => Assert.Contains(Vi("Editorial.KeptAt", "09:00:01"), mine.Markup));
        SignIn(desk.Work.Approver);
        var theirs = Open(edition.ArticleId);
        Assert.Contains(Vi("Editorial.AnotherWrites", "Nguyễn Thị Viết", "09:00 23/11/2026"), theirs.Markup);
        Assert.NotNull(Input(theirs, "Editorial.Title").GetAttribute("readonly"));
        SignIn(desk.Work.Writer);
        Press(theirs, "Editorial.TakeOver");
        mine.WaitForAssertion(() => Assert.Contains(Vi("Editorial.TextIsBeside"), mine.Markup));
        Assert.NotNull(Input(mine, "Editorial.Title").GetAttribute("readonly"));
        await using var db = Database.CreateDbContext();
        var aside = await db.WorkingTexts.SingleAsync();
        Assert.Equal(("Tên của tôi", SetAsideReason.TakenOver, "Trần Văn Duyệt"), (aside.Title, aside.SetAsideReason, aside.SetAsideBy));
    }

    [Fact]
    public async Task A_draft_of_another_agency_is_not_found()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft());
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.ReadDrafts, Power.Write));
        Assert.Contains(Vi("Common.NotFound"), Render<ArticlePage>(p => p.Add(a => a.ArticleId, edition.ArticleId)).Markup);
    }

    [Fact]
    public async Task The_list_finds_by_title_without_marks_and_by_state()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        await desk.SaveAsync(desk.Work.Draft(desk.Work.Content("Đắk Lắk đổi mới"), 1));
        await desk.SaveAsync(desk.Work.Submitted(desk.Work.Content("Bài đang chờ"), 2));
        SignIn(desk.Work.Writer);
        The<NavigationManager>().NavigateTo("/tin-bai?tim=dak+lak");
        Assert.Equal(["Đắk Lắk đổi mới"], Render<ArticleListPage>().FindAll(".row-title").Select(r => r.TextContent));
        The<NavigationManager>().NavigateTo("/tin-bai?trang-thai=Submitted");
        Assert.Equal(["Bài đang chờ"], Render<ArticleListPage>().FindAll(".row-title").Select(r => r.TextContent));
        The<NavigationManager>().NavigateTo("/tin-bai?trang-thai=Live");
        Assert.Contains(Vi("Editorial.List.NothingFound"), Render<ArticleListPage>().Markup);
    }

    private async Task SaveAs(SomeDesk desk, Guid editionId, string title)
    {
        await using var db = Database.CreateDbContext();
        var edition = await db.EditionAsync(desk.Work.Approver, editionId);
        edition.Save(Some.By(desk.Work.Approver), desk.Work.Content(title), 1);
        await db.SaveAsync(Some.By(desk.Work.Approver));
    }

    private IRenderedComponent<ArticlePage> Open(Guid articleId) => Render<ArticlePage>(p => p.Add(a => a.ArticleId, articleId));

    private static Task Choose(IRenderedComponent<ArticlePage> page, string genre)
    {
        var settings = page.FindComponent<ArticleSettings>().Instance;
        settings.Form.GenreCode = genre;
        return page.InvokeAsync(() => settings.OnChanged.InvokeAsync());
    }

    private void Type(IRenderedComponent<ArticlePage> page, string label, string text) => Input(page, label).Change(text);

    private AngleSharp.Dom.IElement Input(IRenderedComponent<ArticlePage> page, string label) => page.FindAll("label")
        .Where(l => l.TextContent.TrimEnd('*').Trim() == Vi(label)).Select(l => page.Find($"#{l.GetAttribute("for")}")).First();

    private void Press(IRenderedComponent<ArticlePage> page, string text) => page.FindAll("button").First(b => b.TextContent.Contains(Vi(text))).Click();
}
