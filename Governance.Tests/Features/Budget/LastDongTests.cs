using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Tests.Domain.Budget;
using Governance.Tests.Support;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Budget;

/// <summary>Two people, two contexts, one line.</summary>
public sealed class LastDongTests
{
    [Theory, EveryDatabase]
    public async Task Of_two_racing_for_the_last_dong_the_loser_hears_how_much_is_left_and_who_took_it(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var agency = await WithALine(database, 10_000_000);
        var reading = new Barrier(2);
        var results = await Task.WhenAll(TryCommit(database, agency, 7_000_000, "Phạm Thị Một", reading), TryCommit(database, agency, 7_000_000, "Lê Văn Hai", reading));

        var loser = Assert.Single(results.OfType<Refusal>());
        var winner = results[0] is null ? "Phạm Thị Một" : "Lê Văn Hai";
        Assert.Equal("Budget.TakenByAnother", loser.Name);
        Assert.Equal([3_000_000L, 7_000_000L, winner], loser.Arguments[1..4]);
        await BooksAreRight(database, left: 3_000_000);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_both_fit_neither_is_lost(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var agency = await WithALine(database, 10_000_000);
        var reading = new Barrier(2);
        var results = await Task.WhenAll(TryCommit(database, agency, 4_000_000, "Phạm Thị Một", reading), TryCommit(database, agency, 6_000_000, "Lê Văn Hai", reading));

        Assert.All(results, Assert.Null);
        await BooksAreRight(database, left: 0);
    }

    [Theory, EveryDatabase]
    public async Task Books_come_back_from_storage_as_they_were_written(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var line = SomeBudget.Line(10_000_000, await NewAgency(database));
        var paper = SomeBudget.Paper();
        line.Commit(4_000_000, paper, Some.SystemStamp);
        line.Spend(1_000_000, paper, Some.SystemStamp);
        line.Reverse(line.Entries[^1], "Ghi nhầm", Some.SystemStamp);
        await database.AddAsync(line.Node.BudgetYear);
        await BooksAreRight(database, left: 6_000_000);
    }

    /// <returns>The refusal, or null when it was committed.</returns>
    private static async Task<Refusal?> TryCommit(TestDatabase database, Guid agency, long amount, string name, Barrier reading)
    {
        var first = true;
        try
        {
            await Task.Run(() => database.RaceAsync(async db =>
            {
                var line = await db.BudgetLines.SingleAsync(l => l.AgencyId == agency && l.Year == 2026 && l.TaskLetter == "đ" && l.Source == FundingSource.StateBudget);
                if (first) reading.SignalAndWait(TimeSpan.FromSeconds(30));
                first = false;
                var stamp = Some.By(Some.Actor(Guid.CreateVersion7(), name, agency, Power.KeepAccounts));
                line.Commit(amount, SomeBudget.Paper(), stamp);
                await db.SaveAsync(stamp);
            }));
            return null;
        }
        catch (RuleBroken broken) { return broken.Refusals[0]; }
    }

    private static async Task<Guid> WithALine(TestDatabase database, long allocated)
    {
        var agency = await NewAgency(database);
        await database.AddAsync(SomeBudget.Line(allocated, agency).Node.BudgetYear);
        return agency;
    }

    private static async Task<Guid> NewAgency(TestDatabase database)
    {
        var agency = Some.Agency();
        await database.AddAsync(agency);
        return agency.Id;
    }

    private static async Task BooksAreRight(TestDatabase database, long left)
    {
        await using var db = database.CreateDbContext();
        var year = await db.BudgetYears.Include(y => y.Nodes).ThenInclude(n => n.Lines).SingleAsync();
        Assert.Empty(Ledger.Verify(year, await db.LedgerEntries.AsNoTracking().ToListAsync()));
        Assert.Equal(left, year.Balance.Left);
    }
}
