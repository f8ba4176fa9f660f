namespace Governance.Web.Documents.Spreadsheets;

/// <summary>How a column of a template is filled in and read back.</summary>
public enum TemplateKind
{
    /// <summary>Text, also when it is all digits: formatted as text, so that leading zeros and long numbers stay.</summary>
    Text,

    /// <summary>A day: a date, or text as dd/MM/yyyy.</summary>
    Day,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Hidden: which row of the register this is, so that an export can be edited and brought in again.</summary>
    Key,
}

/// <param name="Text">As it stands in the list.</param>
/// <param name="Code">What is read for it; may also be typed.</param>
public sealed record TemplateChoice(string Text, string Code);

/// <param name="Key">Name in the program.</param>
/// <param name="Width">Characters.</param>
/// <param name="Required">No row without it.</param>
/// <param name="MayBeAbsent">The column itself may be left out.</param>
/// <param name="Hint">What the guide says of it.</param>
/// <param name="Choices">Of a <see cref="TemplateKind.Choice"/>.</param>
public sealed record TemplateColumn(string Key, string Header, TemplateKind Kind, double Width, bool Required = false, bool MayBeAbsent = false, string? Hint = null, IReadOnlyList<TemplateChoice>? Choices = null);

/// <summary>
/// A workbook that people fill in and bring back: guide, data with frozen headers, lists to choose from. Always in Vietnamese,
/// as papers are, so that it may be filled in by one and brought in by another.
/// </summary>
/// <param name="Name">Told apart by it; hidden in the file.</param>
/// <param name="Version">Raised whenever a column changes its meaning; hidden in the file.</param>
/// <param name="Guide">Sentences above the table of columns.</param>
public sealed record Template(string Name, int Version, string SheetName, string Title, IReadOnlyList<string> Guide, IReadOnlyList<TemplateColumn> Columns)
{
    /// <summary>Where the template says what it is, and its lists stand.</summary>
    internal const string HiddenSheet = "_mau", GuideSheet = "Hướng dẫn";

    /// <summary>Rows of data that are read.</summary>
    public const int MostRows = 20_000;
}

/// <summary>A row as it was read.</summary>
/// <param name="number">As the program that shows it counts, from 1.</param>
public sealed class TemplateRow(int number)
{
    private readonly Dictionary<string, object> _values = [];
    private readonly List<CellProblem> _problems = [];

    public int Number { get; } = number;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<CellProblem> Problems => _problems;

    /// <summary>Null for an empty cell or an absent column. A choice is its code.</summary>
    public string? Text(string column) => _values.GetValueOrDefault(column) as string;

    /// <inheritdoc cref="Text"/>
    public DateOnly? Day(string column) => _values.TryGetValue(column, out var value) ? value as DateOnly? : null;

    internal void Set(string column, object value) => _values[column] = value;

    internal void Add(CellProblem problem) => _problems.Add(problem);
}

/// <summary>What is wrong with one cell.</summary>
/// <param name="Column">Its header; null when it is about the row.</param>
public sealed record CellProblem(string? Column, Domain.Common.Refusal What);
