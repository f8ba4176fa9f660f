using System.Net;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;
using Governance.Web.Shell;

namespace Governance.Tests.Features.Training;

/// <summary>What anyone learns about a certificate without signing in, and how fast they may ask; the files behind the sign-in.</summary>
public sealed class ProofTests
{
    [Fact]
    public async Task A_valid_a_revoked_and_an_unknown_code_are_answered_to_anyone()
    {
        await using var host = await TestHost.StartAsync();
        var (valid, revoked) = await CertificatesAsync(host);
        using var browser = host.Browser();
        var page = await browser.GetStringAsync($"/xac-nhan/{valid.Code!.ToLowerInvariant()}");
        foreach (var word in (string[])["Nguyễn Văn An", "Kỹ năng biên tập", "01/2026/GCN", Vi("Training.Proof.Valid"), "noindex"]) Assert.Contains(word, page);
        Assert.DoesNotContain("1985", page);
        Assert.Contains(Vi("Training.Proof.Revoked", revoked.RevokedOn), await browser.GetStringAsync($"/xac-nhan/{CertificateCode.Show(revoked.Code!)}"));
        var unknown = await browser.GetStringAsync($"/xac-nhan/{CertificateCode.New()}");
        Assert.Contains(Vi("Training.Proof.Unknown"), unknown);
        Assert.Contains(Vi("Training.Proof.Unknown"), await browser.GetStringAsync("/xac-nhan/khong-phai-ma"));
        Assert.DoesNotContain("Nguyễn Văn An", unknown);
    }

    [Fact]
    public async Task A_code_typed_into_the_form_leads_to_its_answer()
    {
        await using var host = await TestHost.StartAsync();
        var (valid, _) = await CertificatesAsync(host);
        using var browser = host.Browser();
        Assert.Contains("name=\"ma\"", await browser.GetStringAsync("/xac-nhan"));
        var answer = await browser.GetAsync($"/xac-nhan?ma={CertificateCode.Show(valid.Code!)}");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith($"/xac-nhan/{CertificateCode.Show(valid.Code!)}", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Who_tries_code_after_code_is_slowed_down_as_at_the_sign_in()
    {
        await using var host = await TestHost.StartAsync(null, "--SignIn:TriesPerMinute=3");
        using var browser = host.Browser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++) answers.Add((await browser.GetAsync($"/xac-nhan/{CertificateCode.New()}")).StatusCode);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/dang-nhap")).StatusCode);
    }

    [Fact]
    public async Task Files_of_training_are_for_those_who_signed_in_and_a_certificate_for_its_own_people()
    {
        await using var host = await TestHost.StartAsync();
        var (valid, _) = await CertificatesAsync(host);
        await host.AddAccountAsync("nguoidung");
        string[] paths = [$"/dao-tao/dot/{valid.SessionId}/diem-danh.pdf", $"/dao-tao/dot/{valid.SessionId}/diem-danh.docx", $"/dao-tao/dot/{valid.SessionId}/danh-sach.xlsx",
            $"/dao-tao/dot/{valid.SessionId}/lich.ics", "/dao-tao/dot/danh-sach.xlsx?nam=2026", "/dao-tao/ke-hoach.xlsx?nam=2026"];
        using var browser = host.Browser();
        foreach (var path in paths) Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(path)).StatusCode);
        await TestHost.SignInAsync(browser, "nguoidung", TestHost.Password);
        foreach (var path in paths) Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/dao-tao/chung-nhan/{valid.Id}")).StatusCode);
        Assert.Contains("METHOD:PUBLISH", await browser.GetStringAsync($"/dao-tao/dot/{valid.SessionId}/lich.ics"));
    }

    private static string Vi(string key, params object?[] arguments) => Texts.Vietnamese[key, arguments];

    private static async Task<(Certificate Valid, Certificate Revoked)> CertificatesAsync(TestHost host)
    {
        var (agency, an, binh) = (new Agency("so-mau", "Sở Mẫu", AgencyLevel.Department, null), Some.Person("Nguyễn Văn An"), Some.Person("Lê Thị Bình"));
        var course = new Course("Kỹ năng biên tập", TrainingField.Editing);
        var stamp = Some.By(Some.Actor(agency.Id, Power.RecordBoard));
        var session = new TrainingSession(agency.Id, course.Id, new(Some.Day, null, "Hội trường", null, null, 0, null), [an.Id, binh.Id], stamp);
        session.Mark([an.Id, binh.Id], true, TrainingResult.Passed, stamp);
        session.Close(stamp);
        var valid = Certificate.Made(session, an.Id, new(an.FullName, new(1985, 3, 4), course.Title, 16, agency.Name), 1, CertificateCode.New(), stamp);
        var revoked = Certificate.Made(session, binh.Id, new(binh.FullName, null, course.Title, 16, agency.Name), 2, CertificateCode.New(), stamp);
        revoked.Revoke("Ghi sai tên", stamp);
        await using var db = host.OpenDatabase();
        db.AddRange(agency, an, binh, course, session, valid, revoked);
        await db.SaveAsync(Some.SystemStamp);
        return (valid, revoked);
    }
}
