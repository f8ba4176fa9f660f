using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.Tests.Browser;

/// <summary>The main street as its users walk it, from the founding decision of a board to the page a citizen reads and the sheet an accountant exports.</summary>
public sealed partial class StreetJourneyTests
{
    private const string Title = "Khai giảng lớp chuyển đổi số cho cán bộ xã", Host = "sokhcn.daklak.gov.vn";

    [Fact]
    public async Task A_newcomer_walks_the_main_street()
    {
        await using var street = await Street.OpenAsync();
        await HomesAsync(street);
        await RegistersAsync(await street.SignInAsync("kythuat"));
        var secretary = await street.SignInAsync("thuky");
        await SecretaryAsync(secretary);
        await DialogsAsync(secretary);
        await SecretaryOnAPhoneAsync(await street.SignInAsync("thuky"));
        await TechnicianOnAPhoneAsync(await street.SignInAsync("kythuat"));
        await ProvinceAsync(await street.SignInAsync("tinh.thuky"));
        await FoundABoardAsync(await street.SignInAsync("thuky"));
        var (writer, approver) = (await street.SignInAsync("bientap"), await street.SignInAsync("phoban"));
        await WriteAsync(writer);
        await SendBackAsync(approver);
        await MendAsync(writer);
        await ApproveAsync(approver);
        await SeenLiveAsync(writer);
        await ReadAsync(street);
        // The month is over: its works are scored and paid.
        street.Clock.MoveTo(new(2026, 12, 3, 9, 0, 0, TimeSpan.FromHours(7)));
        await ScoreAsync(await street.SignInAsync("truongban"));
        await CloseAsync(await street.SignInAsync("ketoan"));
        await ApprovePaymentAsync(await street.SignInAsync("thutruong"));
        await PayAsync(await street.SignInAsync("ketoan"));
        await TrainAsync(await street.SignInAsync("thuky"));
    }

    /// <summary>Each lands on a page of their own.</summary>
    private static async Task HomesAsync(Street street)
    {
        foreach (var (login, work) in new[] { ("thuky", "chưa có Ban biên tập"), ("phoban", "Quá hạn"), ("ketoan", "Bảng kê nhuận bút tháng 10/2026") })
        {
            var page = await street.SignInAsync(login);
            await Expect(page.GetByText(work).First).ToBeVisibleAsync();
            await Street.AxeFindsNothingAsync(page);
        }
    }

    /// <summary>What every signed-in person may read, on a phone: there the tables scroll and the menu is folded away.</summary>
    private static async Task RegistersAsync(IPage page)
    {
        await page.SetViewportSizeAsync(PhoneWidth, 900);
        foreach (var address in (string[])["/co-quan", "/co-quan/sokhcn", "/con-nguoi", "/con-nguoi/uy-quyen", "/co-quan/sap-xep", "/phap-ly", "/phap-ly/quy-che", "/phap-ly/thoi-han", "/nhat-ky", "/cong-thong-tin?tim=sokhcn"])
            await FitsAPhoneAsync(page, address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sở Khoa học và Công nghệ" }).ClickAsync();
        await Expect(page.GetByText("Khung trang").First).ToBeVisibleAsync();
        await Street.AxeFindsNothingAsync(page);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });
}
