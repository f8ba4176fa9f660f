using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Governance.Web.Documents.Paper;

/// <summary>The same paper as a piece of a page, for the screen and for screen readers; <c>paper.css</c> sets it. The page has its own first heading. All text is encoded.</summary>
public static class HtmlPaper
{
    public static string Write(PaperDocument paper)
    {
        var html = new StringBuilder($"<article class=\"paper{(paper.Landscape ? " landscape" : "")}\" lang=\"vi\" aria-label=\"{Encode(paper.Title)}\">");
        if (paper.IsSample) html.Append($"<p class=\"sample\">{A4.Sample}</p>");
        foreach (var block in paper.Blocks) Write(html, block, paper.Title);
        return html.Append("</article>").ToString();
    }

    private static void Write(StringBuilder html, Block block, string name)
    {
        switch (block)
        {
            case Letterhead head:
                html.Append($"<header><div>{Lines(head.Left)}</div><div>{Lines(head.Right)}</div></header>");
                break;
            case Title title:
                html.Append($"<h2>{Encode(title.Lines[0].Text)}</h2>{Lines(title.Lines.Skip(1))}");
                break;
            case Paragraph p:
                html.Append($"<p class=\"{Class(p.Align)}{(p.Indent > 0 ? " indent" : "")}\">{(p.Lead is null ? "" : $"<strong>{Encode(p.Lead)}</strong> ")}{Set(p.Text, p.Face)}</p>");
                break;
            case Table table:
                Write(html, table, name);
                break;
            case SignatureRow row:
                if (row.PlaceAndDate is { } place) html.Append($"<p class=\"place\"><em>{Encode(place)}</em></p>");
                html.Append("<ul class=\"signatures\">");
                foreach (var (title, signer) in row.Signatures) html.Append($"<li><strong>{Encode(title.ToUpperInvariant())}</strong><em>(Ký, họ tên)</em><span>{Encode(signer ?? "")}</span></li>");
                html.Append("</ul>");
                break;
            case Closing closing:
                Write(html, closing);
                break;
            default:
                throw new InvalidOperationException($"No HTML for {block.GetType().Name}.");
        }
    }

    private static void Write(StringBuilder html, Table table, string name)
    {
        html.Append($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Encode(name)}\"><table><thead><tr>");
        foreach (var header in table.Header) html.Append($"<th scope=\"col\">{Encode(header)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append(row.IsGroup ? "<tr class=\"group\">" : row.IsDetail ? "<tr class=\"detail\">" : "<tr>");
            Write(html, TableCells.Of(row, table.Aligns), table.Aligns);
        }
        html.Append("</tbody>");
        if (table.Total is { } total)
        {
            html.Append("<tfoot><tr>");
            Write(html, TableCells.Spanning(total, table.Aligns), table.Aligns);
            html.Append("</tfoot>");
        }
        html.Append("</table></div>");
    }

    private static void Write(StringBuilder html, IEnumerable<TableCell> cells, IReadOnlyList<Align> aligns)
    {
        foreach (var cell in cells) html.Append($"<td class=\"{Class(cell.Span > 1 ? Align.Left : aligns[cell.Column])}\"{(cell.Span > 1 ? $" colspan=\"{cell.Span}\"" : "")}>{(cell.Link is { } link ? $"<a href=\"{Encode(link)}\">{Encode(cell.Text)}</a>" : Encode(cell.Text))}</td>");
        html.Append("</tr>");
    }

    private static void Write(StringBuilder html, Closing closing)
    {
        html.Append("<footer>");
        if (closing.Proof is { } proof) html.Append($"<div class=\"recipients\">{string.Concat(proof.Lines.Select(l => $"<p>{Encode(l)}</p>"))}<p><a href=\"{Encode(proof.Address)}\">{Encode(proof.Address)}</a></p></div>");
        else if (closing.Recipients.Count > 0)
        {
            html.Append("<div class=\"recipients\"><p>Nơi nhận:</p><ul>");
            foreach (var recipient in closing.Recipients) html.Append($"<li>{Encode(recipient)}</li>");
            html.Append("</ul></div>");
        }
        html.Append("<div>");
        foreach (var line in closing.Authority) html.Append($"<p><strong>{Encode(line.ToUpperInvariant())}</strong></p>");
        html.Append($"<p class=\"name\"><strong>{Encode(closing.Name ?? "")}</strong></p></div></footer>");
    }

    private static string Lines(IEnumerable<HeadLine> lines) =>
        string.Concat(lines.Where(l => l.Text != "").Select(l => $"<p class=\"centre\">{Set(l.Text, l.Face)}</p>"));

    private static string Set(string text, Face face)
    {
        var encoded = Encode(text);
        if (face.Italic) encoded = $"<em>{encoded}</em>";
        return face.Bold ? $"<strong>{encoded}</strong>" : encoded;
    }

    private static string Class(Align align) => align.ToString().ToLowerInvariant();

    private static string Encode(string text) => Encoder.Encode(text.Normalize(NormalizationForm.FormC)).Replace("&#xA;", "<br>");

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
}
