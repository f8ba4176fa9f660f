using Governance.Domain.Editorial.Checking;
using Governance.Domain.Editorial.Passages;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial.Checking;

public sealed class SecrecyMarksTests
{
    [Theory]
    [InlineData("MẬT")]
    [InlineData("[TỐI MẬT]")]
    [InlineData("Kế hoạch\nTUYỆT MẬT\nSố: 01")]
    [InlineData("Công văn số 12 (MẬT) của Sở")]
    [InlineData("Độ mật: Tối mật")]
    [InlineData("văn bản đóng dấu MẬT của cơ quan")]
    [InlineData("Tài liệu lưu hành nội bộ")]
    [InlineData("LƯU HÀNH NỘI BỘ")]
    public void A_marking_is_found(string text) => Assert.Single(SecrecyMarks.In(text));

    [Theory]
    [InlineData("Bảo vệ bí mật nhà nước là trách nhiệm của mọi người")]
    [InlineData("LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC")]
    [InlineData("TẬP HUẤN BẢO MẬT THÔNG TIN")]
    [InlineData("MẬT ONG RỪNG TÂY NGUYÊN ĐƯỢC MÙA")]
    [InlineData("Ngày hội mật ong")]
    [InlineData("Mật")]
    [InlineData("Đặt mật khẩu mạnh")]
    public void The_ordinary_word_is_left(string text) => Assert.Empty(SecrecyMarks.In(text));

    [Fact]
    public void A_work_with_a_marking_is_refused_with_its_clause_and_no_reason_excuses_it()
    {
        var content = new SomeWork().Content() with { Body = "<p>Kính gửi các đơn vị</p><p>TỐI MẬT</p>" };
        var refusal = Assert.Single(SomeWork.Checks.Missing(content));
        Assert.Equal(("Editorial.SecrecyMark", "Đ5.2.c"), (refusal.Name, refusal.Basis!.Short));
        Assert.False(CheckKind.Of(CheckCode.Secrecy).MayBeJustified);
    }
}
