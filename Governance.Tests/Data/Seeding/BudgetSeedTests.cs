using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Data.Seeding;

public sealed class BudgetSeedTests
{
    [Fact]
    public async Task Tasks_stand_in_the_order_of_the_regulation_each_on_its_point()
    {
        using var database = await Seeded();
        await using var db = database.CreateDbContext();
        var tasks = await db.SpendingTasks.OrderBy(t => t.Order).ToListAsync();
        Assert.Equal(["a", "b", "c", "d", "đ", "e", "g"], tasks.Select(t => t.Letter));
        Assert.All(tasks, t => Assert.Equal($"Đ13.3.{t.Letter}", t.Basis.Short));
    }

    [Fact]
    public async Task The_four_sources_stand_on_clause_1()
    {
        using var database = await Seeded();
        await using var db = database.CreateDbContext();
        Assert.Equal(["NSNN", "THU", "QC", "KHAC"], await db.FundingSources.OrderBy(s => s.Order).Select(s => s.Code).ToListAsync());
    }

    [Fact]
    public async Task The_estimate_for_2027_is_due_before_the_10th_of_July_2026()
    {
        using var database = await Seeded();
        await using var db = database.CreateDbContext();
        var step = await db.BudgetCalendarSteps.SingleAsync(s => s.Name == "Estimate submitted");
        Assert.Equal(new DateOnly(2026, 7, 9), step.LastDayFor(2027));
    }

    private static async Task<TestDatabase> Seeded()
    {
        var database = new TestDatabase();
        await ReferenceSeed.RunAsync(database, TimeProvider.System);
        return database;
    }
}
