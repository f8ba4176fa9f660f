using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Changes;
using Governance.Web.Shell;

namespace Governance.Tests.Features.Editorial.Changes;

public sealed class ComparisonTests
{
    private static readonly string Sha = new('a', 64);
    private static readonly string OtherSha = new('b', 64);
    private static readonly SomeWork Work = new();

    [Fact]
    public void A_changed_word_is_seen_as_a_word_in_its_paragraph()
    {
        var change = Assert.Single(Steps("<p>Sáng nay, lớp học khai giảng.</p><p>Hết.</p>", "<p>Chiều nay, lớp học khai giảng.</p><p>Hết.</p>"));
        Assert.Equal(ChangeKind.Changed, change.Kind);
        Assert.Equal([new("Sáng", PieceKind.Removed), new("Chiều", PieceKind.Added), new(" nay, lớp học khai giảng.", PieceKind.Same)], change.Pieces);
    }

    [Fact]
    public void Neighbouring_changed_words_are_read_in_one_go()
    {
        var change = Assert.Single(Steps("<p>Có bốn mươi cán bộ xã dự lớp học.</p>", "<p>Có năm mươi lăm cán bộ xã dự lớp học.</p>"));
        Assert.Equal(["bốn", "năm"], change.Pieces.Where(p => p.Kind is not PieceKind.Same).Take(2).Select(p => p.Text));
        var two = Assert.Single(Steps("<p>Lớp học một hai đã khai giảng hôm nay.</p>", "<p>Lớp học ba bốn đã khai giảng hôm nay.</p>"));
        Assert.Equal([("một hai", PieceKind.Removed), ("ba bốn", PieceKind.Added)], two.Pieces.Where(p => p.Kind is not PieceKind.Same).Select(p => (p.Text, p.Kind)));
    }

    [Fact]
    public void A_changed_cell_is_seen_as_a_cell()
    {
        var table = Assert.Single(Steps(
            "<table><tbody><tr><th>Xã</th><th>Số lớp</th></tr><tr><td>Ea Kao</td><td>12</td></tr><tr><td>Ea Tu</td><td>7</td></tr></tbody></table>",
            "<table><tbody><tr><th>Xã</th><th>Số lớp</th></tr><tr><td>Ea Kao</td><td>15</td></tr><tr><td>Ea Tu</td><td>7</td></tr></tbody></table>"));
        Assert.Equal([ChangeKind.Same, ChangeKind.Changed, ChangeKind.Same], table.Rows.Select(r => r.Kind));
        Assert.Equal([ChangeKind.Same, ChangeKind.Changed], table.Rows[1].Cells.Select(c => c.Kind));
        Assert.Equal([new("12", PieceKind.Removed), new("15", PieceKind.Added)], table.Rows[1].Cells[1].Pieces);
    }

    [Fact]
    public void A_cell_and_a_row_that_moved_are_not_lost_text()
    {
        var swapped = Assert.Single(Steps("<table><tbody><tr><td>một</td><td>hai</td></tr></tbody></table>", "<table><tbody><tr><td>hai</td><td>một</td></tr></tbody></table>"));
        Assert.Equal([ChangeKind.MovedAway, ChangeKind.Same, ChangeKind.MovedHere], swapped.Rows[0].Cells.Select(c => c.Kind).Order().Select(k => k).OrderBy(k => k is ChangeKind.MovedHere ? 2 : k is ChangeKind.Same ? 1 : 0));
        var rows = Assert.Single(Steps(
            "<table><tbody><tr><td>Ea Kao</td></tr><tr><td>Ea Tu</td></tr><tr><td>Hòa Thuận</td></tr></tbody></table>",
            "<table><tbody><tr><td>Ea Tu</td></tr><tr><td>Hòa Thuận</td></tr><tr><td>Ea Kao</td></tr></tbody></table>"));
        Assert.Equal([ChangeKind.MovedAway, ChangeKind.Same, ChangeKind.Same, ChangeKind.MovedHere], rows.Rows.Select(r => r.Kind));
    }

    [Fact]
    public void A_column_that_came_leaves_the_other_cells_alone()
    {
        var table = Assert.Single(Steps("<table><tbody><tr><td>Ea Kao</td><td>12</td></tr></tbody></table>", "<table><tbody><tr><td>Ea Kao</td><td>nữ</td><td>12</td></tr></tbody></table>"));
        Assert.Equal([ChangeKind.Same, ChangeKind.Added, ChangeKind.Same], table.Rows[0].Cells.Select(c => c.Kind));
    }

    [Fact]
    public void A_paragraph_that_moved_is_one_change()
    {
        var comparison = Compare("<p>Một đoạn.</p><p>Hai đoạn khác hẳn.</p><p>Ba, cuối cùng.</p>", "<p>Hai đoạn khác hẳn.</p><p>Ba, cuối cùng.</p><p>Một đoạn.</p>");
        Assert.Equal([ChangeKind.MovedAway, ChangeKind.Same, ChangeKind.Same, ChangeKind.MovedHere], comparison.Body.Select(c => c.Kind));
        Assert.Equal(1, comparison.Count);
    }

    [Fact]
    public void A_removed_picture_is_seen_as_removed_and_another_one_as_added()
    {
        var removed = Assert.Single(Steps($"<p>Chữ.</p>{Picture(Sha, "Lớp học")}", "<p>Chữ.</p>"));
        Assert.Equal((ChangeKind.Removed, Sha), (removed.Kind, removed.Shown.Sha256));
        Assert.Equal([ChangeKind.Removed, ChangeKind.Added], Steps(Picture(Sha, "Lớp học"), Picture(OtherSha, "Lớp học")).Select(c => c.Kind));
    }

