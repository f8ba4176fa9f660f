using System.Net;
using ClosedXML.Excel;
using Governance.Domain.Audit;
using Governance.Tests.Support;
using Governance.Web.Features.Audit;
using Governance.Web.Shell;

namespace Governance.Tests.Features.Audit;

public sealed class AuditExportTests
{
    [Fact]
    public async Task The_workbook_holds_what_the_address_filters_and_only_what_the_reader_may_read()
    {
        await using var host = await TestHost.StartAsync();
        await host.AddAccountAsync("quan.tri", administrator: true);
        await host.AddAccountAsync("nguoi.la");
        using var administrator = host.Browser();
        await TestHost.SignInAsync(administrator, "quan.tri", TestHost.Password);
        var page = await SheetAsync(administrator, "?loai=Genre&viec=Added");
        Assert.Equal(Texts.Find("Audit.Subject.Genre", new("vi")), page.Cell(8, 5).GetString());
        Assert.Equal(10, page.Column(1).CellsUsed().Count(c => c.DataType is XLDataType.Number));
        using var stranger = host.Browser();
        await TestHost.SignInAsync(stranger, "nguoi.la", TestHost.Password);
        Assert.Equal("", (await SheetAsync(stranger, "?loai=Genre")).Cell(8, 1).GetString());
    }

    [Fact]
    public async Task Who_is_not_signed_in_gets_no_log()
    {
        await using var host = await TestHost.StartAsync();
        using var nobody = host.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync("/nhat-ky/danh-sach.xlsx")).StatusCode);
    }

    [Fact]
    public void What_does_not_fit_is_said_under_the_title()
    {
        var row = new AuditRow(Guid.CreateVersion7(), Some.Instant, "seed", null, ChangeKind.Added, "Genre", "1", []);
        var sheet = AuditWorkbook.Of(new([row], 5_001, true), new(), new(), isSample: false);
        Assert.Contains(new Texts()["Audit.Cut", 1, 5_001], sheet.Subtitle);
    }

    private static async Task<IXLWorksheet> SheetAsync(HttpClient browser, string query) =>
        new XLWorkbook(new MemoryStream(await browser.GetByteArrayAsync("/nhat-ky/danh-sach.xlsx" + query))).Worksheet(1);
}
