namespace Governance.Web.Features.Editorial.Changes;

/// <summary>A word, a sign or a space of a text.</summary>
/// <param name="Marks">How it is set, in a fixed order: "strong", "em", "a=https://…"; empty for plain text and for spaces.</param>
public readonly record struct Word(string Text, string Marks = "")
{
    internal bool IsSpace => string.IsNullOrWhiteSpace(Text);
    internal string Key => $"{Text}\u001e{Marks}";
}

/// <summary>
/// One piece of a body as a reader sees it: a paragraph, heading, list item, table cell, picture or table. Bodies are compared
/// block by block, so that a cell stays a cell and a picture a picture.
/// </summary>
/// <param name="Tag">"p", "h2" … "h4", "li", "th", "td", "img", "table", "hr".</param>
/// <param name="Place">What it stands in ("quote", "ul", "ol") and, for a cell, its spans.</param>
/// <param name="Words">Its text; of a picture, the caption.</param>
public sealed record Block(string Tag, string Place, IReadOnlyList<Word> Words)
{
    private string? _key;
    private Dictionary<string, int>? _bag;
    private int? _total;

    /// <summary>Of a picture; null for everything else.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Text for who cannot see the picture.</summary>
    public string Alt { get; init; } = "";

    /// <summary>Cells of a table by rows; empty for everything else.</summary>
    public IReadOnlyList<IReadOnlyList<Block>> Rows { get; init; } = [];

    public bool IsPicture => Sha256 is not null;
    public bool IsTable => Tag is "table";

    /// <summary>Two blocks with the same key look the same.</summary>
    internal string Key => _key ??= $"{Tag}\u001f{Place}\u001f{Sha256}\u001f{Alt}\u001f{string.Join('\u001f', Words.Select(w => w.Key))}\u001f{string.Join('\u001d', Rows.Select(KeyOf))}";

    internal static string KeyOf(IReadOnlyList<Block> row) => string.Join('\u001c', row.Select(c => c.Key));

    /// <summary>How far two blocks say the same: 0 = not at all, they are not compared; 1 = word for word.</summary>
    internal static double Likeness(Block a, Block b)
    {
        if (a.IsPicture || b.IsPicture) return a.Sha256 == b.Sha256 ? 1 : 0;
        if (a.IsTable != b.IsTable) return 0;
        var alike = Overlap(a, b);
        // Of the few words of a heading one is enough to know it again.
        var enough = a.Tag == b.Tag && a.Tag.StartsWith('h') ? 0.1 : 0.4;
        return a.IsTable ? 0.3 + 0.7 * alike : alike < enough ? 0 : a.Tag == b.Tag ? alike : 0.9 * alike;
    }

    /// <summary>Cells are compared whatever they say, rather with one that says the same.</summary>
    internal static double CellLikeness(Block a, Block b) => 0.4 + 0.6 * Overlap(a, b);

    internal static double RowLikeness(IReadOnlyList<Block> a, IReadOnlyList<Block> b)
    {
        var theirs = b.Select(c => c.Key).ToHashSet();
        return 0.4 + 0.6 * a.Count(c => theirs.Contains(c.Key)) / Math.Max(1, Math.Max(a.Count, b.Count));
    }

    private static double Overlap(Block a, Block b)
    {
        var (mine, theirs) = (a.Bag, b.Bag);
        if (mine.Count == 0 && theirs.Count == 0) return 1;
        var common = 0;
        foreach (var (word, count) in mine) common += Math.Min(count, theirs.GetValueOrDefault(word));
        return 2.0 * common / (a.Total + b.Total);
    }

    /// <summary>Words in the bag.</summary>
    private int Total => _total ??= Bag.Values.Sum();

    private Dictionary<string, int> Bag => _bag ??= Words.Concat(Rows.SelectMany(r => r).SelectMany(c => c.Words)).Where(w => !w.IsSpace).CountBy(w => w.Text).ToDictionary();
}
