using CsCheck;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial.Checking;

public sealed class KindsTests
{
    private static readonly StoredFile Picture = new(new string('a', 64), "IMG_2041.jpg", "image/jpeg", 10);
    private static readonly StoredFile Paper = new(new string('b', 64), "danh-sach.pdf", "application/pdf", 10);
    private readonly SomeWork _some = new();

    [Fact]
    public void Every_kind_is_there_once_in_its_order() => Assert.Equal(Enum.GetValues<CheckCode>(), CheckKind.All.Select(k => k.Code));

    [Theory]
    [InlineData("IMG_2041.jpg", "Editorial.AltIsFileName")]
    [InlineData("IMG_2041", "Editorial.AltIsFileName")]
    [InlineData("20240512-103012", "Editorial.AltIsFileName")]
    [InlineData("  ", "Editorial.NoAltText")]
    [InlineData("Lãnh đạo tỉnh trao quà cho hộ nghèo", null)]
    [InlineData("Rẫy cà phê", null)]
    public void Alternative_text_describes(string alt, string? refusal) =>
        Assert.Equal(refusal is null ? [] : [refusal], SomeWork.Checks.Missing(_some.Content() with { Pictures = [new(Picture, alt, "", "Sở", "Cơ quan tự chụp")] }).Select(r => r.Name));

