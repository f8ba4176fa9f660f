using Bunit;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Boards;

public sealed class BoardPageTests : BoardPageTest
{
    [Fact]
    public async Task The_decision_in_force_stands_on_top_with_what_it_lacks()
    {
        var page = Board(await FoundedAsync());
        Assert.Contains("15/QĐ-SKHCN", page.Find(".in-force").TextContent);
        Assert.Contains(Vi("Boards.Scan.Missing"), page.Find(".in-force").TextContent);
    }

    [Fact]
    public async Task A_scan_is_fetched_from_the_decision()
    {
        var board = await FoundedAsync(new(new('a', 64), "15-QĐ.pdf", "application/pdf", 2048));
        var link = Board(board).Find(".in-force a");
        Assert.Equal(($"/ban-bien-tap/quyet-dinh/{board.Decisions[0].Id}/ban-quet", "15-QĐ.pdf"), (link.GetAttribute("href"), link.GetAttribute("download")));
    }

    [Fact]
    public async Task Every_seat_stands_under_its_post_and_the_secretary_is_marked()
    {
        var page = Board(await FoundedAsync());
        Assert.Equal([Head.FullName, Deputy.FullName, Member.FullName], page.FindAll(".seat .name").Select(n => n.TextContent));
        Assert.Contains(Member.FullName, page.Find(".seat:has(.task)").TextContent);
        Assert.All(page.FindAll(".composition li .outcome"), o => Assert.Equal(Vi("Boards.RuleOutcome.Met"), o.TextContent));
    }

    [Fact]
    public async Task Before_its_decision_takes_effect_there_is_nothing_to_show_but_the_time_line()
    {
        var board = await FoundedAsync();
        var page = Show<BoardPage>(Clerk, $"/ban-bien-tap/{board.Id}?ngay=2026-02-28", p => p.Add(b => b.Id, board.Id));
        Assert.Empty(page.FindAll(".seat"));
        Assert.Single(page.FindAll(".line li"));
    }

    [Fact]
    public void A_board_that_is_not_there_is_not_found() =>
        Assert.Contains(Vi("Common.NotFound"), Show<BoardPage>(Clerk, "/ban-bien-tap", p => p.Add(b => b.Id, Guid.CreateVersion7())).Markup);

    [Fact]
    public async Task Who_keeps_no_records_there_reads_why_they_cannot_restructure()
    {
        var button = Button(Board(await FoundedAsync(), Some.Actor(Agency.Id, Power.Approve)), "Boards.Decide.Menu");
        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.Contains("Đ10.1", button.ParentElement!.TextContent);
    }

    [Fact]
    public async Task Whoever_leaves_by_a_decision_leaves_a_vacant_seat_from_that_very_day()
    {
        var board = await FoundedAsync();
        var form = Form(board);
        Leave(form, Deputy.FullName);
        Assert.Contains(Vi("Boards.RuleOutcome.Vacant"), Rule(form, "HasDeputy"));
        Sign(form);
        form.WaitForAssertion(() => Assert.Equal($"/ban-bien-tap/{board.Id}", Address));
        await using var db = Database.CreateDbContext();
        var saved = await db.Boards.Include(b => b.Appointments).SingleAsync();
        Assert.Equal((3, 2), (saved.On(Some.Day.AddDays(-1)).Count(), saved.On(Some.Day).Count()));
        var page = Board(board);
        Assert.Contains(Vi("Boards.VacantSeat"), page.Find(".seat.vacant").TextContent);
        Assert.Equal(2, page.FindAll(".line li").Count);
    }

    [Fact]
    public async Task A_restructuring_made_on_what_another_has_changed_meanwhile_is_refused_and_kept_on_the_screen()
    {
        var board = await FoundedAsync();
        var (first, second) = (Form(board), Form(board));
        Leave(first, Deputy.FullName);
        Sign(first);
        Leave(second, Member.FullName);
        Sign(second);
        second.WaitForAssertion(() => Assert.Contains(Clerk.Name, second.Find(".problem").TextContent));
        Assert.Equal("20/QĐ-SKHCN", Input(second, "Boards.Decision.Number").GetAttribute("value"));
    }

    [Fact]
    public async Task A_decision_without_content_is_refused()
    {
        var form = Form(await FoundedAsync());
        Sign(form);
        form.WaitForAssertion(() => Assert.Contains(Vi("Boards.NothingDecided"), form.Find(".problem").TextContent));
    }

    private IRenderedComponent<BoardPage> Board(Governance.Domain.Boards.EditorialBoard board, Actor? actor = null) =>
        Show<BoardPage>(actor ?? Clerk, $"/ban-bien-tap/{board.Id}", p => p.Add(b => b.Id, board.Id));

    private IRenderedComponent<DecisionPage> Form(Governance.Domain.Boards.EditorialBoard board) =>
        Show<DecisionPage>(Clerk, $"/ban-bien-tap/{board.Id}/quyet-dinh/moi?viec=kien-toan", p => p.Add(b => b.Id, board.Id));

    private static void Leave(IRenderedComponent<DecisionPage> form, string name) =>
        form.FindAll(".sitting li").Single(li => li.TextContent.Contains(name)).QuerySelector("input[type=checkbox]")!.Change(true);

    private void Sign(IRenderedComponent<DecisionPage> form)
    {
        Input(form, "Boards.Decision.Number").Change("20/QĐ-SKHCN");
        Input(form, "Boards.Decision.Signer").Change("Lê Văn Ký");
        Input(form, "Boards.Decision.SignerTitle").Change("Giám đốc");
        Button(form, "Boards.Decide.Save").Click();
    }
}
