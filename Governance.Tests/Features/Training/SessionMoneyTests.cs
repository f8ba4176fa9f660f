using Bunit;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Features.Boards;
using Governance.Tests.Support;
using Governance.Web.Features.Budget;
using Governance.Web.Features.Training.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Training;

/// <summary>A session of 12 million đồng in the books of its agency.</summary>
public sealed class SessionMoneyTests : SessionPageTest
{
    private readonly Actor _accountant;

    public SessionMoneyTests()
    {
        Services.AddBudget();
        _accountant = Some.Actor(Guid.CreateVersion7(), "Kế Toán Mẫu", Agency.Id, Power.KeepAccounts, Power.ReadMoney);
    }

    [Fact]
    public async Task The_accountant_posts_what_was_paid_and_the_budget_leads_back_to_the_session()
    {
        var id = await ClosedAsync();
        await AllocateAsync(20_000_000);
        var dialogs = Providers();
        var page = Show<SessionPage>(_accountant, $"/dao-tao/dot/{id}", p => p.Add(x => x.Id, id));
        page.WaitForElement("button");
        Button(page, "Training.Spend").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.LeftThen", 20_000_000L, 8_000_000L), dialogs.Markup));
        Press(dialogs, "Training.Spend");
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Common.Required", Vi("Training.Voucher")), dialogs.Markup));
        Input(dialogs, "Training.Voucher").Change("UNC-07");
        Press(dialogs, "Training.Spend");
        page.WaitForAssertion(() => Assert.Contains("UNC-07", page.Markup));
        Assert.Equal((20_000_000, 0, 12_000_000), await BalanceAsync());

        var budget = Show<BudgetPage>(_accountant, $"/ngan-sach?nam=2026&co-quan={Agency.Code}");
        budget.WaitForElement("table.tree");
        budget.FindAll("table.tree tbody tr").Single(r => r.QuerySelector(".letter")?.TextContent == "e").QuerySelectorAll(".figure")[3].Click();
        dialogs.WaitForAssertion(() => Assert.Equal($"/dao-tao/dot/{id}", Assert.Single(dialogs.FindAll(".mud-dialog tbody a")).GetAttribute("href")));
    }

    [Fact]
    public async Task A_wrong_amount_is_taken_back_by_linked_reversals_and_posted_again()
    {
        var id = await ClosedAsync();
        await AllocateAsync(20_000_000);
        SignIn(_accountant);
        await The<SessionActions>().SpendAsync(id, Payment(12_500_000));
        var dialogs = Providers();
        var page = Show<SessionPage>(_accountant, $"/dao-tao/dot/{id}", p => p.Add(x => x.Id, id));
        page.WaitForElement("button");
        Button(page, "Training.UndoSpend").Click();
        dialogs.WaitForElement("textarea").Change("Nhập nhầm số tiền");
        Press(dialogs, "Training.UndoSpend");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.NotPosted", 12_000_000L), page.Markup));
        Assert.Equal((20_000_000, 0, 0), await BalanceAsync());
        await The<SessionActions>().SpendAsync(id, Payment(12_000_000));
        var postings = await The<SessionQueries>().PostingsAsync(_accountant, id);
        Assert.Equal([12_500_000, -12_500_000, 12_000_000], postings.Select(p => p.Amount));
        Assert.Equal((postings[0].Sequence, "Nhập nhầm số tiền"), (postings[1].Reverses!.Value, postings[1].Text));
        await using var db = Database.CreateDbContext();
        var books = await db.BudgetYears.Include(y => y.Nodes).ThenInclude(n => n.Lines).SingleAsync();
        Assert.Empty(Ledger.Verify(books, await db.LedgerEntries.AsNoTracking().ToListAsync()));
    }

    [Fact]
    public async Task Without_enough_allocation_a_sentence_says_how_much_is_left_and_nothing_is_posted()
    {
        var id = await ClosedAsync();
        SignIn(_accountant);
        Assert.Equal("Training.NoBudgetLine", await RefusedAsync(() => The<SessionActions>().SpendAsync(id, Payment(12_000_000))));
        await AllocateAsync(5_000_000);
        var refusal = (await Assert.ThrowsAsync<RuleBroken>(() => The<SessionActions>().SpendAsync(id, Payment(12_000_000)))).Refusals[0];
        Assert.Equal(("Budget.NotEnoughLeft", 5_000_000L, 12_000_000L), (refusal.Name, refusal.Arguments[1], refusal.Arguments[2]));
        Assert.Equal((5_000_000, 0, 0), await BalanceAsync());
        Assert.Null((await ReadAsync(id)).Session.Spending);
    }

    [Fact]
    public async Task Neither_the_wrong_person_nor_an_open_session_nor_a_second_time_posts_anything()
    {
        await FoundedAsync();
        await AllocateAsync(50_000_000);
        var open = await RecordedAsync(Plan(Some.Day), Head.Id);
        Assert.Equal("Access.NoPower", await RefusedAsync(() => The<SessionActions>().SpendAsync(open, Payment(1_000_000))));
        SignIn(_accountant);
        Assert.Equal("Training.NotClosedYet", await RefusedAsync(() => The<SessionActions>().SpendAsync(open, Payment(1_000_000))));
        var closed = await CloseAsync(open);
        SignIn(_accountant);
        Assert.Equal("Training.NothingPosted", await RefusedAsync(() => The<SessionActions>().UndoSpendingAsync(closed, "Nhầm")));
        Assert.Equal("Training.PaidOutside", await RefusedAsync(() => The<SessionActions>().SpendAsync(closed, Payment(1_000_000) with { Day = Some.Day.AddDays(1) })));
        await The<SessionActions>().SpendAsync(closed, Payment(1_000_000));
        Assert.Equal("Training.AlreadyPosted", await RefusedAsync(() => The<SessionActions>().SpendAsync(closed, Payment(1_000_000))));
        Assert.Equal("Common.Required", await RefusedAsync(() => The<SessionActions>().UndoSpendingAsync(closed, " ")));
        SignIn(Clerk);
        Assert.Equal("Access.NoPower", await RefusedAsync(() => The<SessionActions>().UndoSpendingAsync(closed, "Nhầm")));
    }

