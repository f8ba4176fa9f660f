using Bunit;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Royalties;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Royalties;

public sealed class RoyaltyPagesTests : PageTest
{
    public RoyaltyPagesTests() => Services.AddRoyalties();

    [Fact]
    public async Task The_list_of_months_says_what_is_missing()
    {
        var town = await RoyaltyTown.BuildAsync(Database);
        await town.OctoberAsync();
        await town.PublishAsync("Đường mới về xã", 10, 30, (town.Author, 100));
        SignIn(town.AsAccountant);
        var row = Render<PeriodsPage>().FindAll("tbody tr").Single(r => r.TextContent.Contains("10/2026"));
        Assert.Contains("1 tác phẩm chưa chấm", row.TextContent);
        Assert.Contains("759.000\u00a0đ", row.TextContent);
    }

    [Fact]
    public void Who_may_read_no_money_is_told_so()
    {
        SignIn(Some.Actor(Guid.CreateVersion7()));
        Assert.Contains("Bạn chưa được giao xem nhuận bút của cơ quan nào.", Render<PeriodsPage>().Markup);
    }

    [Fact]
    public async Task A_work_is_scored_in_place_and_its_calculation_is_shown()
    {
        var town = await RoyaltyTown.BuildAsync(Database);
        await town.PublishAsync("Người giữ lửa cồng chiêng", 10, 12, (town.Author, 50), (town.NoAccount, 50));
        SignIn(town.AsScorer);
        GoTo("/nhuan-but/cham?thang=2026-10&tatca=true");
        var page = Render<ScoringPage>();
        Input(page, "Hệ số").Change("1,5");
        Input(page, "Số lượng (trang)").Change("2");
        Assert.Contains("253.000\u00a0đ × 1,5 × 2\u00a0trang", page.Find(".calculation-formula").TextContent);
        page.FindAll("button").Single(b => b.TextContent.Trim() == "Chấm").Click();
        page.WaitForAssertion(() => Assert.Contains("Y Mẫu Niê: 379.500\u00a0đ", page.Markup));
        Assert.Contains("Chưa có biểu mức", page.Markup);
    }

    [Fact]
    public async Task Whoever_wrote_a_work_sees_why_they_cannot_score_it()
    {
        var town = await RoyaltyTown.BuildAsync(Database);
        await town.PublishAsync("Người giữ lửa cồng chiêng", 10, 12, (town.Scorer, 100));
        SignIn(town.AsScorer);
        GoTo("/nhuan-but/cham?thang=2026-10");
        var button = Render<ScoringPage>().FindAll("button").Single(b => b.TextContent.Trim() == "Chấm");
        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.Contains("Bạn là tác giả", button.ParentElement!.TextContent);
    }

    [Fact]
    public async Task A_statement_unfolds_to_the_calculation_of_each_share()
    {
        var town = await RoyaltyTown.BuildAsync(Database);
        await town.ScoreAsync(await town.PublishAsync("Người giữ lửa cồng chiêng", 10, 12, (town.Author, 50), (town.Writer, 50)));
        SignIn(town.AsAccountant);
        var page = Render<StatementPage>(p => p.Add(x => x.Year, 2026).Add(x => x.Month, 10));
        page.FindAll(".row-toggle")[0].Click();
        Assert.Equal("253.000\u00a0đ × 1,5 × ½ × 2\u00a0trang = 379.500\u00a0đ", page.Find(".calculation-formula").TextContent);
    }

    [Fact]
    public async Task The_accountant_closes_and_may_not_approve_what_they_closed()
    {
        var town = await RoyaltyTown.BuildAsync(Database);
        await town.OctoberAsync();
        SignIn(town.As(town.Accountant, Power.KeepAccounts, Power.ReadMoney, Power.ApproveMoney));
        var page = Render<StatementPage>(p => p.Add(x => x.Year, 2026).Add(x => x.Month, 10));
        page.FindAll("button").Single(b => b.TextContent.Trim() == "Chốt kỳ").Click();
        page.WaitForAssertion(() => Assert.Contains("Chờ duyệt", page.Markup));
        Assert.Contains("Bạn là người chốt bảng kê này nên không tự duyệt", page.Markup);
    }

    [Fact]
    public async Task Too_little_in_the_budget_disables_approval_and_says_how_much_is_left()
    {
        var town = await RoyaltyTown.BuildAsync(Database, allocated: 500_000);
        await town.OctoberAsync();
        await town.Actions(town.AsAccountant).Statements.CloseAsync(town.Agency.Id, new(2026, 10), Some.Day, FundingSource.StateBudget);
        SignIn(town.AsHead);
        var page = Render<StatementPage>(p => p.Add(x => x.Year, 2026).Add(x => x.Month, 10));
        Assert.Contains("chỉ còn 500.000\u00a0đ, cần 759.000\u00a0đ", page.Markup);
    }

    [Fact]
    public async Task Who_is_not_paid_stands_below_with_the_reason_and_where_to_mend_it()
    {
        var town = await RoyaltyTown.BuildAsync(Database);
        await town.OctoberAsync(author: town.NoAccount);
        SignIn(town.AsAccountant);
        var held = Render<StatementPage>(p => p.Add(x => x.Year, 2026).Add(x => x.Month, 10)).Find(".held");
        Assert.Contains("Chưa có số tài khoản ngân hàng", held.TextContent);
        Assert.Equal($"/con-nguoi/{town.NoAccount.Id}", held.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_stranger_to_the_agency_finds_no_statement()
    {
        var town = await RoyaltyTown.BuildAsync(Database);
        await town.OctoberAsync();
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.ReadMoney));
        GoTo($"/nhuan-but/2026/10?coquan={town.Agency.Code}");
        Assert.Contains("Không tìm thấy nội dung này.", Render<StatementPage>(p => p.Add(x => x.Year, 2026).Add(x => x.Month, 10)).Markup);
    }

    [Fact]
    public async Task Prices_show_the_list_in_force_and_why_it_is_not_changed()
    {
        var town = await RoyaltyTown.BuildAsync(Database);
        await town.OctoberAsync();
        SignIn(town.AsHead);
        var page = Render<PriceListsPage>();
        Assert.Contains("Quyết định 05/QĐ-BBT ngày 05/01/2026", page.Markup);
        Assert.Contains("126.500\u00a0đ – 759.000\u00a0đ", page.Markup);
        Assert.Contains("Đơn giá theo quyết định 05/QĐ-BBT đã dùng để chấm", page.Markup);
    }

    [Fact]
    public async Task A_new_list_takes_over_from_its_day()
    {
        var town = await RoyaltyTown.BuildAsync(Database);
        SignIn(town.AsHead);
        var page = Render<PriceListsPage>();
        page.FindAll("button").First(b => b.TextContent.Contains("Lập đơn giá mới")).Click();
        Input(page, "Số quyết định").Change("09/QĐ-BBT");
        Input(page, "Người ký").Change("Lê Thị Trưởng");
        page.FindAll("button").Single(b => b.TextContent.Trim() == "Lưu").Click();
        page.WaitForAssertion(() => Assert.Contains("Quyết định 09/QĐ-BBT ngày 23/11/2026", page.Markup));
        Assert.Contains("Từ ngày 01/01/2026 đến hết ngày 22/11/2026", page.Markup);
    }

    private void GoTo(string address) => The<NavigationManager>().NavigateTo(address);

    private static AngleSharp.Dom.IElement Input(IRenderedComponent<IComponent> page, string label)
    {
        var found = page.FindAll("label").Single(l => l.TextContent.Trim() == label);
        return page.Find($"#{found.GetAttribute("for")}");
    }
}
