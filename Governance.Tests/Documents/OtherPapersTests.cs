using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Governance.Tests.Support;
using Governance.Web.Documents.Paper;
using Ox = DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Tests.Documents;

public sealed class OtherPapersTests
{
    public static TheoryData<PaperDocument> Papers() => new(SomePapers.Decision(), Linked(), SheetPaper.From(SomePapers.WithWorks() with { IsSample = true }));

    [Theory, MemberData(nameof(Papers))]
    public void Word_finds_no_fault_in_a_docx(PaperDocument paper)
    {
        using var file = Docx(paper);
        using var package = WordprocessingDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator().Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void A_cell_with_an_address_leads_there_in_every_format()
    {
        const string Address = "https://congthongtin.example/ban-bien-tap?ngay=2026-11-23&muc=Team";
        Assert.Contains($"<a href=\"{Address.Replace("&", "&amp;")}\">62</a>", HtmlPaper.Write(Linked()));
        Assert.Contains(Address, System.Text.Encoding.Latin1.GetString(PdfPaper.Write(Linked(), Some.Instant)));
        using var file = Docx(Linked());
        using var package = WordprocessingDocument.Open(file, false);
        var link = package.MainDocumentPart!.Document.Descendants<Ox.Hyperlink>().Single();
        Assert.Equal(("62", Address), (link.InnerText, package.MainDocumentPart.HyperlinkRelationships.Single(r => r.Id == link.Id).Uri.OriginalString));
    }

    private static PaperDocument Linked() => new("Số liệu", false, false,
        [new Table(["Nội dung", "Số"], [9, 1], [Align.Left, Align.Right], [new(["Đã giải quyết", "62"], Links: [null, "https://congthongtin.example/ban-bien-tap?ngay=2026-11-23&muc=Team"])], null, 9)]);

    [Fact]
    public void A_docx_repeats_the_header_of_its_list_and_tears_no_row()
    {
        using var file = Docx(SheetPaper.From(SomePapers.Payees(3)));
        using var package = WordprocessingDocument.Open(file, false);
        var list = package.MainDocumentPart!.Document.Descendants<Ox.Table>().Single(t => t.InnerText.Contains("Thực nhận"));
        var rows = list.Elements<Ox.TableRow>().ToList();
        Assert.Equal(5, rows.Count);
        Assert.Single(rows, r => r.Descendants<Ox.TableHeader>().Any());
        Assert.All(rows, r => Assert.Single(r.Descendants<Ox.CantSplit>()));
        Assert.All(rows[^1].Descendants<Ox.Paragraph>(), p => Assert.NotNull(p.ParagraphProperties!.KeepNext));
    }

    [Fact]
    public void A_docx_is_A4_with_title_language_and_numbers_from_page_2()
    {
        using var file = Docx(SomePapers.Decision());
        using var package = WordprocessingDocument.Open(file, false);
        var section = package.MainDocumentPart!.Document.Body!.GetFirstChild<Ox.SectionProperties>()!;
        Assert.Equal((11906u, 16838u, 1701u), (section.GetFirstChild<Ox.PageSize>()!.Width!.Value, section.GetFirstChild<Ox.PageSize>()!.Height!.Value, section.GetFirstChild<Ox.PageMargin>()!.Left!.Value));
        Assert.NotNull(section.GetFirstChild<Ox.TitlePage>());
        Assert.Single(package.MainDocumentPart.HeaderParts, h => h.Header.Descendants<Ox.SimpleField>().Any());
        Assert.Equal(("Quyết định thành lập Ban biên tập", "vi-VN"), (package.PackageProperties.Title, package.PackageProperties.Language));
    }

    [Fact]
    public void The_three_formats_say_the_same()
    {
        var paper = SomePapers.Decision();
        using var file = Docx(paper);
        using var package = WordprocessingDocument.Open(file, false);
        var (docx, html) = (package.MainDocumentPart!.Document.InnerText, HtmlPaper.Write(paper));
        foreach (var words in new[] { "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 05/QĐ-SKHCN", "Đắk Lắk, ngày 05 tháng 02 năm 2026", "QUYẾT ĐỊNH", "Điều 3.", "- Lưu: VT, VP.", "KT. GIÁM ĐỐC", "Nguyễn Văn Mẫu" })
        {
            Assert.Contains(words, docx);
            Assert.Contains(words, html);
        }
    }

    [Fact]
    public void In_html_a_text_is_never_markup()
    {
        const string Script = "<script>alert(\"1\")</script>";
        var html = HtmlPaper.Write(new(Script, false, false,
        [
            Letterhead.Official(Script, Script, Script, Script), Title.Official(Script, Script), Paragraph.Body(Script, Script),
            new Table([Script], [1], [Align.Left], [new TableRow([Script])], [Script]), new SignatureRow([(Script, Script)], Script), new Closing([Script], [Script], Script),
        ]));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void In_html_a_list_has_a_heading_named_columns_and_a_foot()
    {
        var html = HtmlPaper.Write(SheetPaper.From(SomePapers.WithWorks()));
        Assert.Contains("<h2>BẢNG KÊ THANH TOÁN NHUẬN BÚT</h2>", html);
        Assert.Contains("<th scope=\"col\">Thực nhận</th>", html);
        Assert.Contains("<tr class=\"group\"><td class=\"right\"></td><td class=\"left\" colspan=\"5\">Chưa chi trong bảng kê này</td></tr>", html);
        Assert.Contains("<tfoot><tr><td class=\"left\" colspan=\"3\">Tổng cộng</td><td class=\"right\">10.000.000</td>", html);
    }

    [Fact]
    public void The_first_months_and_days_have_a_leading_zero()
    {
        Assert.Equal("Đắk Lắk, ngày 05 tháng 02 năm 2026", Letterhead.PlaceAndDate("Đắk Lắk", new(2026, 2, 5)));
        Assert.Equal("Đắk Lắk, ngày 15 tháng 3 năm 2026", Letterhead.PlaceAndDate("Đắk Lắk", new(2026, 3, 15)));
    }

    private static MemoryStream Docx(PaperDocument paper)
    {
        var file = new MemoryStream();
        DocxPaper.Write(paper, Some.Instant, file);
        file.Position = 0;
        return file;
    }
}
