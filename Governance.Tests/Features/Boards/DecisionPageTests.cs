using Bunit;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Decisions;
using Microsoft.EntityFrameworkCore;
using MudBlazor;

namespace Governance.Tests.Features.Boards;

/// <summary>One page for every kind of decision; each says what will happen before it is saved.</summary>
public sealed class DecisionPageTests : BoardPageTest
{
    [Fact]
    public async Task A_successor_is_chosen_beside_the_one_who_leaves_and_takes_that_seat()
    {
        var board = await FoundedAsync();
        var page = Form(board, "thay-the");
        Tick(page, Deputy.FullName, "Boards.Change.Replaced");
        await page.InvokeAsync(() => page.FindComponent<MudAutocomplete<PersonChoice>>().Instance.ValueChanged.InvokeAsync(new(Newcomer.Id, Newcomer.FullName, Newcomer.JobTitle, null)));
        Assert.Contains(Vi("Boards.Happens.Replaces", Newcomer.FullName, Deputy.FullName, Vi("Boards.BoardPost.DeputyHead")), page.Find(".happens").TextContent);
        Assert.Contains(Vi("Boards.Missing", 1), Rule(page, "DeputyIsOfficeLeader"));
        Sign(page);
        page.WaitForAssertion(() => Assert.Equal($"/ban-bien-tap/{board.Id}", Address));
        var saved = await SavedAsync();
        Assert.Equal((Newcomer.Id, 1), (saved.On(Some.Day).Single(a => a.Post is BoardPost.DeputyHead).PersonId, saved.On(Some.Day).Single(a => a.Post is BoardPost.DeputyHead).SeatNumber));
    }

    [Fact]
    public async Task Who_runs_out_within_ninety_days_is_offered_for_renewal_for_as_long_again()
    {
        // From 2026-03-01 to 2027-02-01 the member, to 2028-03-01 the deputy head: only the first is near.
        var board = new EditorialBoard(Agency, SomeBoard.Paper(),
            [SomeBoard.Holder(BoardPost.Head, Head.Id, name: Head.FullName), SomeBoard.Holder(BoardPost.DeputyHead, Deputy.Id, until: new(2028, 3, 1), name: Deputy.FullName), SomeBoard.Holder(person: Member.Id, until: new(2027, 2, 1), name: Member.FullName)],
            Some.By(Clerk));
        await Database.AddAsync(board);
        var page = Form(board, "gia-han");
        Assert.Contains(Vi("Boards.Happens.RenewedUntil", Member.FullName, new DateOnly(2027, 2, 1), new DateOnly(2027, 12, 31)), page.Find(".happens").TextContent);
        Assert.Single(page.FindAll(".happens li"));
        Sign(page);
        page.WaitForAssertion(() => Assert.Equal($"/ban-bien-tap/{board.Id}", Address));
        Assert.Equal([new Period(new(2026, 3, 1), new(2027, 2, 1)), new Period(new(2027, 2, 1), new(2028, 1, 1))],
            (await SavedAsync()).Appointments.Where(a => a.PersonId == Member.Id).Select(a => a.Period).OrderBy(p => p.From));
    }

    [Fact]
    public async Task An_ending_without_a_reason_is_refused_and_with_one_it_stands_on_the_decision()
    {
        var board = await FoundedAsync();
        var page = Form(board, "thoi");
        Tick(page, Member.FullName, "Boards.Restructuring.Leaves");
        Sign(page);
        page.WaitForAssertion(() => Assert.Contains(Vi("Boards.Decision.Reason"), page.Find(".problem").TextContent));
        Input(page, "Boards.Decision.Reason").Change("Nghỉ hưu");
        Button(page, "Boards.Decide.Save").Click();
        page.WaitForAssertion(() => Assert.Equal($"/ban-bien-tap/{board.Id}", Address));
        var saved = await SavedAsync();
        Assert.Equal((DecisionKind.Ending, "Nghỉ hưu", 2), (saved.Decisions[^1].Kind, saved.Decisions[^1].Reason, saved.On(Some.Day).Count()));
    }

    [Fact]
    public async Task A_dissolution_names_everyone_it_ends_and_the_board_page_says_so()
    {
        var board = await FoundedAsync();
        var page = Form(board, "giai-the");
        Assert.Equal(5, page.FindAll(".happens li").Count);
        Sign(page);
        page.WaitForAssertion(() => Assert.Equal($"/ban-bien-tap/{board.Id}", Address));
        Assert.Empty((await SavedAsync()).On(Some.Day));
        var after = Show<BoardPage>(Clerk, $"/ban-bien-tap/{board.Id}", p => p.Add(b => b.Id, board.Id));
        Assert.Contains(Vi("Boards.Board.Dissolved", Some.Day), after.Markup);
    }

    [Fact]
    public async Task Nobody_else_records_a_decision_by_calling_the_action()
    {
        var board = await FoundedAsync();
        SignIn(Some.Actor(Agency.Id, Power.Approve));
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => The<BoardActions>().RecordAsync(board.Id, 0, DecisionKind.Dissolution, SomeBoard.Paper(Some.Day), new([], [])));
        Assert.Equal("Access.NoPower", broken.Refusals.Single().Name);
    }

    private IRenderedComponent<DecisionPage> Form(EditorialBoard board, string way) =>
        Show<DecisionPage>(Clerk, $"/ban-bien-tap/{board.Id}/quyet-dinh/moi?viec={way}", p => p.Add(b => b.Id, board.Id));

    private void Tick(IRenderedComponent<DecisionPage> page, string name, string label) =>
        page.FindAll(".sitting li").Single(li => li.TextContent.Contains(name)).QuerySelectorAll("label").Single(l => l.TextContent.Trim() == Vi(label)).QuerySelector("input")!.Change(true);

    private void Sign(IRenderedComponent<DecisionPage> page)
    {
        Input(page, "Boards.Decision.Number").Change("20/QĐ-SKHCN");
        Input(page, "Boards.Decision.Signer").Change("Lê Văn Ký");
        Input(page, "Boards.Decision.SignerTitle").Change("Giám đốc");
        Button(page, "Boards.Decide.Save").Click();
    }

    private async Task<EditorialBoard> SavedAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).SingleAsync();
    }
}
