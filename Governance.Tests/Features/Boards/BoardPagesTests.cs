using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Boards;
using Governance.Web.Platform.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Boards;

public sealed class BoardPagesTests : PageTest
{
    public BoardPagesTests()
    {
        Services.AddAccess();
        Services.AddBoards();
        Services.AddSingleton<FileStore>();
    }

    [Fact]
    public async Task The_register_shows_every_agency_with_what_its_board_lacks()
    {
        SignIn((await BoardTown.BuildAsync(Database)).Clerk);
        var page = Render<BoardsPage>();
        var rows = page.FindAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains(rows, r => r.Contains("Sở Giáo dục và Đào tạo") && r.Contains("Phạm Thị Đầu") && r.Contains("77/QĐ-SGDĐT") && r.Contains("Khuyết Phó Trưởng ban"));
        Assert.Contains(rows, r => r.Contains("Sở Khoa học và Công nghệ") && r.Contains("Chưa có Ban biên tập") && r.Contains("Lập Ban biên tập"));
    }

    [Theory]
    [InlineData("?tinhtrang=None", "Sở Khoa học và Công nghệ")]
    [InlineData("?tim=giao duc", "Sở Giáo dục và Đào tạo")]
    [InlineData("?saphet=true", "Sở Giáo dục và Đào tạo")]
    public async Task Filters_stand_in_the_address(string query, string only)
    {
        SignIn((await BoardTown.BuildAsync(Database)).Clerk);
        GoTo($"/ban-bien-tap{query}");
        Assert.Contains(only, Assert.Single(Render<BoardsPage>().FindAll("tbody tr")).TextContent);
    }

    [Fact]
    public async Task Before_its_founding_there_is_no_board()
    {
        SignIn((await BoardTown.BuildAsync(Database)).Clerk);
        GoTo("/ban-bien-tap?ngay=2026-02-28");
        var page = Render<BoardsPage>();
        Assert.Equal(2, page.FindAll("tbody tr").Count(r => r.TextContent.Contains("Chưa có Ban biên tập")));
        Assert.Contains("tại ngày 28/02/2026", page.Markup);
    }

    [Fact]
    public async Task Nothing_found_says_what_to_do()
    {
        SignIn((await BoardTown.BuildAsync(Database)).Clerk);
        GoTo("/ban-bien-tap?tim=khong co");
        Assert.Contains("Hãy bỏ bớt điều kiện", Render<BoardsPage>().Markup);
    }

    [Fact]
    public async Task A_board_shows_its_decision_its_rules_and_its_vacant_seat()
    {
        var town = await BoardTown.BuildAsync(Database);
        SignIn(town.Clerk);
        var page = Render<BoardPage>(p => p.Add(x => x.Id, town.Board.Id));
        Assert.Contains("77/QĐ-SGDĐT", page.Find(".in-force").TextContent);
        Assert.Contains("Phó Trưởng ban", Assert.Single(page.FindAll(".seat.vacant")).TextContent);
        var rule = page.FindAll(".composition li").Single(l => l.TextContent.Contains("Trưởng ban là lãnh đạo cơ quan"));
        Assert.Contains("Đạt", rule.TextContent);
        Assert.Equal("Đ10.3.a", rule.QuerySelector(".basis-chip")!.TextContent);
        Assert.Contains("Thư ký", page.FindAll(".seat").Single(s => s.TextContent.Contains("Hoàng Văn Phòng")).TextContent);
    }

    [Fact]
    public async Task Who_does_not_record_the_board_sees_why_not()
    {
        var town = await BoardTown.BuildAsync(Database);
        SignIn(Some.Actor(town.Other.Id, Power.Approve));
        var button = Render<BoardPage>(p => p.Add(x => x.Id, town.Board.Id)).FindAll("button").Single(b => b.TextContent.Contains("Ghi quyết định kiện toàn"));
        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.Contains("(Đ10.1)", button.ParentElement!.TextContent);
    }

    [Fact]
    public async Task A_board_that_is_not_there_is_not_found()
    {
        SignIn((await BoardTown.BuildAsync(Database)).Clerk);
        Assert.Contains(Vi("Common.NotFound"), Render<BoardPage>(p => p.Add(x => x.Id, Guid.CreateVersion7())).Markup);
    }

    [Fact]
    public async Task A_founding_lists_all_its_problems_and_keeps_what_was_typed()
    {
        var page = await FoundingAsync(await BoardTown.BuildAsync(Database));
        Input(page, "Người ký").Change("Lê Văn Ký");
        Press(page, "Ghi quyết định thành lập");
        page.WaitForAssertion(() => Assert.Contains("Cần sửa 2 điểm", page.Find("[role=alert]").TextContent));
        Assert.Equal("Lê Văn Ký", Input(page, "Người ký").GetAttribute("value"));
    }

