using System.Net;
using ClosedXML.Excel;
using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Boards;

public sealed class RegisterExportTests
{
    [Fact]
    public async Task The_workbook_holds_exactly_what_the_address_filters_on_every_page()
    {
        await using var host = await TestHost.StartAsync();
        await FoundAsync(host);
        using var browser = await ReaderAsync(host);
        var page = await SheetAsync(browser, "?ngay=2026-11-23&tinhtrang=Broken");
        Assert.Equal(["1", "Sở Khoa học và Công nghệ", "Sở, ban, ngành", "Trần Văn Đầu", "1", "15/QĐ-SKHCN"], Enumerable.Range(1, 6).Select(c => page.Cell(8, c).GetString()));
        Assert.Equal((new DateTime(2026, 2, 27), XLDataType.DateTime), (page.Cell(8, 7).GetDateTime(), page.Cell(8, 7).DataType));
        Assert.Contains("Đ10.3.a", page.Cell(8, 9).GetString());
        Assert.Equal("Tổng số", page.Cell(9, 1).GetString());

        var everyone = await SheetAsync(browser, "?ngay=2026-11-23&cap=Department");
        await using var db = host.OpenDatabase();
        var day = new DateOnly(2026, 11, 23);
        var there = await db.Agencies.CountAsync(a => a.Level == Governance.Domain.Agencies.AgencyLevel.Department && (a.Established == null || a.Established <= day) && (a.Dissolved == null || day < a.Dissolved));
        Assert.Equal(there, everyone.Column(1).CellsUsed().Count(c => c.DataType is XLDataType.Number));
    }

    [Fact]
    public async Task Only_who_is_signed_in_gets_the_register_and_the_scans()
    {
        await using var host = await TestHost.StartAsync();
        var decision = await FoundAsync(host, scan: "%PDF-1.7 quyết định"u8.ToArray());
        var paths = new[] { "/ban-bien-tap/danh-sach.xlsx", $"/ban-bien-tap/quyet-dinh/{decision}/ban-quet" };
        using var stranger = host.Browser();
        foreach (var path in paths) Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(path)).StatusCode);
        using var reader = await ReaderAsync(host);
        foreach (var path in paths) Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(path)).StatusCode);
        Assert.Equal("%PDF-1.7 quyết định"u8.ToArray(), await reader.GetByteArrayAsync(paths[1]));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/ban-bien-tap/quyet-dinh/{Guid.CreateVersion7()}/ban-quet")).StatusCode);
    }

    /// <summary>A board of a head alone, who does not lead the agency.</summary>
    /// <returns>Id of its decision.</returns>
    private static async Task<Guid> FoundAsync(TestHost host, byte[]? scan = null)
    {
        await using var db = host.OpenDatabase();
        var agency = await db.Agencies.SingleAsync(a => a.Code == "sokhcn");
        var head = new Person("Trần Văn Đầu", agency.Id, "Chuyên viên");
        var file = scan is null ? null : await host.Services.GetRequiredService<FileStore>().SaveAsync(new MemoryStream(scan), "15-QĐ.pdf", FileKind.Scan);
        var board = new EditorialBoard(agency, SomeBoard.Paper() with { Scan = file }, [SomeBoard.Holder(BoardPost.Head, head.Id, Standing.Other)], Some.By(Some.Actor(agency.Id, Power.RecordBoard)));
        db.AddRange(head, board);
        await db.SaveAsync(Some.SystemStamp);
        return board.Decisions[0].Id;
    }

    private static async Task<HttpClient> ReaderAsync(TestHost host)
    {
        await host.AddAccountAsync("nguoi.doc");
        var browser = host.Browser();
        await TestHost.SignInAsync(browser, "nguoi.doc", TestHost.Password);
        return browser;
    }

    private static async Task<IXLWorksheet> SheetAsync(HttpClient browser, string query) =>
        new XLWorkbook(new MemoryStream(await browser.GetByteArrayAsync($"/ban-bien-tap/danh-sach.xlsx{query}"))).Worksheets.Single();
}
