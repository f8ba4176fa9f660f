using System.Text;
using CsCheck;
using Governance.Tests.Support;
using Governance.Web.Documents.Extraction;

namespace Governance.Tests.Documents;

public sealed class ExtractedTextTests
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public void A_pdf_with_text_is_read() => Assert.Equal((Extraction.Whole, true), Read(SomeFiles.Pdf("Danh sach cong dan 066085012345 tai xa"), "application/pdf") is var (e, t) ? (e, t.Contains("066085012345")) : default);

    [Fact]
    public void A_pdf_of_pictures_is_a_scan_and_one_with_a_page_of_a_picture_is_read_in_part()
    {
        Assert.Equal(Extraction.NoText, Read(SomeFiles.Pdf("", "1"), "application/pdf").Extraction);
        Assert.Equal(Extraction.Part, Read(SomeFiles.Pdf("Trang thu nhat co day du chu de doc", ""), "application/pdf").Extraction);
    }

    [Fact]
    public void Words_of_a_docx_stand_in_lines() => Assert.Equal((Extraction.Whole, "Một & hai\n"), Read(SomeFiles.Docx("Một &amp; hai"), Word) is var (e, t) ? (e, t) : default);

    [Fact]
    public void Cells_of_a_sheet_are_read_with_the_texts_they_share()
    {
        var sheet = SomeFiles.Zip(("xl/sharedStrings.xml", "<sst><si><t>Họ tên</t></si><si><t>Ngày sinh</t></si></sst>"), ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>66085012345</v></c></row></sheetData></worksheet>"), ("xl/workbook.xml", "<workbook/>"));
        Assert.Equal((Extraction.Whole, "Họ tên\nNgày sinh\n66085012345\n"), Read(sheet, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") is var (e, t) ? (e, t) : default);
    }

    [Fact]
    public void The_words_of_an_rtf_are_read_without_its_controls() =>
        Assert.Equal((Extraction.Whole, "Quyết định {số} 1\n"), Read(Encoding.Latin1.GetBytes(@"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator X;}\f0 Quy\u7871?t \u273?\u7883?nh \{s\u7889?\} 1\par}"), "application/rtf") is var (e, t) ? (e, t) : default);

    [Fact]
    public void A_bomb_is_read_up_to_the_bounds()
    {
        var read = Read(SomeFiles.Docx(new string('a', 100_000_000)), Word);
        Assert.Equal(Extraction.Part, read.Extraction);
        Assert.InRange(read.Text.Length, 1, 1_010_000);
    }

    [Fact]
    public void Entities_that_multiply_are_not_read() =>
        Assert.Equal(Extraction.Unreadable, Read(SomeFiles.Zip(("word/document.xml", """<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>""")), Word).Extraction);

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("application/rtf")]
    [InlineData(Word)]
    [InlineData("application/x-unknown")]
    public void Whatever_the_bytes_nothing_is_thrown(string type)
    {
        var whole = type is "application/pdf" ? SomeFiles.Pdf("Trang co chu de doc thu nghiem") : SomeFiles.Docx("Chữ để đọc");
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte.Array[0, 40]).Sample((at, noise) =>
        {
            var broken = whole.ToArray();
            noise.AsSpan(0, Math.Min(noise.Length, broken.Length - at)).CopyTo(broken.AsSpan(at));
            Read(broken[..Math.Max(at, broken.Length / 2)], type);
            Read(broken, type);
        }, iter: 200);
    }

    private static ExtractedText Read(byte[] content, string type) => ExtractedText.Of(new MemoryStream(content), type);
}
