using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>The value of one metadata element; several values are separated by ";" (TT 24/2011).</summary>
public sealed record ElementValue(string Element, string Value);

/// <summary>One author's part in a work. All parts make 100 %.</summary>
/// <param name="Percent">Above 0, at most 100.</param>
public sealed record AuthorPart(Guid PersonId, decimal Percent);

/// <summary>A picture in the body, or a file attached.</summary>
/// <param name="Alt">Text for who cannot see the picture; for an attachment its label.</param>
/// <param name="Owner">Who owns the picture (Điều 5.2.c).</param>
/// <param name="Licence">By what right it is shown: taken by the agency, a permission, a licence.</param>
public sealed record FilePart(StoredFile File, string Alt, string Caption = "", string Owner = "", string Licence = "");

/// <summary>All that a writer gives for one revision. The body is HTML that has been sanitised already.</summary>
public sealed record ArticleContent
{
    public const int SummaryLimit = 1000;

    /// <summary>Characters of HTML; a long report has about 100,000.</summary>
    public const int BodyLimit = 1_000_000;

    public Guid SectionId { get; init; }
    public string CategoryCode { get; init; } = "";
    public string GenreCode { get; init; } = "";
    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";
    public string Body { get; init; } = "";
    public string ByLine { get; init; } = "";
    public string Source { get; init; } = "";
    public IReadOnlyList<ElementValue> Metadata { get; init; } = [];
    public IReadOnlyList<AuthorPart> Authors { get; init; } = [];
    public IReadOnlyList<FilePart> Pictures { get; init; } = [];
    public IReadOnlyList<FilePart> Attachments { get; init; } = [];

    /// <summary>All that keeps even a draft from being saved; empty when nothing does.</summary>
    public IReadOnlyList<Refusal> Problems() =>
    [
        .. Field(Title, "Title", 400, required: true),
        .. SectionId == Guid.Empty ? Missing("Section") : [],
        .. Field(CategoryCode, "Category", 60, required: true),
        .. Field(GenreCode, "Genre", 60, required: true),
        .. Field(Summary, "Summary", SummaryLimit),
        .. Field(Body, "Body", BodyLimit),
        .. Field(ByLine, "ByLine", 200),
        .. Field(Source, "Source", 400),
        .. Metadata.SelectMany(m => Field(m.Value, "Metadata", 2000)),
        .. Pictures.Concat(Attachments).SelectMany(f => (IEnumerable<Refusal>)[.. Field(f.Alt, "Alt", 400), .. Field(f.Caption, "Caption", 400), .. Field(f.Owner, "Owner", 200), .. Field(f.Licence, "Licence", 400)]),
        .. Authors.Any(a => a.Percent is <= 0 or > 100) ? new Refusal[] { new("Editorial.ShareOutOfRange") } : [],
        .. Authors.DistinctBy(a => a.PersonId).Count() != Authors.Count ? new Refusal[] { new("Editorial.AuthorTwice") } : [],
    ];

    private static IEnumerable<Refusal> Field(string text, string name, int limit, bool required = false) =>
        required && string.IsNullOrWhiteSpace(text) ? Missing(name)
        : text.Length > limit ? [new Refusal("Common.TooLong", new Term($"Editorial.{name}"), limit)]
        : [];

    private static Refusal[] Missing(string name) => [new("Common.Required", new Term($"Editorial.{name}"))];
}
