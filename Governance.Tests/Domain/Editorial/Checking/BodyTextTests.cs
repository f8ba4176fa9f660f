using CsCheck;
using Governance.Domain.Editorial.Passages;
using Governance.Web.Features.Editorial;

namespace Governance.Tests.Domain.Editorial.Checking;

public sealed class BodyTextTests
{
    private static readonly string[] Parts = ["<p>một</p>", "<h2>hai</h2>", "<ul><li>ba</li></ul>", "bốn &lt; năm", "<table><tr><td>sáu</td></tr></table>", "<p>bảy <em>tám</em></p>"];

    [Fact]
    public void A_body_is_taken_apart_once()
    {
        var body = BodyText.Read("""<h2>Mở đầu</h2><p>Xem <a href="https://daklak.gov.vn/?a=1&amp;b=2">tài liệu &amp; biểu</a>.</p><h4>Sâu</h4><table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table><table><tr><th>Tên</th></tr></table>""");
        Assert.Equal([new(2, "Mở đầu"), new(4, "Sâu")], body.Headings);
        Assert.Equal([new("https://daklak.gov.vn/?a=1&b=2", "tài liệu & biểu")], body.Links);
        Assert.Equal([(false, 2), (true, 1)], body.Tables.Select(t => (t.HasHeader, t.Rows)));
        Assert.Equal("Mở đầu\nXem tài liệu & biểu.\nSâu\na\nb\n1\n2\nTên\n", body.Text);
    }

    [Fact]
    public void Every_character_of_the_text_can_be_changed_where_it_stands()
    {
        var body = BodyText.Read("<p>a&amp;<b>b</b></p>");
        Assert.Equal("<p>x&amp;<b>y</b></p>", body.With(i => body.Text[i] switch { 'a' => "x", 'b' => "y", _ => null }));
        Assert.Equal("<p>a+<b>b</b></p>", body.With(i => body.Text[i] == '&' ? "+" : null));
    }

    /// <summary>Nothing a browser may send makes it throw, and changing nothing leaves every byte.</summary>
    [Fact]
    public void Any_string_is_read() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["<>/&;\"'= apthr#x1\n"], 0, 200]).Sample(html =>
    {
        var body = BodyText.Read(html);
        Assert.Equal(html, body.With(_ => null));
        Assert.Equal(body.Text, BodyText.Read(System.Net.WebUtility.HtmlEncode(body.Text)).Text);
    }, iter: 3000);

    [Fact]
    public void Its_words_are_those_that_the_filter_sees() => Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 10].Sample(parts =>
    {
        var safe = SafeHtml.Clean(string.Concat(parts));
        var words = SafeHtml.ToPlain(SafeHtml.Clean($"<p>{string.Concat(BodyText.Read(safe).Text.Split('\n').Select(System.Net.WebUtility.HtmlEncode).Select(l => l + "</p><p>"))}</p>"));
        Assert.Equal(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(safe).Body!.TextContent.Replace(" ", "").Replace("\n", ""), words.Replace(" ", "").Replace("\n", ""));
    }, iter: 200);
}
