using System.Text;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>An immutable snapshot of a work. <see cref="Hash"/> stands for every byte in it: an approval is bound to it.</summary>
public sealed class Revision
{
    private readonly List<AuthorShare> _authors = [];
    private readonly List<RevisionFile> _files = [];

    private Revision() { }

    internal Revision(Guid editionId, int number, ArticleContent content, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (EditionId, Number) = (editionId, number);
        (SectionId, CategoryCode, GenreCode) = (content.SectionId, content.CategoryCode, content.GenreCode);
        (Title, Summary, ByLine, Source) = (Text.Clean(content.Title), Text.Clean(content.Summary), Text.Clean(content.ByLine), Text.Clean(content.Source));
        Body = content.Body.Normalize(NormalizationForm.FormC);
        Metadata = [.. content.Metadata.Select(m => new ElementValue(m.Element, Text.Clean(m.Value))).Where(m => m.Value != "")];
        _authors.AddRange(content.Authors.Select((a, i) => new AuthorShare(Id, a, i)));
        _files.AddRange(content.Pictures.Select((f, i) => new RevisionFile(Id, FileUse.Picture, f, i)));
        _files.AddRange(content.Attachments.Select((f, i) => new RevisionFile(Id, FileUse.Attachment, f, i)));
        (CreatedBy, CreatedByName, CreatedAt) = (stamp.Actor.PersonId!.Value, stamp.Actor.Name, stamp.At);
        Hash = RevisionHash.Of(this);
    }

    public Guid Id { get; private set; }
    public Guid EditionId { get; private set; }

    /// <summary>From 1 within its edition, without gaps.</summary>
    public int Number { get; private set; }

    public Guid SectionId { get; private set; }
    public string CategoryCode { get; private set; } = "";
    public string GenreCode { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";

    /// <summary>Sanitised HTML, NFC; pictures are <c>/files/{sha256}</c>.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The name shown to readers: a pen name or an office; not who is paid.</summary>
    public string ByLine { get; private set; } = "";

    public string Source { get; private set; } = "";
    public IReadOnlyList<ElementValue> Metadata { get; private set; } = [];
    public IReadOnlyList<AuthorShare> Authors => [.. _authors.OrderBy(a => a.Order)];
    public IReadOnlyList<RevisionFile> Files => [.. _files.OrderBy(f => f.Use).ThenBy(f => f.Order)];
    public IEnumerable<RevisionFile> Pictures => Files.Where(f => f.Use is FileUse.Picture);
    public IEnumerable<RevisionFile> Attachments => Files.Where(f => f.Use is FileUse.Attachment);

    /// <summary>SHA-256 over the canonical form of all content, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    public Guid CreatedBy { get; private set; }
    public string CreatedByName { get; private set; } = "";

    /// <summary>UTC instant.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Number of the revision whose content this one brought back; null when it was written. No part of the content.</summary>
    public int? RestoredFrom { get; private set; }

    /// <summary>What it says, to begin the next revision from.</summary>
    public ArticleContent Content => new()
    {
        SectionId = SectionId,
        CategoryCode = CategoryCode,
        GenreCode = GenreCode,
        Title = Title,
        Summary = Summary,
        Body = Body,
        ByLine = ByLine,
        Source = Source,
        Metadata = Metadata,
        Authors = [.. Authors.Select(a => new AuthorPart(a.PersonId, a.Percent))],
        Pictures = [.. Pictures.Select(f => f.Part)],
        Attachments = [.. Attachments.Select(f => f.Part)],
    };

    /// <summary>Whether the content is still that which the hash was taken of.</summary>
    public bool IsIntact => RevisionHash.Of(this) == Hash;

    internal void MarkRestored(int number) => RestoredFrom = number;
}
