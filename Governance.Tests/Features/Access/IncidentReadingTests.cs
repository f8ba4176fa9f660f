using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access.Incidents;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Access;

/// <summary>Who finds which incidents, and what the paper and the workbook hold.</summary>
public sealed class IncidentReadingTests : IncidentPageTest
{
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
}
