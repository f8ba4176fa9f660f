using System.Text;
using Governance.Domain.Editorial.Passages;

namespace Governance.Domain.Editorial.Checking;

/// <summary>A work as the checks read it: everything in NFC, the body taken apart once for all of them.</summary>
internal sealed class CheckedWork
{
    internal CheckedWork(ArticleContent content, CheckFacts facts, IReadOnlyList<MetadataElement> elements)
    {
        (Content, Facts, Elements) = (Whole(Bounded(content)), facts, elements);
        Body = BodyText.Read(Content.Body);
        Texts =
        [
            (new(CheckField.Title), Content.Title), (new(CheckField.Summary), Content.Summary), (new(CheckField.Body), Body.Text), (new(CheckField.ByLine), Content.ByLine), (new(CheckField.Source), Content.Source),
            .. Content.Metadata.Select(m => (new Place(CheckField.Metadata, m.Element), m.Value)),
            .. Content.Pictures.SelectMany(p => new[] { (new Place(CheckField.Picture, p.File.Name), p.Alt), (new Place(CheckField.Picture, p.File.Name), p.Caption) }),
            .. Content.Attachments.Select(a => (new Place(CheckField.Attachment, a.File.Name), a.Alt)),
        ];
    }

    internal ArticleContent Content { get; }
    internal CheckFacts Facts { get; }
    internal IReadOnlyList<MetadataElement> Elements { get; }
    internal BodyText Body { get; }

    /// <summary>Every text that the public will read, with its place.</summary>
    internal IReadOnlyList<(Place Place, string Text)> Texts { get; }

    /// <summary>Attachments whose text is known, with it.</summary>
    internal IEnumerable<(Place Place, FileFact Fact)> Attached =>
        Content.Attachments.Where(a => Facts.Files.ContainsKey(a.File.Sha256)).Select(a => (new Place(CheckField.Attachment, a.File.Name), Facts.Files[a.File.Sha256]));

    /// <summary>NFC; halves of a surrogate pair, which no text has, become the replacement character.</summary>
    internal static ArticleContent Whole(ArticleContent content) => content with
    {
        Title = Whole(content.Title),
        Summary = Whole(content.Summary),
        Body = Whole(content.Body),
        ByLine = Whole(content.ByLine),
        Source = Whole(content.Source),
        Metadata = [.. content.Metadata.Select(m => m with { Value = Whole(m.Value) })],
        Pictures = [.. content.Pictures.Select(p => p with { Alt = Whole(p.Alt), Caption = Whole(p.Caption) })],
        Attachments = [.. content.Attachments.Select(a => a with { Alt = Whole(a.Alt) })],
    };

    /// <summary>A longer body is not saved: there is no need to read sixty megabytes to say so.</summary>
    private static ArticleContent Bounded(ArticleContent content) => content.Body.Length <= ArticleContent.BodyLimit ? content : content with { Body = content.Body[..ArticleContent.BodyLimit] };

    private static string Whole(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007f') < 0) return text;
        var broken = false;
        for (var i = 0; i < text.Length && !broken; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else broken = char.IsSurrogate(text[i]);
        }
        return (broken ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text).Normalize(NormalizationForm.FormC);
    }
}
