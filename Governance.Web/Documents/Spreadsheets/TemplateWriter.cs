using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Governance.Web.Documents.Spreadsheets;

/// <summary>Writes a <see cref="Template"/>, empty or with the rows of a register, cell by cell: 20,000 rows take no more memory than one.</summary>
public static class TemplateWriter
{
    private const int FirstRow = 2;
    private const string Sample = "DỮ LIỆU MẪU";

    /// <param name="rows">Values in the order of the columns: text, <see cref="DateOnly"/>, the code of a choice, or null.</param>
    public static byte[] Write(Template template, IEnumerable<IReadOnlyList<object?>> rows, bool isSample = false)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = template.Title;
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Sheet();
            var (guide, data, hidden) = (book.AddNewPart<WorksheetPart>(), book.AddNewPart<WorksheetPart>(), book.AddNewPart<WorksheetPart>());
            TemplateGuide.Write(guide, template, isSample);
            var lists = Hidden(hidden, template);
            Data(data, template, rows, lists, isSample);
            book.Workbook = new(
                new BookViews(new WorkbookView { ActiveTab = 1 }),
                new Sheets(
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(guide), SheetId = 1, Name = Template.GuideSheet },
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(data), SheetId = 2, Name = template.SheetName },
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(hidden), SheetId = 3, Name = Template.HiddenSheet, State = SheetStateValues.VeryHidden }));
        }
        return file.ToArray();
    }

    /// <summary>Name and version, then a column for each list.</summary>
    /// <returns>The range of each column's list.</returns>
    private static Dictionary<string, string> Hidden(WorksheetPart part, Template template)
    {
        var columns = template.Columns.Where(c => c.Choices is { Count: > 0 }).ToList();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        for (var row = 1; row <= Math.Max(2, columns.Max(c => (int?)c.Choices!.Count) ?? 0); row++)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)row });
            if (row <= 2) Text(writer, 1, row, row == 1 ? template.Name : template.Version.ToString(CultureInfo.InvariantCulture), TemplateStyles.Text);
            for (var i = 0; i < columns.Count; i++)
                if (row <= columns[i].Choices!.Count) Text(writer, i + 2, row, columns[i].Choices![row - 1].Text, TemplateStyles.Text);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
        return columns.Select((column, i) => (column, Letter: Letters(i + 2))).ToDictionary(c => c.column.Key, c => $"'{Template.HiddenSheet}'!${c.Letter}$1:${c.Letter}${c.column.Choices!.Count}");
    }

    private static void Data(WorksheetPart part, Template template, IEnumerable<IReadOnlyList<object?>> rows, Dictionary<string, string> lists, bool isSample)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, TabSelected = true }));
        writer.WriteElement(new Columns(template.Columns.Select((c, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = c.Width,
            CustomWidth = true,
            Hidden = c.Kind is TemplateKind.Key,
            Style = StyleOf(c.Kind),
        })));
        writer.WriteStartElement(new SheetData());
        writer.WriteStartElement(new Row { RowIndex = 1, Height = 36, CustomHeight = true });
        for (var i = 0; i < template.Columns.Count; i++) Text(writer, i + 1, 1, template.Columns[i].Header + (template.Columns[i].Required ? " *" : ""), TemplateStyles.Header);
        writer.WriteEndElement();
        var number = FirstRow;
        foreach (var row in rows) Row(writer, template, number++, row);
        writer.WriteEndElement();
        var last = Template.MostRows + FirstRow - 1;
        var validations = template.Columns.Select((c, i) => (c, Letter: Letters(i + 1))).Where(x => lists.ContainsKey(x.c.Key)).Select(x => new DataValidation(new Formula1(lists[x.c.Key]))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = x.c.Header,
            Error = "Hãy chọn một giá trị trong danh sách.",
            SequenceOfReferences = new ListValue<StringValue>([$"{x.Letter}{FirstRow}:{x.Letter}{last}"]),
        }).ToList();
        if (validations.Count > 0) writer.WriteElement(new DataValidations(validations) { Count = (uint)validations.Count });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        if (isSample) writer.WriteElement(new HeaderFooter { OddHeader = new($"&R{Sample}") });
        writer.WriteEndElement();
    }

    private static void Row(OpenXmlWriter writer, Template template, int number, IReadOnlyList<object?> values)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        for (var i = 0; i < template.Columns.Count; i++)
        {
            var (column, value) = (template.Columns[i], values[i]);
            if (value is DateOnly day) writer.WriteElement(new Cell { CellReference = Letters(i + 1) + number, StyleIndex = TemplateStyles.Day, CellValue = new(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) });
            else if (value is not null) Text(writer, i + 1, number, Shown(column, value.ToString()!), StyleOf(column.Kind));
        }
        writer.WriteEndElement();
    }

    private static string Shown(TemplateColumn column, string value) => column.Choices?.FirstOrDefault(c => c.Code == value)?.Text ?? value;

    internal static void Text(OpenXmlWriter writer, int column, int row, string text, uint style) =>
        writer.WriteElement(new Cell(new InlineString(new Text(Cells.Clean(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = Letters(column) + row, DataType = CellValues.InlineString, StyleIndex = style });

    private static uint StyleOf(TemplateKind kind) => kind is TemplateKind.Day ? TemplateStyles.Day : TemplateStyles.Text;

    /// <summary>A, B, …, Z, AA: as columns are named.</summary>
    /// <param name="column">From 1.</param>
    internal static string Letters(int column) => (column > 26 ? Letters((column - 1) / 26) : "") + (char)('A' + (column - 1) % 26);
}
