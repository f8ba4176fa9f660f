using Governance.Domain.Editorial;

namespace Governance.Web.Features.Editorial.Changes;

/// <summary>A file attached, or a picture, before and now.</summary>
/// <param name="Name">Words of its file name.</param>
/// <param name="Alt">Words of its label or alternative text.</param>
/// <param name="Caption">Words of its caption.</param>
public sealed record FileChange(ChangeKind Kind, FilePart? Before, FilePart? After, IReadOnlyList<Piece> Name, IReadOnlyList<Piece> Alt, IReadOnlyList<Piece> Caption)
{
    public FilePart Shown => After ?? Before!;

    /// <returns>Only what differs; a file of the same bytes is the same file.</returns>
    internal static IReadOnlyList<FileChange> Of(IReadOnlyList<FilePart> before, IReadOnlyList<FilePart> after) =>
    [
        .. BlockChange.Moved([.. Alignment.Of(before, after, KeyOf, (a, b) => a.File.Sha256 == b.File.Sha256 ? 1 : 0).Select(p => Of(p.Before, p.After))],
            c => c.Kind, c => KeyOf(c.Shown), (change, kind) => change with { Kind = kind }).Where(c => c.Kind is not (ChangeKind.Same or ChangeKind.MovedAway)),
    ];

    private static FileChange Of(FilePart? before, FilePart? after) =>
        new(before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : KeyOf(before) == KeyOf(after) ? ChangeKind.Same : ChangeKind.Changed, before, after,
            Piece.Of(before?.File.Name ?? "", after?.File.Name ?? ""), Piece.Of(before?.Alt ?? "", after?.Alt ?? ""), Piece.Of(before?.Caption ?? "", after?.Caption ?? ""));

    private static string KeyOf(FilePart file) => string.Join('\u001f', file.File.Sha256, file.File.Name, file.Alt, file.Caption);
}
