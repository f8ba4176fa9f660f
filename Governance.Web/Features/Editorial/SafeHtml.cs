using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace Governance.Web.Features.Editorial;

/// <summary>A picture as it stands in a body.</summary>
/// <param name="Owner">Who owns it.</param>
/// <param name="Licence">By what right it is shown.</param>
public sealed record BodyPicture(string Sha256, string Alt, string Caption, string Owner = "", string Licence = "");

/// <summary>
/// The one filter between what a browser sends and what is stored: an allow list of plain elements, links to the web, mail and
/// telephones, pictures from the file store only; NFC. Clean twice is clean once.
/// </summary>
public static partial class SafeHtml
{
    private static readonly string[] Tags =
        ["p", "br", "hr", "h2", "h3", "h4", "strong", "em", "ul", "ol", "li", "blockquote", "a", "table", "thead", "tbody", "tr", "th", "td", "figure", "img", "figcaption"];

    private static readonly Dictionary<string, string> Plainer = new() { ["h1"] = "h2", ["h5"] = "h4", ["h6"] = "h4", ["b"] = "strong", ["i"] = "em" };

    /// <summary>Elements of which not even the text is kept.</summary>
    private static readonly HashSet<string> Opaque = ["script", "style", "svg", "math", "template", "iframe", "object", "embed", "noscript", "title", "head", "textarea", "select", "xmp", "noembed", "noframes", "plaintext"];

    private static readonly HtmlSanitizer Sanitizer = Make();

    public static string Clean(string? html)
    {
        var body = Sanitizer.SanitizeDom(Domain.Common.Text.WithoutTurns(html ?? "")).Body!;
        foreach (var element in body.QuerySelectorAll(string.Join(',', Plainer.Keys)).ToList()) Rename(element, Plainer[element.LocalName]);
        foreach (var picture in body.QuerySelectorAll("img").Where(i => !Stored().IsMatch(i.GetAttribute("src") ?? "")).ToList()) (picture.Closest("figure") ?? picture).Remove();
        foreach (var caption in body.QuerySelectorAll("figcaption").Where(c => string.IsNullOrWhiteSpace(c.TextContent)).ToList()) caption.Remove();
        foreach (var header in body.QuerySelectorAll("tr:first-child > th:not([scope])")) header.SetAttribute("scope", "col");
        foreach (var header in body.QuerySelectorAll("tr > th:first-child:not([scope])")) header.SetAttribute("scope", "row");
        foreach (var cell in body.QuerySelectorAll("[colspan='1'],[rowspan='1']"))
            foreach (var span in (string[])["colspan", "rowspan"])
                if (cell.GetAttribute(span) == "1") cell.RemoveAttribute(span);
        var clean = body.InnerHtml.Normalize(NormalizationForm.FormC).Trim();
        return clean == "<p></p>" ? "" : clean;
    }

    /// <param name="safe">What <see cref="Clean"/> made.</param>
    public static IReadOnlyList<BodyPicture> Pictures(string safe) =>
    [
        .. Parse(safe).QuerySelectorAll("img").Select(i => new BodyPicture(Stored().Match(i.GetAttribute("src")!).Groups[1].Value,
            i.GetAttribute("alt") ?? "", i.Closest("figure")?.QuerySelector("figcaption")?.TextContent.Trim() ?? "",
            i.GetAttribute("data-owner") ?? "", i.GetAttribute("data-licence") ?? "")),
    ];

    /// <summary>The text by paragraphs, for comparing and for a page without the editor.</summary>
    public static string ToPlain(string safe)
    {
        var lines = Parse(safe).QuerySelectorAll("p,h2,h3,h4,tr,figcaption,img").Where(e => e.LocalName is "tr" || e.Closest("tr") is null).Select(e => e.LocalName switch
        {
            "img" => $"[{e.GetAttribute("alt")}]",
            "tr" when string.IsNullOrWhiteSpace(e.TextContent) => "",
            "tr" => string.Join(" | ", e.Children.Select(c => c.TextContent.Trim())),
            _ => e.TextContent.Trim(),
        });
        return string.Join("\n\n", lines.Where(l => l != ""));
    }

    /// <summary>Paragraphs of plain text, divided by empty lines, as a body.</summary>
    public static string FromPlain(string? text) => Clean(string.Concat(
        (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => $"<p>{WebUtility.HtmlEncode(p).Replace("\n", "<br>")}</p>")));

    private static IHtmlElement Parse(string safe) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(safe).Body!;

    private static void Rename(IElement element, string name)
    {
        var other = element.Owner!.CreateElement(name);
        other.Append([.. element.ChildNodes]);
        element.Replace(other);
    }

    private static HtmlSanitizer Make()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>([.. Tags, .. Plainer.Keys]),
            AllowedAttributes = new HashSet<string>(["href", "src", "alt", "width", "height", "colspan", "rowspan", "scope", "start", "data-owner", "data-licence"]),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"]),
            UriAttributes = new HashSet<string>(["href", "src"]),
        })
        { KeepChildNodes = true };
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (Opaque.Contains(removing.Tag.LocalName)) removing.Tag.InnerHtml = "";
        };
        return sanitizer;
    }

    [GeneratedRegex("^/files/([0-9a-f]{64})$")]
    private static partial Regex Stored();
}
