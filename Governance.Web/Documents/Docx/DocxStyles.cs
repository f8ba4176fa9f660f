using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Ox = DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Web.Documents.Docx;

/// <summary>What a paragraph is.</summary>
/// <param name="Heading">2 to 4; null when it is none. The page's own title is the first level.</param>
/// <param name="ListLevel">From 0; null when it is no list item.</param>
internal sealed record DocxStyle(bool IsTitle, int? Heading, int? ListLevel, bool IsNumbered);

/// <summary>Paragraph styles and numberings, by their names and outline levels: style ids differ between Word's languages.</summary>
internal sealed partial class DocxStyles
{
    private const int MostLevels = 9, MostParents = 20;
    private readonly Dictionary<string, Ox.Style> _styles;
    private readonly Dictionary<int, Ox.AbstractNum> _numberings = [];

    internal DocxStyles(MainDocumentPart main)
    {
        _styles = (main.StyleDefinitionsPart?.Styles?.Elements<Ox.Style>() ?? []).Where(s => s.StyleId?.Value is not null).DistinctBy(s => s.StyleId!.Value!).ToDictionary(s => s.StyleId!.Value!);
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        var kinds = (numbering?.Elements<Ox.AbstractNum>() ?? []).Where(a => a.AbstractNumberId?.Value is not null).DistinctBy(a => a.AbstractNumberId!.Value).ToDictionary(a => a.AbstractNumberId!.Value);
        foreach (var instance in numbering?.Elements<Ox.NumberingInstance>() ?? [])
            if (instance.NumberID?.Value is { } id && instance.AbstractNumId?.Val?.Value is { } kind && kinds.TryGetValue(kind, out var found)) _numberings[id] = found;
    }

    internal DocxStyle Of(Ox.Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var chain = Chain(properties?.ParagraphStyleId?.Val?.Value).ToList();
        var names = chain.Select(s => s.StyleName?.Val?.Value ?? "").ToList();
        var outline = properties?.OutlineLevel?.Val?.Value ?? chain.Select(s => s.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(o => o is not null);
        var heading = names.Select(n => HeadingName().Match(n)).FirstOrDefault(m => m.Success) is { } match ? int.Parse(match.Groups[1].ValueSpan) : outline is >= 0 and < MostLevels ? outline + 1 : null;
        var numbers = properties?.NumberingProperties ?? chain.Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n is not null);
        var (level, numbered) = ListOf(numbers);
        return new(names.Any(n => n.Equals("title", StringComparison.OrdinalIgnoreCase)), heading is { } h ? Math.Clamp(h + 1, 2, 4) : null, level, numbered);
    }

    private IEnumerable<Ox.Style> Chain(string? id)
    {
        for (var i = 0; i < MostParents && id is not null && _styles.TryGetValue(id, out var style); i++, id = style.BasedOn?.Val?.Value) yield return style;
    }

    /// <summary>Numbering 0 takes a paragraph out of its style's list.</summary>
    private (int? Level, bool IsNumbered) ListOf(Ox.NumberingProperties? numbers)
    {
        if (numbers?.NumberingId?.Val?.Value is not { } id || id <= 0) return (null, false);
        var level = Math.Clamp(numbers.NumberingLevelReference?.Val?.Value ?? 0, 0, MostLevels - 1);
        if (!_numberings.TryGetValue(id, out var kind)) return (level, false);
        var format = kind.Elements<Ox.Level>().FirstOrDefault(l => l.LevelIndex?.Value == level)?.NumberingFormat?.Val?.Value;
        return (level, format is not null and not Ox.NumberFormatValues.Bullet and not Ox.NumberFormatValues.None);
    }

    [GeneratedRegex("^heading ([1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();
}
