using System.Text;
using CsCheck;
using Governance.Domain.Common;
using Governance.Web.Documents.Docx;
using Governance.Web.Features.Editorial;
using static Governance.Tests.Support.SomeDocx;

namespace Governance.Tests.Documents;

public sealed class DocxReadingTests
{
    [Fact]
    public async Task Headings_by_their_names_and_the_title_apart()
    {
        var read = await ReadAsync(Styled("Tên bài", "Tiu") + Styled("Phần một", "u1") + Styled("Mục", "u2") + Styled("Mục con", "con") + Paragraph("Chữ", "<w:outlineLvl w:val=\"0\"/>") + Paragraph("Thường"));
        Assert.Equal(("Tên bài", "<h2>Phần một</h2><h3>Mục</h3><h3>Mục con</h3><h2>Chữ</h2><p>Thường</p>"), (read.Title, read.Html));
    }

    [Fact]
    public async Task Lists_are_nested_and_end_where_text_goes_on() =>
        Assert.Equal("<ol><li><p>Một</p><ol><li><p>Một a</p></li></ol></li><li><p>Hai</p></li></ol><p>Giữa</p><ul><li><p>Chấm</p></li></ul>",
            (await ReadAsync(Item("Một", 1) + Item("Một a", 1, 1) + Item("Hai", 1) + Paragraph("Giữa") + Item("Chấm", 2))).Html);

    [Fact]
    public async Task A_table_keeps_its_header_row_and_joined_cells() =>
        Assert.Equal("<table><tbody><tr><th colspan=\"2\"><p>Xã</p></th></tr><tr><td rowspan=\"2\"><p>Ea Kao</p></td><td><p>40</p></td></tr><tr><td><p>41</p></td></tr></tbody></table>",
            (await ReadAsync($"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{Cell("Xã", "<w:gridSpan w:val=\"2\"/>")}</w:tr><w:tr>{Cell("Ea Kao", "<w:vMerge w:val=\"restart\"/>")}{Cell("40")}</w:tr><w:tr>{Cell("", "<w:vMerge/>")}{Cell("41")}</w:tr></w:tbl>")).Html);

    [Fact]
    public async Task Bold_italics_and_links_to_the_web_stay_and_other_links_become_text() =>
        Assert.Equal("<p><strong>Đậm</strong> <em>nghiêng</em> <a href=\"https://daklak.gov.vn/\">cổng</a> mã</p>",
            (await ReadAsync("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Đậm</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>nghiêng</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>" +
                "<w:hyperlink r:id=\"rLink\"><w:r><w:t>cổng</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:hyperlink r:id=\"rBad\"><w:r><w:t>mã</w:t></w:r></w:hyperlink></w:p>")).Html);

    [Fact]
    public async Task What_was_struck_under_track_changes_is_gone_and_what_was_put_in_stands() =>
        Assert.Equal("<p>mới</p>", (await ReadAsync("<w:p><w:del w:id=\"1\"><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>mới</w:t></w:r></w:ins></w:p>")).Html);

    [Fact]
    public async Task Pictures_come_with_their_description_and_missing_ones_are_counted()
    {
        var read = await ReadAsync(Picture("rPng", "Chấm \"đỏ\"") + Picture("rNone", ""));
        Assert.Equal("<figure><img src=\"docx-picture:1\" alt=\"Chấm &quot;đỏ&quot;\"></figure>", read.Html);
        Assert.Equal((1, RedDot, 1), (read.Pictures.Count, Convert.ToBase64String(read.Pictures[0].Content), read.LostPictures));
    }

    [Fact]
    public async Task Text_that_looks_like_markup_stays_text() =>
        Assert.Equal("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", (await ReadAsync(Paragraph("&lt;script&gt;alert(1)&lt;/script&gt;"))).Html);

    [Fact]
    public async Task A_file_that_is_none_says_so()
    {
        Assert.Equal("Files.NotADocx", await RefusedAsync(new MemoryStream("PK\u0003\u0004 nửa tệp"u8.ToArray())));
        Assert.Equal("Files.NotADocx", await RefusedAsync(new MemoryStream("chữ thường"u8.ToArray())));
        Assert.Equal("Files.Empty", await RefusedAsync(new MemoryStream()));
        Assert.Equal("Files.OldWord", await RefusedAsync(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3])));
        Assert.Equal("Files.Protected", await RefusedAsync(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")])));
        Assert.Equal("Files.HasMacros", await RefusedAsync(Of(Paragraph("x"), ("word/vbaProject.bin", [1, 2, 3]))));
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_is_refused_and_nothing_else_happens()
    {
        var whole = Of(Paragraph("Chữ") + Picture("rPng", "x")).ToArray();
        for (var length = 1; length < whole.Length; length += 97)
            Assert.Equal("Files.NotADocx", await RefusedAsync(new MemoryStream(whole[..length])));
    }

    [Fact]
    public void A_file_with_bytes_changed_is_read_or_refused_in_words()
    {
        var whole = Of(Styled("Tên", "Tiu") + Item("Một", 1) + Picture("rPng", "x")).ToArray();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).List[1, 8].Sample(changes =>
        {
            var bytes = whole.ToArray();
            foreach (var (at, value) in changes) bytes[at] = value;
            try { DocxFile.ReadAsync(new MemoryStream(bytes)).GetAwaiter().GetResult(); }
            catch (RuleBroken broken) { Assert.StartsWith("Files.", broken.Refusals[0].Name); }
        }, iter: 400);
    }

    [Fact]
    public async Task A_zip_bomb_a_file_too_large_and_one_too_deep_cost_nothing()
    {
        Assert.Equal("Files.UnpacksTooLarge", await RefusedAsync(Of(Paragraph("x"), ("word/media/image9.png", new byte[210 * 1024 * 1024]))));
        Assert.Equal("Files.TooLarge", await RefusedAsync(new MemoryStream(new byte[DocxFile.MostBytes + 1])));
        Assert.Equal("Files.NotADocx", await RefusedAsync(Of(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000)))));
    }

    [Fact]
    public async Task An_entity_is_not_expanded() =>
        Assert.Equal("Files.NotADocx", await RefusedAsync(Of(Paragraph("x"), ("word/extra.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>"u8.ToArray()))));

    [Fact]
    public async Task Whatever_is_in_it_is_harmless_after_cleaning()
    {
        var read = await ReadAsync(Picture("rSvg", "\" onerror=\"alert(1)") + Paragraph("x\" onclick=\"y"));
        Assert.DoesNotContain("<img", SafeHtml.Clean(read.Html));
        Assert.DoesNotMatch("<[^>]*on(error|click)", SafeHtml.Clean(read.Html));
    }

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    private static Task<DocxContent> ReadAsync(string body) => DocxFile.ReadAsync(Of(body));

    private static async Task<string> RefusedAsync(MemoryStream file) => (await Assert.ThrowsAsync<RuleBroken>(() => DocxFile.ReadAsync(file))).Refusals.Single().Name;
}
