using System.Text;
using SkiaSharp;

namespace Governance.Web.Documents.Paper;

/// <summary>Liberation Serif (metrics of Times New Roman, complete in Vietnamese), embedded in the program: papers look alike on every machine.</summary>
internal static class Typeface
{
    private static readonly SKTypeface Regular = Load("Regular"), Bold = Load("Bold"), Italic = Load("Italic"), BoldItalic = Load("BoldItalic");

    internal static SKFont Of(Face face) => new(face switch { { Bold: true, Italic: true } => BoldItalic, { Bold: true } => Bold, { Italic: true } => Italic, _ => Regular }, face.Size) { Subpixel = true };

    /// <summary>Lines of the text that fit the width, in points. A word longer than a line is cut.</summary>
    internal static List<string> Wrap(string text, SKFont font, float width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Normalize(NormalizationForm.FormC).Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, font, width)))
            {
                var longer = line == "" ? word : $"{line} {word}";
                if (font.MeasureText(longer) <= width) { line = longer; continue; }
                lines.Add(line);
                line = word;
            }
            lines.Add(line);
        }
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, SKFont font, float width)
    {
        while (font.MeasureText(word) > width && word.Length > 1)
        {
            var length = word.Length - 1;
            while (length > 1 && font.MeasureText(word[..length]) > width) length--;
            yield return word[..length];
            word = word[length..];
        }
        yield return word;
    }

    private static SKTypeface Load(string style) =>
        SKTypeface.FromStream(typeof(Typeface).Assembly.GetManifestResourceStream($"Fonts/LiberationSerif-{style}.ttf"));
}
