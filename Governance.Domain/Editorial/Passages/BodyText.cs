using System.Net;
using System.Text;

namespace Governance.Domain.Editorial.Passages;

/// <summary>A link of a body: where it leads, and the words that are clicked.</summary>
public sealed record BodyLink(string Address, string Text);

/// <summary>A heading of a body.</summary>
/// <param name="Level">2 to 4; the title of the page is 1.</param>
public sealed record BodyHeading(int Level, string Text);

/// <summary>A table of a body.</summary>
/// <param name="Start">Words of its first row, to find it by.</param>
public sealed record BodyTable(bool HasHeader, int Rows, string Start);

/// <summary>A style written into the body itself.</summary>
/// <param name="Colours">As written: a style attribute, or the values of color and bgcolor.</param>
public sealed record BodyColour(string Colours, string Text);

/// <summary>
/// What a body says, read once and in one pass: its text with a line for each block, and where in the HTML each character of it stands,
/// so that a passage found in the text can be mended in the body. Reads any string; what is not HTML is text.
/// </summary>
public sealed class BodyText
{
    private static readonly HashSet<string> Blocks = ["p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "td", "th", "table", "figure", "figcaption", "blockquote", "div"];

    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];
    private readonly List<BodyLink> _links = [];
    private readonly List<BodyHeading> _headings = [];
    private readonly List<BodyTable> _tables = [];
    private readonly List<BodyColour> _colours = [];
    private readonly List<(string Name, string Attributes, int TextStart)> _open = [];
    private int _tableStart = -1, _rows;
    private bool _hasHeader;

    private BodyText(string html) => Html = html;

    public string Html { get; }

    /// <summary>Blocks with a line break between them.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<BodyLink> Links => _links;
    public IReadOnlyList<BodyHeading> Headings => _headings;
    public IReadOnlyList<BodyTable> Tables => _tables;
    public IReadOnlyList<BodyColour> Colours => _colours;

    public static BodyText Read(string html)
    {
        var body = new BodyText(html);
        body.Run();
        return body;
    }

    /// <summary>The HTML with each character of the text that <paramref name="change"/> answers for replaced; null leaves it.</summary>
    /// <param name="change">Position in <see cref="Text"/> to what stands there afterwards.</param>
    public string With(Func<int, string?> change)
    {
        var html = new StringBuilder(Html.Length);
        var copied = 0;
        for (var i = 0; i < _origins.Count; i++)
        {
            var from = _origins[i];
            if (from < copied || change(i) is not { } other) continue;
            html.Append(Html, copied, from - copied).Append(Encode(other));
            copied = from + (Html[from] == '&' ? EntityAt(from).Length : 1);
        }
        return html.Append(Html, copied, Html.Length - copied).ToString();
    }

