namespace Governance.Web.Features.Editorial.Changes;

/// <summary>What became of a block, a row of a table or a file.</summary>
public enum ChangeKind
{
    Same,
    Changed,
    Added,
    Removed,

    /// <summary>It stands here before, and elsewhere now, word for word.</summary>
    MovedAway,

    /// <summary>It stands here now, and elsewhere before, word for word.</summary>
    MovedHere,
}

/// <summary>One block of the body, before and now.</summary>
/// <param name="Before">Null when it was not there.</param>
/// <param name="After">Null when it is no more.</param>
/// <param name="Pieces">Its words; of a picture, those of its caption; of a table, none.</param>
public sealed record BlockChange(ChangeKind Kind, Block? Before, Block? After, IReadOnlyList<Piece> Pieces)
{
    /// <summary>Words of a picture's alternative text.</summary>
    public IReadOnlyList<Piece> Alt { get; init; } = [];

    /// <summary>Of a table; empty for everything else.</summary>
    public IReadOnlyList<RowChange> Rows { get; init; } = [];

    /// <summary>As it stands now; where it is gone, as it stood.</summary>
    public Block Shown => After ?? Before!;

    /// <summary>A paragraph that became a heading, a list that became numbered, a cell with other spans.</summary>
    public bool IsOtherwiseSet => Before is not null && After is not null && (Before.Tag, Before.Place) != (After.Tag, After.Place);

    /// <summary>Two rows of blocks in one.</summary>
    internal static IReadOnlyList<BlockChange> Of(IReadOnlyList<Block> before, IReadOnlyList<Block> after, Func<Block, Block, double>? likeness = null) =>
        Moved([.. Alignment.Of(before, after, b => b.Key, likeness ?? Block.Likeness).Select(p => Of(p.Before, p.After))],
            c => c.Kind, c => c.Shown.Key, (change, kind) => change with { Kind = kind });

    private static BlockChange Of(Block? before, Block? after) => (before, after) switch
    {
        (null, { } added) => Whole(ChangeKind.Added, PieceKind.Added, null, added),
        ({ } removed, null) => Whole(ChangeKind.Removed, PieceKind.Removed, removed, null),
        var (old, now) when old!.Key == now!.Key => Whole(ChangeKind.Same, PieceKind.Same, old, now),
        var (old, now) => new(ChangeKind.Changed, old, now, Piece.Of(old!.Words, now!.Words))
        {
            Alt = Piece.Of(old.Alt, now.Alt),
            Rows = RowChange.Of(old.Rows, now.Rows),
        },
    };

    private static BlockChange Whole(ChangeKind kind, PieceKind piece, Block? before, Block? after)
    {
        var block = (after ?? before)!;
        return new(kind, before, after, Piece.All(block.Words, piece))
        {
            Alt = Piece.All(Blocks.Plain(block.Alt), piece),
            Rows = [.. block.Rows.Select(r => new RowChange(kind, [.. r.Select(c => Whole(kind, piece, before is null ? null : c, after is null ? null : c))]))],
        };
    }

    /// <summary>What was taken away in one place and put, word for word, in another was moved.</summary>
    internal static IReadOnlyList<T> Moved<T>(List<T> changes, Func<T, ChangeKind> kindOf, Func<T, string> keyOf, Func<T, ChangeKind, T> with)
    {
        var gone = new Dictionary<string, Queue<int>>();
        foreach (var (i, change) in changes.Index().Where(c => kindOf(c.Item) is ChangeKind.Removed))
            (gone.TryGetValue(keyOf(change), out var queue) ? queue : gone[keyOf(change)] = []).Enqueue(i);
        if (gone.Count == 0) return changes;
        foreach (var (i, change) in changes.Index().Where(c => kindOf(c.Item) is ChangeKind.Added).ToList())
            if (gone.GetValueOrDefault(keyOf(change)) is { Count: > 0 } from)
                (changes[from.Peek()], changes[i]) = (with(changes[from.Dequeue()], ChangeKind.MovedAway), with(change, ChangeKind.MovedHere));
        return changes;
    }
}

/// <summary>One row of a table, before and now.</summary>
public sealed record RowChange(ChangeKind Kind, IReadOnlyList<BlockChange> Cells)
{
    internal static IReadOnlyList<RowChange> Of(IReadOnlyList<IReadOnlyList<Block>> before, IReadOnlyList<IReadOnlyList<Block>> after) =>
        BlockChange.Moved([.. Alignment.Of(before, after, Block.KeyOf, Block.RowLikeness).Select(p => Of(p.Before, p.After))],
            r => r.Kind, r => Block.KeyOf([.. r.Cells.Select(c => c.Shown)]), (row, kind) => row with { Kind = kind });

    private static RowChange Of(IReadOnlyList<Block>? before, IReadOnlyList<Block>? after)
    {
        var cells = BlockChange.Of(before ?? [], after ?? [], Block.CellLikeness);
        return new(before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : cells.All(c => c.Kind is ChangeKind.Same) ? ChangeKind.Same : ChangeKind.Changed, cells);
    }
}
