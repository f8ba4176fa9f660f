using Bunit;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Boards.Register;

namespace Governance.Tests.Features.Boards;

public sealed class BoardsPageTests : BoardPageTest
{
    [Fact]
    public async Task A_row_shows_the_head_the_size_the_decision_and_how_the_composition_stands()
    {
        await FoundedAsync();
        var cells = Show<BoardsPage>(Clerk, "/ban-bien-tap").FindAll("tbody td").Select(c => c.TextContent.Trim()).ToList();
        Assert.StartsWith(Agency.Name, cells[0]);
        Assert.EndsWith(Vi("Agencies.AgencyLevel.Department"), cells[0]);
        Assert.Equal((Head.FullName, "3"), (cells[1], cells[2]));
        Assert.StartsWith("15/QĐ-SKHCN", cells[3]);
        Assert.StartsWith(Vi("Boards.BoardState.Meets"), cells[4]);
        Assert.Equal([Vi("Boards.Register.MissingCount", 4), "—"], cells[5..]);
    }

    [Theory]
    [InlineData("2026-02-28", "None")]
    [InlineData("2026-03-01", "Meets")]
    public async Task On_the_day_before_its_decision_takes_effect_there_is_no_board(string day, string state)
    {
        await FoundedAsync();
        var page = Show<BoardsPage>(Clerk, $"/ban-bien-tap?ngay={day}");
        Assert.Contains(Vi($"Boards.BoardState.{state}"), page.Find("tbody tr").TextContent);
    }

    [Fact]
    public async Task The_state_filter_and_the_search_without_marks_stand_in_the_address()
    {
        await FoundedAsync();
        await Database.AddAsync(Some.Agency("sonoivu", "Sở Nội vụ"), Some.Agency("sotuphap", "Sở Tư pháp"));
        Assert.Equal(["Sở Nội vụ", "Sở Tư pháp"], Names(Show<BoardsPage>(Clerk, "/ban-bien-tap?tinhtrang=None")));
        Assert.Equal([Agency.Name], Names(Show<BoardsPage>(Clerk, "/ban-bien-tap?tim=CONG%20nghe")));
    }

    [Fact]
    public async Task A_level_that_has_nobody_leaves_a_way_back()
    {
        await FoundedAsync();
        var page = Show<BoardsPage>(Clerk, "/ban-bien-tap?cap=Commune");
        Assert.Contains(Vi("Boards.Register.Empty"), page.Find(".empty-state").TextContent);
    }

    [Fact]
    public async Task Agencies_that_no_longer_exist_on_the_day_are_not_in_the_register()
    {
        await Database.AddAsync(new Agency("643", "UBND thành phố Buôn Ma Thuột", AgencyLevel.District, null, dissolved: new(2025, 7, 1)));
        Assert.Equal(["UBND thành phố Buôn Ma Thuột"], Names(Show<BoardsPage>(Clerk, "/ban-bien-tap?cap=District&ngay=2025-06-30")));
        Assert.Empty(Names(Show<BoardsPage>(Clerk, "/ban-bien-tap?cap=District&ngay=2025-07-01")));
    }

    [Fact]
    public async Task The_second_page_goes_on_where_the_first_ended()
    {
        await Database.AddAsync([.. Enumerable.Range(1, 20).Select(n => Some.Agency($"a{n}", $"Sở Mẫu {n:00}"))]);
        var first = Names(Show<BoardsPage>(Clerk, "/ban-bien-tap"));
        var second = Names(Show<BoardsPage>(Clerk, "/ban-bien-tap?trang=2"));
        Assert.Equal((20, 1), (first.Count, second.Count));
        Assert.Empty(first.Intersect(second));
    }

    [Fact]
    public async Task A_column_sorts_up_then_down_and_says_so_to_screen_readers()
    {
        await FoundedAsync();
        await Database.AddAsync(Some.Agency("sonoivu", "Sở Nội vụ"));
        var up = Show<BoardsPage>(Clerk, "/ban-bien-tap?sapxep=Size");
        Assert.Equal("ascending", up.Find("th[aria-sort]").GetAttribute("aria-sort"));
        Assert.EndsWith("?sapxep=Size&giam=True", up.Find("th[aria-sort] a").GetAttribute("href"));
        Assert.Equal([Agency.Name, "Sở Nội vụ"], Names(Show<BoardsPage>(Clerk, "/ban-bien-tap?sapxep=Size&giam=true")));
    }

    [Fact]
    public async Task What_narrows_the_list_can_be_taken_away_at_once()
    {
        await FoundedAsync();
        Assert.DoesNotContain(Vi("Boards.Register.ClearFilters"), Show<BoardsPage>(Clerk, "/ban-bien-tap").Markup);
        Assert.Contains(Vi("Boards.Register.ClearFilters"), Show<BoardsPage>(Clerk, "/ban-bien-tap?thieu=bat-ky").Find(".filter-bar").TextContent);
    }

    [Fact]
    public void The_record_clerk_founds_the_board_from_its_row()
    {
        var link = Show<BoardsPage>(Clerk, "/ban-bien-tap").Find("tbody a");
        Assert.Equal("/ban-bien-tap/moi?coquan=sokhcn", link.GetAttribute("href"));
    }

    [Fact]
    public void Who_keeps_no_records_reads_why_they_cannot_found_one()
    {
        var page = Show<BoardsPage>(Some.Actor(Agency.Id, Power.Write), "/ban-bien-tap");
        Assert.Empty(page.FindAll("tbody a"));
        Assert.Equal("true", Button(page, "Boards.Register.Found").GetAttribute("aria-disabled"));
    }

    private static List<string> Names(IRenderedComponent<BoardsPage> page) => [.. page.FindAll("tbody .agency").Select(a => a.TextContent)];
}
