using System.Text;
using System.Text.RegularExpressions;

namespace Governance.Web.Documents.Paper;

/// <summary>
/// SkiaSharp cannot say in which language a PDF is, and a reader's voice needs it. As the format provides, a new version of
/// the catalogue is added at the end of the file, with the language and the title to be shown.
/// </summary>
internal static partial class PdfLanguage
{
    internal static byte[] Add(byte[] pdf, string language)
    {
        // Latin-1 keeps one character a byte: positions in the text are positions in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var trailer = Trailer().Matches(text)[^1];
        var (root, size) = (Root().Match(trailer.Value).Groups[1].Value, Size().Match(trailer.Value).Value);
        var catalogue = Regex.Match(text, $@"\n{root} 0 obj\n<<(.*?)>>\nendobj", RegexOptions.Singleline).Groups[1].Value;
        var added = new StringBuilder("\n");
        var at = pdf.Length + added.Length;
        added.Append($"{root} 0 obj\n<<{catalogue}\n/Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>>>\nendobj\n");
        var table = pdf.Length + added.Length;
        added.Append($"xref\n{root} 1\n{at:0000000000} 00000 n \ntrailer\n<<{trailer.Groups[1].Value}\n/Prev {trailer.Groups[2].Value}>>\nstartxref\n{table}\n%%EOF\n");
        if (catalogue == "" || size == "") throw new InvalidOperationException("The PDF has no catalogue where it was looked for.");
        return [.. pdf, .. Encoding.Latin1.GetBytes(added.ToString())];
    }

    [GeneratedRegex(@"trailer\n<<(.*?)>>\nstartxref\n(\d+)", RegexOptions.Singleline)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Size \d+")]
    private static partial Regex Size();
}
