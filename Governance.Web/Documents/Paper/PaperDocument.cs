namespace Governance.Web.Documents.Paper;

/// <summary>A paper before it has a format: blocks from top to bottom on A4.</summary>
/// <param name="Title">For the reader's window and for who cannot see it.</param>
public sealed record PaperDocument(string Title, bool Landscape, bool IsSample, IReadOnlyList<Block> Blocks);

public enum Align
{
    Left,
    Centre,
    Right,
    Justify,
}

/// <summary>How a line is set.</summary>
/// <param name="Size">Points.</param>
public sealed record Face(float Size = 13, bool Bold = false, bool Italic = false);

public abstract record Block;

/// <summary>Agency block left, quốc hiệu or form note right: each line with its face; a line may be ruled beneath.</summary>
public sealed record Letterhead(IReadOnlyList<HeadLine> Left, IReadOnlyList<HeadLine> Right) : Block;

/// <param name="Rule">Length of the line beneath as a part of the text's width (1 = as long as the text, 0 = none).</param>
public sealed record HeadLine(string Text, Face Face, float Rule = 0);

/// <param name="Space">Points above.</param>
public sealed record Paragraph(string Text, Face Face, Align Align = Align.Left, float Space = 6) : Block;

/// <param name="Weights">Widths in proportion.</param>
/// <param name="Total">Last row in bold, or null.</param>
public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<float> Weights, IReadOnlyList<Align> Aligns, IReadOnlyList<TableRow> Rows, IReadOnlyList<string>? Total) : Block;

public sealed record TableRow(IReadOnlyList<string> Cells, bool IsGroup = false, bool IsDetail = false);

/// <summary>Signature blocks from left to right; never torn from each other.</summary>
public sealed record SignatureRow(IReadOnlyList<(string Title, string? Name)> Signatures, string? PlaceAndDate) : Block;
