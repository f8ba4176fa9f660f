using System.Net;
using ClosedXML.Excel;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Agencies.Reorganisation;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Agencies;

public sealed class PlanExportTests
{
    [Fact]
    public async Task The_workbook_counts_what_it_lists_and_its_total_is_live()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await ReaderAsync(host);
        var sheet = new XLWorkbook(new MemoryStream(await browser.GetByteArrayAsync($"/co-quan/sap-xep/{await RecordedAsync(host)}/he-qua.xlsx"))).Worksheets.Single();
        var rows = sheet.RowsUsed().SkipWhile(r => r.Cell(1).GetString() != "STT").Skip(1).ToList();
        var groups = rows.Where(r => r.Cell(1).IsEmpty() && !r.Cell(2).IsEmpty()).ToDictionary(r => r.Cell(2).GetString(), r => (int)r.Cell(4).GetDouble());
        Assert.Equal((199, 102, 13), (groups["Cơ quan chấm dứt"], groups["Cơ quan thành lập"], groups["Tên miền đổi chủ"]));
        var listed = rows.Count(r => r.Cell(1).DataType is XLDataType.Number);
        var total = rows.Single(r => r.Cell(1).GetString() == "Tổng số").Cell(4);
        Assert.Equal((groups.Values.Sum(), (double)listed), (listed, total.GetDouble()));
        Assert.Contains("SUM", total.FormulaA1 is "" ? total.FormulaR1C1 : total.FormulaA1);
    }

    [Fact]
    public async Task The_paper_is_a_PDF_for_everyone_signed_in_and_nobody_else()
    {
        await using var host = await TestHost.StartAsync();
        var path = $"/co-quan/sap-xep/{await RecordedAsync(host)}/he-qua.pdf";
        using var stranger = host.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(path)).StatusCode);
        using var browser = await ReaderAsync(host);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await browser.GetByteArrayAsync(path)).AsSpan(0, 4)));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/co-quan/sap-xep/{Guid.CreateVersion7()}/he-qua.pdf")).StatusCode);
    }

    [Fact]
    public async Task A_dry_run_is_exported_by_who_may_run_it_and_only_as_it_was_seen()
    {
        await using var host = await TestHost.StartAsync();
        var account = await host.AddAccountAsync("tinh.thuky");
        await using (var db = host.OpenDatabase())
        {
            var province = await db.Agencies.SingleAsync(a => a.Code == "66");
            db.Add(new PostHolding(province.Id, account.PersonId, AgencyPost.RecordClerk, new(new(2026, 1, 1)), "01/QĐ", new(2025, 12, 30)));
            await db.SaveAsync(Some.SystemStamp);
        }
        Guid plan;
        string mark;
        await using (var scope = host.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentUser>().Enter(new(new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.NameIdentifier, account.Id.ToString())], "test")));
            var actions = scope.ServiceProvider.GetRequiredService<ReorganisationActions>();
            plan = await actions.DraftAsync(new("Sắp xếp (mẫu)", host.Services.GetRequiredService<TimeProvider>().Today().AddMonths(2)));
            await actions.AddStepAsync(plan, StepKind.Found, [StepLine.Beginning("moi-1", "UBND xã Mới Mẫu", AgencyLevel.Commune, "66")]);
            mark = (await actions.RehearseAsync(plan)).Mark;
        }
        using var clerk = host.Browser();
        await TestHost.SignInAsync(clerk, "tinh.thuky", TestHost.Password);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"/co-quan/sap-xep/{plan}/he-qua.xlsx?ma={mark}")).StatusCode);
        var stale = await clerk.GetAsync($"/co-quan/sap-xep/{plan}/he-qua.xlsx?ma=00000000");
        Assert.Equal((HttpStatusCode.Conflict, true), (stale.StatusCode, (await stale.Content.ReadAsStringAsync()).Contains("chạy thử lại", StringComparison.Ordinal)));
        using var reader = await ReaderAsync(host);
        Assert.Equal(HttpStatusCode.Conflict, (await reader.GetAsync($"/co-quan/sap-xep/{plan}/he-qua.xlsx")).StatusCode);
    }

    private static async Task<Guid> RecordedAsync(TestHost host)
    {
        await using var db = host.OpenDatabase();
        return await db.ReorganisationPlans.Where(p => p.Reference != null).Select(p => p.Id).SingleAsync();
    }

    private static async Task<HttpClient> ReaderAsync(TestHost host)
    {
        await host.AddAccountAsync("nguoi.doc");
        var browser = host.Browser();
        await TestHost.SignInAsync(browser, "nguoi.doc", TestHost.Password);
        return browser;
    }
}
