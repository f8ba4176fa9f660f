using CsCheck;
using Governance.Domain.Editorial.Checking;
using Governance.Domain.Editorial.Passages;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial.Checking;

public sealed class LegacyFontTests
{
    private static readonly string[] Syllables = ["công", "báo", "tỉnh", "đắk", "lắk", "ủy", "ban", "nhân", "dân", "quyết", "định", "về", "việc", "chuyển", "đổi", "số", "nghị", "những", "người", "ở", "huyện", "ữ", "ỵ", "ẵng", "kỹ", "ươm"];

    [Theory]
    [InlineData("C«ng hßa x· héi chñ nghÜa ViÖt Nam", LegacyEncoding.Tcvn3, "Công hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("§éc lËp - Tù do - H¹nh phóc", LegacyEncoding.Tcvn3, "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", LegacyEncoding.Vni, "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("Ñoäc laäp - Töï do - Haïnh phuùc", LegacyEncoding.Vni, "Độc lập - Tự do - Hạnh phúc")]
    public void A_legacy_text_is_recognised_and_read(string typed, LegacyEncoding encoding, string read) =>
        Assert.Equal((encoding, read), (LegacyFont.Of(typed), LegacyFont.FromLegacy(typed, encoding)));

    [Theory]
    [InlineData("Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc")]
    [InlineData("hòa bình, xã hội, có thể là như thế, và cá nhân đó")]
    [InlineData("Les élèves français étaient très contents de leur été")]
    [InlineData("Über die Größe der Häuser in München")]
    [InlineData("plain English text")]
    [InlineData("")]
    public void Unicode_and_other_languages_are_left(string text) => Assert.Null(LegacyFont.Of(text));

    /// <summary>What was typed in either font comes back letter for letter, capitals of VNI too.</summary>
    [Fact]
    public void Conversion_gives_back_what_was_typed() => Gen.Int[0, Syllables.Length - 1].Select(i => Syllables[i]).Array[1, 30].Sample(words =>
    {
        var text = string.Join(' ', words);
        Assert.Equal(text, LegacyFont.FromLegacy(LegacyFont.ToLegacy(text, LegacyEncoding.Tcvn3), LegacyEncoding.Tcvn3));
        Assert.Equal(text, LegacyFont.FromLegacy(LegacyFont.ToLegacy(text, LegacyEncoding.Vni), LegacyEncoding.Vni));
        Assert.Equal(text.ToUpperInvariant(), LegacyFont.FromLegacy(LegacyFont.ToLegacy(text.ToUpperInvariant(), LegacyEncoding.Vni), LegacyEncoding.Vni));
    });

    [Fact]
    public void Whole_sentences_are_recognised_in_either_font() => Gen.Int[0, 19].Select(i => Syllables[i]).Array[12, 30].Sample(words =>
    {
        var text = string.Join(' ', words) + " quyết định những người";
        foreach (var encoding in Enum.GetValues<LegacyEncoding>()) Assert.Equal(encoding, LegacyFont.Of(LegacyFont.ToLegacy(text, encoding)));
        Assert.Null(LegacyFont.Of(text));
    });

    [Fact]
    public void A_passage_pasted_into_a_text_of_today_is_mended_and_the_rest_is_not_touched()
    {
        var content = new SomeWork().Content() with { Body = "<p>Ủy ban nhân dân tỉnh thông báo đến các xã, phường và người dân được biết.</p><p>Coäng hoøa xaõ hoäi <b>chuû</b> nghóa Vieät Nam</p><h2>Ñoäc laäp</h2>" };
        var finding = Assert.Single(SomeWork.Checks.Findings(content), f => f.Code is CheckCode.LegacyFont);
        Assert.Equal("Cộng hòa xã hội chủ nghĩa Việt Nam", finding.Why.Arguments[0]);
        Assert.Equal("<p>Ủy ban nhân dân tỉnh thông báo đến các xã, phường và người dân được biết.</p><p>Cộng hòa xã hội <b>chủ</b> nghĩa Việt Nam</p><h2>Độc lập</h2>", Mended.After(content, finding).Body);
    }

    [Fact]
    public void One_click_turns_the_body_into_Unicode_and_leaves_its_marks()
    {
        var content = new SomeWork().Content() with { Body = "<h2>QuyÕt ®Þnh</h2><p>ñy ban <strong>nh©n d©n</strong> tØnh §¾k L¾k &amp; c¸c huyÖn</p>" };
        var finding = Assert.Single(SomeWork.Checks.Findings(content), f => f.Code is CheckCode.LegacyFont);
        Assert.Equal("<h2>Quyết định</h2><p>ủy ban <strong>nhân dân</strong> tỉnh Đắk Lắk &amp; các huyện</p>", Mended.After(content, finding).Body);
    }
}
