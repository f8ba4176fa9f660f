using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Import;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.Imports;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts.Import;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Boards;

/// <summary>A department with a head and a deputy on its board since 2026-03-01 by 15/QĐ-SKHCN, and a commune without a board.</summary>
public sealed class MembersImportTests : PageTest
{
    private readonly SomeBoard _some = new();
    private readonly Agency _commune = Some.Agency("24121", "UBND xã Ea Drông", AgencyLevel.Commune);
    private readonly Person _head, _deputy;
    private readonly Guid _me = Guid.CreateVersion7();

    public MembersImportTests()
    {
        Services.AddAccess();
        Services.AddBoards();
        Services.AddSingleton<FileStore>();
        (_head, _deputy) = (Some.Person("Trần Văn Đầu", _some.Agency.Id), Some.Person("Lê Thị Phó", _some.Agency.Id));
        Database.AddAsync(_some.Agency, _commune, _head, _deputy).GetAwaiter().GetResult();
        Database.AddAsync(_some.Board(SomeBoard.Holder(BoardPost.Head, _head.Id, name: "Trần Văn Đầu"), SomeBoard.Holder(BoardPost.DeputyHead, _deputy.Id, name: "Lê Thị Phó"))).GetAwaiter().GetResult();
        SignIn(Clerk(_some.Agency.Id, _commune.Id));
    }

    private MembersImportActions Actions => The<MembersImportActions>();

    [Fact]
    public async Task Who_sits_today_goes_out_and_comes_in_again_unchanged()
    {
        var batch = await Actions.UploadAsync(new MemoryStream(await Actions.ExportAsync(filled: true, isSample: false)), "thanh-vien.xlsx");
        var rows = await Actions.PreviewAsync(batch);
        Assert.Equal([("Trần Văn Đầu", RowOutcome.Unchanged), ("Lê Thị Phó", RowOutcome.Unchanged)], rows.Select(r => (r.Shown.Name, r.Shown.Outcome)));
        Assert.Equal("Import.NothingToDo", ImportRow.WhyNotApply([.. rows.Select(r => r.Shown)])!.Name);
    }

