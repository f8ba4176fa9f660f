using SkiaSharp;

namespace Governance.Web.Documents.Paper;

/// <summary>
/// Renders a paper to PDF on SkiaSharp, in the layout of NĐ 30/2020: A4, margins 20–25 mm, left 30, right 15–20; page number
/// centred in the top margin, not on page 1. All lengths are points.
/// </summary>
public sealed class PdfPaper
{
    public const string ContentType = "application/pdf";
    private const float Millimetre = 72f / 25.4f, Top = 20 * Millimetre, Bottom = 20 * Millimetre, Left = 25 * Millimetre, Right = 15 * Millimetre;

    /// <summary>Line height over size: stacked marks (ễ, Ậ) need it.</summary>
    internal const float Leading = 1.3f;

    private const float SignatureHeight = 130;
    private readonly SKDocument _pdf;
    private readonly PaperDocument _paper;
    private readonly SKSize _size;
    private SKCanvas _canvas = null!;
    private int _page;

    private PdfPaper(SKDocument pdf, PaperDocument paper)
    {
        (_pdf, _paper) = (pdf, paper);
        _size = paper.Landscape ? new(297 * Millimetre, 210 * Millimetre) : new(210 * Millimetre, 297 * Millimetre);
    }

    internal float Width => _size.Width - Left - Right;
    internal float X => Left;
    internal float Y { get; set; }
    internal SKCanvas Canvas => _canvas;

    public static byte[] Write(PaperDocument paper, DateTime at)
    {
        using var file = new MemoryStream();
        var about = new SKDocumentPdfMetadata(SKDocumentPdfMetadata.Default.RasterDpi) { Title = paper.Title, Producer = "Governance", Creation = at, Modified = at };
        using (var pdf = SKDocument.CreatePdf(file, about))
        {
            var writer = new PdfPaper(pdf, paper);
            writer.NewPage();
            foreach (var block in paper.Blocks) writer.Draw(block);
            pdf.EndPage();
            pdf.Close();
        }
        return file.ToArray();
    }

    /// <summary>Begins a new page when less than this height is left; what stands together stays together.</summary>
    internal bool Need(float height)
    {
        if (Y + height <= _size.Height - Bottom) return false;
        _pdf.EndPage();
        NewPage();
        return true;
    }

    internal void Line(string text, Face face, Align align, float x, float width, float y, SKColor? colour = null)
    {
        using var font = Typeface.Of(face);
        using var ink = new SKPaint { Color = colour ?? SKColors.Black, IsAntialias = true };
        var at = align switch { Align.Centre => x + (width - font.MeasureText(text)) / 2, Align.Right => x + width - font.MeasureText(text), _ => x };
        _canvas.DrawText(text, at, y + face.Size, SKTextAlign.Left, font, ink);
    }

    internal void Rule(float x1, float y1, float x2, float y2)
    {
        using var ink = new SKPaint { Color = SKColors.Black, StrokeWidth = .6f, IsStroke = true, IsAntialias = true };
        _canvas.DrawLine(x1, y1, x2, y2, ink);
    }

    private void Draw(Block block)
    {
        switch (block)
        {
            case Letterhead head: DrawHead(head); break;
            case Paragraph paragraph: DrawParagraph(paragraph); break;
            case Table table: new PdfTable(this, table, _paper.Blocks.OfType<SignatureRow>().Any() ? SignatureHeight + 36 : 0).Draw(); break;
            case SignatureRow row: DrawSignatures(row); break;
            default: throw new InvalidOperationException($"No drawing for {block.GetType().Name}.");
        }
    }

    private void DrawHead(Letterhead head)
    {
        var y = Y;
        var half = Width * .45f;
        Y = Math.Max(DrawColumn(head.Left, Left, half, y), DrawColumn(head.Right, Left + half, Width - half, y)) + 8;
    }

    private float DrawColumn(IEnumerable<HeadLine> lines, float x, float width, float y)
    {
        foreach (var line in lines)
        {
            using var font = Typeface.Of(line.Face);
            foreach (var text in Typeface.Wrap(line.Text, font, width - 6))
            {
                Line(text, line.Face, Align.Centre, x, width, y);
                y += line.Face.Size * Leading;
                var rule = font.MeasureText(text) * line.Rule;
                if (line.Rule > 0) Rule(x + (width - rule) / 2, y + 1, x + (width + rule) / 2, y + 1);
            }
        }
        return y;
    }

    private void DrawParagraph(Paragraph paragraph)
    {
        Y += paragraph.Space;
        using var font = Typeface.Of(paragraph.Face);
        var lines = Typeface.Wrap(paragraph.Text, font, Width);
        for (var i = 0; i < lines.Count; i++)
        {
            Need(paragraph.Face.Size * Leading);
            if (paragraph.Align is Align.Justify && i < lines.Count - 1) Justified(lines[i], paragraph.Face, font);
            else Line(lines[i], paragraph.Face, paragraph.Align, Left, Width, Y);
            Y += paragraph.Face.Size * Leading;
        }
    }

    private void Justified(string line, Face face, SKFont font)
    {
        var words = line.Split(' ');
        var gap = words.Length > 1 ? (Width - words.Sum(w => font.MeasureText(w))) / (words.Length - 1) : 0;
        var x = Left;
        foreach (var word in words)
        {
            Line(word, face, Align.Left, x, Width, Y);
            x += font.MeasureText(word) + gap;
        }
    }

    private void DrawSignatures(SignatureRow row)
    {
        Need(SignatureHeight);
        Y += 14;
        var width = Width / row.Signatures.Count;
        var place = new Face(12, Italic: true);
        if (row.PlaceAndDate is { } text) Line(text, place, Align.Centre, Left + Width - Math.Max(width, 190), Math.Max(width, 190), Y);
        Y += place.Size * Leading + 2;
        for (var i = 0; i < row.Signatures.Count; i++)
        {
            var x = Left + i * width;
            Line(row.Signatures[i].Title.ToUpperInvariant(), new(11.5f, Bold: true), Align.Centre, x, width, Y);
            Line("(Ký, họ tên)", new(11, Italic: true), Align.Centre, x, width, Y + 16);
            if (row.Signatures[i].Name is { } name) Line(name, new(12, Bold: true), Align.Centre, x, width, Y + 82);
        }
        Y += 100;
    }

    private void NewPage()
    {
        _canvas = _pdf.BeginPage(_size.Width, _size.Height);
        _page++;
        if (_page > 1) Line(_page.ToString(), new(12), Align.Centre, 0, _size.Width, Top / 2 - 6);
        if (_paper.IsSample) Line("DỮ LIỆU MẪU", new(11, Bold: true), Align.Right, Left, Width, Top / 2 - 6, new SKColor(0x8A, 0x5A, 0x00));
        Y = Top;
    }
}
