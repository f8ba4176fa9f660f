using Governance.Domain.Audit;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Tests.Support;
using Governance.Web.Features.Royalties;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Royalties;

/// <summary>From a score to a payment, over a real database.</summary>
public sealed class StatementStreetTests : IDisposable
{
    private static readonly RoyaltyPeriod October = new(2026, 10);
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Theory, EveryDatabase]
    public async Task A_scored_work_is_closed_approved_and_paid_and_the_budget_moves(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await RoyaltyTown.BuildAsync(database);
        await town.OctoberAsync();
        await town.Actions(town.AsAccountant).Statements.CloseAsync(town.Agency.Id, October, Some.Day, FundingSource.StateBudget);
        await town.Actions(town.AsHead).Statements.ApproveAsync(town.Agency.Id, October, (await ReadAsync(database, town)).Version);
        Assert.Equal((759_000, 0), await BalanceAsync(database));
        await town.Actions(town.AsAccountant).Statements.PayAsync(town.Agency.Id, October, (await ReadAsync(database, town)).Version, Some.Day);
        Assert.Equal((0, 759_000), await BalanceAsync(database));
        var paid = await ReadAsync(database, town);
        Assert.Equal((StatementState.Paid, 759_000, "Hoàng Văn Thủ", "Phạm Thị Kế"), (paid.State, paid.Gross, paid.Approval!.Name, paid.Payment!.Name));
    }

    [Fact]
    public async Task A_draft_shows_what_closing_writes()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        await town.OctoberAsync(3, 10);
        var draft = await ReadAsync(_database, town);
        await CloseAsync(town);
        var closed = await ReadAsync(_database, town);
        Assert.Equal((7_590_000, 759_000, 6_831_000), (draft.Gross, draft.Withheld, draft.Net));
        Assert.Equal(draft.Payees.Select(p => (p.Name, p.Gross, p.Withheld, p.Lines.Count)), closed.Payees.Select(p => (p.Name, p.Gross, p.Withheld, p.Lines.Count)));
    }

    [Fact]
    public async Task The_planned_day_decides_the_tax_shown()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        await town.OctoberAsync(3, 4);
        Assert.Equal(0, (await ReadAsync(_database, town, new(2026, 12, 1))).Withheld);
        Assert.Equal(303_600, (await ReadAsync(_database, town, new(2026, 6, 30))).Withheld);
    }

    [Fact]
    public async Task Who_cannot_be_paid_is_held_back_and_paid_in_the_next_statement_once_mended()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        await town.OctoberAsync();
        var article = await town.PublishAsync("Chuyện ở buôn xa", 10, 20, (town.NoAccount, 100));
        await town.ScoreAsync(article);
        await CloseAsync(town);
        var october = await ReadAsync(_database, town);
        Assert.Equal((759_000, PayBlock.NoBankAccount), (october.Gross, october.HeldBack.Single().Block));
        await town.MendAsync(town.NoAccount);
        var november = await new StatementQueries(_database).StatementAsync(town.AsAccountant, town.Agency.Id, 2026, 11, Some.Day);
        var late = Assert.Single(november!.Paid.Single().Lines);
        Assert.Equal(("Chuyện ở buôn xa", October), (late.Title, late.LateFrom!.Value));
    }

    [Fact]
    public async Task A_work_scored_after_closing_waits_for_the_next_statement()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        await town.OctoberAsync();
        var late = await town.PublishAsync("Đường mới về xã", 10, 30, (town.Author, 100));
        await CloseAsync(town);
        await town.ScoreAsync(late);
        Assert.Single((await ReadAsync(_database, town)).Payees.Single().Lines);
        Assert.Equal("Đường mới về xã", (await new StatementQueries(_database).StatementAsync(town.AsAccountant, town.Agency.Id, 2026, 11, Some.Day))!.Payees.Single().Lines.Single().Title);
    }

    [Fact]
    public async Task An_open_earlier_month_keeps_its_own_lines()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        await town.OctoberAsync();
        Assert.Empty((await new StatementQueries(_database).StatementAsync(town.AsAccountant, town.Agency.Id, 2026, 11, Some.Day))!.Payees);
    }

    [Fact]
    public async Task Sent_back_it_can_be_closed_again_and_nothing_is_paid_twice()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        await town.OctoberAsync();
        await CloseAsync(town);
        await town.Actions(town.AsHead).Statements.ApproveAsync(town.Agency.Id, October, (await ReadAsync(_database, town)).Version);
        await town.Actions(town.AsHead).Statements.SendBackAsync(town.Agency.Id, October, (await ReadAsync(_database, town)).Version, "Thiếu chữ ký");
        Assert.Equal((0, 0), await BalanceAsync(_database));
        var back = await ReadAsync(_database, town);
        Assert.Equal((StatementState.Draft, "Thiếu chữ ký"), (back.State, back.SentBackReason));
        await CloseAsync(town);
        Assert.Equal(759_000, (await ReadAsync(_database, town)).Gross);
    }

    [Fact]
    public async Task A_score_in_a_statement_is_not_taken_back()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        var article = await town.OctoberAsync();
        await CloseAsync(town);
        Assert.Equal("Royalties.InStatement", await RefusedAsync(() => town.Actions(town.AsScorer).Scoring.WithdrawAsync(article)));
    }

    [Fact]
    public async Task A_score_taken_back_leaves_nothing_to_pay()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        var article = await town.OctoberAsync();
        await town.Actions(town.AsScorer).Scoring.WithdrawAsync(article);
        Assert.Empty((await ReadAsync(_database, town)).Payees);
    }

    [Fact]
    public async Task A_work_is_scored_once()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        var article = await town.OctoberAsync();
        Assert.Equal("Royalties.AlreadyScored", await RefusedAsync(() => town.ScoreAsync(article)));
    }

    [Fact]
    public async Task What_changed_since_it_was_read_is_not_approved_unseen()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        await town.OctoberAsync();
        await CloseAsync(town);
        Assert.Equal("Royalties.ChangedSince", await RefusedAsync(() => town.Actions(town.AsHead).Statements.ApproveAsync(town.Agency.Id, October, 99)));
    }

    [Fact]
    public async Task Money_of_an_agency_is_not_found_by_who_may_not_read_it()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        await town.OctoberAsync();
        Assert.Null(await new StatementQueries(_database).StatementAsync(town.AsScorer, town.Agency.Id, 2026, 10, Some.Day));
        Assert.Empty(await new PeriodQueries(_database).AgenciesAsync(town.AsScorer));
        Assert.Equal("Common.NotFound", await RefusedAsync(() => town.Actions(Some.Actor(Guid.CreateVersion7(), Power.ApproveMoney, Power.ReadMoney)).Statements.ApproveAsync(town.Agency.Id, October, 0)));
    }

    [Fact]
    public async Task Account_numbers_are_for_who_pays_and_each_look_is_written_down()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        await town.OctoberAsync();
        await CloseAsync(town);
        Assert.Empty(await town.Actions(town.AsHead).Statements.AccountsAsync(town.Agency.Id, October));
        Assert.Equal("1234567890", (await town.Actions(town.AsAccountant).Statements.AccountsAsync(town.Agency.Id, October))[town.Author.Id]);
        Assert.Equal("•••• 7890", (await ReadAsync(_database, town)).Payees.Single().BankAccount);
        await using var db = _database.CreateDbContext();
        Assert.Equal("Phạm Thị Kế", (await db.AuditEntries.SingleAsync(a => a.Kind == ChangeKind.Looked)).ActorName);
    }

    [Fact]
    public async Task The_audit_never_holds_an_account_number()
    {
        var town = await RoyaltyTown.BuildAsync(_database);
        await town.OctoberAsync();
        await CloseAsync(town);
        await using var db = _database.CreateDbContext();
        Assert.False(await db.AuditEntries.AnyAsync(a => a.After!.Contains("1234567890")));
    }

    private Task CloseAsync(RoyaltyTown town) => town.Actions(town.AsAccountant).Statements.CloseAsync(town.Agency.Id, October, Some.Day, FundingSource.StateBudget);

    private static async Task<StatementView> ReadAsync(TestDatabase database, RoyaltyTown town, DateOnly? day = null) =>
        (await new StatementQueries(database).StatementAsync(town.AsAccountant, town.Agency.Id, 2026, 10, day ?? Some.Day))!;

    private static async Task<(long, long)> BalanceAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        var line = await db.BudgetLines.AsNoTracking().SingleAsync();
        return (line.Committed, line.Spent);
    }

    private static async Task<string> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<RuleBroken>(action)).Refusals[0].Name;
}
