namespace Governance.Web.Documents.Paper;

/// <param name="Span">Columns that it takes.</param>
/// <param name="Link">Whole address behind it, or null.</param>
internal sealed record TableCell(int Column, int Span, string Text, string? Link = null)
{
    internal const string LinkColour = "1D4F91";
}

/// <summary>The cells of a row, as all three formats set them.</summary>
internal static class TableCells
{
    internal static IReadOnlyList<TableCell> Of(IReadOnlyList<string> cells) => [.. cells.Select((text, i) => new TableCell(i, 1, text))];

    internal static IReadOnlyList<TableCell> Of(TableRow row, IReadOnlyList<Align> aligns) =>
        [.. (row.IsGroup || row.IsSpanning ? Spanning(row.Cells, aligns) : Of(row.Cells)).Select(c => c with { Link = row.Links?[c.Column] })];

    /// <summary>A text takes the room of the empty cells behind it: the label of a total, the heading of a group. A number does not.</summary>
    internal static IReadOnlyList<TableCell> Spanning(IReadOnlyList<string> cells, IReadOnlyList<Align> aligns)
    {
        var row = new List<TableCell>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (row.Count > 0 && row[^1] is { Text: not "" } before && (before.Column == 0 || aligns[before.Column] is Align.Left) && cells[i] == "") row[^1] = row[^1] with { Span = row[^1].Span + 1 };
            else row.Add(new(i, 1, cells[i]));
        }
        return row;
    }
}
