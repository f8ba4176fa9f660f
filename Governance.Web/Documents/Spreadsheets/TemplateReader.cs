using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Governance.Domain.Common;
using SheetEntry = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Governance.Web.Documents.Spreadsheets;

/// <summary>
/// Reads a <see cref="Template"/> that was filled in. What is wrong with the file as a whole is refused; what is wrong with a
/// cell stands in its row, so that a person sees all of it at once.
/// </summary>
public static class TemplateReader
{
    /// <returns>Rows that hold anything, in their order.</returns>
    /// <exception cref="RuleBroken">What <see cref="WorkbookFile"/> refuses; Import.OtherTemplate, Import.OtherVersion, Import.SheetMissing, Import.ColumnMissing, Import.ColumnTwice, Import.TooManyRows, Import.NoRows.</exception>
    public static IReadOnlyList<TemplateRow> Read(byte[] content, Template template) => WorkbookFile.With(content, document =>
    {
        var book = document.WorkbookPart!;
        var values = new CellReading(book);
        CheckIsThis(book, values, template);
        var sheet = Find(book, template.SheetName) ?? throw new RuleBroken(new Refusal("Import.SheetMissing", template.SheetName));
        var rows = Rows((WorksheetPart)book.GetPartById(sheet.Id!), values, template);
        return rows.Count > 0 ? rows : throw new RuleBroken(new Refusal("Import.NoRows", template.SheetName));
    });

    private static void CheckIsThis(WorkbookPart book, CellReading values, Template template)
    {
        if (Find(book, Template.HiddenSheet) is not { } hidden) throw new RuleBroken(new Refusal("Import.OtherTemplate", template.Title));
        using var reader = OpenXmlReader.Create((WorksheetPart)book.GetPartById(hidden.Id!));
        var said = new List<string?>();
        while (said.Count < 2 && reader.Read())
            if (reader.ElementType == typeof(Row) && reader.IsStartElement) said.Add(reader.LoadCurrentElement() is Row row && row.Elements<Cell>().FirstOrDefault(c => Column(c, 1) == 1) is { } cell ? values.Text(cell) : null);
        if (said.ElementAtOrDefault(0) != template.Name) throw new RuleBroken(new Refusal("Import.OtherTemplate", template.Title));
        var version = template.Version.ToString(CultureInfo.InvariantCulture);
        if (said.ElementAtOrDefault(1) != version) throw new RuleBroken(new Refusal("Import.OtherVersion", said.ElementAtOrDefault(1) ?? "—", version));
    }

    private static List<TemplateRow> Rows(WorksheetPart part, CellReading values, Template template)
    {
        var rows = new List<TemplateRow>();
        Dictionary<int, TemplateColumn>? columns = null;
        var number = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            number = row.RowIndex?.Value is { } given ? (int)given : number + 1;
            if (columns is null)
            {
                columns = Headers(row, values, template);
                continue;
            }
            if (Row(row, number, columns, values, template) is not { } read) continue;
            rows.Add(read);
            if (rows.Count > Template.MostRows) throw new RuleBroken(new Refusal("Import.TooManyRows", template.SheetName, Template.MostRows.ToString("#,0", CultureInfo.GetCultureInfo("vi-VN"))));
        }
        return columns is null ? throw new RuleBroken(new Refusal("Import.NoRows", template.SheetName)) : rows;
    }

    /// <summary>Columns are found by their headers, in any order; columns that people added for themselves are left out.</summary>
    private static Dictionary<int, TemplateColumn> Headers(Row row, CellReading values, Template template)
    {
        var (found, strange, place) = (new Dictionary<int, TemplateColumn>(), new List<string>(), 0);
        foreach (var cell in row.Elements<Cell>())
        {
            place = Column(cell, place + 1);
            var header = Domain.Common.Text.Clean(values.Text(cell)?.Trim(' ', '*'));
            if (header == "") continue;
            if (template.Columns.FirstOrDefault(c => Domain.Common.Text.Fold(c.Header) == Domain.Common.Text.Fold(header)) is not { } column) strange.Add($"“{header}”");
            else if (!found.TryAdd(place, column) || found.Values.Count(c => c == column) > 1) throw new RuleBroken(new Refusal("Import.ColumnTwice", template.SheetName, column.Header));
        }
        var missing = template.Columns.Where(c => !c.MayBeAbsent && !found.ContainsValue(c)).Select(c => $"“{c.Header}”").ToList();
        if (missing.Count == 0) return found;
        throw new RuleBroken(strange.Count > 0
            ? new Refusal("Import.ColumnRenamed", template.SheetName, string.Join(", ", missing), string.Join(", ", strange))
            : new Refusal("Import.ColumnMissing", template.SheetName, string.Join(", ", missing)));
    }

    /// <returns>Null for a row in which nothing stands.</returns>
    private static TemplateRow? Row(Row row, int number, Dictionary<int, TemplateColumn> columns, CellReading values, Template template)
    {
        var (read, place, holdsAnything) = (new TemplateRow(number), 0, false);
        foreach (var cell in row.Elements<Cell>())
        {
            place = Column(cell, place + 1);
            if (!columns.TryGetValue(place, out var column) || values.IsEmpty(cell)) continue;
            holdsAnything = holdsAnything || column.Kind is not TemplateKind.Key;
            var (value, problem) = values.Read(cell, column, TemplateWriter.Letters(place) + number);
            if (problem is not null) read.Add(new(column.Header, problem));
            else if (value is not null) read.Set(column.Key, value);
        }
        if (!holdsAnything) return null;
        foreach (var column in template.Columns.Where(c => c.Required && read.Text(c.Key) is null && read.Day(c.Key) is null && read.Problems.All(p => p.Column != c.Header)))
            read.Add(new(column.Header, new("Import.Required")));
        return read;
    }

    private static SheetEntry? Find(WorkbookPart book, string name) =>
        book.Workbook.Sheets?.Elements<SheetEntry>().FirstOrDefault(s => Domain.Common.Text.Fold(s.Name?.Value) == Domain.Common.Text.Fold(name));

    /// <param name="next">Where it stands when it does not say so itself.</param>
    private static int Column(Cell cell, int next)
    {
        if (cell.CellReference?.Value is not { } reference) return next;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper)) column = column * 26 + letter - 'A' + 1;
        return column > 0 ? column : next;
    }
}
