using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Audit;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Access;

/// <summary>The deputy head of a board, who is also an accountant of another agency, and who may look at what.</summary>
public sealed class PersonPageTests : PageTest
{
    private readonly SomeBoard _some = new();
    private readonly Agency _other = Some.Agency("sonoivu", "Sở Nội vụ");
    private readonly Person _person;

    public PersonPageTests()
    {
        Services.AddAccess();
        _person = new("Nguyễn Thị Mẫu", _some.Agency.Id, "Chánh Văn phòng");
        var head = new Person("Trần Văn Đầu", _some.Agency.Id);
        var board = _some.Board(SomeBoard.Holder(Governance.Domain.Boards.BoardPost.Head, head.Id), SomeBoard.Holder(Governance.Domain.Boards.BoardPost.DeputyHead, _person.Id));
        var post = new PostHolding(_other.Id, _person.Id, AgencyPost.Accountant, new(new(2026, 5, 1)), "07/QĐ-SNV", new(2026, 4, 28));
        Database.AddAsync(_some.Agency, _other, head, _person, board, post).GetAwaiter().GetResult();
    }

    private Actor Clerk => Some.Actor(_some.Agency.Id, Power.RecordBoard);
    private Actor Accountant => Some.Actor(_some.Agency.Id, Power.KeepAccounts);

    [Fact]
    public void Each_power_stands_with_its_capacity_its_agency_and_its_decision()
    {
        var held = Show(Clerk).FindAll(".held").Select(h => h.TextContent).ToList();
        Assert.Equal(2, held.Count);
        var seat = held.Single(h => h.Contains(_some.Agency.Name));
        Assert.Contains(Vi("Boards.BoardPost.DeputyHead"), seat);
        Assert.Contains("15/QĐ-SKHCN, 27/02/2026", seat);
        Assert.Contains(Vi("Access.Power.Approve"), seat);
        Assert.Contains(Vi("Access.Power.KeepAccounts"), held.Single(h => h.Contains(_other.Name)));
    }

    [Theory]
    [InlineData("2026-02-28", 0)]
    [InlineData("2026-03-01", 1)]
    [InlineData("2026-04-30", 1)]
    [InlineData("2026-05-01", 2)]
    public void The_powers_are_those_of_the_day_in_the_address(string day, int capacities) =>
        Assert.Equal(capacities, Show(Clerk, $"?ngay={day}").FindAll(".held").Count);

    [Fact]
    public void Someone_of_an_agency_in_which_the_reader_has_nothing_to_do_is_not_found() =>
        Assert.Contains(Vi("Common.NotFound"), Show(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard)).Markup);

    [Fact]
    public async Task Account_numbers_are_for_those_who_keep_the_accounts()
    {
        await PayableAsync();
        var page = Show(Clerk);
        Assert.Equal("true", Button(page, "Access.Payment.Show").GetAttribute("aria-disabled"));
        Assert.DoesNotContain("1234567890", page.Markup);
        await Assert.ThrowsAsync<RuleBroken>(() => The<PeopleActions>().LookAtPaymentAsync(_person.Id));
        Assert.Empty(await LooksAsync());
    }

    [Fact]
    public async Task Each_look_at_them_is_written_down_before_they_are_shown()
    {
        await PayableAsync();
        var accountant = Accountant;
        var page = Show(accountant);
        Assert.DoesNotContain("1234567890", page.Markup);
        Button(page, "Access.Payment.Show").Click();
        page.WaitForAssertion(() => Assert.Equal("1234567890", Input(page, "Access.BankAccount").GetAttribute("value")));
        var look = Assert.Single(await LooksAsync());
        Assert.Equal((accountant.PersonId, nameof(Person), _person.Id.ToString()), (look.PersonId, look.Subject, look.SubjectId));
    }

    [Fact]
    public async Task Numbers_are_kept_without_blanks_and_the_audit_does_not_repeat_them()
    {
        var page = Show(Accountant);
        Button(page, "Access.Payment.Show").Click();
        page.WaitForAssertion(() => Input(page, "Access.BankAccount").Change("1234 567 890"));
        Input(page, "Access.IdentityNumber").Change("066 123 456 789");
        Button(page, "Access.Save").Click();
        await using var db = Database.CreateDbContext();
        var saved = await db.People.SingleAsync(p => p.Id == _person.Id);
        Assert.Equal(("1234567890", "066123456789"), (saved.BankAccount, saved.IdentityNumber));
        var id = _person.Id.ToString();
        var change = await db.AuditEntries.SingleAsync(a => a.SubjectId == id && a.Kind == ChangeKind.Changed);
        Assert.DoesNotContain("1234567890", change.After);
        Assert.Contains("BankAccount", change.After);
    }

    [Fact]
    public void A_wrong_identity_number_is_refused_and_stays_to_be_mended()
    {
        var page = Show(Accountant);
        Button(page, "Access.Payment.Show").Click();
        page.WaitForAssertion(() => Input(page, "Access.IdentityNumber").Change("066 123"));
        Button(page, "Access.Save").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Access.IdentityWrong"), page.Find(".problem").TextContent));
        Assert.Equal("066 123", Input(page, "Access.IdentityNumber").GetAttribute("value"));
    }

    [Fact]
    public async Task The_list_shows_the_people_of_ones_agencies_and_is_searched_without_marks()
    {
        await Database.AddAsync(new Person("Nguyễn Thị Khác", _other.Id));
        SignIn(Clerk);
        The<NavigationManager>().NavigateTo("/con-nguoi?tim=NGUYEN%20thi");
        Assert.Equal(["Nguyễn Thị Mẫu"], Render<PeoplePage>().FindAll("tbody .person").Select(p => p.TextContent));
    }

    private IRenderedComponent<PersonPage> Show(Actor actor, string query = "")
    {
        SignIn(actor);
        The<NavigationManager>().NavigateTo($"/con-nguoi/{_person.Id}{query}");
        return Render<PersonPage>(p => p.Add(x => x.Id, _person.Id));
    }

    private async Task PayableAsync()
    {
        await using var db = Database.CreateDbContext();
        (await db.People.SingleAsync(p => p.Id == _person.Id)).ChangePayment(new(null, "8001234567", "1234567890", "Ngân hàng Mẫu", null), Some.By(Accountant));
        await db.SaveAsync(Some.SystemStamp);
    }

    private async Task<List<AuditEntry>> LooksAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.AuditEntries.Where(a => a.Kind == ChangeKind.Looked).ToListAsync();
    }

    private IElement Button(IRenderedComponent<IComponent> page, string key) => page.FindAll("button").First(b => b.TextContent.Trim() == Vi(key));

    private IElement Input(IRenderedComponent<IComponent> page, string key) =>
        page.Find($"#{page.FindAll("label").First(l => l.TextContent.Trim() == Vi(key)).GetAttribute("for")}");
}
