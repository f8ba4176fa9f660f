using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Governance.Web.Documents.Spreadsheets;

/// <summary>The few looks of a template's cells; each number is the place in the list below.</summary>
internal static class TemplateStyles
{
    internal const uint Text = 1, Day = 2, Header = 3, Title = 4, Prose = 5, Strong = 6;
    private const uint TextFormat = 49, DayFormat = 164;

    internal static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" }),
        new Fonts(Face(12), Face(12, bold: true), Face(16, bold: true, colour: "FF23407A")),
        new Fills(Plain(PatternValues.None), Plain(PatternValues.Gray125), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8ECF4" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true },
            new CellFormat(Wrapped(HorizontalAlignmentValues.Center)) { NumberFormatId = TextFormat, FontId = 1, FillId = 2, BorderId = 1, ApplyAlignment = true, ApplyFill = true, ApplyFont = true, ApplyBorder = true, ApplyNumberFormat = true },
            new CellFormat { FontId = 2, ApplyFont = true },
            new CellFormat(Wrapped(HorizontalAlignmentValues.Left)) { BorderId = 1, ApplyAlignment = true, ApplyBorder = true },
            new CellFormat(Wrapped(HorizontalAlignmentValues.Left)) { FontId = 1, BorderId = 1, ApplyAlignment = true, ApplyFont = true, ApplyBorder = true }));

    private static Font Face(double size, bool bold = false, string colour = "FF1F1B16")
    {
        OpenXmlElement[] parts = [new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Times New Roman" }];
        return new(bold ? [new Bold(), .. parts] : parts);
    }

    private static Fill Plain(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static Alignment Wrapped(HorizontalAlignmentValues horizontal) => new() { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = true };
}
