using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Governance.Domain.Common;
using Kind = DocumentFormat.OpenXml.Spreadsheet.CellValues;

namespace Governance.Web.Documents.Spreadsheets;

/// <summary>What stands in a cell, strictly: a value is what was typed, or it is a problem. Nothing is guessed.</summary>
internal sealed class CellReading
{
    /// <summary>Digits that a spreadsheet keeps; from the sixteenth on it writes zeros.</summary>
    private const int ExactDigits = 15;

    private static readonly string[] DayForms = ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "d.M.yyyy"];
    private readonly List<string> _shared;
    private readonly HashSet<uint> _dayStyles;
    private readonly DateTime _dayZero;

    internal CellReading(WorkbookPart book)
    {
        _shared = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Plain) ?? []];
        _dayStyles = DayStyles(book.WorkbookStylesPart?.Stylesheet);
        _dayZero = book.Workbook.WorkbookProperties?.Date1904?.Value is true ? new(1904, 1, 1) : new(1899, 12, 30);
    }

    internal bool IsEmpty(Cell cell) => cell.CellFormula is null && string.IsNullOrWhiteSpace(Raw(cell));

    /// <summary>As it would be read for a text column; null for what is no text.</summary>
    internal string? Text(Cell cell) => cell.DataType?.Value is Kind.Error or Kind.Boolean ? null : Raw(cell);

    /// <param name="place">"C15".</param>
    internal (object? Value, Refusal? Problem) Read(Cell cell, TemplateColumn column, string place)
    {
        if (cell.CellFormula is not null) return (null, new("Import.Formula", place));
        if (cell.DataType?.Value is Kind.Error) return (null, new("Import.ErrorValue", place, Raw(cell) ?? ""));
        if (cell.DataType?.Value is Kind.Boolean) return (null, new("Import.NotText", place));
        var isNumber = cell.DataType?.Value is null or Kind.Number;
        var raw = Raw(cell)!;
        return column.Kind switch
        {
            TemplateKind.Day => isNumber ? DayOf(cell, raw, place) : DayOf(raw, place),
            _ when isNumber && IsDay(cell) => (null, new("Import.DayNotText", place)),
            _ when isNumber && !IsExact(raw) => (null, new("Import.InexactNumber", place)),
            TemplateKind.Choice => ChoiceOf(column, raw, place),
            _ => (Domain.Common.Text.Clean(raw), null),
        };
    }

    private (object?, Refusal?) DayOf(Cell cell, string raw, string place)
    {
        if (!IsDay(cell) || !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)) return (null, new("Import.NotADay", place, raw));
        // 60 is the 29th of February 1900, which never was: days before it are counted one off.
        return serial % 1 != 0 || serial is < 61 or > 2_958_465 ? (null, new("Import.NotADay", place, raw)) : (DateOnly.FromDateTime(_dayZero.AddDays(serial)), null);
    }

    private static (object?, Refusal?) DayOf(string raw, string place) =>
        DateOnly.TryParseExact(raw.Trim(), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900 ? (day, null) : (null, new("Import.NotADay", place, Short(raw)));

    private static (object?, Refusal?) ChoiceOf(TemplateColumn column, string raw, string place)
    {
        var folded = Domain.Common.Text.Fold(raw);
        var choice = column.Choices!.FirstOrDefault(c => Domain.Common.Text.Fold(c.Text) == folded) ?? column.Choices!.FirstOrDefault(c => Domain.Common.Text.Fold(c.Code) == folded);
        return choice is null ? (null, new("Import.NotInList", place, Short(raw), column.Header)) : (choice.Code, null);
    }

    private static bool IsExact(string raw) => raw.Length <= ExactDigits && raw.All(char.IsAsciiDigit);

    private bool IsDay(Cell cell) => cell.DataType?.Value is Kind.Date || cell.StyleIndex?.Value is { } style && _dayStyles.Contains(style);

    private string? Raw(Cell cell) => cell.DataType?.Value switch
    {
        Kind.SharedString => int.TryParse(cell.CellValue?.Text, out var index) && index >= 0 && index < _shared.Count ? _shared[index] : null,
        Kind.InlineString => cell.InlineString is { } inline ? inline.Text?.Text ?? string.Concat(inline.Elements<Run>().Select(r => r.Text?.Text)) : null,
        _ => cell.CellValue?.Text,
    };

    private static string Plain(SharedStringItem item) => item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(r => r.Text?.Text));

    private static string Short(string raw) => raw.Length <= 60 ? raw : raw[..60] + "…";

    /// <summary>Styles that show a number as a day: the built-in ones, and own formats with a day and a year in them.</summary>
    private static HashSet<uint> DayStyles(Stylesheet? styles)
    {
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null && f.FormatCode?.Value is { } code && code.Contains('d', StringComparison.OrdinalIgnoreCase) && code.Contains('y', StringComparison.OrdinalIgnoreCase))
            .Select(f => f.NumberFormatId!.Value).ToHashSet();
        return [.. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select((format, i) => (Id: format.NumberFormatId?.Value ?? 0, Index: (uint)i)).Where(x => x.Id is >= 14 and <= 17 or 22 || own.Contains(x.Id)).Select(x => x.Index)];
    }
}
