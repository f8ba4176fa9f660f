using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;
using Governance.Web.Documents.Paper;
using Governance.Web.Features.Training.Certificates;
using Governance.Web.Features.Training.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Training;

public sealed class CertificatePagesTests : SessionPageTest
{
    [Fact]
    public async Task Everyone_who_passed_gets_one_with_numbers_in_order_and_codes_of_their_own()
    {
        var id = await ClosedAsync();
        var dialogs = Providers();
        var page = Show<SessionPage>(Clerk, $"/dao-tao/dot/{id}", p => p.Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.Certificates", 0, 2), page.Markup));
        Button(page, "Training.Issue").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.IssueConfirm", 2), dialogs.Markup));
        Press(dialogs, "Training.Issue");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.Certificates", 2, 2), page.Markup));
        var all = await AllAsync();
        Assert.Equal(["01/2026/GCN", "02/2026/GCN"], all.Select(c => c.NumberText));
        Assert.Equal(2, all.Select(c => c.Code).Distinct().Count());
        Assert.Contains(CertificateCode.Show(all[0].Code!), page.Markup);
        Assert.Equal("true", Button(page, "Training.Issue").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task One_is_revoked_with_a_reason_and_the_next_takes_a_new_number()
    {
        var id = await ClosedAsync();
        await The<CertificateActions>().IssueAsync(id);
        var dialogs = Providers();
        var page = Show<SessionPage>(Clerk, $"/dao-tao/dot/{id}", p => p.Add(x => x.Id, id));
        page.WaitForElement($"[aria-label='{Vi("Training.RevokeOf", Head.FullName)}']").Click();
        dialogs.WaitForElement("textarea").Change("Ghi sai tên");
        Press(dialogs, "Training.Revoke");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.RevokedOn", Some.Day), page.Markup));
        Assert.Equal(1, await The<CertificateActions>().IssueAsync(id));
        Assert.Equal([(1, false), (2, true), (3, true)], (await AllAsync()).Select(c => (c.Number!.Value, c.IsValid)));
    }

    [Fact]
    public async Task Anothers_paper_is_kept_for_who_passed_and_opens_for_them_and_the_clerk_alone()
    {
        var id = await ClosedAsync();
        await The<CertificateActions>().UploadAsync(id, Head.Id, "Trường Chính trị", new MemoryStream("%PDF-1.7"u8.ToArray()), "giay.pdf");
        Assert.Equal("Training.HasOne", await RefusedAsync(() => The<CertificateActions>().UploadAsync(id, Head.Id, "Trường", new MemoryStream("%PDF-1.7"u8.ToArray()), "giay.pdf")));
        var kept = Assert.Single(await AllAsync());
        Assert.Equal(("giay.pdf", null, null, "Trường Chính trị"), (kept.File!.Name, kept.Number, kept.Code, kept.IssuerName));
        var queries = The<CertificateQueries>();
        Assert.NotNull(await queries.OneAsync(Clerk, kept.Id));
        Assert.NotNull(await queries.OneAsync(Some.Actor(Head.Id, Head.FullName, Agency.Id), kept.Id));
        Assert.Null(await queries.OneAsync(Some.Actor(Agency.Id, Power.Approve), kept.Id));
    }

    [Fact]
    public async Task The_upload_dialog_asks_for_a_file_and_an_issuer()
    {
        var id = await ClosedAsync();
        var dialogs = Providers();
        var page = Show<SessionPage>(Clerk, $"/dao-tao/dot/{id}", p => p.Add(x => x.Id, id));
        page.WaitForElement($"[aria-label='{Vi("Training.UploadOf", Head.FullName)}']").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.FileHint"), dialogs.Markup));
        Press(dialogs, "Training.Upload");
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Common.Required", Vi("Training.File")), dialogs.Markup));
    }

    [Fact]
    public async Task Neither_the_wrong_person_nor_an_open_session_nor_one_who_failed_gets_any()
    {
        await FoundedAsync();
        var id = await RecordedAsync(Plan(Some.Day), Head.Id, Member.Id);
        var actions = The<CertificateActions>();
        Assert.Equal("Training.NotClosedYet", await RefusedAsync(() => actions.IssueAsync(id)));
        await CloseAsync(id, Head.Id);
        Assert.Equal("Training.NotPassed", await RefusedAsync(() => actions.UploadAsync(id, Member.Id, "Trường", new MemoryStream("%PDF-1.7"u8.ToArray()), "giay.pdf")));
        SignIn(Some.Actor(Agency.Id, Power.Approve));
        Assert.Equal("Access.NoPower", await RefusedAsync(() => actions.IssueAsync(id)));
        SignIn(Clerk);
        await actions.IssueAsync(id);
        Assert.Equal("Training.AllHaveOne", await RefusedAsync(() => actions.IssueAsync(id)));
        var one = Assert.Single(await AllAsync());
        await actions.RevokeAsync(one.Id, "Ghi sai");
        Assert.Equal("Training.AlreadyRevoked", await RefusedAsync(() => actions.RevokeAsync(one.Id, "Ghi sai")));
        Assert.Equal("Common.NotFound", await RefusedAsync(() => actions.RevokeAsync(Guid.CreateVersion7(), "Ghi sai")));
    }

    [Fact]
    public async Task The_paper_names_person_course_number_and_code()
    {
        var id = await ClosedAsync();
        await The<CertificateActions>().IssueAsync(id);
        var certificate = (await AllAsync())[0];
        var paper = CertificatePaper.Of((await The<CertificateQueries>().OneAsync(Clerk, certificate.Id))!, "https://noi-bo.daklak.gov.vn", isSample: false);
        var html = HtmlPaper.Write(paper);
        foreach (var word in (string[])[certificate.PersonName, "Kỹ năng biên tập", "Số: 01/2026/GCN", CertificateCode.Show(certificate.Code!), $"https://noi-bo.daklak.gov.vn/xac-nhan/{certificate.Code}"]) Assert.Contains(word, html);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(PdfPaper.Write(paper, Some.Instant), 0, 4));
    }

    [Theory, EveryDatabase]
    public async Task Two_clerks_who_issue_at_once_leave_no_gap_and_no_number_twice(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await Boards.BoardTown.BuildAsync(database);
        var sessions = new SessionActions(database, Some.User(() => town.Clerk), Post);
        var ids = new List<Guid>();
        foreach (var person in new[] { town.OtherHead.Id, town.OtherMember.Id })
        {
            ids.Add(await sessions.RecordAsync(town.Other.Id, "Khóa 1", TrainingField.Editing, Plan(Some.Day), [person]));
            await sessions.MarkAsync(ids[^1], [person], true, TrainingResult.Passed);
            await sessions.CloseAsync(ids[^1]);
        }
        await Task.WhenAll(ids.Select(id => Task.Run(() => new CertificateActions(database, Some.User(() => town.Clerk), null!).IssueAsync(id))));
        await using var db = database.CreateDbContext();
        Assert.Equal([1, 2], await db.Certificates.OrderBy(c => c.Number).Select(c => c.Number!.Value).ToListAsync());
    }

    private async Task<Guid> ClosedAsync()
    {
        await FoundedAsync();
        return await CloseAsync(await RecordedAsync(Plan(Some.Day), Head.Id, Member.Id), Head.Id, Member.Id);
    }

    private async Task<Guid> CloseAsync(Guid id, params Guid[] passed)
    {
        var people = (await ReadAsync(id)).People.Select(p => p.PersonId).ToList();
        await The<SessionActions>().MarkAsync(id, passed, true, TrainingResult.Passed);
        await The<SessionActions>().MarkAsync(id, people.Except(passed), true, TrainingResult.Failed);
        await The<SessionActions>().CloseAsync(id);
        return id;
    }

    private async Task<List<Certificate>> AllAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.Certificates.AsNoTracking().OrderBy(c => c.Number).ToListAsync();
    }

    private void Press(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> dialogs, string key) => dialogs.FindAll(".mud-dialog button, .mud-message-box button").First(b => b.TextContent.Trim() == Vi(key)).Click();
}
