using Bunit;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Decisions;
using Governance.Web.Features.Boards.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Boards;

/// <summary>From a draft to the signed decision, with nothing typed twice.</summary>
public sealed class DraftPageTests : DraftPageTest
{
    [Fact]
    public async Task A_decision_is_drafted_printed_signed_and_recorded_without_typing_anything_again()
    {
        var board = await FoundedAsync();
        await Database.AddAsync([.. LawSeed.Documents()]);
        var form = Show<DecisionPage>(Clerk, $"/ban-bien-tap/{board.Id}/quyet-dinh/moi?viec=thoi", p => p.Add(b => b.Id, board.Id));
        form.FindAll(".sitting li").Single(li => li.TextContent.Contains(Member.FullName)).QuerySelector("input[type=checkbox]")!.Change(true);
        Input(form, "Boards.Decision.Reason").Change("Nghỉ hưu");
        Button(form, "Boards.Draft.Prepare").Click();
        form.WaitForAssertion(() => Assert.Matches("^/ban-bien-tap/du-thao/[0-9a-f-]{36}$", Address));
        var draft = await DraftAsync();
        Assert.Contains("Phạm Văn Viên", draft.Wording.Articles[0]);
        Assert.Contains("10/2024/QĐ-UBND", string.Join('\n', draft.Wording.Grounds));

        var page = Page(draft.Id);
        Input(page, "Boards.Decision.Number").Change("21/QĐ-SKHCN");
        Input(page, "Boards.Decision.Signer").Change("Lê Văn Ký");
        Button(page, "Boards.Decide.Save").Click();
        page.WaitForAssertion(() => Assert.Equal($"/ban-bien-tap/{board.Id}", Address));
        await using var db = Database.CreateDbContext();
        var saved = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).SingleAsync();
        Assert.Equal(("21/QĐ-SKHCN", "Nghỉ hưu", 2), (saved.Decisions[^1].Number, saved.Decisions[^1].Reason, saved.On(Some.Day).Count()));
        Assert.Equal((DraftState.Signed, (Guid?)saved.Decisions[^1].Id), ((await DraftAsync()).State, (await DraftAsync()).DecisionId));
    }

    [Fact]
    public async Task A_draft_whose_board_changed_since_says_so_and_what_no_longer_fits()
    {
        var board = await FoundedAsync();
        var id = await PrepareAsync(board, DecisionKind.Ending, new([board.Appointments[2].Id], []));
        Assert.Empty(Page(id).FindAll(".notice"));
        await The<BoardActions>().RecordAsync(board.Id, 0, DecisionKind.Ending, SomeBoard.Paper(Some.Day.AddDays(-1), "20/QĐ") with { Reason = "Chuyển công tác" }, new([board.Appointments[2].Id], []));
        var page = Page(id);
        Assert.NotEmpty(page.FindAll(".notice"));
        Assert.Contains(Vi("Boards.CannotEndThen", board.Appointments[2].JobTitle, Some.Day), page.Find(".problem").TextContent);
    }

    [Fact]
    public async Task A_draft_is_signed_once_and_a_discarded_one_never()
    {
        var board = await FoundedAsync();
        var change = new BoardChange([board.Appointments[2].Id], []);
        var (signed, discarded) = (await PrepareAsync(board, DecisionKind.Ending, change), await PrepareAsync(board, DecisionKind.Ending, change));
        var paper = SomeBoard.Paper(Some.Day, "21/QĐ") with { Reason = "Nghỉ hưu" };
        await The<DraftActions>().SignAsync(signed, 0, paper);
        await The<DraftActions>().DiscardAsync(discarded, 0);
        Assert.Equal("Boards.DraftSigned", (await Assert.ThrowsAsync<RuleBroken>(() => The<DraftActions>().SignAsync(signed, 1, paper))).Refusals.Single().Name);
        Assert.Equal("Boards.DraftDiscarded", (await Assert.ThrowsAsync<RuleBroken>(() => The<DraftActions>().SignAsync(discarded, 1, paper))).Refusals.Single().Name);
        Assert.Empty(Show<BoardPage>(Clerk, $"/ban-bien-tap/{board.Id}", p => p.Add(b => b.Id, board.Id)).FindAll(".drafts"));
    }

    [Fact]
    public async Task Who_keeps_no_records_there_neither_prepares_nor_signs()
    {
        var board = await FoundedAsync();
        var id = await PrepareAsync(board, DecisionKind.Dissolution, new([], []));
        SignIn(Some.Actor(Agency.Id, Power.Approve));
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => The<DraftActions>().SignAsync(id, 0, SomeBoard.Paper(Some.Day)))).Refusals.Single().Name);
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => The<DraftActions>().PrepareAsync(Agency.Id, DecisionKind.Dissolution, Some.Day, new([], []), Words()))).Refusals.Single().Name);
    }

    [Fact]
    public async Task A_founding_is_drafted_for_an_agency_without_a_board_and_founds_it()
    {
        SignIn(Clerk);
        var id = await The<DraftActions>().PrepareAsync(Agency.Id, DecisionKind.Founding, Some.Day, new([], [SomeBoard.Holder(BoardPost.Head, Head.Id, name: Head.FullName)]), Words());
        var board = await The<DraftActions>().SignAsync(id, 0, SomeBoard.Paper(Some.Day));
        await using var db = Database.CreateDbContext();
        Assert.Equal((board, Head.Id), (db.Boards.Single().Id, db.Appointments.Single().PersonId));
    }
}
