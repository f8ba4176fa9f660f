using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Governance.Web.Documents.Spreadsheets;

/// <summary>The sheet that says how the template is filled in.</summary>
internal static class TemplateGuide
{
    private static readonly double[] Widths = [28, 14, 84];

    internal static void Write(WorksheetPart part, Template template, bool isSample)
    {
        var row = 0;
        var merged = new List<string>();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }));
        writer.WriteElement(new Columns(Widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        Line(26, TemplateStyles.Title, template.Title + (isSample ? " · DỮ LIỆU MẪU" : ""));
        foreach (var sentence in template.Guide)
        {
            Line(SheetFrame.HeightOf(sentence, 12, Widths.Sum()), TemplateStyles.Prose, sentence, "", "");
            merged.Add($"A{row}:C{row}");
        }
        row++;
        Line(22, TemplateStyles.Header, "Cột", "Bắt buộc", "Cách ghi");
        foreach (var column in template.Columns.Where(c => c.Kind is not TemplateKind.Key))
        {
            var hint = column.Hint ?? (column.Kind switch { TemplateKind.Day => "Ngày dạng dd/MM/yyyy, ví dụ 05/03/1985.", TemplateKind.Choice => "Chọn trong danh sách thả xuống của ô.", _ => "" });
            Line(SheetFrame.HeightOf(hint, 12, Widths[2]), TemplateStyles.Prose, column.Header, column.Required ? "Có" : "", hint);
        }
        writer.WriteEndElement();
        if (merged.Count > 0) writer.WriteElement(new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });
        writer.WriteEndElement();

        void Line(double height, uint style, params string[] texts)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)++row, Height = Math.Max(18, height), CustomHeight = true });
            for (var i = 0; i < texts.Length; i++) TemplateWriter.Text(writer, i + 1, row, texts[i], style);
            writer.WriteEndElement();
        }
    }
}
