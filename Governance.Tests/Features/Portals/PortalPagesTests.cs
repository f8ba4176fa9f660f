using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Features.Access.Staffing;
using Governance.Web.Features.Editorial.Checking;
using Governance.Web.Features.Portals;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Portals;

public sealed class PortalPagesTests : PageTest
{
    public PortalPagesTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddPortals();
        Services.AddSingleton<StaffingQueries>();
        Services.AddSingleton<CheckQueries>();
    }

    [Fact]
    public async Task The_register_shows_each_portal_with_its_name_and_what_waits()
    {
        var desk = await DeskAsync();
        await Database.AddAsync(new OutboxItem(desk.Work.Portal, null, null, OutboxReason.WholePortal, Some.Instant));
        SignIn(Some.Actor(Guid.CreateVersion7()));
        var row = Render<PortalsPage>().Find("tbody tr").TextContent;
        Assert.Contains("Sở Khoa học và Công nghệ", row);
        Assert.Contains("sokhcn.daklak.gov.vn", row);
        Assert.Contains("Đang xuất bản", row);
    }

    [Theory]
    [InlineData("?tim=khoa hoc", 1)]
    [InlineData("?tim=sokhcn.dak", 1)]
    [InlineData("?tim=y te", 0)]
    [InlineData("?tinhtrang=Unpublished", 1)]
    [InlineData("?tinhtrang=UpToDate", 0)]
    [InlineData("?tinhtrang=Waiting", 0)]
    [InlineData("?tinhtrang=Failing", 0)]
    [InlineData("?cap=Commune", 0)]
    [InlineData("?cap=Department&dagiaithe=true", 1)]
    public async Task Filters_live_in_the_address(string query, int rows)
    {
        await DeskAsync();
        SignIn(Some.Actor(Guid.CreateVersion7()));
        The<NavigationManager>().NavigateTo("/cong-thong-tin" + query);
        Assert.Equal(rows, Render<PortalsPage>().FindAll("tbody tr").Count);
    }

    [Fact]
    public async Task Who_does_not_run_the_portal_reads_it_and_sees_why_not()
    {
        var desk = await DeskAsync();
        SignIn(Some.Actor(desk.Work.Agency, Power.Approve));
        var page = Open(desk);
        Assert.Contains("sokhcn.daklak.gov.vn", page.Markup);
        foreach (var text in (string[])["Portals.PublishAgain", "Portals.SaveFrame", "Portals.Sections.Add", "Portals.Hosts.Assign"]) Assert.Equal("true", Button(page, text).GetAttribute("aria-disabled"));
        Assert.Contains("Đ11", page.Find(".why-not-reason, .visually-hidden").ParentElement!.TextContent + page.Markup);
    }

    [Fact]
    public async Task The_frame_is_saved_and_the_portal_put_up_for_publishing()
    {
        var desk = await DeskAsync();
        SignIn(Some.Actor(desk.Work.Agency, Power.RunPortal));
        var page = Open(desk);
        Input(page, "Portals.ResponsiblePerson").Change("Lê Thị Trưởng, Phó Giám đốc");
        Input(page, "Portals.Address").Change("Số 15 đường Mẫu");
        Button(page, "Portals.SaveFrame").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Portals.OutboxReason.WholePortal"), page.Markup));
        await using var db = Database.CreateDbContext();
        var portal = await db.Portals.SingleAsync();
        Assert.Equal(("Lê Thị Trưởng, Phó Giám đốc", "Số 15 đường Mẫu"), (portal.ResponsiblePerson, portal.Address));
    }

    [Fact]
    public async Task Who_saves_the_frame_second_is_told_and_keeps_what_was_typed()
    {
        var desk = await DeskAsync();
        SignIn(Some.Actor(desk.Work.Agency, Power.RunPortal));
        var page = Open(desk);
        Input(page, "Portals.ResponsiblePerson").Change("Người đến sau");
        var seen = (await The<PortalQueries>().OpenAsync(Some.Actor(desk.Work.Agency), desk.Work.Portal))!.Version;
        await The<PortalActions>().FrameAsync(desk.Work.Portal, seen, new("Người đến trước", null, null, null, null));
        Button(page, "Portals.SaveFrame").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(The<MudBlazor.ISnackbar>().ShownSnackbars));
        Assert.Equal("Người đến sau", Input(page, "Portals.ResponsiblePerson").GetAttribute("value"));
        await using var db = Database.CreateDbContext();
        Assert.Equal("Người đến trước", (await db.Portals.SingleAsync()).ResponsiblePerson);
    }

    [Fact]
    public async Task A_section_is_added_renamed_and_moved()
    {
        var desk = await DeskAsync();
        SignIn(Some.Actor(desk.Work.Agency, Power.RunPortal));
        var page = Open(desk);
        Input(page, "Portals.Sections.New").Change("Đường dây nóng");
        Button(page, "Portals.Sections.Add").Click();
        page.WaitForAssertion(() => Assert.Contains("/duong-day-nong/", page.Markup));
        page.Find($"button[aria-label='{Vi("Portals.Sections.Up", "Đường dây nóng")}']").Click();
        page.WaitForAssertion(() => Assert.Equal(["Đường dây nóng", "Tin tức"], page.FindAll("section[aria-labelledby=muc] tbody th").Select(h => h.TextContent.Trim())));
        page.Find($"button[aria-label='{Vi("Portals.Sections.Rename", "Tin tức")}']").Click();
        Input(page, "Portals.SectionName").Change("Tin hoạt động");
        Button(page, "Portals.Save").Click();
        page.WaitForAssertion(() => Assert.Contains("Tin hoạt động", page.Find("section[aria-labelledby=muc] tbody").TextContent));
        Assert.Contains("/tin-tuc/", page.Markup);
    }

    [Fact]
    public async Task A_name_held_by_another_is_refused_with_the_day_since_when()
    {
        var desk = await DeskAsync();
        var other = await SomeDesk.SaveAsync(Database, "soyte", withReference: false);
        SignIn(Some.Actor(other.Work.Agency, Power.RunPortal));
        var page = Open(other);
        Input(page, "Portals.Hosts.New").Change("sokhcn.daklak.gov.vn");
        Input(page, "Portals.HostBasis").Change("QĐ 9");
        Button(page, "Portals.Hosts.Assign").Click();
        page.WaitForAssertion(() => Assert.Contains("đã được cấp từ ngày 01/01/2024", string.Concat(The<MudBlazor.ISnackbar>().ShownSnackbars.Select(s => s.Message?.ToString()))));
        Assert.NotEqual(desk.Work.Portal, other.Work.Portal);
    }

    [Fact]
    public async Task What_is_on_its_way_is_seen_to_arrive()
    {
        var desk = await DeskAsync();
        await Database.AddAsync(new OutboxItem(desk.Work.Portal, null, null, OutboxReason.WholePortal, Some.Instant));
        SignIn(Some.Actor(desk.Work.Agency, Power.RunPortal));
        var page = Open(desk);
        Assert.Equal("—", page.Find("section[aria-labelledby=cho] tbody td:last-child").TextContent);
        await The<PublisherWorker>().PublishDueAsync(default);
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Equal("09:00:00", page.Find("section[aria-labelledby=cho] tbody td:last-child").TextContent));
        Assert.Equal("1", page.Find("section[aria-labelledby=ban] tbody th").TextContent);
    }

    [Fact]
    public void A_portal_that_is_not_there_is_not_found()
    {
        SignIn(Some.Actor(Guid.CreateVersion7()));
        Assert.Contains(Vi("Common.NotFound"), Render<PortalPage>(p => p.Add(x => x.Id, Guid.CreateVersion7())).Markup);
    }

    private async Task<SomeDesk> DeskAsync()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        await Database.AddAsync(new HostAssignment(desk.Work.Portal, "sokhcn.daklak.gov.vn", new(new(2024, 1, 1)), "QĐ mẫu", Confidence.Read));
        return desk;
    }

    private IRenderedComponent<PortalPage> Open(SomeDesk desk) => Render<PortalPage>(p => p.Add(x => x.Id, desk.Work.Portal));

    private AngleSharp.Dom.IElement Button(IRenderedComponent<PortalPage> page, string text) => page.FindAll("button").Single(b => b.TextContent.Trim() == Vi(text));

    private AngleSharp.Dom.IElement Input(IRenderedComponent<PortalPage> page, string label) =>
        page.Find($"#{page.FindAll("label").First(l => l.TextContent.Trim().TrimEnd('*') == Vi(label)).GetAttribute("for")}");
}
