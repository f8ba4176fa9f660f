using System.Xml;
using ClosedXML.Excel;

namespace Governance.Web.Documents.Spreadsheets;

/// <summary>Values as their column wants them.</summary>
internal static class Cells
{
    /// <summary>Text and nothing else: digits stay digits, "=" begins no formula, characters that XML cannot hold are left out.</summary>
    internal static void SetText(this IXLCell cell, string text) => cell.SetValue<string>(Clean(text));

    /// <summary>Without the characters that XML cannot hold.</summary>
    internal static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : new([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]);

    internal static void SetAny(this IXLCell cell, CellKind kind, object? value)
    {
        switch (value)
        {
            case null: break;
            case DateOnly day: cell.SetValue(day.ToDateTime(TimeOnly.MinValue)); break;
            case long or int or decimal or double when kind is not (CellKind.Text or CellKind.Code): cell.SetValue(Convert.ToDouble(value)); break;
            default: cell.SetText(value.ToString()!); break;
        }
    }

    internal static void SetFormat(this IXLCell cell, CellKind kind)
    {
        switch (kind)
        {
            case CellKind.Money: cell.Style.NumberFormat.Format = "#,##0"; break;
            case CellKind.Number: cell.Style.NumberFormat.Format = "#,##0.####"; break;
            case CellKind.Percent: cell.Style.NumberFormat.Format = "0.0%"; break;
            case CellKind.Date: cell.Style.NumberFormat.Format = "dd/mm/yyyy"; break;
            case CellKind.Code: cell.Style.NumberFormat.Format = "@"; break;
            default: cell.Style.Alignment.WrapText = true; break;
        }
    }

    /// <summary>One text over the columns from–to of a row.</summary>
    internal static IXLStyle SetMerged(this IXLWorksheet page, int row, int from, int to, string text)
    {
        var range = page.Range(row, from, row, to);
        if (to > from) range.Merge();
        page.Cell(row, from).SetText(text);
        return range.Style;
    }
}
