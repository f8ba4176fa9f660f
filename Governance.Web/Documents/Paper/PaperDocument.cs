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

/// <summary>A line of a heading, centred in its block.</summary>
/// <param name="Rule">Length of the line beneath as a part of the text's width (1 = as long as the text, 0 = none).</param>
public sealed record HeadLine(string Text, Face Face, float Rule = 0);

/// <param name="Space">Points above.</param>
/// <param name="Indent">Of the first line, millimetres.</param>
/// <param name="Lead">First words in bold: "Điều 1."</param>
public sealed record Paragraph(string Text, Face Face, Align Align = Align.Left, float Space = 6, float Indent = 0, string? Lead = null) : Block
{
    /// <summary>One legal ground of a decision: italic, ends with ";" but the last, which ends with ".".</summary>
    public static Paragraph Ground(string text) => new(text, new(13, Italic: true), Align.Justify, 6, 10);

    /// <summary>Prose of an official document: justified, first line indented by 10 mm.</summary>
    public static Paragraph Body(string text, string? lead = null) => new(text, new(13), Align.Justify, 6, 10, lead);
}

/// <summary>A ruled list: its header stands again on every page, a row is not torn.</summary>
/// <param name="Weights">Widths in proportion.</param>
/// <param name="Total">Last row in bold, or null. A text before empty cells takes their room, here and in group rows.</param>
/// <param name="Size">Points of the text; a list that must stay on one page takes less.</param>
public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<float> Weights, IReadOnlyList<Align> Aligns, IReadOnlyList<TableRow> Rows, IReadOnlyList<string>? Total, float Size = 11) : Block;

/// <param name="IsSpanning">A text takes the room of the empty cells behind it, as in a group row.</param>
/// <param name="Links">Whole address behind each cell, null where there is none; null = none at all.</param>
public sealed record TableRow(IReadOnlyList<string> Cells, bool IsGroup = false, bool IsDetail = false, IReadOnlyList<string?>? Links = null, bool IsSpanning = false);

/// <summary>Signature blocks from left to right with "(Ký, họ tên)"; never torn from each other, nor from what they sign.</summary>
/// <param name="PlaceAndDate">Above the rightmost block.</param>
public sealed record SignatureRow(IReadOnlyList<(string Title, string? Name)> Signatures, string? PlaceAndDate) : Block;

/// <summary>The end of an official document: "Nơi nhận" left, the signature right; never torn from the text's last lines.</summary>
/// <param name="Recipients">Each with its mark: "- Như Điều 3;", the last "- Lưu: VT, …".</param>
/// <param name="Authority">Lines in capitals: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH".</param>
/// <param name="Proof">Stands left instead of the recipients.</param>
public sealed record Closing(IReadOnlyList<string> Recipients, IReadOnlyList<string> Authority, string? Name, Proof? Proof = null) : Block;

/// <summary>How anyone finds out whether a paper is true: an address, as a QR code where the format can draw one, and words beneath.</summary>
public sealed record Proof(string Address, IReadOnlyList<string> Lines);
