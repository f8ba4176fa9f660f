using Governance.Domain.Law;
using Governance.Web.Data.Seeding;

namespace Governance.Tests.Domain.Law;

public sealed class LawRegisterTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly LawRegister Register = new([.. LawSeed.Documents()]);

    [Theory]
    [InlineData("QĐ 10/2024 Điều 13 khoản 3 điểm đ", "QĐ 10/2024/QĐ-UBND Điều 13 khoản 3 điểm đ")]
    [InlineData("NĐ 42/2022 Điều 4; Điều 7", "NĐ 42/2022/NĐ-CP Điều 4|NĐ 42/2022/NĐ-CP Điều 7")]
    [InlineData("NĐ 64/2007 Điều 16; NĐ 224/2026 Điều 13", "NĐ 64/2007/NĐ-CP Điều 16|NĐ 224/2026/NĐ-CP Điều 13")]
    [InlineData("practice: QĐ 731/QĐ-TTCP Điều 4", "QĐ 731/QĐ-TTCP Điều 4")]
    [InlineData("QĐ 16/2014/QĐ-UBND Đắk Lắk as amended by QĐ 40/2021/QĐ-UBND", "QĐ 16/2014/QĐ-UBND|QĐ 40/2021/QĐ-UBND")]
    [InlineData("Luật Tiếp cận thông tin Điều 18 khoản 4", "Luật 104/2016/QH13 Điều 18 khoản 4")]
    [InlineData("Luật Tiếp cận thông tin 104/2016/QH13 Điều 18 khoản 4", "Luật 104/2016/QH13 Điều 18 khoản 4")]
    [InlineData("QĐ 146/QĐ-BTTTT 2017 Điều 14", "QĐ 146/QĐ-BTTTT Điều 14")]
    [InlineData("by rule Điều 3 khoản 1 điểm d", "QĐ 10/2024/QĐ-UBND Điều 3 khoản 1 điểm d")]
    [InlineData("by rule NĐ 224/2026 Đ11 k4 from 2026-07-01", "NĐ 224/2026/NĐ-CP Điều 11 khoản 4")]
    [InlineData("TT 111/2013/TT-BTC Điều 25 khoản 1 điểm i", "TT 111/2013/TT-BTC Điều 25 khoản 1 điểm i")]
    public void A_loosely_written_basis_is_found(string text, string bases) => Assert.Equal(bases, string.Join('|', Register.Resolve(text)));

    [Theory]
    [InlineData("NĐ 999/2099 Điều 1")]
    [InlineData("theo thông lệ")]
    public void What_the_register_does_not_hold_is_an_error(string text) => Assert.Throws<FormatException>(() => Register.Resolve(text));

    [Theory]
    [InlineData("NĐ 43/2011/NĐ-CP", "NĐ 42/2022/NĐ-CP NĐ 224/2026/NĐ-CP")]
    [InlineData("NĐ 31/2012/NĐ-CP", "NĐ 66/2013/NĐ-CP NĐ 47/2016/NĐ-CP NĐ 47/2017/NĐ-CP NĐ 72/2018/NĐ-CP NĐ 38/2019/NĐ-CP NĐ 24/2023/NĐ-CP NĐ 73/2024/NĐ-CP NĐ 161/2026/NĐ-CP")]
    [InlineData("QĐ 10/2024/QĐ-UBND", "")]
    [InlineData("Luật 16/2012/QH13", "")]
    public void What_applies_now_is_found_along_the_replacements(string number, string successors) =>
        Assert.Equal(successors, string.Join(' ', Register.Successors(Document(number), Today).Select(d => $"{d.Number}")));

    [Fact]
    public void The_chain_stops_at_what_was_in_force_on_the_day() =>
        Assert.Equal(["NĐ 42/2022/NĐ-CP"], Register.Successors(Document("NĐ 43/2011/NĐ-CP"), new(2026, 6, 30)).Select(d => d.Number));

    [Theory]
    [InlineData("NĐ 42/2022/NĐ-CP", "2022-08-14", DocumentState.NotYet)]
    [InlineData("NĐ 42/2022/NĐ-CP", "2022-08-15", DocumentState.InForce)]
    [InlineData("NĐ 42/2022/NĐ-CP", "2026-06-30", DocumentState.InForce)]
    [InlineData("NĐ 42/2022/NĐ-CP", "2026-07-01", DocumentState.Ended)]
    [InlineData("Luật 77/2015/QH13", "2026-07-01", DocumentState.Unclear)]
    [InlineData("Luật 16/2012/QH13", "2026-07-01", DocumentState.InForce)]
    public void A_document_stands_as_of_a_day(string number, string day, DocumentState state) => Assert.Equal(state, Register.StateOn(Document(number), DateOnly.Parse(day)));

    [Theory]
    [InlineData("NĐ 42/2022/NĐ-CP", SuccessionKind.Replaces, null, false)]
    [InlineData("NĐ 85/2016/NĐ-CP", SuccessionKind.Replaces, null, true)]
    [InlineData("Luật 16/2012/QH13", SuccessionKind.Amends, "2026-01-01", false)]
    [InlineData("TT 32/2017/TT-BTTTT", SuccessionKind.ReplacesInPart, "2024-04-05", false)]
    public void What_came_after_says_how_and_from_when(string number, SuccessionKind kind, string? from, bool toBeChecked)
    {
        var after = Register.After(Document(number))!;
        Assert.Equal((kind, from is null ? null : DateOnly.Parse(from), toBeChecked), (after.Kind, after.From, after.ToBeChecked));
    }

    private static LegalDocument Document(string number) => Register.Find(number)!;
}
