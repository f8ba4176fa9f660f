using Bunit;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Audit;
using Microsoft.AspNetCore.Components;

namespace Governance.Tests.Features.Audit;

public sealed class AuditPageTests : PageTest
{
    private readonly AuditTown _town;

    public AuditPageTests()
    {
        Services.AddAudit();
        _town = new(Database);
    }

    [Fact]
    public async Task A_row_says_who_did_what_when_to_what()
    {
        var cells = (await ShowAsync(AuditTown.Administrator, "/nhat-ky?den=2026-11-22")).FindAll("tbody td").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(["09:00 20/11/2026", "Nguyễn Thị Ghi", Vi("Audit.ChangeKind.Added"), Vi("Audit.Subject.PostHolding"), "07/QĐ-MẪU"], cells.Take(5));
    }

    [Fact]
    public async Task A_row_opens_to_the_fields_in_words()
    {
        var page = await ShowAsync(AuditTown.Administrator, "/nhat-ky?loai=PostHolding");
        Assert.Empty(page.FindAll(".fields"));
        page.Find("button[aria-expanded=false]").Click();
        var fields = Fields(page);
        Assert.Equal("Kế toán", fields[Vi("Audit.Field.Post")]);
        Assert.Equal(_town.Agency.Name, fields[Vi("Audit.Field.AgencyId")]);
        Assert.Equal("20/11/2026", fields[Vi("Audit.Field.Period.From")]);
        page.Find("button[aria-expanded=true]").Click();
        Assert.Empty(page.FindAll(".fields"));
    }

    [Fact]
    public async Task A_change_shows_before_and_after()
    {
        var page = await ShowAsync(AuditTown.Administrator, "/nhat-ky?loai=Person&viec=Changed");
        page.Find("button[aria-expanded=false]").Click();
        Assert.Equal([Vi("Audit.FieldName"), Vi("Audit.Before"), Vi("Audit.After")], page.FindAll(".fields thead th").Select(h => h.TextContent));
        var row = page.FindAll(".fields tbody tr").Single(r => r.TextContent.Contains(Vi("Audit.Field.BankName")));
        Assert.Equal(["—", "Ngân hàng Mẫu"], row.QuerySelectorAll("td").Select(c => c.TextContent));
    }

    [Fact]
    public async Task Who_is_no_system_administrator_sees_only_their_own()
    {
        var page = await ShowAsync(_town.AsAccountant, "/nhat-ky");
        Assert.Contains(Vi("Audit.TitleOwn"), page.Find("h1").TextContent);
        Assert.Equal("Trần Đức Kế", Assert.Single(page.FindAll("tbody tr")).QuerySelectorAll("td")[1].TextContent.Trim());
        Assert.Empty(page.FindAll(".search"));
    }

    [Fact]
    public async Task Nothing_found_leaves_a_way_back()
    {
        var page = await ShowAsync(Some.Actor(Guid.CreateVersion7(), Power.RunPortal), "/nhat-ky");
        Assert.Contains(Vi("Audit.Empty"), page.Find(".empty-state").TextContent);
        Assert.Equal("/nhat-ky", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_export_takes_the_filters_of_the_address_along()
    {
        var page = await ShowAsync(AuditTown.Administrator, "/nhat-ky?loai=Person&tu=2026-11-01");
        Assert.Contains(page.FindAll("a"), a => a.GetAttribute("href") == "/nhat-ky/danh-sach.xlsx?loai=Person&tu=2026-11-01");
    }

    private async Task<IRenderedComponent<AuditPage>> ShowAsync(Actor reader, string address)
    {
        await _town.BuildAsync();
        SignIn(reader);
        The<NavigationManager>().NavigateTo(address);
        return Render<AuditPage>();
    }

    private static Dictionary<string, string> Fields(IRenderedComponent<AuditPage> page) =>
        page.FindAll(".fields tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.QuerySelectorAll("td")[^1].TextContent);
}
