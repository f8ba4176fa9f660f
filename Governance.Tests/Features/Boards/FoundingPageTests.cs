using Bunit;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Boards.Decisions;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Person = Governance.Domain.Access.Person;

namespace Governance.Tests.Features.Boards;

public sealed class FoundingPageTests : BoardPageTest
{
    [Fact]
    public async Task Each_choice_is_held_against_the_rules_at_once()
    {
        var page = Founding();
        Assert.Contains(Vi("Boards.RuleOutcome.Vacant"), Rule(page, "HasHead"));
        await SeatAsync(page, 0, Head);
        Assert.Contains(Vi("Boards.RuleOutcome.Met"), Rule(page, "HasHead"));
        Assert.Contains(Vi("Boards.RuleOutcome.Met"), Rule(page, "HeadIsLeader"));
        Assert.Contains("Đ10.3.a", Rule(page, "HeadIsLeader"));
    }

    [Fact]
    public async Task A_head_who_does_not_lead_the_agency_breaks_the_rule_and_blocks_nothing()
    {
        var page = Founding();
        await SeatAsync(page, 0, Member);
        Assert.Contains(Vi("Boards.Missing", 1), Rule(page, "HeadIsLeader"));
        Assert.Null(Button(page, "Boards.Founding.Save").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task A_board_is_founded_as_it_was_typed()
    {
        var page = Founding();
        Type(page, ("Boards.Decision.Number", "15/QĐ-SKHCN"), ("Boards.Decision.Signer", "Lê Văn Ký"), ("Boards.Decision.SignerTitle", "Giám đốc"));
        await SeatAsync(page, 0, Head);
        await SeatAsync(page, 1, Deputy);
        await SeatAsync(page, 2, Member);
        Button(page, "Boards.Founding.Save").Click();
        page.WaitForAssertion(() => Assert.Matches("^/ban-bien-tap/[0-9a-f-]{36}$", Address));
        await using var db = Database.CreateDbContext();
        var board = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).SingleAsync();
        Assert.Equal(("15/QĐ-SKHCN", Some.Day), (board.Decisions.Single().Number, board.Decisions.Single().EffectiveFrom));
        Assert.Equal([(BoardPost.Head, Head.Id, Standing.AgencyLeader), (BoardPost.DeputyHead, Deputy.Id, Standing.OfficeLeader), (BoardPost.Member, Member.Id, Standing.DivisionLeader)],
            board.On(Some.Day).Select(a => (a.Post, a.PersonId, a.Standing)));
    }

    [Fact]
    public async Task Everything_missing_is_said_at_once_and_what_was_typed_stays()
    {
        var page = Founding();
        Type(page, ("Boards.Decision.Number", "15/QĐ-SKHCN"));
        await SeatAsync(page, 0, Head);
        Button(page, "Boards.Founding.Save").Click();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".problem-list li").Count));
        Assert.Equal("15/QĐ-SKHCN", Input(page, "Boards.Decision.Number").GetAttribute("value"));
        Assert.Equal(Head.FullName, page.FindComponents<MudAutocomplete<PersonChoice>>()[0].Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task People_are_found_without_marks_and_nobody_is_offered_twice()
    {
        var page = Founding();
        await SeatAsync(page, 0, Head);
        var search = page.FindComponents<MudAutocomplete<PersonChoice>>()[1].Instance.SearchFunc!;
        Assert.Equal(["Đặng Thị Mới"], (await search("dang thi", default)!)!.Select(p => p!.Name));
        Assert.DoesNotContain(Head.Id, (await search("", default)!)!.Select(p => p!.Id));
    }

    [Fact]
    public async Task An_agency_has_one_board()
    {
        await FoundedAsync();
        var save = Button(Founding(), "Boards.Founding.Save");
        Assert.Equal("true", save.GetAttribute("aria-disabled"));
        Assert.Contains(Vi("Boards.AlreadyFounded", Agency.Name), save.ParentElement!.TextContent);
    }

    [Fact]
    public void Who_keeps_the_records_of_another_agency_reads_why_not() =>
        Assert.Equal("true", Button(Founding(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard)), "Boards.Founding.Save").GetAttribute("aria-disabled"));

    private IRenderedComponent<FoundingPage> Founding(Actor? actor = null) => Show<FoundingPage>(actor ?? Clerk, "/ban-bien-tap/moi?coquan=sokhcn");

    private void Type(IRenderedComponent<FoundingPage> page, params (string Key, string Text)[] fields)
    {
        foreach (var (key, text) in fields) Input(page, key).Change(text);
    }

    private static Task SeatAsync(IRenderedComponent<FoundingPage> page, int seat, Person person) =>
        page.InvokeAsync(() => page.FindComponents<MudAutocomplete<PersonChoice>>()[seat].Instance.ValueChanged.InvokeAsync(new(person.Id, person.FullName, person.JobTitle, null)));
}
