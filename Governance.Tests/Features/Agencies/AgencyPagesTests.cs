using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Features.Access;
using Governance.Web.Features.Agencies;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Agencies;

public sealed class AgencyPagesTests : PageTest
{
    private readonly Agency _agency;
    private readonly Person _person;

    public AgencyPagesTests()
    {
        Services.AddAccess();
        Services.AddAgencies();
        ReferenceSeed.RunAsync(Database, Clock).GetAwaiter().GetResult();
        using var db = Database.CreateDbContext();
        _agency = db.Agencies.AsNoTracking().Single(a => a.Code == "sokhcn");
        _person = Some.Person(agency: _agency.Id);
        Database.AddAsync(_person).GetAwaiter().GetResult();
    }

    [Theory]
    [InlineData("2025-06-30", 1, 20 + 2, 15, 184)]
    [InlineData("2025-07-01", 1, 20 + 2, 0, 102)]
    public void The_register_counts_what_stood_on_the_day(string day, params int[] levels) =>
        Assert.Equal(levels, Register($"?ngay={day}").FindAll(".tiles .count").Select(c => int.Parse(c.TextContent)));

    [Fact]
    public void Children_of_a_district_are_listed_as_they_were()
    {
        var page = Register("?thuoc=643&ngay=2025-06-30");
        Assert.Contains("21", page.FindAll(".tiles .count").Select(c => c.TextContent));
        Assert.Contains("Trực thuộc: UBND thành phố Buôn Ma Thuột", page.Markup);
    }

    [Fact]
    public void One_host_name_was_a_districts_and_is_now_a_communes()
    {
        Assert.Contains("krongana.daklak.gov.vn", Register("?tim=krong%20ana&cap=District&ngay=2025-06-30").Find("tbody tr").TextContent);
        Assert.Contains("krongana.daklak.gov.vn", Register("?tim=krong%20ana&cap=Commune").Find("tbody tr").TextContent);
    }

    [Fact]
    public void A_department_of_before_the_mergers_is_marked_and_its_succession_stays_empty()
    {
        var page = Show(Some.Actor(_agency.Id));
        Assert.Contains(Vi("Agencies.Unreconciled"), page.Markup);
        Assert.Contains(Vi("Agencies.Succession.NoneEntered"), page.Markup);
        Assert.DoesNotContain(Vi("Agencies.Unreconciled"), Show(Some.Actor(_agency.Id), "?ngay=2025-02-28").Markup);
    }

    [Fact]
    public async Task Posts_stand_with_their_decisions_and_those_past_apart()
    {
        var before = Some.Person("Lê Văn Cũ", _agency.Id);
        await Database.AddAsync(before, Holding(before, AgencyPost.HeadOfAgency, new(new(2024, 1, 1), new(2026, 1, 1)), "01/QĐ"), Holding(_person, AgencyPost.HeadOfAgency, new(new(2026, 1, 1)), "02/QĐ"));
        Assert.Equal([Vi("Agencies.PostState.InForce"), Vi("Agencies.PostState.Past")], Show(Some.Actor(_agency.Id)).FindAll("h3").Select(h => h.TextContent));
        Assert.Contains("Lê Văn Cũ", Show(Some.Actor(_agency.Id), "?ngay=2025-06-30").Find("h3:contains('Đang giữ') + ul").TextContent);
    }

