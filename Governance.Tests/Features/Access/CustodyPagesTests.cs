using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access.Custody;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Governance.Tests.Features.Access;

/// <summary>A department with two technicians: one is its technical administrator, the other was until the start of November 2026.</summary>
public sealed class CustodyPagesTests : CustodyPageTest
{
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

    [Fact]
    public async Task An_account_that_edits_may_lie_with_someone_who_administers_nothing()
    {
        await GivenAsync("Biên tập viên", _former, AccountUse.Editing);
        Assert.Equal(CustodyState.Kept, (await The<CustodyQueries>().ListAsync(Technician, new(Some.Day))).Rows.Single().State);
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
}
