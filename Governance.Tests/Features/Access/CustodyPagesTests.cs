using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Custody;
using Governance.Web.Platform.Files;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Governance.Tests.Features.Access;

/// <summary>A department with two technicians: one is its technical administrator, the other was until the start of November 2026.</summary>
public sealed class CustodyPagesTests : PageTest
{
    private readonly Agency _agency = Some.Agency();
    private readonly Person _technician, _former;
    private readonly Portal _portal;

    public CustodyPagesTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddSingleton<SheetWriter>();
        Services.AddAccess();
        (_technician, _former) = (Some.Person("Trần Văn Máy", _agency.Id), Some.Person("Lê Văn Cũ", _agency.Id));
        _portal = new(_agency.Id, "Cổng Sở", PortalKind.Portal);
        Database.AddAsync(_agency, _technician, _former).GetAwaiter().GetResult();
        Database.AddAsync(_portal, Held(_technician, null), Held(_former, new(2026, 11, 1))).GetAwaiter().GetResult();
    }

    private Actor Technician => Some.Actor(_technician.Id, _technician.FullName, _agency.Id, Power.RunPortal, Power.ReadCustody);

    [Fact]
    public async Task An_account_is_entered_given_and_handed_over_on_the_pages()
    {
        var (page, dialogs) = Open(Technician);
        Assert.Contains(Vi("Access.Custody.None"), page.Markup);
        Button(page, "Access.Custody.Add").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Access.Custody.NoPassword"), dialogs.Markup));
        Button(dialogs, "Access.Custody.Save").Click();
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll(".problem")));
        Input(dialogs, "Access.Custody.Name").Change("Quản trị cổng");
        Input(dialogs, "Access.Custody.Login").Change("quantri");
        Button(dialogs, "Access.Custody.Save").Click();
        page.WaitForAssertion(() => Assert.Contains("Quản trị cổng", page.Find("tbody tr").TextContent));
        Assert.Contains(Vi("Access.CustodyState.Nobody"), page.Find("tbody tr").TextContent);

        var account = await SingleAsync();
        Assert.Equal(_portal.Id, account.PortalId);
        var one = Render<AccountPage>(p => p.Add(x => x.Id, account.Id));
        Button(one, "Access.Custody.Give").Click();
        Button(dialogs, "Access.Custody.HandOver").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Common.Required", new Term("Access.Custody.NextCustodian")), dialogs.Markup));
        await Choose(dialogs, _former);
        Input(dialogs, "Access.Custody.HandedBy").Change("Nhà cung cấp");
        await Day(dialogs, "Access.Custody.From", new(2026, 10, 1));
        Button(dialogs, "Access.Custody.HandOver").Click();
        one.WaitForAssertion(() => Assert.Contains(Vi("Access.Custody.MustHandOver", "Lê Văn Cũ"), one.Markup));
        Button(one, "Access.Custody.HandOver").Click();
        dialogs.WaitForAssertion(() => Assert.Equal("Lê Văn Cũ", Input(dialogs, "Access.Custody.HandedBy").GetAttribute("value")));
        await Choose(dialogs, _technician);
        Button(dialogs, "Access.Custody.HandOver").Click();
        one.WaitForAssertion(() => Assert.Equal(["Trần Văn Máy", "Lê Văn Cũ"], one.FindAll(".custodies li a").Select(a => a.TextContent)));
        Assert.Equal([new Period(new(2026, 10, 1), Some.Day), new Period(Some.Day)], (await SingleAsync()).Custodies.OrderBy(c => c.Period.From).Select(c => c.Period));
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?tinhtrang=Kept", 1)]
    [InlineData("?tinhtrang=ToHandOver", 1)]
    [InlineData("?tinhtrang=Nobody", 1)]
    [InlineData("?tinhtrang=Closed", 1)]
    [InlineData("?loai=Server", 1)]
    [InlineData("?tim=le van cu", 1)]
    [InlineData("?tim=quantri", 1)]
    [InlineData("?tim=khongco", 0)]
    [InlineData("?ngay=2026-10-31&tinhtrang=Kept", 2)]
    public async Task Filters_and_the_day_live_in_the_address(string query, int rows)
    {
        await FourAsync();
        The<NavigationManager>().NavigateTo("/cong-thong-tin/tai-khoan" + query);
        var (page, _) = Open(Technician);
        Assert.Equal(rows, page.FindAll("tbody tr").Count);
    }

    [Fact]
    public async Task An_account_that_edits_may_lie_with_someone_who_administers_nothing()
    {
        await GivenAsync("Biên tập viên", _former, AccountUse.Editing);
        Assert.Equal(CustodyState.Kept, (await The<CustodyQueries>().ListAsync(Technician, new(Some.Day))).Rows.Single().State);
    }

    [Fact]
    public async Task The_head_reads_and_is_told_why_nothing_can_be_changed()
    {
        var id = await GivenAsync("Quản trị cổng", _technician);
        var (page, _) = Open(Some.Actor(_agency.Id, Power.ReadCustody));
        Assert.Contains("Trần Văn Máy", page.Markup);
        Assert.Equal("true", Button(page, "Access.Custody.Add").GetAttribute("aria-disabled"));
        var one = Render<AccountPage>(p => p.Add(x => x.Id, id));
        foreach (var text in (string[])["Access.Custody.Change", "Access.Custody.Close", "Access.Custody.HandOver"]) Assert.Equal("true", Button(one, text).GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task Others_find_nothing_and_a_direct_call_is_refused()
    {
        var id = await GivenAsync("Quản trị cổng", _technician);
        var (page, _) = Open(Some.Actor(_agency.Id, Power.RecordBoard));
        Assert.DoesNotContain("Quản trị cổng<", page.Markup);
        Assert.Contains(Vi($"Access.Power.{Power.ReadCustody}"), page.Markup);
        Assert.Contains(Vi("Common.NotFound"), Render<AccountPage>(p => p.Add(x => x.Id, id)).Markup);
        foreach (var call in new Func<Task>[]
        {
            () => Actions.AddAsync(_agency.Id, Terms("A")), () => Actions.ChangeAsync(id, Terms("A")), () => Actions.CloseAsync(id, Some.Day), () => Actions.HandOverAsync(id, _former.Id, Some.Day, "A"),
        })
            Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(call)).Refusals[0].Name);
    }

    [Fact]
    public async Task Another_agencys_portal_is_not_found()
    {
        var other = Some.Agency("soyte", "Sở Y tế");
        var portal = new Portal(other.Id, "Cổng Y tế", PortalKind.Portal);
        await Database.AddAsync(other);
        await Database.AddAsync(portal);
        SignIn(Technician);
        Assert.Equal("Common.NotFound", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.AddAsync(_agency.Id, Terms("A") with { PortalId = portal.Id }))).Refusals[0].Name);
    }

    [Fact]
    public async Task It_is_closed_on_its_page_and_stays_in_the_register()
    {
        var id = await GivenAsync("Quản trị cổng", _technician);
        var (_, dialogs) = Open(Technician);
        var one = Render<AccountPage>(p => p.Add(x => x.Id, id));
        Button(one, "Access.Custody.Close").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Access.Custody.CloseConfirm", "Trần Văn Máy"), dialogs.Markup));
        Button(dialogs, "Access.Custody.Close").Click();
        one.WaitForAssertion(() => Assert.Contains(Vi("Access.CustodyState.Closed"), one.Markup));
        Assert.Equal(1, (await The<CustodyQueries>().ListAsync(Technician, new(Some.Day, State: CustodyState.Closed))).Total);
    }

    [Fact]
    public async Task The_workbook_holds_exactly_what_is_filtered()
    {
        await FourAsync();
        var filter = CustodyFilter.From(null, null, null, "ToHandOver", 3, Some.Day) with { Page = 0, PageSize = int.MaxValue };
        var sheet = CustodyWorkbook.Of(await The<CustodyQueries>().ListAsync(Technician, filter), filter, The<Texts>(), isSample: false);
        Assert.Equal(["Máy chủ", "Lê Văn Cũ", "Phải bàn giao"], [sheet.Rows.Single().Cells[2], sheet.Rows.Single().Cells[6], sheet.Rows.Single().Cells[9]]);
        Assert.NotEmpty(await The<SheetWriter>().WriteAsync(sheet));
    }

    private CustodyActions Actions => The<CustodyActions>();

    private (IRenderedComponent<CustodyPage> Page, IRenderedComponent<MudDialogProvider> Dialogs) Open(Actor actor)
    {
        SignIn(actor);
        var dialogs = Providers();
        return (Render<CustodyPage>(), dialogs);
    }

    /// <summary>One kept, one to be handed over, one with nobody, one closed.</summary>
    private async Task FourAsync()
    {
        await GivenAsync("Quản trị cổng", _technician);
        await GivenAsync("Máy chủ", _former, AccountUse.Server);
        await Actions.AddAsync(_agency.Id, Terms("Tên miền", AccountUse.DomainName));
        await Actions.CloseAsync(await Actions.AddAsync(_agency.Id, Terms("Cũ", AccountUse.Other)), Some.Day);
    }

    private async Task<Guid> GivenAsync(string name, Person custodian, AccountUse use = AccountUse.Administration)
    {
        SignIn(Technician);
        var id = await Actions.AddAsync(_agency.Id, Terms(name, use));
        await Actions.HandOverAsync(id, custodian.Id, new(2026, 10, 1), "Nhà cung cấp");
        return id;
    }

    private static AccountTerms Terms(string name, AccountUse use = AccountUse.Administration) => new(null, use, name, use is AccountUse.Administration ? "quantri" : null, null);

    private PostHolding Held(Person person, DateOnly? until) => new(_agency.Id, person.Id, AgencyPost.TechnicalAdministrator, new(new(2026, 1, 1), until), "12/QĐ-MẪU", new(2026, 1, 1));

    private async Task<PrivilegedAccount> SingleAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.PrivilegedAccounts.Include(a => a.Custodies).SingleAsync();
    }

    private static Task Choose(IRenderedComponent<MudDialogProvider> dialogs, Person person) =>
        dialogs.InvokeAsync(() => dialogs.FindComponent<MudAutocomplete<PersonChoice>>().Instance.ValueChanged.InvokeAsync(new(person.Id, person.FullName, null, null)));

    private Task Day(IRenderedComponent<MudDialogProvider> dialogs, string label, DateTime day) =>
        dialogs.InvokeAsync(() => dialogs.FindComponents<MudDatePicker>().Single(p => p.Instance.Label == Vi(label)).Instance.DateChanged.InvokeAsync(day));

    private IElement Button(IRenderedComponent<IComponent> page, string text) => page.FindAll("button").Last(b => b.TextContent.Contains(Vi(text)));

    private IElement Input(IRenderedComponent<IComponent> page, string label)
    {
        var found = page.FindAll("label").Last(l => l.TextContent.Trim().StartsWith(Vi(label), StringComparison.Ordinal));
        return page.Find($"#{found.GetAttribute("for")}");
    }
}
