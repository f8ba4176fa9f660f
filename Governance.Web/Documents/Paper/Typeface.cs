using System.Text;
using SkiaSharp;

namespace Governance.Web.Documents.Paper;

/// <summary>
/// Liberation Serif (metrics of Times New Roman, complete in Vietnamese), embedded in the program: papers look alike on every
/// machine. Holds the fonts of one rendering; not for several threads.
/// </summary>
internal sealed class Typeface : IDisposable
{
    private static readonly SKTypeface Regular = Load("Regular"), Bold = Load("Bold"), Italic = Load("Italic"), BoldItalic = Load("BoldItalic");
    private readonly Dictionary<Face, SKFont> _fonts = [];

    internal SKFont Of(Face face)
    {
        if (_fonts.TryGetValue(face, out var font)) return font;
        var style = face switch { { Bold: true, Italic: true } => BoldItalic, { Bold: true } => Bold, { Italic: true } => Italic, _ => Regular };
        // Widths as designed: hinting would round each letter to a pixel, which loosens the print.
        return _fonts[face] = new(style, face.Size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
    }

    /// <summary>Points.</summary>
    internal float Measure(string text, Face face) => Of(face).MeasureText(text.Normalize(NormalizationForm.FormC));

    /// <summary>Lines that fit the width. A word longer than a line is cut; a no-break space does not part words.</summary>
    /// <param name="width">Points.</param>
    /// <param name="indent">Points that the first line begins further in.</param>
    /// <param name="lead">First words, in bold.</param>
    internal List<TextLine> Break(string text, Face face, float width, float indent = 0, string? lead = null)
    {
        var lines = new List<TextLine>();
        var parts = text.Normalize(NormalizationForm.FormC).Split('\n');
        for (var i = 0; i < parts.Length; i++)
        {
            var words = Words(parts[i], face, width);
            if (i == 0 && lead is not null) words = Words(lead.Normalize(NormalizationForm.FormC), face with { Bold = true }, width).Concat(words);
            Fill(lines, words, width, i == 0 ? indent : 0, face);
        }
        return lines;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values) font.Dispose();
    }

    private void Fill(List<TextLine> lines, IEnumerable<Word> words, float width, float indent, Face face)
    {
        var space = Of(face).MeasureText(" ");
        var (line, taken) = (new List<Word>(), indent);
        foreach (var word in words)
        {
            if (line.Count > 0 && taken + space + word.Width > width)
            {
                lines.Add(new(line, indent, IsLast: false));
                (line, taken, indent) = ([], 0, 0);
            }
            taken += (line.Count > 0 ? space : 0) + word.Width;
            line.Add(word);
        }
        lines.Add(new(line, indent, IsLast: true));
    }

    private IEnumerable<Word> Words(string text, Face face, float width)
    {
        var font = Of(face);
        foreach (var word in text.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
            foreach (var piece in Pieces(word, font, width))
                yield return new(piece, face, font.MeasureText(piece));
    }

    private static IEnumerable<string> Pieces(string word, SKFont font, float width)
    {
        while (word.Length > 1 && font.MeasureText(word) > width)
        {
            var length = word.Length - 1;
            while (length > 1 && font.MeasureText(word.AsSpan(0, length)) > width) length--;
            yield return word[..length];
            word = word[length..];
        }
        yield return word;
    }

    private static SKTypeface Load(string style) =>
        SKTypeface.FromStream(typeof(Typeface).Assembly.GetManifestResourceStream($"Fonts/LiberationSerif-{style}.ttf"));
}

internal readonly record struct Word(string Text, Face Face, float Width);

/// <param name="IsLast">Of its paragraph: not stretched when justified.</param>
internal sealed record TextLine(IReadOnlyList<Word> Words, float Indent, bool IsLast);