    [Fact]
    public void An_alternative_text_and_a_caption_are_compared_in_words()
    {
        var change = Assert.Single(Steps(Picture(Sha, "Lớp học", "Ảnh: An"), Picture(Sha, "Lớp học mới", "Ảnh: Bình")));
        Assert.Equal([("Lớp học", PieceKind.Same), (" mới", PieceKind.Added)], change.Alt.Select(p => (p.Text, p.Kind)));
        Assert.Equal(["An", "Bình"], change.Pieces.Where(p => p.Kind is not PieceKind.Same).Select(p => p.Text));
    }

    [Fact]
    public void What_became_bold_or_leads_elsewhere_is_a_change()
    {
        Assert.Equal(["strong"], Assert.Single(Steps("<p>Một hai ba</p>", "<p>Một <strong>hai</strong> ba</p>")).Pieces.Where(p => p.Kind is PieceKind.Added).Select(p => p.Marks));
        var link = Assert.Single(Steps("<p>Xem <a href=\"https://a.vn\">ở đây</a> nhé bạn</p>", "<p>Xem <a href=\"https://b.vn\">ở đây</a> nhé bạn</p>"));
        Assert.Equal(["a=https://a.vn", "a=https://b.vn"], link.Pieces.Where(p => p.Kind is not PieceKind.Same).Select(p => p.Marks).Where(m => m != "").Distinct());
        var heading = Assert.Single(Steps("<p>Kết quả</p>", "<h2>Kết quả</h2>"));
        Assert.True(heading.IsOtherwiseSet);
    }

    [Fact]
    public void A_change_that_no_block_shows_is_still_a_change()
    {
        var comparison = Compare("<table><tbody><tr><th>Xã</th></tr></tbody></table>", "<table><tbody><tr><th scope=\"col\">Xã</th></tr></tbody></table>");
        Assert.Equal("Editorial.Markup", Assert.Single(comparison.Fields).Label);
    }

    [Fact]
    public void Metadata_section_authors_and_attachments_are_compared_each_by_itself()
    {
        var before = Work.Content() with { Attachments = [File("a", "kế hoạch.pdf", "Kế hoạch")] };
        var after = before with { Attachments = [File("a", "kế hoạch.pdf", "Kế hoạch năm"), File("b", "phụ lục.pdf", "")], Metadata = [new("title", "khác"), .. before.Metadata.Skip(1)], GenreCode = "bai" };
        var comparison = Comparison.Of(new(1, "Tin tức", "Tin", ["An 100 %"], before), new(2, "Thông báo", "Tin", ["An 50 %", "Bình 50 %"], after), code => $"Yếu tố {code}");
        Assert.Equal([ChangeKind.Changed, ChangeKind.Added], comparison.Attachments.Select(a => a.Kind));
        Assert.Equal(["Editorial.Section", "Editorial.Genre", "Editorial.Authors", "Yếu tố title"], comparison.Fields.Select(f => f.Label));
        Assert.Equal(6, comparison.Count);
    }

    [Fact]
    public void The_change_stands_in_one_line()
    {
        var before = Work.Content() with { Body = $"<p>Một đoạn văn dài.</p><p>Hai đoạn văn dài.</p><p>Ba đoạn văn dài.</p>{Picture(Sha, "Ảnh")}", Pictures = [new(new(Sha, "anh.jpg", "image/jpeg", 1), "Ảnh")] };
        var after = before with
        {
            Title = "Tên khác",
            Body = "<p>Một đoạn văn ngắn.</p><p>Hai đoạn văn ngắn.</p><p>Ba đoạn văn ngắn.</p>",
            Pictures = [],
            Attachments = [File("b", "phụ lục.pdf", "")],
        };
        var line = Comparison.Summary(before, after);
        Assert.Equal("sửa tiêu đề, sửa 3 đoạn, gỡ 1 ảnh, thêm 1 tệp", line.In(Texts.Vietnamese));
        Assert.Equal(line.In(Texts.Vietnamese), ChangeLine.Parse(line.Store()).In(Texts.Vietnamese));
        Assert.Equal("bài mới, 3 đoạn, 1 ảnh", Comparison.Summary(null, before).In(Texts.Vietnamese));
        Assert.Equal("không có khác biệt", Comparison.Summary(before, before).In(Texts.Vietnamese));
        Assert.True(Comparison.Summary(before, after).Store().Length <= ChangeLine.Limit);
    }

    [Fact]
    public void A_line_that_was_stored_by_another_version_does_not_stop_the_page() => Assert.Empty(ChangeLine.Parse("x;=;Title=a").Parts);

    private static string Picture(string sha, string alt, string? caption = null) => $"<figure><img src=\"/files/{sha}\" alt=\"{alt}\">{(caption is null ? "" : $"<figcaption>{caption}</figcaption>")}</figure>";

    private static FilePart File(string sha, string name, string label) => new(new(new(sha[0], 64), name, "application/pdf", 10), label);

    private static Comparison Compare(string before, string after) => Comparison.Of(Read(before), Read(after), code => code);

    private static IEnumerable<BlockChange> Steps(string before, string after) => Compare(before, after).Body.Where(c => c.Kind is not ChangeKind.Same);

    private static Reading Read(string body) => new(1, "Tin tức", "Tin", [], Work.Content() with { Body = body });
}
