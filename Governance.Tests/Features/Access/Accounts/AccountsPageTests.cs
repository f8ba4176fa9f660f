using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Accounts;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Access.Accounts;

/// <summary>Of one agency: an account disabled for 5 days, one unused for 40 days, one used yesterday, one never; and one of another agency.</summary>
public sealed class AccountsPageTests : PageTest
{
    private readonly Agency _agency = Some.Agency(), _other = Some.Agency("yte", "Sở Y tế");
    private readonly Person _idle;

    public AccountsPageTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddSingleton<SheetWriter>();
        Services.AddRealAccounts();
        Services.AddAccess();
        _idle = Some.Person("Lê Văn Vắng", _agency.Id);
        Person[] people = [_idle, Some.Person("Phạm Thị Sắp", _agency.Id), Some.Person("Trần Văn Dùng", _agency.Id), Some.Person("Vũ Thị Mới", _agency.Id), Some.Person("Ngô Văn Khác", _other.Id)];
        Account[] accounts = [RealAccounts.Account(people[0], "vang", 50), RealAccounts.Account(people[1], "sap", 40), RealAccounts.Account(people[2], "dung", 1), RealAccounts.Account(people[3], "moi", 3, signedIn: false), RealAccounts.Account(people[4], "khac", 60)];
        foreach (var i in new[] { 0, 4 }) accounts[i].Disable(DisableReason.Unused, [], Some.Instant.AddDays(-5));
        Database.AddAsync([_agency, _other, .. people, .. accounts]).GetAwaiter().GetResult();
    }

    private Actor Technician => Some.Actor(_agency.Id, Power.RunPortal);
    private static Actor Administrator => new(Guid.CreateVersion7(), "Quản trị", Some.Day, [new(Power.Administer, null, "Access.SystemAdministrator", "", new(Some.Day))]);

    [Theory]
    [InlineData("", new[] { "Lê Văn Vắng" })]
    [InlineData("?tinhtrang=Soon", new[] { "Phạm Thị Sắp" })]
    [InlineData("?tinhtrang=NeverUsed", new[] { "Vũ Thị Mới" })]
    [InlineData("?tinhtrang=All&tim=dung", new[] { "Trần Văn Dùng" })]
    public void The_technical_administrator_sees_the_accounts_of_the_agency_by_state(string query, string[] names)
    {
        var (page, _) = Open(Technician, query);
        Assert.Equal(names, page.FindAll("a.person").Select(a => a.TextContent));
    }

    [Fact]
    public void The_list_says_when_it_was_used_when_it_was_disabled_and_when_it_will_be()
    {
        var (page, _) = Open(Technician, "?tinhtrang=All");
        var rows = page.FindAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains(Vi("Access.Accounts.At", Some.Instant.AddDays(-50)), rows.Single(r => r.Contains("vang")));
        Assert.Contains(Vi("Access.Accounts.Since", Some.Instant.AddDays(-5)), rows.Single(r => r.Contains("vang")));
        Assert.Contains(Vi("Access.Accounts.WillBeDisabled", Some.Day.AddDays(5)), rows.Single(r => r.Contains("sap")));
        Assert.Contains(Vi("Access.Accounts.Never"), rows.Single(r => r.Contains("moi")));
    }

    [Fact]
    public async Task One_is_enabled_again_with_a_reason()
    {
        var (page, dialogs) = Open(Technician);
        Button(page, "Access.Account.Enable").Click();
        Button(dialogs, "Access.Account.Enable").Click();
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll(".problem")));
        dialogs.Find("textarea").Change("Đi học dài hạn về");
        Button(dialogs, "Access.Account.Enable").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Access.Accounts.Empty.Disabled"), page.Markup));
        await using var db = Database.CreateDbContext();
        var account = await db.Users.SingleAsync(a => a.PersonId == _idle.Id);
        Assert.Equal((null, "Đi học dài hạn về", Some.Instant), (account.DisabledAt, account.EnableReason, account.EnabledAt));
    }

    [Fact]
    public async Task The_system_administrator_sees_all_agencies_and_changes_the_days()
    {
        var (page, dialogs) = Open(Administrator);
        Assert.Equal(2, page.FindAll("a.person").Count);
        Assert.Contains(Vi("Access.Unused.Usual"), page.Find(".notice").TextContent);
        Button(page, "Access.Unused.Change").Click();
        Input(dialogs, "Access.Unused.Days").Change("5");
        Button(dialogs, "Access.Save").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Access.Unused.DaysOutOfRange", 7, 365), dialogs.Find(".problem").TextContent));
        Input(dialogs, "Access.Unused.Days").Change("30");
        Button(dialogs, "Access.Save").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Access.Unused.Rule", 30), page.Find(".notice").TextContent));
        await using var db = Database.CreateDbContext();
        Assert.Equal((30, Some.Day, "Quản trị"), await db.UnusedAccountRules.Select(r => new ValueTuple<int?, DateOnly, string>(r.Days, r.From, r.SetBy)).SingleAsync());
        Assert.True(await db.AuditEntries.AnyAsync(a => a.Subject == nameof(UnusedAccountRule)));
    }

    [Fact]
    public void Who_keeps_no_accounts_sees_why_the_list_is_empty_and_cannot_change_the_days()
    {
        var (page, _) = Open(Some.Actor(_agency.Id, Power.Approve), "?tinhtrang=All");
        Assert.Contains(Vi("Access.NoPowerOverAccounts"), page.Find(".empty-state").TextContent);
        Assert.Equal("true", Button(page, "Access.Unused.Change").GetAttribute("aria-disabled"));
    }

    [Fact]
    public void The_persons_page_says_that_the_account_is_disabled_and_enables_it()
    {
        SignIn(Technician);
        Providers();
        var page = Render<PersonPage>(p => p.AddCascadingValue(Technician).Add(x => x.Id, _idle.Id));
        Assert.Contains(Vi("Access.DisableReason.Unused"), page.Find("[aria-labelledby=tai-khoan]").TextContent);
        Assert.NotNull(Button(page, "Access.Account.Enable"));
    }

    [Fact]
    public async Task The_export_has_the_rows_of_the_list_and_the_desk_counts_those_of_the_week()
    {
        var filter = new AccountFilter();
        var sheet = AccountsWorkbook.Of(await The<AccountQueries>().ListAsync(Technician, filter), Some.Day, filter, The<Texts>(), isSample: false);
        Assert.Equal(["Lê Văn Vắng", "vang", _agency.Name, Some.Day.AddDays(-50)], Assert.Single(sheet.Rows).Cells.Skip(1).Take(4));
        Assert.Equal((1, 0), (await The<AccountQueries>().DisabledSinceAsync(Technician, Some.Instant.AddDays(-7)), await The<AccountQueries>().DisabledSinceAsync(Technician, Some.Instant.AddDays(-4))));
    }

    private (IRenderedComponent<AccountsPage> Page, IRenderedComponent<IComponent> Dialogs) Open(Actor actor, string query = "")
    {
        SignIn(actor);
        var dialogs = Providers();
        The<NavigationManager>().NavigateTo($"/con-nguoi/tai-khoan{query}");
        return (Render<AccountsPage>(), dialogs);
    }

    private IElement Button(IRenderedComponent<IComponent> page, string key) => page.FindAll("button").First(b => b.TextContent.Trim() == Vi(key));

    private IElement Input(IRenderedComponent<IComponent> page, string key) =>
        page.Find($"#{page.FindAll("label").First(l => l.TextContent.Trim() == Vi(key)).GetAttribute("for")}");
}
