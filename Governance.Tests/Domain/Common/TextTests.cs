using Governance.Domain.Common;

namespace Governance.Tests.Domain.Common;

public sealed class TextTests
{
    [Theory]
    [InlineData("Đắk Lắk", "dak lak")]
    [InlineData("Ủy ban  nhân dân", "uy ban nhan dan")]
    [InlineData("Ngưỡng ĐỘNG", "nguong dong")]
    [InlineData(null, "")]
    public void Folding_strips_every_mark_and_the_stroke_of_d(string? text, string folded) => Assert.Equal(folded, Text.Fold(text));

    [Fact]
    public void Decomposed_text_becomes_composed() => Assert.Equal("Ề", Text.Clean("E\u0302\u0300"));

    [Fact]
    public void A_slug_has_only_letters_digits_and_dashes() => Assert.Equal("hop-ub-tinh-thang-11-2026", Text.Slug("Họp UB tỉnh – tháng 11/2026!"));

    [Fact]
    public void A_missing_field_is_named() =>
        Assert.Equal(new Term("Access.FullName"), Assert.Throws<RuleBroken>(() => Text.Required("  ", "Access.FullName")).Refusals[0].Arguments[0]);
}