    [Theory]
    [InlineData("<h3>Sâu quá</h3>", "Editorial.HeadingSkipped")]
    [InlineData("<h2>Một</h2><h4>Ba</h4>", "Editorial.HeadingSkipped")]
    [InlineData("<h2>Một</h2><h3>Hai</h3><h2>Một</h2>", null)]
    [InlineData("<h2> </h2><p>Chữ</p>", "Editorial.EmptyHeading")]
    [InlineData("""<p><a href="https://daklak.gov.vn">tại đây</a></p>""", "Editorial.LinkSaysNothing")]
    [InlineData("""<p><a href="https://daklak.gov.vn">Xem thêm &gt;&gt;</a></p>""", null)]
    [InlineData("""<p><a href="https://daklak.gov.vn">Xem thêm</a></p>""", "Editorial.LinkSaysNothing")]
    [InlineData("""<p><a href="https://daklak.gov.vn">https://daklak.gov.vn/van-ban/123</a></p>""", "Editorial.LinkIsAddress")]
    [InlineData("""<p><a href="https://daklak.gov.vn">Cổng thông tin điện tử tỉnh</a></p>""", null)]
    [InlineData("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "Editorial.TableWithoutHeader")]
    [InlineData("<table><tr><th>a</th></tr><tr><td>b</td></tr></table>", null)]
    [InlineData("""<p style="color:#ccc">nhạt</p>""", "Editorial.LowContrast")]
    [InlineData("""<p style="color:#1F1B16;background:#FAF9F7">đậm</p>""", null)]
    [InlineData("""<p><font color="yellow">vàng</font></p>""", "Editorial.LowContrast")]
    public void What_not_everyone_can_read_is_warned_of(string body, string? warning)
    {
        var findings = SomeWork.Checks.Findings(_some.Content() with { Body = $"<p>Mở đầu.</p>{body}" });
        Assert.All(findings, f => Assert.Equal(CheckLevel.Warn, f.Level));
        if (warning is null) Assert.DoesNotContain(findings, f => f.Why.Name != "Editorial.LinkSaysNothing");
        else Assert.Equal([warning], findings.Select(f => f.Why.Name));
    }

    [Theory]
    [InlineData("http://localhost/a")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("https://172.20.0.1")]
    [InlineData("http://192.168.1.10:8080/x")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[2002:0a00:0001::]/")]
    [InlineData("http://vanban/")]
    [InlineData("http://qlvb.local/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    public void A_link_to_the_inside_is_refused(string address) =>
        Assert.Equal(["Editorial.InnerLink"], SomeWork.Checks.Missing(_some.Content() with { Body = $"""<p><a href="{address}">Hệ thống văn bản</a></p>""" }).Select(r => r.Name));

    [Theory]
    [InlineData("https://daklak.gov.vn/tin")]
    [InlineData("https://8.8.8.8/")]
    [InlineData("mailto:a@daklak.gov.vn")]
    [InlineData("http://[2606:4700::1111]/")]
    public void A_link_to_the_world_is_not(string address) =>
        Assert.Empty(SomeWork.Checks.Missing(_some.Content() with { Body = $"""<p><a href="{address}">Cổng thông tin tỉnh</a></p>""" }));

    [Fact]
    public void A_link_that_was_found_dead_or_inner_says_so()
    {
        var facts = new CheckFacts { Links = new Dictionary<string, LinkStanding> { ["https://a.vn/"] = LinkStanding.Dead, ["https://b.vn/"] = LinkStanding.Inner, ["https://c.vn/"] = LinkStanding.Unknown } };
        var content = _some.Content() with { Body = """<p><a href="https://a.vn/">Trang A</a> <a href="https://b.vn/">Trang B</a> <a href="https://c.vn/">Trang C</a></p>""" };
        Assert.Equal([("Editorial.InnerLink", CheckLevel.Refuse), ("Editorial.DeadLink", CheckLevel.Warn)], With(facts).Findings(content).Select(f => (f.Why.Name, f.Level)));
    }

    [Theory]
    [InlineData("Khuyến mãi lớn, giảm giá đến 50 %", 2)]
    [InlineData("Hotline: 1900 1234", 1)]
    [InlineData("Chương trình bình ổn giá", 0)]
    public void Selling_amid_news_is_warned_of(string text, int times) =>
        Assert.Equal(times, SomeWork.Checks.Findings(_some.Content() with { Body = $"<p>{text}</p>" }).Count(f => f.Code is CheckCode.Advertising));

    [Fact]
    public void The_agencys_own_words_are_found_whatever_their_marks() =>
        Assert.Equal(["Editorial.AdvertisingWord"], With(new() { AdvertisingWords = [" cafe buon ho "] }).Findings(_some.Content("CAFÉ BUÔN HỒ về đích")).Select(f => f.Why.Name));

    [Fact]
    public void A_scan_is_not_checkable_and_never_passed()
    {
        var checks = With(new() { Files = new Dictionary<string, FileFact> { [Paper.Sha256] = new(FileReading.NoText, "") } });
        var content = _some.Content() with { Attachments = [new(Paper, "Danh sách")] };
        Assert.Empty(checks.Missing(content));
        Assert.Equal(CheckOutcome.NotCheckable, Outcome(checks, content, CheckCode.PersonalData));
        Assert.Equal(CheckOutcome.NotCheckable, Outcome(checks, content, CheckCode.Secrecy));
        Assert.Equal(CheckOutcome.NotCheckable, Outcome(SomeWork.Checks, content, CheckCode.PersonalData));
    }

    [Fact]
    public void What_stands_in_an_attachment_refuses_too_and_names_the_file()
    {
        var checks = With(new() { Files = new Dictionary<string, FileFact> { [Paper.Sha256] = new(FileReading.Read, "1. Y Thông Niê 066085012345\nMẬT\n") } });
        var missing = checks.Missing(_some.Content() with { Attachments = [new(Paper, "Danh sách")] });
        Assert.Equal(["Editorial.SecrecyMarkAttached", "Editorial.PersonalAttached.IdentityNumber"], missing.Select(r => r.Name));
        Assert.Equal(["•••••••••345", "danh-sach.pdf"], missing[1].Arguments);
    }

    [Fact]
    public void A_picture_says_where_it_was_taken_how_heavy_it_is_and_whose_it_is()
    {
        var facts = new CheckFacts { Files = new Dictionary<string, FileFact> { [Picture.Sha256] = new(FileReading.Read, "", HasLocation: true, 4000, 3000) } };
        var content = _some.Content() with { Pictures = [new(Picture with { Length = 5_000_000 }, "Lễ khánh thành cầu")] };
        Assert.Equal(["Editorial.NoPictureRights", "Editorial.PictureLocation", "Editorial.PictureTooHeavy", "Editorial.PictureTooLarge"], With(facts).Findings(content).Select(f => f.Why.Name));
    }

    [Fact]
    public void The_fields_of_a_category_are_looked_for_by_their_words()
    {
        var document = new ContentCategory("van-ban", "Văn bản", "number;issue date;effective date;file", "", "all", "", Confidence.Read);
        var checks = With(new() { Categories = new Dictionary<string, ContentCategory> { ["van-ban"] = document } });
        var content = _some.Content() with { CategoryCode = "van-ban", Body = "<p>Số: 10/2024/QĐ-UBND, ban hành ngày 01/03/2024</p>" };
        Assert.Equal(["Editorial.CategoryField.effective-date", "Editorial.CategoryField.file"], checks.Findings(content).Where(f => f.Code is CheckCode.CategoryFields).Select(f => ((Term)f.Why.Arguments[1]).Key));
    }

    [Fact]
    public void Characters_that_turn_the_direction_are_refused_in_a_title_and_taken_out_by_one_click()
    {
        var content = _some.Content("Quyết định \u202efdp.exe\u202c\u200b");
        var finding = Assert.Single(SomeWork.Checks.Findings(content));
        Assert.Equal(("Editorial.UnseenCharacters", true, 3), (finding.Why.Name, finding.Holds, finding.Why.Arguments[0]));
        Assert.Equal("Quyết định fdp.exe", Mended.After(content, finding).Title);
    }

    [Fact]
    public void Both_forms_of_a_letter_are_the_same_to_every_check()
    {
        var content = _some.Content() with { Body = "<p>TỐI MẬT</p>".Normalize(System.Text.NormalizationForm.FormD) };
        Assert.Equal(["Editorial.SecrecyMark"], SomeWork.Checks.Missing(content).Select(r => r.Name));
    }

    [Fact]
    public void A_like_work_is_named_with_its_portal() =>
        Assert.Equal(["Mùa cà phê", "Cổng tỉnh", 87], Assert.Single(With(new() { Similar = [new(Guid.CreateVersion7(), "Mùa cà phê", "Cổng tỉnh", .874)] }).Findings(_some.Content())).Why.Arguments);

    /// <summary>Halves of letters, marks without letters, tags without end: whatever comes, the checks answer.</summary>
    [Fact]
    public void Checks_never_throw() => Gen.Select(Gen.String, Gen.String, Gen.String[Gen.Char["<>/&;\"'=apthr 0123456789@.•\ud83d\u0301\u202eĐẬ¸µ\n"], 0, 300]).Sample((title, source, body) =>
    {
        var content = _some.Content() with { Title = title, Source = source, Body = body, Pictures = [new(Picture, title, source)] };
        foreach (var finding in SomeWork.Checks.Findings(content).Where(f => f.Mending is not Mending.None)) Mended.After(content, finding);
        Assert.Equal(CheckKind.All.Count, SomeWork.Checks.Results(content).Count);
    }, iter: 1000);

    private static Checks With(CheckFacts facts) => new([.. SomeWork.Elements()], null, facts);

    private static CheckOutcome Outcome(Checks checks, ArticleContent content, CheckCode code) => checks.Results(content).Single(r => r.Code == code).Outcome;
}
