using System.Text.RegularExpressions;
using CsCheck;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Common;

public sealed partial class AmountInWordsTests
{
    public static IEnumerable<TheoryDataRow<long, string>> Cases() =>
        File.ReadLines(Path.Combine(Repository.Root, "Governance.Tests", "Domain", "Common", "amounts.tsv")).Select(l => l.Split('\t')).Select(c => new TheoryDataRow<long, string>(long.Parse(c[0]), c[1]));

    [Theory, MemberData(nameof(Cases))]
    public void A_number_reads_as_it_is_spoken(long number, string words) => Assert.Equal(words, AmountInWords.Read(number));

    [Fact]
    public void There_are_200_cases() => Assert.Equal(200, Cases().Count());

    [Theory]
    [InlineData(1_050_000, "Một triệu không trăm năm mươi nghìn đồng chẵn")]
    [InlineData(379_500, "Ba trăm bảy mươi chín nghìn năm trăm đồng")]
    [InlineData(0, "Không đồng")]
    [InlineData(-2_000, "Âm hai nghìn đồng chẵn")]
    public void An_amount_stands_as_on_a_voucher(long dong, string words) => Assert.Equal(words, AmountInWords.Of(dong));

    [Fact]
    public void Every_amount_reads_back_to_itself() =>
        Gen.OneOf(Gen.Long[0, 10_000], Gen.Long[0, 10_000_000_000], Gen.Long).Sample(number => Parse(AmountInWords.Read(number)) == number);

    [Fact]
    public void Every_group_is_read_in_the_one_right_way() =>
        Gen.OneOf(Gen.Long[0, 10_000], Gen.Long[0, 10_000_000_000], Gen.Long).Sample(number =>
        {
            var groups = Unit().Split(AmountInWords.Read(number).Replace("âm ", "")).Where(g => g != "").ToList();
            return First().IsMatch(groups[0]) && groups.Skip(1).All(Inner().IsMatch);
        });

    [Fact]
    public void The_South_says_le() => Assert.Equal("Một trăm lẻ năm đồng", AmountInWords.Of(105, "lẻ"));

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void The_ends_of_the_range_read_back_too(long number) => Assert.Equal(number, Parse(AmountInWords.Read(number)));

    private static decimal Parse(string words)
    {
        if (words.StartsWith("âm ", StringComparison.Ordinal)) return -Parse(words[3..]);
        decimal total = 0, billions = 0, group = 0;
        var digit = 0;
        foreach (var word in words.Split(' '))
        {
            switch (word)
            {
                case "trăm": group += digit * 100; digit = 0; break;
                case "mươi": group += digit * 10; digit = 0; break;
                case "mười": group += 10; digit = 0; break;
                case "linh": digit = 0; break;
                case "nghìn": total += (group + digit) * 1_000; (group, digit) = (0, 0); break;
                case "triệu": total += (group + digit) * 1_000_000; (group, digit) = (0, 0); break;
                case "tỷ": billions = (billions + total + group + digit) * 1_000_000_000; (total, group, digit) = (0, 0, 0); break;
                default: digit = Array.IndexOf(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"], word) is >= 0 and var d ? d : word switch { "mốt" => 1, "tư" => 4, "lăm" => 5, _ => throw new FormatException(word) }; break;
            }
        }
        return billions + total + group + digit;
    }

    [GeneratedRegex(" ?(?:nghìn|triệu|tỷ) ?")]
    private static partial Regex Unit();

    /// <summary>Below a hundred without "linh", above with; mốt, tư and lăm only where they belong.</summary>
    [GeneratedRegex($"^(?:không|{Digit}|{Tens}|{Digit} trăm(?: (?:linh {Digit}|{Tens}))?)$")]
    private static partial Regex First();

    [GeneratedRegex($"^(?:không|{Digit}) trăm(?: (?:linh {Digit}|{Tens}))?$")]
    private static partial Regex Inner();

    private const string Digit = "(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)";
    private const string Tens = "(?:mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: (?:mốt|hai|ba|tư|lăm|sáu|bảy|tám|chín))?)";
}
