using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.Tests.Browser;

public sealed partial class StreetJourneyTests
{
    private static readonly byte[] Scan = [.. "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8];

    /// <summary>Step 1: the board of an agency that has none, from its founding decision.</summary>
    private static async Task FoundABoardAsync(IPage page)
    {
        await Street.GoAsync(page, "/ban-bien-tap");
        await Button(page, "Lập Ban biên tập").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ban Quản lý các khu công nghiệp");
        await page.GetByLabel("Số quyết định").FillAsync("15/QĐ-BQLKCN");
        await page.GetByLabel("Người ký", new() { Exact = true }).FillAsync("Trưởng ban Mẫu");
        await page.GetByLabel("Chức vụ người ký").FillAsync("Trưởng ban");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "quyet-dinh-15.pdf", MimeType = "application/pdf", Buffer = Scan });
        await Expect(page.GetByText("quyet-dinh-15.pdf")).ToBeVisibleAsync();
        var composition = page.GetByRole(AriaRole.Region, new() { Name = "Thành phần theo Điều 10" });
        await Expect(composition.Locator("li .state-good")).ToHaveCountAsync(0);
        foreach (var (post, name, job) in new[] { ("Trưởng ban", "Nguyễn Văn Đầu Mẫu", "Phó Trưởng ban Quản lý"), ("Phó Trưởng ban", "Trần Thị Phó Mẫu", "Chánh Văn phòng"), ("Thành viên", "Lê Văn Viên Mẫu", "Trưởng phòng") })
        {
            var seat = page.GetByRole(AriaRole.Group, new() { Name = post, Exact = true });
            await seat.GetByRole(AriaRole.Button, new() { Name = "Thêm người chưa có trong danh sách" }).ClickAsync();
            var dialog = page.GetByRole(AriaRole.Dialog);
            await dialog.GetByLabel("Họ và tên").FillAsync(name);
            await dialog.GetByLabel("Chức danh").FillAsync(job);
            await Button(page, "Thêm người này").ClickAsync();
            await Expect(seat.GetByLabel("Người giữ")).ToHaveValueAsync(name);
        }
        await Expect(composition.Locator("li .state-good")).Not.ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Group, new() { Name = "Thành viên", Exact = true }).GetByLabel("Giao làm thư ký").CheckAsync();
        await Street.AxeFindsNothingAsync(page);
        await Button(page, "Ghi quyết định thành lập").ClickAsync();
        await Expect(page.GetByText("Quyết định đang có hiệu lực")).ToBeVisibleAsync();
        await Expect(page.GetByText("15/QĐ-BQLKCN").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Lê Văn Viên Mẫu" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Thư ký").First).ToBeVisibleAsync();
        await Street.AxeFindsNothingAsync(page);
    }

    /// <summary>Step 7: one session with attendance, and who has met the year's duty.</summary>
    private static async Task TrainAsync(IPage page)
    {
        await Street.GoAsync(page, "/dao-tao");
        await Button(page, "Lập đợt đào tạo").ClickAsync();
        await page.GetByLabel("Tên khóa đào tạo").FillAsync("Nghiệp vụ biên tập tin bài");
        await page.GetByLabel("Ngày bắt đầu").First.FillAsync("02/12/2026");
        await page.GetByLabel("Địa điểm").FillAsync("Hội trường Sở");
        await page.GetByLabel("Địa điểm").PressAsync("Tab");
        await Street.AxeFindsNothingAsync(page);
        await Button(page, "Lưu đợt đào tạo").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Nghiệp vụ biên tập tin bài");
        await page.Locator("thead input[type=checkbox]").CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Ghi kết quả cho người đã chọn" }).GetByRole(AriaRole.Button, new() { Name = "Đạt", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Đủ kết quả, chờ chốt")).ToBeVisibleAsync();
        await Button(page, "Chốt đợt").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Chốt đợt" }).ClickAsync();
        await Expect(page.GetByText("Đã chốt", new() { Exact = true })).ToBeVisibleAsync();
        await Button(page, "Cấp giấy chứng nhận").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cấp giấy chứng nhận" }).ClickAsync();
        await Expect(page.GetByText("Còn hiệu lực").First).ToBeVisibleAsync();
        await Street.AxeFindsNothingAsync(page);
        foreach (var address in (string[])["/dao-tao/dot", "/dao-tao/ke-hoach", "/dao-tao/khoa"]) await Street.GoAsync(page, address);
        await Street.GoAsync(page, "/dao-tao?tim=Mẫu");
        await Expect(page.GetByText("Đã hoàn thành").First).ToBeVisibleAsync();
    }
}
