using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Ox = DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Web.Documents.Paper;

/// <summary>Lines and cells of a .docx.</summary>
internal static class DocxText
{
    internal const string Font = "Times New Roman", TitleStyle = "Title";

    /// <summary>Twentieths of a point.</summary>
    internal static int Twips(float millimetres) => (int)MathF.Round(millimetres * 1440 / 25.4f);

    internal static Run Run(string text, Face face, string? colour = null)
    {
        var run = new Run(new RunProperties());
        if (face.Bold) run.RunProperties!.Append(new Bold());
        if (face.Italic) run.RunProperties!.Append(new Italic());
        if (colour is not null) run.RunProperties!.Append(new Color { Val = colour });
        var halfPoints = $"{face.Size * 2:0}";
        run.RunProperties!.Append(new FontSize { Val = halfPoints }, new FontSizeComplexScript { Val = halfPoints });
        var lines = text.Normalize(NormalizationForm.FormC).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Ox.Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <param name="space">Points above.</param>
    /// <param name="indent">Of the first line, millimetres.</param>
    /// <param name="withNext">Stays on the page of the next paragraph.</param>
    internal static Ox.Paragraph Line(Align align, bool withNext, float space, float indent, params Run[] runs)
    {
        var properties = new ParagraphProperties();
        if (withNext) properties.Append(new KeepNext());
        if (space > 0) properties.Append(new SpacingBetweenLines { Before = $"{space * 20:0}" });
        if (indent > 0) properties.Append(new Indentation { FirstLine = $"{Twips(indent)}" });
        properties.Append(new Justification { Val = align switch { Align.Centre => JustificationValues.Center, Align.Right => JustificationValues.Right, Align.Justify => JustificationValues.Both, _ => JustificationValues.Left } });
        // The mark at the end of a paragraph has a height too: an empty line is as high as its mark.
        properties.Append(new ParagraphMarkRunProperties(runs[^1].RunProperties!.Elements<FontSize>().Select(s => s.CloneNode(true))));
        return new Ox.Paragraph([properties, .. runs]);
    }

    internal static Ox.Paragraph Line(string text, Face face, Align align = Align.Centre, bool withNext = true) => Line(align, withNext, 0, 0, Run(text, face));

    /// <summary>A heading's line, and beneath it a rule of its measured length.</summary>
    /// <param name="width">Twips of the block that it stands in.</param>
    internal static IEnumerable<OpenXmlElement> Head(HeadLine line, Typeface typeface, int width)
    {
        yield return Line(line.Text, line.Face);
        if (line.Rule == 0) yield break;
        var side = $"{Math.Max(0, (int)((width - Math.Min(typeface.Measure(line.Text, line.Face) * 20, width) * line.Rule) / 2)):0}";
        yield return new Ox.Paragraph(new ParagraphProperties(
            new KeepNext(),
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
            new SpacingBetweenLines { Line = "80", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = side, Right = side }));
    }

    internal static Ox.Table Table(IReadOnlyList<int> widths, bool ruled)
    {
        var properties = new TableProperties(new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa });
        if (ruled) properties.Append(new TableBorders(Rule<TopBorder>(), Rule<LeftBorder>(), Rule<BottomBorder>(), Rule<RightBorder>(), Rule<InsideHorizontalBorder>(), Rule<InsideVerticalBorder>()));
        properties.Append(new TableLayout { Type = TableLayoutValues.Fixed });
        properties.Append(new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }));
        return new(properties, new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
    }

    internal static Ox.TableRow Row(bool isHeader, IEnumerable<Ox.TableCell> cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader) properties.Append(new TableHeader());
        return new Ox.TableRow([properties, .. cells]);
    }

    internal static Ox.TableCell Cell(int width, int span, IEnumerable<OpenXmlElement> content)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        return new Ox.TableCell([properties, .. content]);
    }

    private static T Rule<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };
}
