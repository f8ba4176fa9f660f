using CsCheck;
using Governance.Domain.Editorial.Passages;

namespace Governance.Tests.Domain.Editorial.Checking;

public sealed class LikenessTests
{
    private const string Story = "Sáng ngày hội, đông đảo cán bộ và người dân các buôn đã về dự lễ khánh thành cây cầu mới bắc qua suối. Cây cầu dài bốn mươi mét giúp học sinh đến trường an toàn trong mùa mưa lũ. "
        + "Đại diện chính quyền cho biết công trình được xây bằng ngân sách và đóng góp của nhân dân. Sau phần nghi lễ, mọi người cùng trồng cây hai bên đường và dọn vệ sinh khu vực quanh cầu.";

    [Fact]
    public void The_same_story_with_a_sentence_changed_is_near()
    {
        var changed = Story.Replace("dọn vệ sinh khu vực quanh cầu", "chụp ảnh lưu niệm bên cầu");
        Assert.InRange(Likeness.Share(Story, changed), .75, .99);
        Assert.InRange(Likeness.Apart(Likeness.PrintOf(Story)!.Value, Likeness.PrintOf(changed)!.Value), 0, 16);
    }

    [Fact]
    public void Marks_capitals_and_stops_make_no_difference() =>
        Assert.Equal(Likeness.PrintOf(Story), Likeness.PrintOf(Story.ToUpperInvariant().Replace(".", " !")));

    [Fact]
    public void A_short_text_has_no_print() => Assert.Null(Likeness.PrintOf("Thông báo nghỉ lễ"));

    [Fact]
    public void Prints_that_differ_in_three_bits_share_a_quarter() => Gen.Select(Gen.Long, Gen.Int[0, 63].Array[0, 3]).Sample((print, bits) =>
    {
        var other = bits.Aggregate(print, (p, b) => p ^ 1L << b);
        Assert.True(Likeness.Apart(print, other) <= 3);
        Assert.Contains(Likeness.Bands(print).Zip(Likeness.Bands(other)), p => p.First == p.Second);
    });
}
