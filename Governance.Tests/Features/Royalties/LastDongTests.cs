using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Tests.Support;
using Governance.Web.Features.Royalties;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Royalties;

/// <summary>Two people at one statement or one budget line at the same moment.</summary>
public sealed class LastDongTests
{
    [Theory, EveryDatabase]
    public async Task Of_two_approvals_racing_for_the_last_dong_one_is_refused_and_told_who_took_it(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await RoyaltyTown.BuildAsync(database, allocated: 1_000_000);
        RoyaltyPeriod[] months = [new(2026, 9), new(2026, 10)];
        foreach (var month in months)
        {
            await town.ScoreAsync(await town.PublishAsync($"Bài tháng {month.Month}", month.Month, 5, (town.Author, 100)));
            await town.Actions(town.AsAccountant).Statements.CloseAsync(town.Agency.Id, month, Some.Day, FundingSource.StateBudget);
        }
        var versions = await Task.WhenAll(months.Select(m => VersionAsync(database, town, m)));
        using var together = new Barrier(2);
        var outcomes = await Task.WhenAll(months.Zip(versions).Select(x => Task.Run(async () =>
        {
            together.SignalAndWait();
            try { await town.Actions(town.AsHead).Statements.ApproveAsync(town.Agency.Id, x.First, x.Second); return null; }
            catch (RuleBroken broken) { return broken.Refusals[0]; }
        })));
        var refused = Assert.Single(outcomes, o => o is not null)!;
        Assert.Equal("Budget.TakenByAnother", refused.Name);
        Assert.Contains(241_000L, refused.Arguments);
        await using var db = database.CreateDbContext();
        Assert.Equal((759_000, 241_000), await db.BudgetLines.AsNoTracking().Select(l => new ValueTuple<long, long>(l.Balance.Committed, l.Balance.Allocated - l.Balance.Committed)).SingleAsync());
    }

    [Fact]
    public async Task Of_two_closing_the_same_month_one_finds_it_closed()
    {
        using var database = new TestDatabase();
        var town = await RoyaltyTown.BuildAsync(database);
        await town.OctoberAsync();
        using var together = new Barrier(2);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            together.SignalAndWait();
            try { await town.Actions(town.AsAccountant).Statements.CloseAsync(town.Agency.Id, new(2026, 10), Some.Day, FundingSource.StateBudget); return null; }
            catch (RuleBroken broken) { return broken.Refusals[0].Name; }
        })));
        // Whoever reads after the first has saved finds it closed; whoever reads between finds the lines already taken.
        Assert.Contains(Assert.Single(outcomes, o => o is not null), (string[])["Royalties.WrongState", "Royalties.NothingToPay"]);
        await using var db = database.CreateDbContext();
        Assert.Equal(1, await db.PaymentStatements.CountAsync());
    }

    private static async Task<int> VersionAsync(TestDatabase database, RoyaltyTown town, RoyaltyPeriod month) =>
        (await new StatementQueries(database).StatementAsync(town.AsHead, town.Agency.Id, month.Year, month.Month, Some.Day))!.Version;
}
