using SkiaSharp;

namespace Governance.Web.Documents.Paper;

/// <summary>Draws words and rules on one page. Lengths in points.</summary>
internal sealed class Pen(SKCanvas canvas, Typeface typeface)
{
    /// <summary>Line height over size: stacked marks (ễ, Ậ) need it.</summary>
    internal const float Leading = 1.3f;

    internal const string Black = "000000";

    internal void Line(TextLine line, Align align, float x, float width, float y, string colour = Black)
    {
        var natural = line.Words.Sum(w => w.Width) + line.Words.Skip(1).Sum(w => Space(w.Face));
        var at = x + line.Indent + align switch { Align.Centre => (width - natural) / 2, Align.Right => width - natural, _ => 0 };
        var stretch = align is Align.Justify && !line.IsLast && line.Words.Count > 1 ? (width - line.Indent - natural) / (line.Words.Count - 1) : 0;
        for (var i = 0; i < line.Words.Count;)
        {
            // Unstretched words of one face are one run: text that is copied out keeps its spaces.
            var run = 1;
            while (stretch == 0 && i + run < line.Words.Count && line.Words[i + run].Face == line.Words[i].Face) run++;
            var text = string.Join(' ', line.Words.Skip(i).Take(run).Select(w => w.Text)) + (i + run < line.Words.Count ? " " : "");
            Text(text, line.Words[i].Face, at, y, colour);
            at += typeface.Of(line.Words[i].Face).MeasureText(text) + stretch;
            i += run;
        }
    }

    internal void Text(string text, Face face, float x, float y, string colour = Black)
    {
        using var ink = new SKPaint { Color = SKColor.Parse(colour), IsAntialias = true };
        canvas.DrawText(text, x, y + face.Size, SKTextAlign.Left, typeface.Of(face), ink);
    }

    internal void Rule(float x1, float y1, float x2, float y2)
    {
        using var ink = new SKPaint { Color = SKColors.Black, StrokeWidth = .6f, IsStroke = true, IsAntialias = true };
        canvas.DrawLine(x1, y1, x2, y2, ink);
    }

    /// <summary>A black rectangle; edges are not smoothed, so that neighbours leave no hairline between them.</summary>
    internal void Fill(float x, float y, float width, float height)
    {
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        canvas.DrawRect(x, y, width, height, ink);
    }

    /// <summary>What is drawn there leads to the address when it is clicked.</summary>
    internal void Link(float x, float y, float width, float height, string address)
    {
        using var _ = canvas.DrawUrlAnnotation(SKRect.Create(x, y, width, height), address);
    }

    private float Space(Face face) => typeface.Of(face).MeasureText(" ");
}
