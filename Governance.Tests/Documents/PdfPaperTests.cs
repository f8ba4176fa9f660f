using System.Text;
using Governance.Tests.Support;
using Governance.Web.Documents.Paper;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Governance.Tests.Documents;

public sealed class PdfPaperTests
{
    private const double Millimetre = 72 / 25.4;

    [Fact]
    public void The_header_of_a_list_stands_on_every_page_and_the_total_once()
    {
        using var pdf = Open(SheetPaper.From(SomePapers.Payees(80)));
        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages(), page => Assert.Contains("Thực nhận", TextOf(page)));
        Assert.Single(pdf.GetPages(), page => TextOf(page).Contains("400.000.000"));
    }

    [Fact]
    public void Signatures_never_stand_on_a_page_without_a_row_of_the_list()
    {
        foreach (var rows in Enumerable.Range(10, 22))
        {
            using var pdf = Open(SheetPaper.From(SomePapers.Payees(rows)));
            Assert.Contains($"Người Nhận Thứ {rows}", TextOf(pdf.GetPages().Last()));
        }
    }

    [Fact]
    public void The_signature_of_a_decision_never_stands_without_its_last_two_lines()
    {
        foreach (var articles in Enumerable.Range(1, 16))
        {
            using var pdf = Open(SomePapers.Decision(articles));
            var last = TextOf(pdf.GetPages().Single(p => TextOf(p).Contains("PHÓ GIÁM ĐỐC")));
            Assert.Contains("phân công.", last);
            Assert.Contains("Giám đốc Sở về nội dung được", last);
        }
    }

    [Fact]
    public void Pages_are_numbered_in_the_top_margin_from_the_second_on()
    {
        using var pdf = Open(SheetPaper.From(SomePapers.Payees(80)));
        foreach (var page in pdf.GetPages())
        {
            var above = page.GetWords().Where(w => w.BoundingBox.Bottom > page.Height - 20 * Millimetre).Select(w => w.Text);
            Assert.Equal(page.Number == 1 ? [] : [$"{page.Number}"], above);
        }
    }

    [Theory]
    [InlineData(true, 297, 210)]
    [InlineData(false, 210, 297)]
    public void It_is_A4_with_the_margins_of_the_decree(bool landscape, double width, double height)
    {
        using var pdf = Open(SomePapers.Decision(12) with { Landscape = landscape });
        var page = pdf.GetPage(1);
        Assert.Equal((width, height), (Math.Round(page.Width / Millimetre), Math.Round(page.Height / Millimetre)));
        var letters = page.Letters.Where(l => l.Value != " ").ToList();
        Assert.Equal(30, letters.Min(l => l.BoundingBox.Left) / Millimetre, 0);
        Assert.InRange(letters.Max(l => l.BoundingBox.Right) / Millimetre, width - 20, width - 14.9);
        Assert.True(letters.Min(l => l.BoundingBox.Bottom) / Millimetre >= 19);
    }

    [Fact]
    public void Prose_is_justified_and_its_first_line_indented()
    {
        using var pdf = Open(SomePapers.Decision(1));
        var words = pdf.GetPage(1).GetWords().ToList();
        var article = words.First(w => w.Text == "Điều");
        Assert.Equal(40, article.BoundingBox.Left / Millimetre, 0);
        var line = words.Where(w => Math.Abs(w.Letters[0].StartBaseLine.Y - article.Letters[0].StartBaseLine.Y) < 1);
        Assert.Equal(195, line.Max(w => w.BoundingBox.Right) / Millimetre, 0);
    }

    [Fact]
    public void Text_with_parted_marks_is_drawn_whole()
    {
        var title = "Nguyễn Thị Ế".Normalize(NormalizationForm.FormD);
        using var pdf = Open(new("x", false, false, [new Paragraph(title, new())]));
        Assert.Equal("Nguyễn Thị Ế", TextOf(pdf.GetPage(1)));
    }

    [Fact]
    public void Every_letter_of_Vietnamese_has_its_shape()
    {
        const string Letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
        using var typeface = new Typeface();
        foreach (var face in new Face[] { new(), new(Bold: true), new(Italic: true), new(Bold: true, Italic: true) })
            Assert.True(typeface.Of(face).ContainsGlyphs(Letters + Letters.ToUpperInvariant() + "–“”…×½·•"));
    }

    [Fact]
    public void A_row_higher_than_a_page_goes_on_overleaf_and_loses_nothing()
    {
        var words = Enumerable.Range(1, 3000).Select(i => $"chữ{i}").ToList();
        var list = new Table(["Nội dung", "Số"], [1, 9], [Align.Left, Align.Left], [new(["một", string.Join(' ', words)])], null);
        using var pdf = Open(new("x", false, false, [list]));
        var text = string.Join(" ", pdf.GetPages().Select(TextOf));
        Assert.True(pdf.NumberOfPages > 1);
        Assert.Equal(words, text.Split(' ').Where(w => w.StartsWith("chữ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_reader_is_told_title_and_language()
    {
        var file = PdfPaper.Write(SomePapers.Decision(), Some.Instant);
        using var pdf = PdfDocument.Open(file);
        Assert.Equal("Quyết định thành lập Ban biên tập", pdf.Information.Title);
        Assert.Equal("(vi-VN)", pdf.Structure.Catalog.CatalogDictionary.Data["Lang"].ToString());
    }

    [Fact]
    public void A_sample_says_so_on_every_page()
    {
        using var pdf = Open(SheetPaper.From(SomePapers.Payees(80) with { IsSample = true }));
        Assert.All(pdf.GetPages(), page => Assert.Contains("DỮ LIỆU MẪU", TextOf(page)));
    }

    [Fact]
    public void A_list_whose_formula_has_no_value_is_not_put_on_paper() =>
        Assert.Throws<ArgumentException>(() => SheetPaper.From(SomePapers.Payees(0) with { Rows = [new([1, "Lê Văn Mẫu", "1", 5L, 1L])] }));

    private static PdfDocument Open(PaperDocument paper) => PdfDocument.Open(PdfPaper.Write(paper, Some.Instant));

    private static string TextOf(Page page) => string.Join(" ", page.GetWords().Select(w => w.Text)).Normalize();
}