    /// <summary>The HTML with each run of text between two tags given through <paramref name="change"/>.</summary>
    public static string MapText(string html, Func<string, string> change)
    {
        var mapped = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0) tag = html.Length;
            if (tag > at) mapped.Append(Encode(change(WebUtility.HtmlDecode(html[at..tag]))));
            if (tag == html.Length) break;
            var end = EndOfTag(html, tag);
            mapped.Append(html, tag, end - tag);
            at = end;
        }
        return mapped.ToString();
    }

    /// <summary>The HTML with the alternative text of each picture given through <paramref name="change"/>.</summary>
    public static string MapAlt(string html, Func<string, string> change)
    {
        var mapped = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var value = html.IndexOf(" alt=\"", at, StringComparison.Ordinal);
            var end = value < 0 ? -1 : html.IndexOf('"', value + 6);
            if (end < 0) { mapped.Append(html, at, html.Length - at); break; }
            mapped.Append(html, at, value + 6 - at).Append(Encode(change(WebUtility.HtmlDecode(html[(value + 6)..end]))));
            at = end;
        }
        return mapped.ToString();
    }

    private void Run()
    {
        for (var i = 0; i < Html.Length;)
        {
            if (Html[i] == '<' && i + 1 < Html.Length && (char.IsAsciiLetter(Html[i + 1]) || Html[i + 1] is '/' or '!')) i = Tag(i);
            else if (Html[i] == '&') i = Entity(i);
            else Add(Html[i], i++);
        }
        Text = _text.ToString();
    }

    private int Tag(int at)
    {
        var end = EndOfTag(Html, at);
        if (Html[at + 1] == '!') return end;
        var closing = Html[at + 1] == '/';
        var nameAt = closing ? at + 2 : at + 1;
        var nameEnd = nameAt;
        while (nameEnd < end && char.IsAsciiLetterOrDigit(Html[nameEnd])) nameEnd++;
        var name = Html[nameAt..nameEnd].ToLowerInvariant();
        if (Blocks.Contains(name) && _text.Length > 0 && _text[^1] != '\n') Add('\n', at);
        if (closing) Close(name);
        else Open(name, Html[nameEnd..Math.Max(nameEnd, end - 1)]);
        return end;
    }

    private void Open(string name, string attributes)
    {
        if (name is "table") (_tableStart, _rows, _hasHeader) = (_text.Length, 0, false);
        else if (name is "tr") _rows++;
        else if (name is "th") _hasHeader = true;
        if (attributes.Contains("color", StringComparison.OrdinalIgnoreCase) || attributes.Contains("background", StringComparison.OrdinalIgnoreCase)) _open.Add((name, attributes, _text.Length));
        else if (name is "a" || name is ['h', >= '1' and <= '6']) _open.Add((name, attributes, _text.Length));
    }

    private void Close(string name)
    {
        if (name is "table" && _tableStart >= 0)
        {
            _tables.Add(new(_hasHeader, _rows, Start(_tableStart)));
            _tableStart = -1;
        }
        var index = _open.FindLastIndex(o => o.Name == name);
        if (index < 0) return;
        var (_, attributes, start) = _open[index];
        _open.RemoveRange(index, _open.Count - index);
        var text = Common.Text.Clean(_text.ToString(start, _text.Length - start));
        if (name is "a" && Attribute(attributes, "href") is { } address) _links.Add(new(address, text));
        else if (name is ['h', >= '1' and <= '6']) _headings.Add(new(name[1] - '0', text));
        if (Colour(attributes) is { } colour) _colours.Add(new(colour, text));
    }

    private static string? Colour(string attributes) =>
        Attribute(attributes, "style") ?? (Attribute(attributes, "color") is { } front ? $"color:{front}" : Attribute(attributes, "bgcolor") is { } back ? $"background:{back}" : null);

    private string Start(int at) => _text.ToString(at, Math.Min(80, _text.Length - at)).Replace('\n', ' ').Trim();

    private int Entity(int at)
    {
        var entity = EntityAt(at);
        foreach (var c in entity.Length == 1 ? entity : WebUtility.HtmlDecode(entity)) Add(c, at);
        return at + entity.Length;
    }

    private string EntityAt(int at)
    {
        var end = Html.IndexOf(';', at, Math.Min(12, Html.Length - at));
        return end > at + 1 && WebUtility.HtmlDecode(Html[at..(end + 1)]) is var decoded && decoded != Html[at..(end + 1)] ? Html[at..(end + 1)] : "&";
    }

    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("\u00a0", "&nbsp;", StringComparison.Ordinal);

    private void Add(char c, int origin)
    {
        _text.Append(c);
        _origins.Add(origin);
    }

    private static string? Attribute(string attributes, string name)
    {
        for (var at = 0; (at = attributes.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
        {
            var equals = at + name.Length;
            if (at > 0 && !char.IsWhiteSpace(attributes[at - 1]) || equals >= attributes.Length || attributes[equals] != '=') continue;
            if (equals + 1 >= attributes.Length || attributes[equals + 1] is not ('"' or '\'')) return WebUtility.HtmlDecode(attributes[(equals + 1)..].Split(' ')[0]);
            var end = attributes.IndexOf(attributes[equals + 1], equals + 2);
            return end < 0 ? null : WebUtility.HtmlDecode(attributes[(equals + 2)..end]);
        }
        return null;
    }

    /// <summary>Past the ">" that ends it; a ">" within quotes does not.</summary>
    private static int EndOfTag(string html, int at)
    {
        var quote = '\0';
        for (var i = at + 1; i < html.Length; i++)
        {
            if (quote != '\0') { if (html[i] == quote) quote = '\0'; }
            else if (html[i] is '"' or '\'') quote = html[i];
            else if (html[i] == '>') return i + 1;
        }
        return html.Length;
    }
}
