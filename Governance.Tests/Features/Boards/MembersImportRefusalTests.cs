using Bunit;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts.Import;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Boards;

/// <summary>What a workbook of members cannot do: each is told at its row, and nothing is saved.</summary>
public sealed class MembersImportRefusalTests : MembersImportTest
{
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
    public void Who_records_no_board_is_told_why_nothing_can_be_brought_in()
    {
        SignIn(Some.Actor(_some.Agency.Id, Power.Write));
        var page = Open(null);
        Assert.Contains("aria-disabled", page.Markup);
        Assert.DoesNotContain("mau.xlsx", page.Markup);
    }
}
