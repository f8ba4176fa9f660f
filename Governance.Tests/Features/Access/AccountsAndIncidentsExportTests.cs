using System.Net;
using System.Text;
using ClosedXML.Excel;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Access;

/// <summary>The addresses behind the registers of accounts and incidents, asked by a stranger, by someone without a power and by the technical administrator.</summary>
public sealed class AccountsAndIncidentsExportTests
{
    [Fact]
    public async Task Only_who_may_read_them_gets_the_registers_and_the_paper_and_others_do_not_learn_that_they_are_there()
    {
        await using var host = await TestHost.StartAsync();
        var incident = await HappenedAsync(host);
        await host.AddAccountAsync("nguoikhac");
        string[] closed = ["/cong-thong-tin/tai-khoan.xlsx", "/cong-thong-tin/su-co.xlsx", $"/cong-thong-tin/su-co/{incident}/bao-cao.pdf", $"/cong-thong-tin/su-co/{incident}/bao-cao.docx"];
        using var stranger = host.Browser();
        foreach (var path in closed) Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(path)).StatusCode);
        using var other = await SignedInAsync(host, "nguoikhac");
        foreach (var path in closed.Append("/ban-bien-tap/nhap/mau.xlsx").Append($"/con-nguoi/nhap/{Guid.CreateVersion7()}/van-de.xlsx")) Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/cong-thong-tin/nhan-luc.xlsx?loc=Gap")).StatusCode);

        using var technician = await SignedInAsync(host, "kythuat");
        var accounts = Cells(await technician.GetByteArrayAsync(closed[0]));
        foreach (var text in (string[])["Quản trị cổng", "quantri", "Người Dùng Thử"]) Assert.Contains(text, accounts);
        Assert.Contains("Mất kết nối", Cells(await technician.GetByteArrayAsync(closed[1] + "?tinhtrang=Open")));
        Assert.DoesNotContain("Mất kết nối", Cells(await technician.GetByteArrayAsync(closed[1] + "?tinhtrang=Closed")));
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(await technician.GetByteArrayAsync(closed[2])), StringComparison.Ordinal);
        Assert.StartsWith("PK", Encoding.ASCII.GetString(await technician.GetByteArrayAsync(closed[3])), StringComparison.Ordinal);
    }

    /// <returns>Id of an open incident of the account that the technician keeps.</returns>
    private static async Task<Guid> HappenedAsync(TestHost host)
    {
        var person = (await host.AddAccountAsync("kythuat")).PersonId;
        await using var db = host.OpenDatabase();
        var agency = await db.Agencies.SingleAsync(a => a.Code == "sokhcn");
        var stamp = Some.By(Some.Actor(person, "Người Dùng Thử", agency.Id, Power.RunPortal));
        db.Add(new PostHolding(agency.Id, person, AgencyPost.TechnicalAdministrator, new(new(2026, 1, 1)), "12/QĐ-MẪU", new(2026, 1, 1)));
        var account = new PrivilegedAccount(agency.Id, new(null, AccountUse.Administration, "Quản trị cổng", "quantri", null), stamp);
        account.HandOver(person, new(2026, 1, 1), "Nhà cung cấp", stamp);
        var incident = new IncidentReport(agency.Id, new(null, account.Id, "Mất kết nối", Some.Instant), null, stamp);
        db.AddRange(account, incident);
        await db.SaveAsync(Some.SystemStamp);
        return incident.Id;
    }

    private static async Task<HttpClient> SignedInAsync(TestHost host, string login)
    {
        var browser = host.Browser();
        await TestHost.SignInAsync(browser, login, TestHost.Password);
        return browser;
    }

    private static IReadOnlyList<string> Cells(byte[] file)
    {
        using var book = new XLWorkbook(new MemoryStream(file));
        return [.. book.Worksheet(1).CellsUsed().Select(c => c.GetString())];
    }
}
