using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access.Custody;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Access;

/// <summary>Who finds which accounts, and what the workbook holds.</summary>
public sealed class CustodyReadingTests : CustodyPageTest
{
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
    public async Task The_workbook_holds_exactly_what_is_filtered()
    {
        await FourAsync();
        var filter = CustodyFilter.From(null, null, null, "ToHandOver", 3, Some.Day) with { Page = 0, PageSize = int.MaxValue };
        var sheet = CustodyWorkbook.Of(await The<CustodyQueries>().ListAsync(Technician, filter), filter, The<Texts>(), isSample: false);
        Assert.Equal(["Máy chủ", "Lê Văn Cũ", "Phải bàn giao"], [sheet.Rows.Single().Cells[2], sheet.Rows.Single().Cells[6], sheet.Rows.Single().Cells[9]]);
        Assert.NotEmpty(await The<SheetWriter>().WriteAsync(sheet));
    }
}
