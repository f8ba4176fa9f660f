using Governance.Domain.Editorial;

namespace Governance.Web.Features.Editorial.Changes;

/// <summary>One field that differs, as one row of pieces.</summary>
/// <param name="Label">Resource name of the field, or the name of a metadata element.</param>
public sealed record FieldChange(string Label, IReadOnlyList<Piece> Pieces);

/// <summary>What differs between two revisions: everything that the hash covers, the body block by block and there word by word.</summary>
/// <param name="Heads">Title and summary, where they differ.</param>
/// <param name="Body">Every block, what is the same too; empty when nothing differs in the body.</param>
/// <param name="Pictures">Pictures that differ otherwise than the body shows: in their file name, or not standing in the body.</param>
/// <param name="Fields">All other fields that differ.</param>
public sealed record Comparison(IReadOnlyList<FieldChange> Heads, IReadOnlyList<BlockChange> Body, IReadOnlyList<FileChange> Pictures, IReadOnlyList<FileChange> Attachments, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>How many changes a reader can step through; 0 when the two are the same.</summary>
    public int Count => Heads.Count + Body.Count(IsStep) + Pictures.Count + Attachments.Count + Fields.Count;

    /// <summary>A move is one change, seen where the block stands now.</summary>
    internal static bool IsStep(BlockChange change) => change.Kind is not (ChangeKind.Same or ChangeKind.MovedAway);

    /// <param name="elementNames">Name of a metadata element by its code.</param>
    public static Comparison Of(Reading before, Reading after, Func<string, string> elementNames)
    {
        var (old, now) = (before.Content, after.Content);
        var body = BodyOf(old.Body, now.Body);
        return new(
            Differing([("Editorial.Title", old.Title, now.Title), ("Editorial.Summary", old.Summary, now.Summary)]),
            body, OtherPictures(old, now), FileChange.Of(old.Attachments, now.Attachments),
            Differing([
                ("Editorial.Markup", body.Count == 0 ? old.Body : "", body.Count == 0 ? now.Body : ""),
                ("Editorial.Section", before.SectionName, after.SectionName), ("Editorial.Category", before.CategoryName, after.CategoryName), ("Editorial.Genre", old.GenreCode, now.GenreCode),
                ("Editorial.ByLine", old.ByLine, now.ByLine), ("Editorial.Source", old.Source, now.Source),
                ("Editorial.Authors", string.Join("; ", before.Authors), string.Join("; ", after.Authors)),
                .. old.Metadata.Concat(now.Metadata).Select(m => m.Element).Distinct().Select(code => (elementNames(code), Value(old, code), Value(now, code))),
            ]));
    }

    /// <summary>
    /// The change in one line, for lists: pure, and the same for the same contents, so that it may be stored where a work is
    /// submitted (<see cref="ChangeLine.Store"/>) and shown later in the reader's language (<see cref="ChangeLine.In"/>).
    /// </summary>
    /// <param name="before">What is live, or null when nothing is.</param>
    public static ChangeLine Summary(ArticleContent? before, ArticleContent after) => before is null ? ChangeLine.OfNew(after) : ChangeLine.Of(before, after);

    /// <returns>Every block of both; empty when none differs.</returns>
    internal static IReadOnlyList<BlockChange> BodyOf(string before, string after)
    {
        if (before == after) return [];
        var changes = BlockChange.Of(Blocks.Of(before), Blocks.Of(after));
        return changes.Any(c => c.Kind is not ChangeKind.Same) ? changes : [];
    }

    /// <summary>Pictures that do not stand in the body; of those that stand in both bodies, where all else is compared, the file names.</summary>
    internal static IReadOnlyList<FileChange> OtherPictures(ArticleContent before, ArticleContent after)
    {
        if (before.Pictures.Count == 0 && after.Pictures.Count == 0) return [];
        var (old, now) = (Shown(before), Shown(after));
        return FileChange.Of(Other(before, old, now), Other(after, now, old));

        static HashSet<string> Shown(ArticleContent content) => [.. SafeHtml.Pictures(content.Body).Select(p => p.Sha256)];

        static FilePart[] Other(ArticleContent content, HashSet<string> mine, HashSet<string> theirs) =>
            [.. content.Pictures.Where(p => !mine.Contains(p.File.Sha256) || theirs.Contains(p.File.Sha256)).Select(p => mine.Contains(p.File.Sha256) ? p with { Alt = "", Caption = "" } : p)];
    }

    private static FieldChange[] Differing(IEnumerable<(string Label, string Before, string After)> fields) =>
        [.. fields.Where(f => f.Before != f.After).Select(f => new FieldChange(f.Label, Piece.Of(f.Before, f.After)))];

    internal static string Value(ArticleContent content, string code) => content.Metadata.FirstOrDefault(m => m.Element == code)?.Value ?? "";
}
