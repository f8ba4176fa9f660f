namespace Governance.Web.Documents.Spreadsheets;

/// <summary>How a column is written and shown.</summary>
public enum CellKind
{
    Text,

    /// <summary>A code: text even when it is all digits.</summary>
    Code,

    /// <summary>Whole đồng.</summary>
    Money,
    Number,
    Date,

    /// <summary>A fraction: 0.5 shows as 50 %.</summary>
    Percent,
}

/// <param name="Width">Characters.</param>
/// <param name="HasTotal">Its total is a live sum of the rows that are neither group nor detail.</param>
/// <param name="Formula">Live formula of a row with other columns by header in braces: "{Số tiền}-{Thuế}"; null = the value given.</param>
public sealed record SheetColumn(string Header, CellKind Kind, double Width, bool HasTotal = false, string? Formula = null);

/// <summary>A row of values in the order of the columns; a group row is a heading over those beneath it.</summary>
/// <param name="IsDetail">A row that explains the one above and is not part of the totals.</param>
public sealed record SheetRow(IReadOnlyList<object?> Cells, bool IsGroup = false, bool IsDetail = false)
{
    internal bool IsCounted => !IsGroup && !IsDetail;
}

/// <param name="Title">"Người lập biểu", "Thủ trưởng đơn vị".</param>
public sealed record Signature(string Title, string? Name = null);

/// <summary>An accounting list: agency block left, note right, title, columns, totals, the amount in words, signatures.</summary>
/// <param name="Parent">Agency above, or empty.</param>
/// <param name="FormNote">Top right, for example which official form is to be compared; null = none.</param>
/// <param name="AmountInWords">Line under the totals, or null.</param>
/// <param name="PlaceAndDate">Above the rightmost signature; null = none.</param>
public sealed record Sheet(string Name, string Parent, string Agency, string? FormNote, string Title, string? Subtitle,
    IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows, string? TotalLabel, string? AmountInWords, string? PlaceAndDate,
    IReadOnlyList<Signature> Signatures, bool Landscape, bool IsSample);
