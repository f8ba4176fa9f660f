using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Ox = DocumentFormat.OpenXml.Wordprocessing;
using Vml = DocumentFormat.OpenXml.Vml;

namespace Governance.Web.Documents.Docx;

/// <summary>The text of a paragraph with bold, italics and links, and the pictures in it.</summary>
internal sealed class DocxInline(MainDocumentPart main)
{
    private const int MostPictures = 100, MostPictureBytes = 25 * 1024 * 1024;
    private readonly List<DocxPicture> _pictures = [];

    internal IReadOnlyList<DocxPicture> Pictures => _pictures;
    internal int LostPictures { get; private set; }

    /// <returns>The text, and below it the pictures.</returns>
    internal (string Text, string Figures) Of(Ox.Paragraph paragraph)
    {
        var (text, figures) = (new StringBuilder(), new StringBuilder());
        foreach (var child in paragraph.ChildElements) Put(child, text, figures);
        var trimmed = text.ToString().Trim();
        while (trimmed.EndsWith("<br>", StringComparison.Ordinal)) trimmed = trimmed[..^4].TrimEnd();
        return (string.IsNullOrWhiteSpace(trimmed.Replace("<br>", "")) ? "" : trimmed, figures.ToString());
    }

    private void Put(OpenXmlElement element, StringBuilder text, StringBuilder figures)
    {
        switch (element)
        {
            case Ox.Run run:
                Put(run, text, figures);
                break;
            case Ox.Hyperlink link:
                var inner = new StringBuilder();
                foreach (var child in link.ChildElements) Put(child, inner, figures);
                text.Append(AddressOf(link) is { } address && inner.Length > 0 ? $"<a href=\"{DocxReading.Encode(address)}\">{inner}</a>" : inner.ToString());
                break;
            case Ox.DeletedRun or Ox.MoveFromRun:
                break;
            case Ox.InsertedRun or Ox.MoveToRun or Ox.SdtRun or Ox.SdtContentRun or Ox.SimpleField or Ox.CustomXmlRun:
                foreach (var child in element.ChildElements) Put(child, text, figures);
                break;
        }
    }

    private void Put(Ox.Run run, StringBuilder text, StringBuilder figures)
    {
        var words = new StringBuilder();
        foreach (var child in run.ChildElements)
        {
            if (child is Ox.Text t) words.Append(DocxReading.Encode(t.Text));
            else if (child is Ox.TabChar) words.Append(' ');
            else if (child is Ox.NoBreakHyphen) words.Append('\u2011');
            else if (child is Ox.Break line && line.Type?.Value is null or Ox.BreakValues.TextWrapping) words.Append("<br>");
            else if (child is Ox.Drawing or Ox.Picture or AlternateContent) figures.Append(Figures(child));
        }
        if (words.Length == 0) return;
        var (bold, italic) = (IsOn(run.RunProperties?.Bold), IsOn(run.RunProperties?.Italic));
        text.Append(bold ? "<strong>" : "").Append(italic ? "<em>" : "").Append(words).Append(italic ? "</em>" : "").Append(bold ? "</strong>" : "");
    }

    private static bool IsOn(Ox.OnOffType? value) => value is not null && (value.Val is null || value.Val.Value);

    /// <summary>Only to the web, mail and telephones; a place within the document leads nowhere on a page.</summary>
    private string? AddressOf(Ox.Hyperlink link) =>
        link.Id?.Value is { } id && main.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri is { IsAbsoluteUri: true, Scheme: "http" or "https" or "mailto" or "tel" } uri ? uri.AbsoluteUri : null;

    /// <summary>Of two ways to say the same picture the newer one.</summary>
    private string Figures(OpenXmlElement holder)
    {
        var from = holder is AlternateContent either ? either.GetFirstChild<AlternateContentChoice>() ?? holder : holder;
        var alt = from.Descendants<Frame.DocProperties>().FirstOrDefault()?.Description?.Value ?? "";
        var ids = from.Descendants<Drawing.Blip>().Select(b => b.Embed?.Value).Concat(from.Descendants<Vml.ImageData>().Select(i => i.RelationshipId?.Value));
        return string.Concat(ids.Select(id => Figure(id, alt)));
    }

    private string Figure(string? id, string alt)
    {
        if (id is null || _pictures.Count >= MostPictures || main.Parts.FirstOrDefault(p => p.RelationshipId == id)?.OpenXmlPart is not ImagePart part || Bytes(part) is not { } bytes)
        {
            LostPictures++;
            return "";
        }
        var picture = new DocxPicture($"docx-picture:{_pictures.Count + 1}", bytes, Path.GetFileName(part.Uri.OriginalString));
        _pictures.Add(picture);
        return $"<figure><img src=\"{picture.Source}\" alt=\"{DocxReading.Encode(alt)}\"></figure>";
    }

    private static byte[]? Bytes(ImagePart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MostPictureBytes) return null;
        }
        return memory.ToArray();
    }
}