    [Fact]
    public async Task A_new_decision_restructures_the_board_and_founds_where_there_is_none()
    {
        var batch = await UploadAsync(
            Row("Phạm Thị Mới", number: "30/QĐ-SKHCN", signed: new(2026, 11, 1), signer: "Lê Văn Ký"), Row("Y Thêm Niê", number: "30/qđ-skhcn"),
            Row("Hoàng Văn Xã", BoardPost.Head, _commune.Code, "05/QĐ-UBND", new(2026, 10, 1), "Chủ tịch xã", title: "Phó Chủ tịch UBND xã", secretary: MembersTemplate.No));
        var rows = await ApplyAsync(batch);
        Assert.All(rows, r => Assert.Equal(RowOutcome.New, r.Shown.Outcome));
        await using var db = Database.CreateDbContext();
        var boards = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).ToListAsync();
        var (department, commune) = (boards.Single(b => b.AgencyId == _some.Agency.Id), boards.Single(b => b.AgencyId == _commune.Id));
        Assert.Equal([(DecisionKind.Founding, "15/QĐ-SKHCN"), (DecisionKind.Restructuring, "30/QĐ-SKHCN")], department.Decisions.OrderBy(d => d.SignedOn).Select(d => (d.Kind, d.Number)));
        Assert.Equal([1, 2], department.Appointments.Where(a => a.Post is BoardPost.Member).Select(a => a.SeatNumber).Order());
        Assert.All(department.Appointments.Where(a => a.Post is BoardPost.Member), a => Assert.Equal(new Period(new(2026, 11, 1)), a.Period));
        Assert.Equal((DecisionKind.Founding, Standing.AgencyLeader), (commune.Decisions.Single().Kind, commune.Appointments.Single().Standing));
        Assert.Equal(["Hoàng Văn Xã", "Phạm Thị Mới", "Y Thêm Niê"], (await db.People.Where(p => p.Id != _head.Id && p.Id != _deputy.Id).Select(p => p.FullName).ToListAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Someone_left_out_of_a_recorded_decision_is_seated_under_it_from_its_day()
    {
        await ApplyAsync(await UploadAsync(Row("Phạm Thị Sót")));
        await using var db = Database.CreateDbContext();
        var decision = await db.BoardDecisions.SingleAsync();
        var added = await db.Appointments.SingleAsync(a => a.Post == BoardPost.Member);
        Assert.Equal((decision.Id, SomeBoard.Founded), (added.StartDecisionId, added.Period.From));
    }

    [Fact]
    public async Task Who_changes_post_ends_and_begins_by_the_new_decision_and_under_the_old_one_is_a_problem()
    {
        var change = Row("Lê Thị Phó", BoardPost.Head, number: "15/QĐ-SKHCN", title: "Phó Giám đốc", key: _deputy.Id);
        var old = Assert.Single(await Actions.PreviewAsync(await UploadAsync(change)));
        Assert.Equal("Boards.Import.ChangeNeedsDecision", Assert.Single(old.Shown.Problems).What.Name);

        var member = Row("Lê Thị Phó", BoardPost.Member, number: "31/QĐ-SKHCN", signed: new(2026, 11, 2), signer: "Lê Văn Ký", title: "Trưởng phòng", key: _deputy.Id);
        var rows = await ApplyAsync(await UploadAsync(member));
        Assert.Equal(("Chức danh trong Ban", "Phó Trưởng ban", "Thành viên"), (rows[0].Shown.Changes[0].Header, rows[0].Shown.Changes[0].Old, rows[0].Shown.Changes[0].New));
        await using var db = Database.CreateDbContext();
        Assert.Equal([(BoardPost.DeputyHead, new Period(SomeBoard.Founded, new(2026, 11, 2))), (BoardPost.Member, new Period(new(2026, 11, 2)))],
            (await db.Appointments.Where(a => a.PersonId == _deputy.Id).ToListAsync()).OrderBy(a => a.Period.From).Select(a => (a.Post, a.Period)));
    }

    [Fact]
    public async Task A_key_of_someone_else_is_told_by_name()
    {
        var row = Assert.Single(await Actions.PreviewAsync(await UploadAsync(Row("Nguyễn Thị Lạ", key: _deputy.Id))));
        Assert.Equal(("Boards.Import.OtherName", "Lê Thị Phó", "Họ và tên"), (row.Shown.Problems[0].What.Name, row.Shown.Problems[0].What.Arguments[0], row.Shown.Problems[0].Column));
    }

    [Fact]
    public async Task A_new_row_tells_whom_it_adds_to_which_board_and_by_what()
    {
        var batch = await UploadAsync(Row("Phạm Thị Sót"), Row("Hoàng Văn Xã", BoardPost.Head, _commune.Code, "05/QĐ-UBND", new(2026, 10, 1), "Chủ tịch xã", title: "Phó Chủ tịch UBND xã"));
        var rows = await Actions.PreviewAsync(batch);
        Assert.Equal(["người mới trong danh sách", "Thành viên, Sở Khoa học và Công nghệ", "15/QĐ-SKHCN (đã có trong sổ)"], rows[0].Shown.Changes.Select(c => c.New));
        Assert.Equal("05/QĐ-UBND (Thành lập)", rows[1].Shown.Changes[^1].New);
    }

    [Fact]
    public async Task What_the_board_would_refuse_stands_at_the_row_and_nothing_is_saved()
    {
        var batch = await UploadAsync(Row("Nguyễn Văn Hai", BoardPost.Head, title: "Phó Giám đốc"), Row("Phạm Thị Được"));
        var rows = await Actions.PreviewAsync(batch);
        Assert.Equal("Boards.HeadSeatHeld", Assert.Single(rows[0].Shown.Problems).What.Name);
        Assert.Equal("Import.NotReady", (await RefusedAsync(batch, rows)).Name);
        await using var db = Database.CreateDbContext();
        Assert.Equal((2, 2), (await db.Appointments.CountAsync(), await db.People.CountAsync()));
    }

    [Theory]
    [InlineData("unknown", "Boards.Import.NewDecisionNeeds", "Số quyết định")]
    [InlineData("unsigned", "Common.Required", null)]
    [InlineData("future", "Boards.DecisionInTheFuture", null)]
    [InlineData("early", "Boards.EffectiveBeforeSigned", null)]
    [InlineData("differs", "Boards.Import.DecisionDiffers", "Ngày ký")]
    [InlineData("ends", "Boards.EndsBeforeItStarts", null)]
    public async Task What_is_wrong_with_a_decision_stands_at_its_row_and_column(string how, string refusal, string? column)
    {
        DateOnly signed = new(2026, 11, 1);
        object?[][] rows = how switch
        {
            "unknown" => [Row("Phạm Thị Mới", number: "99/QĐ")],
            "unsigned" => [Row("Phạm Thị Mới", number: "99/QĐ", signed: signed)],
            "future" => [Row("Phạm Thị Mới", number: "99/QĐ", signed: new(2026, 11, 24), signer: "Lê Văn Ký")],
            "early" => [Row("Phạm Thị Mới", number: "99/QĐ", signed: signed, effective: new(2026, 10, 31), signer: "Lê Văn Ký")],
            "differs" => [Row("Phạm Thị Mới", number: "99/QĐ", signed: signed, signer: "Lê Văn Ký"), Row("Y Thêm Niê", number: "99/QĐ", signed: signed.AddDays(1))],
            _ => [Row("Phạm Thị Mới", number: "99/QĐ", signed: signed, signer: "Lê Văn Ký", lastDay: new(2026, 10, 1))],
        };
        var problems = (await Actions.PreviewAsync(await UploadAsync(rows))).SelectMany(r => r.Shown.Problems).ToList();
        Assert.Contains((refusal, column), problems.Select(p => (p.What.Name, p.Column)));
    }

    [Fact]
    public async Task Of_200_rows_exactly_the_30_wrong_ones_are_shown_and_nothing_is_saved()
    {
        var batch = await UploadAsync([.. Enumerable.Range(1, 200).Select(i => Row($"Người Số {i}", post: i % 6 == 0 && i <= 180 ? null : BoardPost.Member, number: "40/QĐ-SKHCN", signed: new(2026, 11, 1), signer: "Lê Văn Ký"))]);
        var rows = await Actions.PreviewAsync(batch);
        Assert.Equal(Enumerable.Range(1, 30).Select(i => i * 6 + 1), rows.Where(r => r.Shown.Outcome is RowOutcome.Problem).Select(r => r.Shown.Number));
        Assert.Equal("Import.NotReady", (await RefusedAsync(batch, rows)).Name);
        await using var db = Database.CreateDbContext();
        Assert.Equal(2, await db.People.CountAsync());
        var sheet = Governance.Web.Features.Access.Import.ProblemsSheet.Of([.. rows.Select(r => r.Shown)], "Ban biên tập", The<Texts>(), isSample: false);
        Assert.Equal((30, 7, "Người Số 6", "Chức danh trong Ban"), (sheet.Rows.Count, sheet.Rows[0].Cells[0], sheet.Rows[0].Cells[1], sheet.Rows[0].Cells[2]));
    }

    [Fact]
    public async Task Another_clerks_agency_is_not_in_the_list_and_a_stranger_brings_in_nothing()
    {
        var file = Filled([Row("Hoàng Văn Xã", BoardPost.Member, _commune.Code)]);
        SignIn(Clerk(_some.Agency.Id));
        var row = Assert.Single(await Actions.PreviewAsync(await Actions.UploadAsync(new MemoryStream(file), "a.xlsx")));
        Assert.Equal("Import.NotInList", row.Shown.Problems[0].What.Name);
        SignIn(Some.Actor(_some.Agency.Id, Power.Write));
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.UploadAsync(new MemoryStream(file), "a.xlsx"))).Refusals[0].Name);
    }

    [Fact]
    public async Task A_board_that_changed_since_the_preview_is_looked_at_again()
    {
        var batch = await UploadAsync(Row("Phạm Thị Sót"));
        var seen = await Actions.PreviewAsync(batch);
        await using (var db = Database.CreateDbContext())
        {
            var board = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).SingleAsync();
            board.Restructure(_some.Agency, SomeBoard.Paper(new(2026, 11, 3), "20/QĐ-SKHCN"), new([board.Appointments.Single(a => a.PersonId == _deputy.Id).Id], []), Some.By(Clerk(_some.Agency.Id)));
            await db.SaveAsync(Some.SystemStamp);
        }
        Assert.Equal(("Access.Import.ChangedSincePreview", 2), (await RefusedAsync(batch, seen)) is var r ? (r.Name, (int)r.Arguments[0]) : default);
    }

    [Fact]
    public async Task The_page_keeps_a_choice_while_it_is_left_and_applies_all_of_it()
    {
        var batch = await UploadAsync(Row("tran van dau", number: "41/QĐ-SKHCN", signed: new(2026, 11, 1), signer: "Lê Văn Ký"), Row("Phạm Thị Mới", number: "41/QĐ-SKHCN"));
        Open(batch).FindAll("input[type=radio]")[^1].Change("on");
        var left = Open(null);
        left.WaitForAssertion(() => Assert.Contains(Vi("Import.Left"), left.Markup));
        Assert.Equal($"/ban-bien-tap/nhap?dot={batch}", left.Find(".left a").GetAttribute("href"));
        var again = Open(batch);
        again.WaitForAssertion(() => Assert.Equal(2, again.FindAll("tbody tr").Count));
        Assert.Contains(Vi("Import.RowOutcome.New"), again.FindAll("tbody tr")[0].TextContent);
        again.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Import.Apply", 2, 0)).Click();
        again.WaitForAssertion(() => Assert.EndsWith("/ban-bien-tap", The<NavigationManager>().Uri));
        Assert.Empty(await The<ImportQueries>().LeftAsync(Clerk(_some.Agency.Id), ImportKind.Members));
        await using var db = Database.CreateDbContext();
        Assert.Equal(4, await db.People.CountAsync());
    }

    [Fact]
    public void Who_records_no_board_is_told_why_nothing_can_be_brought_in()
    {
        SignIn(Some.Actor(_some.Agency.Id, Power.Write));
        var page = Open(null);
        Assert.Contains("aria-disabled", page.Markup);
        Assert.DoesNotContain("mau.xlsx", page.Markup);
    }

    private IRenderedComponent<MembersImportPage> Open(Guid? batch)
    {
        The<NavigationManager>().NavigateTo("/ban-bien-tap/nhap" + (batch is { } id ? $"?dot={id}" : ""));
        var page = Render<MembersImportPage>();
        if (batch is not null) page.WaitForElement("tbody tr");
        return page;
    }

    private Actor Clerk(params Guid[] agencies) => new(_me, "Trần Văn Thử", Some.Day, [.. agencies.SelectMany(a => Some.Actor(a, Power.RecordBoard).Grants)]);

    private async Task<IReadOnlyList<MemberRow>> ApplyAsync(Guid batch)
    {
        var rows = await Actions.PreviewAsync(batch);
        await Actions.ApplyAsync(batch, rows);
        return rows;
    }

    private async Task<Refusal> RefusedAsync(Guid batch, IReadOnlyList<MemberRow> seen) => (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ApplyAsync(batch, seen))).Refusals[0];

    private object?[] Row(string name, BoardPost? post = BoardPost.Member, string? agency = null, string number = "15/QĐ-SKHCN", DateOnly? signed = null, string? signer = null, string title = "Chuyên viên",
        DateOnly? effective = null, DateOnly? lastDay = null, string? secretary = null, Guid? key = null) =>
        [agency ?? _some.Agency.Code, number, signed, effective, signer, signer is null ? null : "Giám đốc", name, null, title, post?.ToString(), null, null, secretary, lastDay, key?.ToString()];

    private byte[] Filled(object?[][] rows) => TemplateWriter.Write(MembersTemplate.Of([new(_some.Agency.Id, _some.Agency.Code, _some.Agency.Name), new(_commune.Id, _commune.Code, _commune.Name)]), rows);

    private Task<Guid> UploadAsync(params object?[][] rows) => Actions.UploadAsync(new MemoryStream(Filled(rows)), "thanh-vien.xlsx");
}
