using System.Text;
using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Audit;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Import;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.Imports;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts.Import;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Access;

public sealed class PeopleImportTests : PageTest
{
    private static readonly DateOnly Born = new(1985, 3, 5);
    private readonly Agency _agency = Some.Agency();

    public PeopleImportTests()
    {
        Services.AddAccess();
        Services.AddSingleton<FileStore>();
        Database.AddAsync(_agency).GetAwaiter().GetResult();
        SignIn(Some.Actor(_agency.Id, Power.RecordBoard, Power.KeepAccounts));
    }

    private PeopleImportActions Actions => The<PeopleImportActions>();

    [Fact]
    public async Task An_export_comes_in_again_unchanged_with_every_digit_of_its_numbers()
    {
        var upload = await UploadAsync(Row("Nguyễn Thị Mẫu", phone: "0905123456", identity: "001085012345", account: "00012345678901234567"));
        await Actions.ApplyAsync(upload, await Actions.PreviewAsync(upload));
        var again = await Actions.UploadAsync(new MemoryStream(await Actions.ExportAsync(new(), isSample: false)), "con-nguoi.xlsx");
        Assert.Equal(RowOutcome.Unchanged, Assert.Single(await Actions.PreviewAsync(again)).Outcome);
        await using var db = Database.CreateDbContext();
        var person = await db.People.SingleAsync();
        Assert.Equal(("0905123456", "001085012345", "00012345678901234567"), (person.Phone, person.IdentityNumber, person.BankAccount));
        var id = person.Id.ToString();
        Assert.Equal([ChangeKind.Added, ChangeKind.Looked], (await db.AuditEntries.Where(a => a.SubjectId == id).Select(a => a.Kind).ToListAsync()).Order());
    }

    [Fact]
    public async Task Of_200_rows_exactly_the_30_wrong_ones_are_shown_and_nothing_is_saved()
    {
        var upload = await UploadAsync([.. Enumerable.Range(1, 200).Select(i => Row($"Người Số {i}", Born.AddDays(i), email: i % 6 == 0 && i <= 180 ? "không phải thư" : null))]);
        var rows = await Actions.PreviewAsync(upload);
        Assert.Equal(Enumerable.Range(1, 30).Select(i => i * 6 + 1), rows.Where(r => r.Outcome is RowOutcome.Problem).Select(r => r.Number));
        Assert.Equal("Import.NotReady", (await RefusedAsync(upload, rows)).Name);
        await using var db = Database.CreateDbContext();
        Assert.Empty(await db.People.ToListAsync());
    }

    [Theory]
    [InlineData("NGUYEN THI MAU")]
    [InlineData("Nguyễn  Thị Mẫu")]
    public async Task One_human_spelled_in_two_ways_waits_for_a_choice(string spelling)
    {
        var known = await KnownAsync("Nguyễn Thị Mẫu");
        var upload = await UploadAsync(Row(spelling.Normalize(NormalizationForm.FormD), Born));
        var row = Assert.Single(await Actions.PreviewAsync(upload));
        Assert.Equal((RowOutcome.Choose, known.Id, Likeness.NameAndBirth), (row.Outcome, row.Alike[0].Id, row.Alike[0].By));
        await The<ImportActions>().ChooseAsync(upload, [(2, known.Id)]);
        Assert.NotEqual(RowOutcome.New, Assert.Single(await Actions.PreviewAsync(upload)).Outcome);
        await The<ImportActions>().ChooseAsync(upload, [(2, null)]);
        Assert.Equal(RowOutcome.New, Assert.Single(await Actions.PreviewAsync(upload)).Outcome);
    }

    [Fact]
    public async Task One_person_twice_in_the_file_is_a_problem_of_the_second_row()
    {
        var rows = await Actions.PreviewAsync(await UploadAsync(Row("Y Mẫu Niê", Born), Row("Y Mau Nie", Born)));
        Assert.Equal([RowOutcome.New, RowOutcome.Problem], rows.Select(r => r.Outcome));
        Assert.Equal(("Access.Import.TwiceInFile", 2), (rows[1].Problems[0].What.Name, rows[1].Problems[0].What.Arguments[0]));
    }

    [Fact]
    public async Task What_was_changed_since_the_preview_is_named_and_nothing_is_saved()
    {
        var known = await KnownAsync("Nguyễn Thị Mẫu");
        var upload = await UploadAsync(Row("Nguyễn Thị Mẫu", Born, phone: "0905000111", key: $"{known.Id}:{known.Version}"), Row("Người Mới Tinh", Born.AddDays(1)));
        var seen = await Actions.PreviewAsync(upload);
        Assert.Equal([("Điện thoại", null, "0905000111")], seen[0].Changes.Select(c => (c.Header, c.Old, c.New)));
        await The<PeopleActions>().ChangeAsync(known.Id, known.Version, new("Nguyễn Thị Mẫu", _agency.Id, "Trưởng phòng", BirthDate: Born));
        var refusal = await RefusedAsync(upload, seen);
        Assert.Equal(("Access.Import.ChangedSincePreview", 2), (refusal.Name, refusal.Arguments[0]));
        await using var db = Database.CreateDbContext();
        Assert.Equal(("Trưởng phòng", (string?)null), await db.People.Select(p => ValueTuple.Create(p.JobTitle, p.Phone)).SingleAsync());
    }

