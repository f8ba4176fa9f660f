namespace Governance.Web.Documents.Paper;

/// <summary>The blocks that are signed by hand: each is one strip, so no page's end runs through it. Lengths in points.</summary>
internal static class PdfSignatures
{
    /// <summary>Room for a hand's signature and a seal.</summary>
    private const float Room = 62;

    internal static Strip Of(SignatureRow row, PdfLayout layout, Typeface typeface)
    {
        var width = layout.Width / row.Signatures.Count;
        var titles = layout.Columns([.. row.Signatures.Select((s, i) => ((IReadOnlyList<HeadLine>)[new(s.Title.ToUpperInvariant(), new(12, Bold: true))], layout.X + i * width, width))]);
        var hints = layout.Columns([.. row.Signatures.Select((_, i) => ((IReadOnlyList<HeadLine>)[new("(Ký, họ tên)", new(11, Italic: true))], layout.X + i * width, width))]);
        var names = layout.Columns([.. row.Signatures.Select((s, i) => ((IReadOnlyList<HeadLine>)[new(s.Name ?? "", new(12, Bold: true))], layout.X + i * width, width))]);
        var place = new Face(12, Italic: true);
        var dated = row.PlaceAndDate is { } text ? typeface.Break(text, place, layout.Width)[0] : null;
        var first = dated is null ? 0 : place.Size * Pen.Leading + 3;
        return new(first + titles.Height + hints.Height + Room + names.Height, (pen, y) =>
        {
            // Centred over the last block, or as far left of it as a long date needs.
            var over = dated is null ? 0 : Math.Max(width, typeface.Measure(row.PlaceAndDate!, place) + 4);
            if (dated is not null) pen.Line(dated, Align.Centre, layout.X + layout.Width - over, over, y);
            titles.Draw(pen, y + first);
            hints.Draw(pen, y + first + titles.Height);
            names.Draw(pen, y + first + titles.Height + hints.Height + Room);
        })
        { Above = 14, Signs = true };
    }

    internal static Strip Of(Closing closing, PdfLayout layout, Typeface typeface)
    {
        var left = layout.Width * A4.AgencyPart;
        var (recipients, head, item) = (closing.Recipients, new Face(12, Bold: true, Italic: true), new Face(11));
        var lines = recipients.SelectMany(r => typeface.Break(r, item, left)).ToList();
        var signature = layout.Columns([([.. closing.Authority.Select(a => new HeadLine(a.ToUpperInvariant(), new(13, Bold: true)))], layout.X + left, layout.Width - left)]);
        var name = layout.Columns([([new(closing.Name ?? "", new(13.5f, Bold: true))], layout.X + left, layout.Width - left)]);
        var proof = closing.Proof is { } shown ? new PdfProof(shown, layout.X, left, typeface) : null;
        var height = Math.Max(proof?.Height ?? (recipients.Count == 0 ? 0 : (head.Size + lines.Count * item.Size) * Pen.Leading), signature.Height + Room + name.Height);
        return new(height, (pen, y) =>
        {
            signature.Draw(pen, y);
            name.Draw(pen, y + signature.Height + Room);
            proof?.Draw(pen, y);
            if (recipients.Count == 0 || proof is not null) return;
            pen.Text("Nơi nhận:", head, layout.X, y);
            for (var i = 0; i < lines.Count; i++) pen.Line(lines[i], Align.Left, layout.X, left, y + (head.Size + i * item.Size) * Pen.Leading);
        })
        { Above = 18, Signs = true };
    }
}
