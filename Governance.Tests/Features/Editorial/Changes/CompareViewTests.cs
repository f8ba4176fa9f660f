using Bunit;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Changes;
using Microsoft.AspNetCore.Components;

namespace Governance.Tests.Features.Editorial.Changes;

public sealed class CompareViewTests : EditorialPageTest
{
    private static readonly string Picture = $"<figure><img src=\"/files/{new string('a', 64)}\" alt=\"Lớp học\"></figure>";

    [Fact]
    public void The_count_is_that_of_the_places_one_can_step_to()
    {
        var view = Show($"<p>Một đoạn văn.</p><p>Không đổi.</p>{Picture}", "<p>Một đoạn khác.</p><p>Không đổi.</p><p>Thêm hẳn một đoạn.</p>");
        Assert.Equal(3, view.FindAll("[data-change]").Count);
        Assert.Equal(Vi("Editorial.Compare.Count", 3), view.Find(".compare-count").TextContent);
    }

    [Fact]
    public void A_removed_picture_says_so_in_words_over_its_thumbnail()
    {
        var view = Show($"<p>Chữ.</p>{Picture}", "<p>Chữ.</p>");
        var removed = view.Find("figure.picture-removed");
        Assert.Contains("Đã gỡ ảnh", removed.TextContent);
        Assert.Equal($"/files/{new string('a', 64)}", removed.QuerySelector("img")!.GetAttribute("src"));
    }

    [Fact]
    public void A_changed_cell_keeps_its_place_in_the_table()
    {
        var view = Show("<table><tbody><tr><td>Ea Kao</td><td>12</td></tr></tbody></table>", "<table><tbody><tr><td>Ea Kao</td><td>15</td></tr></tbody></table>");
        Assert.Equal(("12", "15"), (view.Find("td.cell-changed del").TextContent, view.Find("td.cell-changed ins").TextContent));
        Assert.Equal("Ea Kao", view.Find("td.cell-same").TextContent.Trim());
    }

    [Fact]
    public void What_did_not_change_is_folded_up_and_can_be_opened()
    {
        var same = string.Concat(Enumerable.Range(1, 10).Select(i => $"<p>Đoạn thứ {i} giữ nguyên.</p>"));
        var view = Show($"<p>Đầu.</p>{same}", $"<p>Cuối.</p>{same}");
        Assert.DoesNotContain("Đoạn thứ 9", view.Markup);
        view.FindAll("button").First(b => b.TextContent.Contains(Vi("Editorial.Compare.Unchanged", 9))).Click();
        Assert.Contains("Đoạn thứ 9", view.Markup);
    }

    [Fact]
    public void Side_by_side_shows_both_and_is_remembered()
    {
        var view = Show("<p>Sáng nay khai giảng.</p>", "<p>Chiều nay khai giảng.</p>");
        Assert.Empty(view.FindAll(".compare-before"));
        Press(view, "Editorial.Compare.Side");
        Assert.Single(view.FindAll(".compare-side .compare-before"));
        Assert.Equal(["compare.side", "1"], JSInterop.Invocations["localStorage.setItem"].Single().Arguments);
    }

    [Fact]
    public void Two_equal_revisions_say_so() => Assert.Contains(Vi("Editorial.Compare.Same"), Show("<p>Chữ.</p>", "<p>Chữ.</p>").Markup);

    [Fact]
    public async Task Any_two_revisions_are_compared_and_their_numbers_stand_in_the_address()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Live());
        await ReviseAsync(desk.Work.Writer, edition.Id, c => c with { Title = "Tên thứ hai" });
        await ReviseAsync(desk.Work.Writer, edition.Id, c => c with { Title = "Tên thứ ba" });
        SignIn(desk.Work.Writer);
        The<NavigationManager>().NavigateTo($"/tin-bai/{edition.ArticleId}/so-sanh");
        var page = Render<ComparePage>(p => p.Add(c => c.ArticleId, edition.ArticleId));
        Assert.Contains("Tập huấn chuyển đổi số", page.Find("del").TextContent);
        Press(page, "Editorial.Compare.WithPrevious");
        Assert.Equal(("hai", "ba"), (page.Find("del").TextContent.Trim(), page.Find("ins").TextContent.Trim()));
        Assert.EndsWith("?truoc=2&sau=3", The<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_read_the_work_compares_nothing()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Live());
        var stranger = Some.Actor(Guid.CreateVersion7(), Governance.Domain.Common.Power.ReadDrafts);
        Assert.Equal((null, null), await The<EditionQueries>().ReadingsAsync(stranger, edition.Id, 1, 1));
        Assert.Empty(await The<EditionQueries>().RevisionsAsync(stranger, edition.Id));
        SignIn(stranger);
        Assert.Contains(Vi("Common.NotFound"), Render<ComparePage>(p => p.Add(c => c.ArticleId, edition.ArticleId)).Markup);
    }

    private IRenderedComponent<CompareView> Show(string before, string after)
    {
        var work = new SomeWork();
        return Render<CompareView>(p => p.Add(v => v.Before, new Reading(1, "", "", [], work.Content() with { Body = before })).Add(v => v.After, new Reading(2, "", "", [], work.Content() with { Body = after }))
            .Add(v => v.Elements, new Dictionary<string, string>()));
    }
}
