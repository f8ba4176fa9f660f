using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access.Custody;
using Governance.Web.Features.Access.Incidents;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Access;

/// <summary>A department with a portal, its technician and the account that the technician keeps since October 2026. It is 09:00 on 2026-11-23.</summary>
public sealed class IncidentPagesTests : IncidentPageTest
{
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
}
