using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Governance.Web.Features.Editorial.Changes;

/// <summary>Reads a sanitised body into blocks, in the order of reading.</summary>
internal sealed partial class Blocks
{
    private static readonly HashSet<string> Paragraphs = ["p", "h2", "h3", "h4"];
    private readonly List<Block> _blocks = [];
    private readonly List<Word> _words = [];

    private Blocks() { }

    /// <param name="safe">What <see cref="SafeHtml.Clean"/> made; anything else is read as well as it can be.</param>
    internal static IReadOnlyList<Block> Of(string safe) => Of(new HtmlParser().ParseDocument(safe).Body!, "p", "");

    /// <summary>The words of a text without markup, its white space as it is.</summary>
    internal static IReadOnlyList<Word> Plain(string text) => [.. Token().Matches(text).Select(m => new Word(m.Value))];

    private static IReadOnlyList<Block> Of(IElement parent, string tag, string place)
    {
        var reader = new Blocks();
        reader.Walk(parent, tag, place, "");
        reader.Finish(tag, place);
        return reader._blocks;
    }

    /// <param name="tag">What text that stands here belongs to.</param>
    private void Walk(INode parent, string tag, string place, string marks)
    {
        foreach (var node in parent.ChildNodes)
            if (node is IText text) Read(text.Data, marks);
            else if (node is IElement element) Walk(element, tag, place, marks);
    }

    private void Walk(IElement element, string tag, string place, string marks)
    {
        switch (element.LocalName)
        {
            case "strong" or "em":
                Walk((INode)element, tag, place, Marked(marks, element.LocalName));
                return;
            case "a":
                Walk((INode)element, tag, place, Marked(marks, $"a={element.GetAttribute("href")}"));
                return;
            case "br":
                _words.Add(new("\n"));
                return;
        }
        Finish(tag, place);
        switch (element.LocalName)
        {
            case "img": _blocks.Add(Picture(element, place, null)); break;
            case "figure" when element.QuerySelectorAll("img") is [var picture]: _blocks.Add(Picture(picture, place, element.QuerySelector("figcaption"))); break;
            case "hr": _blocks.Add(new("hr", place, [])); break;
            case "table": _blocks.Add(new("table", place, []) { Rows = [.. element.QuerySelectorAll("tr").Where(r => r.Closest("table") == element).Select(Row)] }); break;
            case var list when list is "ul" or "ol": Inside(element, "li", $"{place} {list}".Trim()); break;
            case "blockquote": Inside(element, tag, $"{place} quote".Trim()); break;
            case var name when Paragraphs.Contains(name) && tag is "p": Inside(element, name, place); break;
            default: Inside(element, tag, place); break;
        }

        void Inside(IElement parent, string inner, string where)
        {
            Walk((INode)parent, inner, where, marks);
            Finish(inner, where);
        }
    }

    private void Finish(string tag, string place)
    {
        while (_words is [.., { IsSpace: true }]) _words.RemoveAt(_words.Count - 1);
        var from = _words.FindIndex(w => !w.IsSpace);
        if (from >= 0) _blocks.Add(new(tag, place, _words[from..]));
        _words.Clear();
    }

    private void Read(string text, string marks)
    {
        foreach (Match match in Token().Matches(text))
        {
            var word = string.IsNullOrWhiteSpace(match.Value) ? new Word(" ") : new(match.Value, marks);
            if (!word.IsSpace || _words is not [.., { IsSpace: true }]) _words.Add(word);
        }
    }

    private static Block[] Row(IElement row) => [.. row.Children.Where(c => c.LocalName is "td" or "th").Select(Cell)];

    /// <summary>All that stands in a cell is its text; its paragraphs are divided by line breaks.</summary>
    private static Block Cell(IElement cell)
    {
        var spans = string.Join(' ', ((string[])["colspan", "rowspan"]).Where(cell.HasAttribute).Select(name => $"{name}={cell.GetAttribute(name)}"));
        var words = new List<Word>();
        foreach (var block in Of(cell, "p", "").SelectMany(b => b.IsTable ? b.Rows.SelectMany(r => r) : [b]))
        {
            if (words.Count > 0) words.Add(new("\n"));
            if (block.IsPicture) words.Add(new($"[{block.Alt}]", $"img={block.Sha256}"));
            words.AddRange(block.Words);
        }
        return new(cell.LocalName, spans, words);
    }

    private static Block Picture(IElement picture, string place, IElement? caption) =>
        new("img", place, caption is null ? [] : Of(caption, "p", "").SelectMany(b => b.Words).ToList())
        {
            Sha256 = (picture.GetAttribute("src") ?? "").Split('/')[^1],
            Alt = picture.GetAttribute("alt") ?? "",
        };

    private static string Marked(string marks, string mark) => string.Join(' ', marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(mark).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\s+|[\p{L}\p{M}\p{N}]+|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