    [Fact]
    public void Who_keeps_no_records_reads_why_they_cannot_enter_a_post()
    {
        var button = Show(Some.Actor(_agency.Id, Power.Approve)).FindAll("button").Single(b => b.TextContent.Trim() == Vi("Agencies.Appoint"));
        Assert.Equal("true", button.GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task Of_two_clerks_filling_one_post_the_second_hears_that_it_is_held()
    {
        SignIn(Some.Actor(_agency.Id, Power.RecordBoard));
        var other = Some.Person("Lê Thị Khác", _agency.Id);
        await Database.AddAsync(other);
        await The<AgencyActions>().AppointAsync(_agency.Id, Details(_person));
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => The<AgencyActions>().AppointAsync(_agency.Id, Details(other)));
        Assert.Equal("Agencies.PostHeld", broken.Refusals[0].Name);
    }

    [Fact]
    public async Task The_end_of_a_post_is_entered_with_its_decision()
    {
        await Database.AddAsync(Holding(_person, AgencyPost.HeadOfAgency, new(new(2026, 1, 1)), "02/QĐ"));
        var dialogs = Providers();
        var page = Show(Some.Actor(_agency.Id, Power.RecordBoard));
        page.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Agencies.End")).Click();
        dialogs.WaitForElement(".post-form");
        Input(dialogs, "Agencies.DecisionNumber").Change("77/QĐ-UBND");
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Agencies.Save")).Click();
        page.WaitForAssertion(() => Assert.Contains("Thôi theo QĐ số 77/QĐ-UBND ngày 23/11/2026", page.Markup));
        await using var db = Database.CreateDbContext();
        Assert.Equal(Some.Day, (await db.PostHoldings.SingleAsync()).Period.Until);
    }

    [Fact]
    public void A_missing_post_that_leads_here_stands_in_the_form_for_who_may_enter_it()
    {
        var dialogs = Providers();
        Show(Some.Actor(_agency.Id, Power.RecordBoard), "?nhap=OnlineServiceOfficer");
        dialogs.WaitForElement(".post-form");
        Assert.Contains(Vi("Agencies.AgencyPost.OnlineServiceOfficer"), dialogs.Find(".post-form").InnerHtml);
    }

    [Fact]
    public void It_opens_no_form_for_who_may_not()
    {
        var dialogs = Providers();
        Show(Some.Actor(_agency.Id, Power.Write), "?nhap=OnlineServiceOfficer");
        Assert.Empty(dialogs.FindAll(".post-form"));
    }

    [Fact]
    public async Task A_dialog_keeps_what_was_typed_and_says_what_is_missing()
    {
        var dialogs = Providers();
        var page = Show(Some.Actor(_agency.Id, Power.RecordBoard));
        page.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Agencies.Appoint")).Click();
        dialogs.WaitForElement(".post-form");
        Input(dialogs, "Agencies.DecisionNumber").Change("77/QĐ-UBND");
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Agencies.Save")).Click();
        dialogs.WaitForAssertion(() => Assert.Contains("Người giữ: cần nhập.", dialogs.Find(".problem").TextContent));
        Assert.Equal("77/QĐ-UBND", Input(dialogs, "Agencies.DecisionNumber").GetAttribute("value"));
        await using var db = Database.CreateDbContext();
        Assert.False(await db.PostHoldings.AnyAsync());
    }

    private PostHolding Holding(Person person, AgencyPost post, Period period, string decision) => new(_agency.Id, person.Id, post, period, decision, period.From);

    private static PostDetails Details(Person person) => new(person.Id, AgencyPost.HeadOfAgency, new(2026, 1, 1), null, "03/QĐ", new(2025, 12, 30));

    private AngleSharp.Dom.IElement Input(IRenderedComponent<MudBlazor.MudDialogProvider> dialogs, string key) =>
        dialogs.Find($"#{dialogs.FindAll("label").First(l => l.TextContent.Trim().TrimEnd('*') == Vi(key)).GetAttribute("for")}");

    private IRenderedComponent<AgenciesPage> Register(string query)
    {
        SignIn(Some.Actor(_agency.Id));
        The<NavigationManager>().NavigateTo($"/co-quan{query}");
        return Render<AgenciesPage>();
    }

    private IRenderedComponent<AgencyPage> Show(Actor actor, string query = "")
    {
        SignIn(actor);
        The<NavigationManager>().NavigateTo($"/co-quan/{_agency.Code}{query}");
        return Render<AgencyPage>(p => p.Add(x => x.Code, _agency.Code).AddCascadingValue(actor));
    }
}
