using System.Text;

namespace Governance.Domain.Common;

/// <summary>
/// Amounts as accounting papers write them ("Bằng chữ"): full reading of inner groups ("không trăm linh"), mốt, tư, lăm,
/// linh, nghìn, triệu, tỷ, "đồng". Own work, because the library at hand leaves out "không trăm".
/// </summary>
public static class AmountInWords
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    private static readonly string[] Thousands = ["", "nghìn", "triệu"];

    /// <summary>"Một triệu không trăm năm mươi nghìn đồng chẵn": first letter large; "chẵn" after whole thousands.</summary>
    /// <param name="dong">Whole đồng; a negative amount reads "âm …". Any <see cref="long"/>.</param>
    /// <param name="zeroTens">How a missing ten is read: "linh", in the South "lẻ".</param>
    public static string Of(long dong, string zeroTens = "linh")
    {
        var words = Read(dong, zeroTens) + " đồng" + (dong != 0 && dong % 1000 == 0 ? " chẵn" : "");
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The number alone, in small letters.</summary>
    public static string Read(long number, string zeroTens = "linh")
    {
        if (number == 0) return Digits[0];
        // Through decimal: the smallest long has no positive counterpart.
        return number < 0 ? "âm " + Positive(-(decimal)number, zeroTens) : Positive(number, zeroTens);
    }

    /// <summary>Above a thousand million the reading begins again with "tỷ" behind it, as often as needed.</summary>
    private static string Positive(decimal number, string zeroTens)
    {
        var billions = decimal.Floor(number / 1_000_000_000);
        var rest = (int)(number - billions * 1_000_000_000);
        var words = new StringBuilder();
        if (billions > 0) words.Append(Positive(billions, zeroTens)).Append(" tỷ");
        for (var place = 2; place >= 0; place--)
        {
            var group = rest / (int)Math.Pow(1000, place) % 1000;
            if (group == 0) continue;
            if (words.Length > 0) words.Append(' ');
            words.Append(Group(group, words.Length > 0, zeroTens));
            if (place > 0) words.Append(' ').Append(Thousands[place]);
        }
        return words.ToString();
    }

    /// <param name="full">Whether a missing hundred is read ("không trăm"): in every group but the first.</param>
    private static string Group(int group, bool full, string zeroTens)
    {
        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        var words = new List<string>();
        if (hundreds > 0 || full) words.Add($"{Digits[hundreds]} trăm");
        if (tens > 1) words.Add($"{Digits[tens]} mươi");
        else if (tens == 1) words.Add("mười");
        else if (ones > 0 && words.Count > 0) words.Add(zeroTens);
        if (ones > 0) words.Add(Ones(ones, tens));
        return string.Join(' ', words);
    }

    private static string Ones(int ones, int tens) => (ones, tens) switch
    {
        (1, > 1) => "mốt",
        (4, > 1) => "tư",
        (5, > 0) => "lăm",
        _ => Digits[ones],
    };
}
