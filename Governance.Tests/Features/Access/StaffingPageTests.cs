using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Staffing;
using Governance.Web.Platform.Files;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Access;

/// <summary>A department with both posts since the start of 2026, a commune with an administrator only, a district that ended on 2025-07-01.</summary>
public sealed class StaffingPageTests : PageTest
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private readonly Agency _department = Some.Agency(), _commune = Some.Agency("24121", "UBND xã Ea Drông", AgencyLevel.Commune);
    private readonly Agency _district = new("643", "UBND thành phố Buôn Ma Thuột", AgencyLevel.District, null, dissolved: new(2025, 7, 1));
    private readonly Portal _portal;

    public StaffingPageTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddSingleton<SheetWriter>();
        Services.AddAccess();
        _portal = new(_department.Id, "Cổng Sở", PortalKind.Portal);
        var (technician, officer) = (Some.Person("Trần Văn Máy", _department.Id), Some.Person("Lê Thị Công", _department.Id));
        Database.AddAsync(_department, _commune, _district, technician, officer).GetAwaiter().GetResult();
        Database.AddAsync(_portal, new Portal(_commune.Id, "Trang xã", PortalKind.Site), new Portal(_district.Id, "Trang thành phố", PortalKind.Site),
            new HostAssignment(_portal.Id, "sokhcn.daklak.gov.vn", new(DateOnly.MinValue), "mẫu", Confidence.Read),
            Held(_department, technician, AgencyPost.TechnicalAdministrator), Held(_department, officer, AgencyPost.OnlineServiceOfficer, new(2026, 12, 1)),
            Held(_commune, technician, AgencyPost.TechnicalAdministrator)).GetAwaiter().GetResult();
    }

    [Fact]
    public void Each_portal_in_force_shows_who_administers_it_who_answers_for_the_services_and_what_is_missing()
    {
        var rows = Open().FindAll("tbody tr");
        Assert.Equal(2, rows.Count);
        Assert.Contains("sokhcn.daklak.gov.vn", rows[0].TextContent);
        Assert.Contains("Trần Văn Máy", rows[0].TextContent);
        Assert.Contains("Lê Thị Công", rows[0].TextContent);
        Assert.Contains(Vi("Access.Staffing.LastDay", new DateOnly(2026, 11, 30)), rows[0].TextContent);
        Assert.Contains("UBND xã Ea Drông", rows[1].TextContent);
        Assert.Contains(Vi("Access.Staffing.Nobody"), rows[1].TextContent);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("?loc=Gap", 1)]
    [InlineData("?loc=NoOfficer", 1)]
    [InlineData("?loc=NoAdministrator", 0)]
    [InlineData("?loc=Complete", 1)]
    [InlineData("?cap=Commune", 1)]
    [InlineData("?tim=ea drong", 1)]
    [InlineData("?tim=sokhcn.dak", 1)]
    [InlineData("?tim=buon ma thuot", 0)]
    [InlineData("?ngay=2026-12-01&loc=NoOfficer", 2)]
    [InlineData("?ngay=2025-06-30&loc=Gap", 3)]
    [InlineData("?ngay=2025-07-01&loc=Gap", 2)]
    public void Filters_and_the_day_live_in_the_address(string query, int rows) => Assert.Equal(rows, Open(query).FindAll("tbody tr").Count);

    [Fact]
    public void The_counts_say_how_much_is_missing_whatever_part_is_shown()
    {
        var counts = Open("?loc=Complete").FindAll(".tile .count").Select(c => c.TextContent);
        Assert.Equal(["2", "1", "0", "1", "1"], counts);
    }

    [Fact]
    public async Task An_archived_portal_needs_nobody()
    {
        await using (var db = Database.CreateDbContext())
        {
            (await db.Portals.SingleAsync(p => p.Id == _portal.Id)).Archive(Some.Day, Some.SystemStamp);
            await db.SaveAsync(Some.SystemStamp);
        }
        Assert.Single(Open().FindAll("tbody tr"));
    }

    [Fact]
    public void Only_the_record_clerk_of_that_agency_is_led_to_where_the_missing_post_is_entered()
    {
        Assert.Empty(Open().FindAll("a.enter"));
        Assert.Equal("/co-quan/24121?nhap=OnlineServiceOfficer", Open(actor: Some.Actor(_commune.Id, Power.RecordBoard)).Find("a.enter").GetAttribute("href"));
        Assert.Empty(Open("?ngay=2026-01-01", Some.Actor(_commune.Id, Power.RecordBoard)).FindAll("a.enter"));
    }

    [Fact]
    public void Someone_who_records_posts_can_look_at_their_own_agencies_only() =>
        Assert.Contains("Ea Drông", Assert.Single(Open("?cuatoi=true", Some.Actor(_commune.Id, Power.RecordBoard)).FindAll("tbody tr")).TextContent);

    [Fact]
    public void Nothing_found_says_what_to_do() => Assert.Contains(Vi("Access.Staffing.Empty"), Open("?tim=khongco").Markup);

    [Fact]
    public async Task The_workbook_holds_exactly_what_is_filtered()
    {
        var filter = StaffingFilter.From(null, null, null, "Gap", 7, Some.Day) with { Page = 0, PageSize = int.MaxValue };
        var sheet = StaffingWorkbook.Of(await The<StaffingQueries>().ListAsync(filter), filter, The<Texts>(), isSample: true);
        Assert.Equal(["UBND xã Ea Drông", "Người phụ trách dịch vụ công trực tuyến"], [sheet.Rows.Single().Cells[1], sheet.Rows.Single().Cells[6]]);
        Assert.NotEmpty(await The<SheetWriter>().WriteAsync(sheet));
    }

    private IRenderedComponent<StaffingPage> Open(string query = "", Actor? actor = null)
    {
        SignIn(actor ?? Some.Actor(Guid.CreateVersion7()));
        The<NavigationManager>().NavigateTo("/cong-thong-tin/nhan-luc" + query);
        return Render<StaffingPage>();
    }

    private static PostHolding Held(Agency agency, Person person, AgencyPost post, DateOnly? until = null) => new(agency.Id, person.Id, post, new(Start, until), "12/QĐ-MẪU", Start);
}