    [Fact]
    public async Task The_composition_is_checked_while_the_form_is_filled_in()
    {
        var town = await BoardTown.BuildAsync(Database);
        var page = await FoundingAsync(town);
        Assert.All(page.FindAll(".composition li"), l => Assert.Contains("Khuyết", l.TextContent));
        await SeatAsync(page, BoardPost.Head, town.Officer.Id, town.Officer.FullName, "Chuyên viên");
        Assert.Contains("Chưa đạt", page.FindAll(".composition li").Single(l => l.TextContent.Contains("Trưởng ban là lãnh đạo cơ quan")).TextContent);
        await SeatAsync(page, BoardPost.Head, town.Director.Id, town.Director.FullName, "Phó Giám đốc Sở");
        Assert.Contains("Đạt", page.FindAll(".composition li").Single(l => l.TextContent.Contains("Trưởng ban là lãnh đạo cơ quan")).TextContent);
    }

    [Fact]
    public async Task A_board_is_founded_from_its_decision()
    {
        var town = await BoardTown.BuildAsync(Database);
        var page = await FoundingAsync(town);
        Input(page, "Số quyết định").Change("15/QĐ-SKHCN");
        Input(page, "Người ký").Change("Lê Văn Ký");
        Input(page, "Chức vụ người ký").Change("Giám đốc");
        await SeatAsync(page, BoardPost.Head, town.Director.Id, town.Director.FullName, "Phó Giám đốc Sở");
        await SeatAsync(page, BoardPost.DeputyHead, town.Chief.Id, town.Chief.FullName, "Chánh Văn phòng");
        Press(page, "Ghi quyết định thành lập");
        await using var db = Database.CreateDbContext();
        page.WaitForAssertion(() => Assert.True(db.Boards.Any(b => b.AgencyId == town.Agency.Id)));
        var board = await db.Boards.AsNoTracking().Include(b => b.Appointments).Include(b => b.Decisions).SingleAsync(b => b.AgencyId == town.Agency.Id);
        Assert.Equal([(BoardPost.Head, Standing.AgencyLeader), (BoardPost.DeputyHead, Standing.OfficeLeader)], board.On(Some.Day).Select(a => (a.Post, a.Standing)));
        Assert.EndsWith($"/ban-bien-tap/{board.Id}", The<NavigationManager>().Uri);
    }

    [Fact]
    public async Task A_restructuring_ends_whom_it_marks()
    {
        var town = await BoardTown.BuildAsync(Database);
        var page = Render<RestructuringPage>(p => p.Add(x => x.Id, town.Board.Id).AddCascadingValue(SignIn(town.Clerk)));
        Input(page, "Số quyết định").Change("80/QĐ-SGDĐT");
        Input(page, "Người ký").Change("Lê Văn Ký");
        Input(page, "Chức vụ người ký").Change("Giám đốc");
        page.FindAll(".sitting li").Single(l => l.TextContent.Contains("Hoàng Văn Phòng")).QuerySelectorAll("input[type=checkbox]")[0].Change(true);
        Press(page, "Ghi quyết định kiện toàn");
        await using var db = Database.CreateDbContext();
        page.WaitForAssertion(() => Assert.Equal(2, db.BoardDecisions.Count()));
        Assert.Equal(Some.Day, (await db.Appointments.AsNoTracking().SingleAsync(a => a.PersonId == town.OtherMember.Id)).Period.Until);
    }

    private async Task<IRenderedComponent<FoundingPage>> FoundingAsync(BoardTown town)
    {
        var actor = SignIn(town.Clerk);
        Providers();
        GoTo($"/ban-bien-tap/moi?coquan={town.Agency.Code}");
        var page = Render<FoundingPage>(p => p.AddCascadingValue(actor));
        await page.WaitForElementAsync(".composition li");
        return page;
    }

    /// <summary>Chooses someone in the first row of the post, as the picker does.</summary>
    private static Task SeatAsync(IRenderedComponent<FoundingPage> page, BoardPost post, Guid id, string name, string jobTitle)
    {
        var picker = page.FindComponents<MudBlazor.MudAutocomplete<PersonChoice>>()[(int)post];
        return page.InvokeAsync(() => picker.Instance.ValueChanged.InvokeAsync(new(id, name, jobTitle, null)));
    }

    private void GoTo(string address) => The<NavigationManager>().NavigateTo(address);

    private static void Press(IRenderedComponent<IComponent> page, string text) => page.FindAll("button").Single(b => b.TextContent.Trim() == text).Click();

    private static IElement Input(IRenderedComponent<IComponent> page, string label)
    {
        var found = page.FindAll("label").First(l => l.TextContent.Trim().TrimEnd('*').Trim() == label);
        return page.Find($"#{found.GetAttribute("for")}");
    }
}
