using System.Globalization;
using System.Text.RegularExpressions;

namespace Governance.Domain.Editorial.Passages;

/// <summary>Contrast of text and ground as WCAG 2 measures it.</summary>
public static partial class Contrast
{
    /// <summary>Between text of usual size and its ground (WCAG 2.2, 1.4.3).</summary>
    public const double Least = 4.5;

    private static readonly Dictionary<string, (int, int, int)> Names = new()
    {
        ["black"] = (0, 0, 0),
        ["white"] = (255, 255, 255),
        ["red"] = (255, 0, 0),
        ["green"] = (0, 128, 0),
        ["blue"] = (0, 0, 255),
        ["yellow"] = (255, 255, 0),
        ["gray"] = (128, 128, 128),
        ["grey"] = (128, 128, 128),
        ["silver"] = (192, 192, 192),
        ["orange"] = (255, 165, 0),
        ["lime"] = (0, 255, 0),
        ["cyan"] = (0, 255, 255),
        ["aqua"] = (0, 255, 255),
        ["magenta"] = (255, 0, 255),
        ["pink"] = (255, 192, 203),
        ["navy"] = (0, 0, 128),
        ["purple"] = (128, 0, 128),
    };

    /// <param name="style">A style attribute. What it leaves open is black text on white.</param>
    /// <returns>1 to 21; null when it names no colour that is known.</returns>
    public static double? Of(string style)
    {
        var front = ColourOf(style, Front());
        var back = ColourOf(style, Back());
        if (front is null && back is null) return null;
        var (light, dark) = (Luminance(front ?? (0, 0, 0)), Luminance(back ?? (255, 255, 255)));
        return (Math.Max(light, dark) + .05) / (Math.Min(light, dark) + .05);
    }

    private static (int, int, int)? ColourOf(string style, Regex property)
    {
        if (property.Match(style) is not { Success: true } match) return null;
        var value = match.Groups[1].Value.Trim().ToLowerInvariant();
        if (Names.TryGetValue(value.Split(' ')[0], out var named)) return named;
        if (Hex().Match(value) is { Success: true } hex)
        {
            var digits = hex.Groups[1].Value is { Length: 3 } three ? string.Concat(three.Select(c => $"{c}{c}")) : hex.Groups[1].Value;
            return (Part(digits, 0), Part(digits, 2), Part(digits, 4));
        }
        return Rgb().Match(value) is { Success: true } rgb ? (Number(rgb, 1), Number(rgb, 2), Number(rgb, 3)) : null;
    }

    private static int Part(string digits, int at) => int.Parse(digits.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Number(Match match, int group) => Math.Min(255, int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture));

    private static double Luminance((int R, int G, int B) colour) => .2126 * Linear(colour.R) + .7152 * Linear(colour.G) + .0722 * Linear(colour.B);

    private static double Linear(int part) => part / 255.0 is var p && p <= .04045 ? p / 12.92 : Math.Pow((p + .055) / 1.055, 2.4);

    [GeneratedRegex(@"(?<![\w-])color\s*:\s*([^;]{1,40})", RegexOptions.IgnoreCase)]
    private static partial Regex Front();

    [GeneratedRegex(@"background(?:-color)?\s*:\s*([^;]{1,40})", RegexOptions.IgnoreCase)]
    private static partial Regex Back();

    [GeneratedRegex("^#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])")]
    private static partial Regex Hex();

    [GeneratedRegex(@"^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})")]
    private static partial Regex Rgb();
}
