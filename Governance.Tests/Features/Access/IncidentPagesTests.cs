using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Custody;
using Governance.Web.Features.Access.Incidents;
using Governance.Web.Platform.Files;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Access;

/// <summary>A department with a portal, its technician and the account that the technician keeps since October 2026. It is 09:00 on 2026-11-23.</summary>
public sealed class IncidentPagesTests : PageTest
{
    private readonly Agency _agency = Some.Agency();
    private readonly Person _technician;
    private readonly Portal _portal;

    public IncidentPagesTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddSingleton<SheetWriter>();
        Services.AddAccess();
        _technician = Some.Person("Trần Văn Máy", _agency.Id);
        _portal = new(_agency.Id, "Cổng Sở", PortalKind.Portal);
        Database.AddAsync(_agency, _technician).GetAwaiter().GetResult();
        Database.AddAsync(_portal).GetAwaiter().GetResult();
        SignIn(Technician);
    }

    private Actor Technician => Some.Actor(_technician.Id, _technician.FullName, _agency.Id, Power.RunPortal, Power.ReadCustody);

    private IncidentActions Actions => The<IncidentActions>();

    [Fact]
    public async Task An_incident_is_written_reported_and_closed_on_the_pages()
    {
        var dialogs = Providers();
        var list = Render<IncidentsPage>();
        Assert.Contains(Vi("Access.Incidents.None"), list.Markup);
        Button(list, "Access.Incident.Write").Click();
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll("textarea")));
        Button(dialogs, "Access.Incident.Save").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Common.Required", new Term("Access.Incident.What")), dialogs.Markup));
        dialogs.Find("textarea").Change("Trang chủ bị thay đổi giao diện");
        dialogs.Find("input[type=time]").Change("08:15");
        Button(dialogs, "Access.Incident.Save").Click();
        list.WaitForAssertion(() => Assert.Matches("/cong-thong-tin/su-co/[0-9a-f-]{36}$", The<NavigationManager>().Uri));
        var saved = await SingleAsync();
        Assert.Equal((new DateTime(2026, 11, 23, 1, 15, 0), _portal.Id, IncidentState.Open), (saved.NoticedAt, saved.PortalId, saved.State));

        var one = Render<IncidentPage>(p => p.Add(x => x.Id, saved.Id));
        Assert.Contains(Vi("Access.Incident.MustReport"), one.Markup);
        Assert.Equal("true", Button(one, "Access.Incident.Close").GetAttribute("aria-disabled"));
        Button(one, "Access.Incident.Tell").Click();
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll("input[type=radio]")));
        Input(dialogs, "Access.Incident.Whom").Change("Giám đốc Sở");
        Button(dialogs, "Access.Incident.Tell").Click();
        one.WaitForAssertion(() => Assert.Contains("Giám đốc Sở", one.Find(".notices").TextContent));

        Button(one, "Access.Incident.Close").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Access.Incident.CloseConfirm"), dialogs.Markup));
        foreach (var (area, text) in dialogs.FindAll("textarea").Zip(["Mật khẩu yếu", "Đổi mật khẩu, khôi phục bản sao lưu"])) area.Change(text);
        Button(dialogs, "Access.Incident.Close").Click();
        one.WaitForAssertion(() => Assert.Contains("Đổi mật khẩu, khôi phục bản sao lưu", one.Markup));
        Assert.Equal(IncidentState.Closed, (await SingleAsync()).State);
        Assert.Equal("true", Button(one, "Access.Incident.Tell").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task Who_kept_the_account_when_it_happened_stands_with_the_incident()
    {
        var account = await The<CustodyActions>().AddAsync(_agency.Id, new(null, AccountUse.Administration, "Quản trị cổng", "quantri", null));
        await The<CustodyActions>().HandOverAsync(account, _technician.Id, new(2026, 10, 1), "Nhà cung cấp");
        var before = await WriteAsync("Trước khi giao", new(2026, 9, 30, 2, 0, 0, DateTimeKind.Utc), account);
        var since = await WriteAsync("Sau khi giao", new(2026, 10, 1, 2, 0, 0, DateTimeKind.Utc), account);
        Assert.Contains(Vi("Access.Incident.NoCustodian"), Page(before).Markup);
        Assert.Contains(Vi("Access.Incident.Custodian", "Trần Văn Máy"), Page(since).Markup);
        Assert.Equal(["Sau khi giao", "Trước khi giao"], (await The<IncidentQueries>().OfAccountAsync(Technician, account)).Select(i => i.What));
    }

    [Fact]
    public async Task There_is_no_level_until_the_agency_sets_one_and_then_it_says_whether_it_is_to_be_checked()
    {
        var dialogs = Providers();
        var list = Render<IncidentsPage>();
        Button(list, "Access.Incident.Levels").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Access.Incident.NoLevels"), dialogs.Markup));
        Button(dialogs, "Access.Incident.AddLevel").Click();
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll(".problem")));
        Input(dialogs, "Access.Incident.LevelName").Change("Nghiêm trọng");
        Input(dialogs, "Access.Incident.Hours").Change("24");
        Input(dialogs, "Access.Incident.Source").Change("Quy chế nội bộ mẫu");
        Button(dialogs, "Access.Incident.AddLevel").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Access.Incident.ToBeChecked"), dialogs.Find(".levels").TextContent));
        var level = (await The<IncidentQueries>().AgenciesAsync(Technician)).Single().Levels.Single();
        Assert.Equal(("Nghiêm trọng", 24, Confidence.Secondary), (level.Name, level.Hours, level.Confidence));

        var id = await Actions.WriteAsync(_agency.Id, new(_portal.Id, null, "Mất kết nối", Some.Instant), level.Id);
        Assert.Contains(Vi("Access.Incident.MustReportBy", Some.Instant.AddHours(24)), Page(id).Markup);
        Clock.Advance(TimeSpan.FromHours(25));
        Assert.Contains(Vi("Access.Incident.Late"), Page(id).Markup);
        Assert.Equal("Access.Incident.LevelNotThen", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.WriteAsync(_agency.Id, new(null, null, "Cũ", Some.Instant.AddDays(-1)), level.Id))).Refusals[0].Name);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?tinhtrang=Open", 1)]
    [InlineData("?tinhtrang=Reported", 1)]
    [InlineData("?tinhtrang=Closed", 1)]
    [InlineData("?tim=giao diện", 1)]
    [InlineData("?tim=khoa hoc", 3)]
    [InlineData("?tim=khongco", 0)]
    [InlineData("?tu=2026-11-22", 2)]
    [InlineData("?den=2026-11-21", 1)]
    [InlineData("?tu=2026-11-22&den=2026-11-22", 1)]
    public async Task Filters_live_in_the_address(string query, int rows)
    {
        await ThreeAsync();
        The<NavigationManager>().NavigateTo("/cong-thong-tin/su-co" + query);
        Assert.Equal(rows, Render<IncidentsPage>().FindAll("tbody tr").Count);
    }

    [Fact]
    public async Task The_head_reads_and_others_find_nothing()
    {
        var id = await WriteAsync("Mất kết nối", Some.Instant);
        SignIn(Some.Actor(_agency.Id, Power.ReadCustody));
        Assert.Contains("Mất kết nối", Page(id).Markup);
        Assert.Equal("true", Button(Page(id), "Access.Incident.Tell").GetAttribute("aria-disabled"));
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.RunPortal, Power.ReadCustody));
        Assert.Contains(Vi("Common.NotFound"), Page(id).Markup);
        foreach (var call in new Func<Task>[]
        {
            () => Actions.WriteAsync(_agency.Id, new(null, null, "x", Some.Instant), null), () => Actions.CorrectAsync(id, new(null, null, "x", Some.Instant), null),
            () => Actions.TellAsync(id, NoticeTo.OwnAgency, "x", Some.Instant, null), () => Actions.CloseAsync(id, Some.Instant, "x", "y"), () => Actions.AddLevelAsync(_agency.Id, "x", null, "y", Confidence.Read, Some.Day),
        })
            Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(call)).Refusals[0].Name);
    }

    [Fact]
    public async Task Another_agencys_account_is_not_found() =>
        Assert.Equal("Common.NotFound", (await Assert.ThrowsAsync<RuleBroken>(() => WriteAsync("x", Some.Instant, Guid.CreateVersion7()))).Refusals[0].Name);

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_second_is_told()
    {
        var id = await WriteAsync("Mất kết nối", Some.Instant);
        await using var db = Database.CreateDbContext();
        var seen = await db.IncidentReports.Include(i => i.Notices).SingleAsync();
        await Actions.TellAsync(id, NoticeTo.OwnAgency, "Giám đốc", Some.Instant, null);
        db.Add(seen.Tell(NoticeTo.OwnAgency, "Giám đốc", Some.Instant, null, Some.By(Technician)));
        Assert.Equal("Common.ChangedByAnother", (await Assert.ThrowsAsync<RuleBroken>(() => db.SaveAsync(Some.By(Technician)))).Refusals[0].Name);
    }

    [Fact]
    public async Task The_paper_and_the_workbook_hold_what_the_pages_show()
    {
        await ThreeAsync();
        var list = await The<IncidentQueries>().ListAsync(Technician, new(State: IncidentState.Closed));
        var sheet = IncidentWorkbook.Of(list, The<Texts>(), isSample: false);
        Assert.Equal(["Giao diện bị đổi", "10:00 23/11/2026"], [sheet.Rows.Single().Cells[4], sheet.Rows.Single().Cells[8]]);
        Assert.NotEmpty(await The<SheetWriter>().WriteAsync(sheet));
        var incident = await The<IncidentQueries>().IncidentAsync(Technician, list.Rows.Single().Id);
        var paper = IncidentPaper.Of(incident!, Some.Day, The<Texts>(), isSample: true);
        var html = HtmlPaper.Write(paper);
        foreach (var text in (string[])["Giám đốc", "Mật khẩu yếu", "Đổi mật khẩu", "Trần Văn Máy", "khoản 3 Điều 24"]) Assert.Contains(text, html);
    }

    private IRenderedComponent<IncidentPage> Page(Guid id) => Render<IncidentPage>(p => p.Add(x => x.Id, id));

    private Task<Guid> WriteAsync(string what, DateTime noticed, Guid? account = null) => Actions.WriteAsync(_agency.Id, new(_portal.Id, account, what, noticed), null);

    /// <summary>One open since today, one reported yesterday, one closed that was noticed two days ago.</summary>
    private async Task ThreeAsync()
    {
        await WriteAsync("Mất kết nối", Some.Instant);
        await Actions.TellAsync(await WriteAsync("Chậm", Some.Instant.AddDays(-1)), NoticeTo.OwnAgency, "Giám đốc", Some.Instant, null);
        var closed = await WriteAsync("Giao diện bị đổi", Some.Instant.AddDays(-2));
        await Actions.TellAsync(closed, NoticeTo.OwnAgency, "Giám đốc", Some.Instant, "Điện thoại");
        Clock.Advance(TimeSpan.FromHours(1));
        await Actions.CloseAsync(closed, Some.Instant.AddHours(1), "Mật khẩu yếu", "Đổi mật khẩu");
    }

    private async Task<IncidentReport> SingleAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.IncidentReports.AsNoTracking().SingleAsync();
    }

    private IElement Button(IRenderedComponent<IComponent> page, string text) => page.FindAll("button").Last(b => b.TextContent.Contains(Vi(text)));

    private IElement Input(IRenderedComponent<IComponent> page, string label) =>
        page.Find($"#{page.FindAll("label").Last(l => l.TextContent.Trim().StartsWith(Vi(label), StringComparison.Ordinal)).GetAttribute("for")}");
}