    [Fact]
    public async Task The_same_preview_is_applied_once()
    {
        var upload = await UploadAsync(Row("Nguyễn Thị Mẫu", Born));
        var seen = await Actions.PreviewAsync(upload);
        await Actions.ApplyAsync(upload, seen);
        Assert.Equal("Import.AlreadyApplied", (await RefusedAsync(upload, seen)).Name);
        await using var db = Database.CreateDbContext();
        Assert.Single(await db.People.ToListAsync());
    }

    [Fact]
    public async Task Who_keeps_no_records_brings_in_nobody_and_sees_no_account_numbers()
    {
        var upload = await UploadAsync(Row("Nguyễn Thị Mẫu", Born, identity: "001085012345"));
        await Actions.ApplyAsync(upload, await Actions.PreviewAsync(upload));
        SignIn(Some.Actor(_agency.Id, Power.ReadDrafts));
        var file = await Actions.ExportAsync(new(), isSample: false);
        Assert.Equal("Access.NoPowerOverPeople", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.UploadAsync(new MemoryStream(file), "a.xlsx"))).Refusals[0].Name);
        var row = Assert.Single(TemplateReader.Read(file, PeopleTemplate.Read([new(_agency.Id, _agency.Code, _agency.Name)])));
        Assert.Null(row.Text(PeopleTemplate.Identity));
    }

    [Fact]
    public async Task The_page_finds_an_upload_again_shows_each_row_and_saves_all_of_it()
    {
        var upload = await UploadAsync(Row("Nguyễn Thị Mẫu", Born), Row("Y Mẫu Niê", Born));
        The<NavigationManager>().NavigateTo($"/con-nguoi/nhap?dot={upload}");
        var page = Render<PeopleImportPage>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        page.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Import.Apply", 2, 0)).Click();
        page.WaitForAssertion(() => Assert.EndsWith("/con-nguoi", The<NavigationManager>().Uri));
        await using var db = Database.CreateDbContext();
        Assert.Equal(2, await db.People.CountAsync());
    }

    [Fact]
    public async Task What_is_wrong_can_be_downloaded_with_row_and_column()
    {
        var upload = await UploadAsync(Row("Nguyễn Thị Mẫu", Born), Row("Y Mẫu Niê", Born, email: "không phải thư"));
        var sheet = ProblemsSheet.Of([.. (await Actions.PreviewAsync(upload)).Select(r => r.Shown)], "Con người", The<Texts>(), isSample: false);
        Assert.Equal((1, 3, "Y Mẫu Niê"), (sheet.Rows.Count, sheet.Rows[0].Cells[0], sheet.Rows[0].Cells[1]));
        Assert.NotEmpty(await new SheetWriter().WriteAsync(sheet));
    }

    [Fact]
    public async Task An_import_that_was_left_is_found_again_by_its_beginner_alone_and_can_be_discarded()
    {
        var upload = await UploadAsync(Row("Nguyễn Thị Mẫu", Born));
        The<NavigationManager>().NavigateTo("/con-nguoi/nhap");
        var page = Render<PeopleImportPage>();
        page.WaitForAssertion(() => Assert.Equal($"/con-nguoi/nhap?dot={upload}", page.Find(".left a").GetAttribute("href")));
        page.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Import.Discard")).Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".left")));
        Assert.Equal("Import.AlreadyDiscarded", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.PreviewAsync(upload))).Refusals[0].Name);
        var mine = await UploadAsync(Row("Nguyễn Thị Mẫu", Born));
        SignIn(Some.Actor(_agency.Id, Power.RecordBoard));
        Assert.Equal("Common.NotFound", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.PreviewAsync(mine))).Refusals[0].Name);
    }

    private async Task<Person> KnownAsync(string name)
    {
        var person = new Person(new PersonDetails(name, _agency.Id, BirthDate: Born), Some.By(Some.Actor(_agency.Id, Power.RecordBoard)));
        await Database.AddAsync(person);
        return person;
    }

    private async Task<Refusal> RefusedAsync(Guid upload, IReadOnlyList<PeopleRow> seen) => (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ApplyAsync(upload, seen))).Refusals[0];

    private object?[] Row(string name, DateOnly? born = null, string? phone = null, string? email = null, string? identity = null, string? account = null, string? key = null) =>
        [name, _agency.Code, null, null, born, email, phone, identity, null, account, null, null, key];

    private Task<Guid> UploadAsync(params object?[][] rows) =>
        Actions.UploadAsync(new MemoryStream(TemplateWriter.Write(PeopleTemplate.Of([new(_agency.Id, _agency.Code, _agency.Name)], payment: true), rows)), "con-nguoi.xlsx");
}
