using Bunit;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Boards.Import;
using Governance.Web.Platform.Imports;
using Governance.Web.Shell.Parts.Import;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Boards;

/// <summary>A department with a head and a deputy on its board since 2026-03-01 by 15/QĐ-SKHCN, and a commune without a board.</summary>
public sealed class MembersImportTests : MembersImportTest
{
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
}