    [Fact]
    public async Task The_amount_is_for_the_eyes_of_those_who_may_see_the_money()
    {
        var id = await ClosedAsync();
        await AllocateAsync(20_000_000);
        SignIn(_accountant);
        await The<SessionActions>().SpendAsync(id, Payment(11_111_111));
        var page = Show<SessionPage>(Clerk, $"/dao-tao/dot/{id}", p => p.Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.PostedOn", Some.Day), page.Markup));
        Assert.DoesNotContain("11.111.111", page.Markup);
        Assert.Empty(await The<SessionQueries>().PostingsAsync(Clerk, id));
        Assert.Equal([null, 11_111_111L], new[] { await SpentAsync(Clerk), await SpentAsync(_accountant) });
    }

    [Fact]
    public async Task A_hall_of_a_session_that_was_called_off_may_still_have_to_be_paid()
    {
        await FoundedAsync();
        await AllocateAsync(20_000_000);
        var id = await RecordedAsync(Plan(Some.Day.AddDays(3)), Head.Id);
        await The<SessionActions>().CancelAsync(id, "Bão số 12");
        SignIn(_accountant);
        await The<SessionActions>().SpendAsync(id, Payment(2_000_000));
        Assert.Equal(2_000_000, (await ReadAsync(id)).Session.Spending!.Amount);
    }

    [Theory, EveryDatabase]
    public async Task What_was_posted_comes_back_from_storage_with_its_entries(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var accountant = Some.Actor(Guid.CreateVersion7(), "Kế Toán Mẫu", town.Other.Id, Power.KeepAccounts, Power.RecordBoard);
        var books = new BudgetYear(town.Other.Id, 2026);
        books.LineFor(SpendingTask.Training, FundingSource.StateBudget).Allocate(20_000_000, new("AllocationProposal", Guid.CreateVersion7(), "01/QĐ"), Some.SystemStamp);
        await database.AddAsync(Source(), Task(), books);
        var actions = new SessionActions(database, Some.User(() => accountant), Post);
        var id = await actions.RecordAsync(town.Other.Id, "Khóa 1", TrainingField.Editing, Plan(Some.Day), [town.OtherHead.Id]);
        await actions.MarkAsync(id, [town.OtherHead.Id], true, TrainingResult.Passed);
        await actions.CloseAsync(id);
        await actions.SpendAsync(id, Payment(12_000_000));
        await using var db = database.CreateDbContext();
        var spending = (await db.TrainingSessions.SingleAsync()).Spending!;
        Assert.Equal((12_000_000, Some.Day, "UNC-01", Some.Instant), (spending.Amount, spending.Day, spending.Voucher, spending.At));
        var entries = await db.LedgerEntries.Where(e => e.Document.Id == id).OrderBy(e => e.Sequence).ToListAsync();
        Assert.Equal([(LedgerKind.Commitment, spending.CommitmentId), (LedgerKind.Spend, spending.EntryId)], entries.Select(e => (e.Kind, e.Id)));
        Assert.Equal((nameof(TrainingSession), "Khóa 1 (23/11/2026)"), (entries[1].Document.Kind, entries[1].Document.Text));
        await actions.UndoSpendingAsync(id, "Nhầm");
        await using var again = database.CreateDbContext();
        Assert.Null((await again.TrainingSessions.SingleAsync()).Spending);
    }

    private static SessionPayment Payment(long amount) => new(amount, Some.Day, FundingSource.StateBudget, "UNC-01");

    private static FundingSource Source() => new(FundingSource.StateBudget, "Ngân sách nhà nước", 1, LegalBasis.Regulation(13, 1));

    private static SpendingTask Task() => new(SpendingTask.Training, "Đào tạo, bồi dưỡng", 6, LegalBasis.Regulation(13, 3, "e"), "");

    private async Task<Guid> ClosedAsync()
    {
        await FoundedAsync();
        return await CloseAsync(await RecordedAsync(Plan(Some.Day), Head.Id));
    }

    private async Task<Guid> CloseAsync(Guid id)
    {
        SignIn(Clerk);
        await The<SessionActions>().MarkAsync(id, [Head.Id], true, TrainingResult.Passed);
        await The<SessionActions>().CloseAsync(id);
        return id;
    }

    private async Task AllocateAsync(long amount)
    {
        var books = new BudgetYear(Agency.Id, 2026);
        books.LineFor(SpendingTask.Training, FundingSource.StateBudget).Allocate(amount, new("AllocationProposal", Guid.CreateVersion7(), "01/QĐ"), Some.SystemStamp);
        await Database.AddAsync(Source(), Task(), books);
    }

    private async Task<(long, long, long)> BalanceAsync()
    {
        await using var db = Database.CreateDbContext();
        var line = await db.BudgetLines.SingleAsync();
        return (line.Allocated, line.Committed, line.Spent);
    }

    private async Task<long?> SpentAsync(Actor actor) => (await The<SessionQueries>().RegisterAsync(new(2026), actor)).Rows[0].Spent;

    private void Press(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> dialogs, string key) => dialogs.FindAll(".mud-dialog button").Single(b => b.TextContent.Trim() == Vi(key)).Click();

}
