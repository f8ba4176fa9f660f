namespace Governance.Web.Documents.Paper;

/// <summary>Turns blocks into measured strips, and says which of them may not be parted by a page's end. Lengths in points.</summary>
internal sealed class PdfLayout(Typeface typeface, bool landscape)
{
    internal const float Millimetre = 72 / 25.4f;

    private const float RuleRoom = 4;

    internal float X { get; } = A4.Left * Millimetre;
    internal float Width { get; } = A4.TextWidth(landscape) * Millimetre;
    internal float Depth { get; } = (A4.Size(landscape).Height - A4.Top - A4.Bottom) * Millimetre;

    internal List<Strip> Of(PaperDocument paper)
    {
        var strips = paper.Blocks.SelectMany(Of).ToList();
        for (var i = 0; i < strips.Count; i++)
            if (strips[i].Signs) HoldToText(strips, i);
        return strips;
    }

    /// <summary>A signature takes along what stands between it and the text, and the text's last two lines or last row.</summary>
    private void HoldToText(List<Strip> strips, int signature)
    {
        var (substance, height) = (0, strips[signature].Height);
        for (var i = signature - 1; i >= 0 && substance < 2; i--)
        {
            height += strips[i].Height + strips[i + 1].Above;
            if (height > Depth) return;
            strips[i].WithNext = true;
            substance += strips[i].Substance;
        }
    }

    private IEnumerable<Strip> Of(Block block) => block switch
    {
        Letterhead head => [Head(head)],
        Title title => [Columns([(title.Lines, X, Width)]) with { Above = 12, WithNext = true }],
        Paragraph paragraph => Of(paragraph),
        Table table => new PdfTable(this, typeface, table).Strips(),
        SignatureRow row => [PdfSignatures.Of(row, this, typeface)],
        Closing closing => [PdfSignatures.Of(closing, this, typeface)],
        _ => throw new InvalidOperationException($"No drawing for {block.GetType().Name}."),
    };

    private Strip Head(Letterhead head)
    {
        var left = Width * A4.AgencyPart;
        return Columns([(head.Left, X, left), (head.Right, X + left, Width - left)]) with { WithNext = true };
    }

    /// <summary>Blocks of centred lines beside each other.</summary>
    internal Strip Columns(IReadOnlyList<(IReadOnlyList<HeadLine> Lines, float X, float Width)> columns)
    {
        var broken = columns.Select(c => c.Lines.Select(l => (Head: l, Lines: typeface.Break(l.Text, l.Face, c.Width - 6))).ToList()).ToList();
        var height = broken.Max(c => c.Sum(l => l.Lines.Count * l.Head.Face.Size * Pen.Leading + (l.Head.Rule > 0 ? RuleRoom : 0)));
        return new(height, (pen, top) =>
        {
            for (var c = 0; c < columns.Count; c++)
            {
                var y = top;
                foreach (var (head, lines) in broken[c]) y = Draw(pen, head, lines, columns[c].X, columns[c].Width, y);
            }
        });
    }

    private float Draw(Pen pen, HeadLine head, List<TextLine> lines, float x, float width, float y)
    {
        foreach (var line in lines)
        {
            pen.Line(line, Align.Centre, x, width, y);
            y += head.Face.Size * Pen.Leading;
        }
        if (head.Rule == 0) return y;
        var rule = lines.Max(l => typeface.Measure(string.Join(' ', l.Words.Select(w => w.Text)), head.Face)) * head.Rule;
        pen.Rule(x + (width - rule) / 2, y + 2, x + (width + rule) / 2, y + 2);
        return y + RuleRoom;
    }

    /// <summary>Neither the first nor the last line of a paragraph stands alone on a page.</summary>
    private IEnumerable<Strip> Of(Paragraph paragraph)
    {
        var lines = typeface.Break(paragraph.Text, paragraph.Face, Width, paragraph.Indent * Millimetre, paragraph.Lead);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            yield return new(paragraph.Face.Size * Pen.Leading, (pen, y) => pen.Line(line, paragraph.Align, X, Width, y))
            {
                Above = i == 0 ? paragraph.Space : 0,
                WithNext = lines.Count > 1 && (i == 0 || i == lines.Count - 2),
                Substance = paragraph.Align is Align.Justify ? 1 : 0,
            };
        }
    }
}
