using Bunit;
using Governance.Domain.Common;
using Governance.Web.Features.Budget;
using Governance.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Budget;

public sealed class BudgetPageTests : BudgetPageTest
{
    [Fact]
    public async Task Each_task_shows_allocated_committed_spent_and_left()
    {
        await HalfSpentAsync();
        SignIn(Accountant);
        var page = Render<BudgetPage>();
        var row = page.FindAll("table.tree tbody tr").Single(r => r.TextContent.Contains("nhuận bút"));
        Assert.Equal(["100.000.000", "0", "10.000.000", "20.000.000", "70.000.000"], row.QuerySelectorAll(".figure").Select(f => f.TextContent));
        Assert.Contains("20%", row.TextContent);
    }

    [Fact]
    public async Task The_total_is_the_sum_of_the_tasks()
    {
        await HalfSpentAsync();
        SignIn(Accountant);
        Assert.Contains("105.000.000", Render<BudgetPage>().Find("table.tree tfoot").TextContent);
    }

    [Fact]
    public async Task A_click_on_a_number_shows_its_entries_with_their_documents()
    {
        await HalfSpentAsync();
        SignIn(Accountant);
        var dialogs = Providers();
        var page = Render<BudgetPage>();
        page.FindAll("table.tree tbody tr").Single(r => r.TextContent.Contains("nhuận bút")).QuerySelectorAll(".figure")[3].Click();
        dialogs.WaitForAssertion(() =>
        {
            var row = Assert.Single(dialogs.FindAll(".mud-dialog tbody tr"));
            Assert.Contains("Bảng kê nhuận bút tháng 10/2026", row.TextContent);
            Assert.Contains(Texts.Show(20_000_000), row.TextContent);
            Assert.StartsWith("/nhuan-but/", row.QuerySelector("a")!.GetAttribute("href"));
        });
    }

    [Fact]
    public void A_year_without_books_says_what_to_do()
    {
        SignIn(Accountant);
        Assert.Contains(Vi("Budget.Empty", 2026), Render<BudgetPage>().Find(".empty-state").TextContent);
    }

    [Fact]
    public async Task The_year_stands_in_the_address()
    {
        await HalfSpentAsync();
        SignIn(Accountant);
        Address("/ngan-sach?nam=2025");
        var page = Render<BudgetPage>();
        Assert.Contains(Vi("Budget.Title", 2025), page.Find("h1").TextContent);
        Assert.NotNull(page.Find(".empty-state"));
    }

    [Fact]
    public void Another_agencys_money_is_not_found()
    {
        SignIn(Accountant);
        Address("/ngan-sach?co-quan=sonoivu");
        Assert.Contains(Vi("Common.NotFound"), Render<BudgetPage>().Find(".empty-state").TextContent);
    }

    [Fact]
    public void The_provinces_finance_sees_every_agency()
    {
        SignIn(Accountant with { Grants = [new(Power.ReadMoney, null, "t", "d", new(new(2026, 1, 1)))] });
        Address("/ngan-sach?co-quan=sonoivu");
        var page = Render<BudgetPage>();
        Assert.Equal("Sở Nội vụ", page.Find(".agency-box input").GetAttribute("value"));
        Assert.Contains(Vi("Access.NoPower", new Term("Access.Power.KeepAccounts")), page.Markup);
    }

    [Fact]
    public async Task Books_that_were_tampered_with_are_reported()
    {
        await HalfSpentAsync();
        await using (var db = Database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("UPDATE LedgerEntry SET Amount = Amount - 1000000 WHERE Sequence = 3");
        SignIn(Accountant);
        Assert.Contains(Vi("Budget.Check.Wrong", 1), Render<BudgetPage>().Markup);
    }

    [Fact]
    public async Task The_books_are_closed_by_the_head_once_nothing_is_committed()
    {
        await HalfSpentAsync();
        SignIn(Head);
        Assert.Contains(Vi("Budget.StillCommitted", 10_000_000L), Render<BudgetPage>().Markup);
    }

    [Fact]
    public void The_calendar_names_the_steps_with_their_last_days()
    {
        SignIn(Accountant);
        var steps = Render<BudgetPage>().FindAll(".year-steps li").Select(s => s.TextContent).ToList();
        Assert.Contains(steps, s => s.Contains("31/12/2026") && s.Contains("Kết thúc năm ngân sách"));
        Assert.Contains(steps, s => s.Contains("14/02/2027") && s.Contains("TT 26/2026/TT-BTC"));
    }
}
