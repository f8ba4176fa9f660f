using System.Globalization;
using Governance.Domain.Editorial;
using Governance.Web.Shell;

namespace Governance.Web.Features.Editorial.Changes;

/// <summary>One part of the line: what was done, and to how many.</summary>
/// <param name="Name">"ParagraphChanged", "PictureRemoved", or the field: "Title".</param>
/// <param name="Count">From 1; of a field always 1.</param>
public sealed record ChangePart(string Name, int Count);

/// <summary>A change in one line: "sửa 3 đoạn, gỡ 1 ảnh, thêm 1 tệp". Kept without words, so that everyone reads it in their own language.</summary>
public sealed record ChangeLine(IReadOnlyList<ChangePart> Parts)
{
    /// <summary>Characters of <see cref="Store"/> at most.</summary>
    public const int Limit = 400;

    public bool IsEmpty => Parts.Count == 0;

    internal static ChangeLine OfNew(ArticleContent content)
    {
        var blocks = Blocks.Of(content.Body);
        return new([new("New", 1), .. Some("Paragraphs", blocks.Count(b => b is { IsPicture: false, IsTable: false, Words.Count: > 0 })), .. Some("Tables", blocks.Count(b => b.IsTable)),
            .. Some("Pictures", content.Pictures.Count), .. Some("Files", content.Attachments.Count)]);
    }

    internal static ChangeLine Of(ArticleContent before, ArticleContent after)
    {
        var body = Comparison.BodyOf(before.Body, after.Body);
        var steps = body.Where(Comparison.IsStep).ToList();
        var cells = steps.Where(c => c is { Kind: ChangeKind.Changed, Shown.IsTable: true }).SelectMany(c => c.Rows).SelectMany(r => r.Cells).Count(Comparison.IsStep);
        var parts = new List<ChangePart>();
        if (before.Title != after.Title) parts.Add(new("Title", 1));
        if (before.Summary != after.Summary) parts.Add(new("Summary", 1));
        parts.AddRange(Counted("Paragraph", steps.Where(c => c.Shown is { IsPicture: false, IsTable: false }).Select(c => c.Kind)));
        parts.AddRange(Some("CellChanged", cells));
        parts.AddRange(Counted("Table", steps.Where(c => c.Shown.IsTable && c.Kind is not ChangeKind.Changed).Select(c => c.Kind)));
        parts.AddRange(Counted("Picture", steps.Where(c => c.Shown.IsPicture).Select(c => c.Kind).Concat(Comparison.OtherPictures(before, after).Select(f => f.Kind))));
        parts.AddRange(Counted("File", FileChange.Of(before.Attachments, after.Attachments).Select(f => f.Kind)));
        if (before.SectionId != after.SectionId) parts.Add(new("Section", 1));
        if (before.CategoryCode != after.CategoryCode) parts.Add(new("Category", 1));
        if (before.GenreCode != after.GenreCode) parts.Add(new("Genre", 1));
        if (before.ByLine != after.ByLine) parts.Add(new("ByLine", 1));
        if (before.Source != after.Source) parts.Add(new("Source", 1));
        if (!before.Authors.SequenceEqual(after.Authors)) parts.Add(new("Authors", 1));
        parts.AddRange(Some("Metadata", before.Metadata.Concat(after.Metadata).Select(m => m.Element).Distinct().Count(code => Comparison.Value(before, code) != Comparison.Value(after, code))));
        if (before.Body != after.Body && body.Count == 0) parts.Add(new("Markup", 1));
        return new(parts);
    }

    /// <summary>As a piece of text for a column; at most <see cref="Limit"/> characters.</summary>
    public string Store() => string.Join(';', Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name}={p.Count}")));

    /// <summary>What <see cref="Store"/> made; what cannot be read is left out.</summary>
    public static ChangeLine Parse(string? stored) =>
        new([.. (stored ?? "").Split(';').Select(p => p.Split('=')).Where(p => p.Length == 2 && int.TryParse(p[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(p => new ChangePart(p[0], int.Parse(p[1], CultureInfo.InvariantCulture)))]);

    /// <summary>The line in words: "sửa 3 đoạn, gỡ 1 ảnh"; of no change "không có khác biệt".</summary>
    public string In(Texts texts) =>
        IsEmpty ? texts["Editorial.ChangeLine.Nothing"] : string.Join(", ", Parts.Select(p => texts[$"Editorial.ChangeLine.{p.Name}", p.Count]));

    private static IEnumerable<ChangePart> Counted(string what, IEnumerable<ChangeKind> kinds) =>
        kinds.CountBy(kind => kind).OrderBy(k => k.Key).Select(k => new ChangePart(what + (k.Key is ChangeKind.MovedHere ? "Moved" : k.Key.ToString()), k.Value));

    private static IEnumerable<ChangePart> Some(string name, int count) => count > 0 ? [new(name, count)] : [];
}
