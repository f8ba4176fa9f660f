using CsCheck;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Changes;

namespace Governance.Tests.Features.Editorial.Changes;

/// <summary>Random bodies, whatever a sanitiser may leave of them: what was removed and what stayed is the old one, what was added and what stayed the new one.</summary>
public sealed class ComparisonProperties
{
    private static readonly string[] Words = ["lớp", "học", "xã", "12", "Đắk Lắk", ",", "  ", "\n", "<strong>đậm</strong>", "<em>nghiêng</em>", "<a href=\"https://a.vn\">nối</a>", "<br>"];

    private static readonly Gen<string> Text = Gen.Int[0, 11].Select(i => Words[i]).Array[0, 8].Select(w => string.Join(" ", w));

    private static readonly Gen<string> Row = Gen.Select(Text.Array[0, 4], Gen.Bool, (cells, head) => $"<tr>{string.Concat(cells.Select(c => head ? $"<th>{c}</th>" : $"<td><p>{c}</p></td>"))}</tr>");

    private static readonly Gen<string> One = Gen.OneOf(
        Text.Select(t => $"<p>{t}</p>"), Text.Select(t => $"<h2>{t}</h2>"), Text, Text.Array[0, 4].Select(i => $"<ul>{string.Concat(i.Select(t => $"<li>{t}<ol><li><p>{t}</p></li></ol></li>"))}</ul>"),
        Row.Array[0, 4].Select(r => $"<table><tbody>{string.Concat(r)}</tbody></table>"), Text.Select(t => $"<blockquote><p>{t}</p></blockquote>"), Gen.Const("<hr>"),
        Gen.Select(Gen.Char["abc"], Text, (sha, t) => $"<figure><img src=\"/files/{new string(sha, 64)}\" alt=\"{sha} ảnh\"><figcaption>{t}</figcaption></figure>"));

    private static readonly Gen<(string Before, string After)> Bodies = Gen.Select(One.Array[0, 8], One.Array[0, 8], Gen.Int[0, 8], (a, b, kept) => (string.Concat(a), string.Concat(a.Take(kept).Concat(b))));

    [Fact]
    public void The_old_body_is_what_was_removed_and_what_stayed_and_the_new_one_what_was_added_and_what_stayed() => Bodies.Sample(bodies =>
    {
        var (before, after) = (Blocks.Of(bodies.Before), Blocks.Of(bodies.After));
        var changes = BlockChange.Of(before, after);
        return Same(changes.Select(c => c.Before), before) && Same(changes.Select(c => c.After), after) && changes.All(SaysBoth);
    }, iter: 2000);

    [Fact]
    public void A_body_does_not_differ_from_itself() => Bodies.Sample(bodies => Comparison.BodyOf(bodies.After, bodies.After).Count == 0
        && BlockChange.Of(Blocks.Of(bodies.After), Blocks.Of(bodies.After)).All(c => c.Kind is ChangeKind.Same), iter: 500);

    [Fact]
    public void Contents_that_differ_have_a_change_and_a_line_and_equal_ones_have_neither()
    {
        var work = new SomeWork();
        Bodies.Sample(bodies =>
        {
            var (before, after) = (work.Content() with { Body = bodies.Before }, work.Content() with { Body = bodies.After });
            var count = Comparison.Of(Read(before), Read(after), code => code).Count;
            return (count > 0) == (bodies.Before != bodies.After) && Comparison.Summary(before, after).IsEmpty == (count == 0);
        }, iter: 500);
    }

    [Fact]
    public void Two_texts_are_made_again_from_their_pieces() => Gen.Select(Gen.String, Gen.String).Sample((before, after) =>
    {
        var pieces = Piece.Of(before, after);
        return Of(pieces, PieceKind.Removed) == before && Of(pieces, PieceKind.Added) == after;
    });

    [Fact]
    public void Whatever_stands_in_a_body_is_compared() => Gen.Select(Gen.String, Gen.String).Sample((before, after) => Comparison.BodyOf(before, after).Count >= 0);

    private static bool SaysBoth(BlockChange change) =>
        change.Shown.IsTable
            ? Same(Cells(change.Rows, c => c.Before), change.Before?.Rows.SelectMany(r => r) ?? []) && Same(Cells(change.Rows, c => c.After), change.After?.Rows.SelectMany(r => r) ?? []) && change.Rows.SelectMany(r => r.Cells).All(SaysBoth)
            : Of(change.Pieces, PieceKind.Removed) == (change.Before is { } b ? Plain(b) : "") && Of(change.Pieces, PieceKind.Added) == (change.After is { } a ? Plain(a) : "");

    private static bool Same(IEnumerable<Block?> some, IEnumerable<Block> all) => some.OfType<Block>().Select(b => b.Key).SequenceEqual(all.Select(b => b.Key));

    private static IEnumerable<Block?> Cells(IEnumerable<RowChange> rows, Func<BlockChange, Block?> side) => rows.SelectMany(r => r.Cells).Select(side);

    private static string Plain(Block block) => string.Concat(block.Words.Select(w => w.Text));

    /// <summary>What stayed, with that kind; a block that stands only on one side has no pieces of the other.</summary>
    private static string Of(IReadOnlyList<Piece> pieces, PieceKind kind) => string.Concat(pieces.Where(p => p.Kind is PieceKind.Same || p.Kind == kind).Select(p => p.Text));

    private static Reading Read(ArticleContent content) => new(1, "Tin tức", "Tin", [], content);
}
