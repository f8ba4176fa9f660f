using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Governance.Domain.Editorial;

namespace Governance.Web.Features.Editorial;

/// <summary>What became of a piece of text.</summary>
public enum PieceKind
{
    Same,
    Added,
    Removed,
}

public sealed record Piece(string Text, PieceKind Kind);

/// <summary>One field that differs, as one row of pieces.</summary>
/// <param name="Label">Resource name of the field, or the name of a metadata element.</param>
public sealed record FieldChange(string Label, IReadOnlyList<Piece> Pieces);

/// <summary>What differs between two revisions: text word by word, and everything else that the hash covers.</summary>
public static class Comparison
{
    /// <param name="elementNames">Name of a metadata element by its code.</param>
    /// <returns>Only fields that differ; empty when nothing does.</returns>
    public static IReadOnlyList<FieldChange> Of(Reading before, Reading after, Func<string, string> elementNames) =>
    [
        .. Fields(before, after, elementNames).Where(f => f.Before != f.After).Select(f => new FieldChange(f.Label, Words(f.Before, f.After))),
    ];

    private static IEnumerable<(string Label, string Before, string After)> Fields(Reading before, Reading after, Func<string, string> elementNames)
    {
        var (old, now) = (before.Content, after.Content);
        yield return ("Editorial.Title", old.Title, now.Title);
        yield return ("Editorial.Summary", old.Summary, now.Summary);
        yield return ("Editorial.Body", SafeHtml.ToPlain(old.Body), SafeHtml.ToPlain(now.Body));
        if (SafeHtml.ToPlain(old.Body) == SafeHtml.ToPlain(now.Body)) yield return ("Editorial.Markup", old.Body, now.Body);
        yield return ("Editorial.Pictures", Files(old.Pictures), Files(now.Pictures));
        yield return ("Editorial.Attachments", Files(old.Attachments), Files(now.Attachments));
        yield return ("Editorial.Section", before.SectionName, after.SectionName);
        yield return ("Editorial.Category", before.CategoryName, after.CategoryName);
        yield return ("Editorial.Genre", old.GenreCode, now.GenreCode);
        yield return ("Editorial.ByLine", old.ByLine, now.ByLine);
        yield return ("Editorial.Source", old.Source, now.Source);
        yield return ("Editorial.Authors", string.Join("; ", before.Authors), string.Join("; ", after.Authors));
        foreach (var code in old.Metadata.Concat(now.Metadata).Select(m => m.Element).Distinct())
            yield return (elementNames(code), Value(old, code), Value(now, code));
    }

    /// <summary>Words of both texts in one row, in the order of reading.</summary>
    public static IReadOnlyList<Piece> Words(string before, string after)
    {
        var model = new InlineDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(before, after, ignoreWhitespace: false, ignoreCase: false, new DiffPlex.Chunkers.DelimiterChunker([' ', '\n', '\t']));
        var pieces = new List<Piece>();
        foreach (var line in model.Lines.Where(l => !string.IsNullOrEmpty(l.Text)))
        {
            var kind = line.Type switch { ChangeType.Inserted => PieceKind.Added, ChangeType.Deleted => PieceKind.Removed, _ => PieceKind.Same };
            if (pieces is [.., var last] && last.Kind == kind) pieces[^1] = last with { Text = last.Text + line.Text };
            else pieces.Add(new(line.Text, kind));
        }
        return pieces;
    }

    private static string Files(IEnumerable<FilePart> files) =>
        string.Join("\n", files.Select(f => $"{f.File.Name} [{f.Alt}] {f.Caption} ({f.File.Sha256[..8]})".Replace("  ", " ")));

    private static string Value(ArticleContent content, string code) => content.Metadata.FirstOrDefault(m => m.Element == code)?.Value ?? "";
}
