using Governance.Domain.Common;

namespace Governance.Tests.Domain.Common;

public sealed class LegalBasisTests
{
    [Theory]
    [InlineData("NĐ 42/2022/NĐ-CP Điều 4 khoản 1 điểm đ", "NĐ 42/2022/NĐ-CP", 4, 1, "đ")]
    [InlineData("Luật Tiếp cận thông tin Điều 18", "Luật Tiếp cận thông tin", 18, null, null)]
    [InlineData("TT 26/2026/TT-BTC", "TT 26/2026/TT-BTC", null, null, null)]
    public void Its_long_form_reads_back(string text, string document, int? article, int? clause, string? point)
    {
        var basis = LegalBasis.Parse(text);
        Assert.Equal(new LegalBasis(document, article, clause, point), basis);
        Assert.Equal(text, basis.ToString());
    }

    [Fact]
    public void The_regulation_needs_no_number_on_a_chip() => Assert.Equal("Đ10.3.a", LegalBasis.Regulation(10, 3, "a").Short);

    [Fact]
    public void A_text_without_a_document_is_refused() => Assert.Throws<FormatException>(() => LegalBasis.Parse(" "));
}
