using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Governance.Domain.Editorial;

namespace Governance.Web.Features.Editorial.Comments;

/// <summary>A sanitised text in which the passages that someone spoke of are marked; each mark leads to its thread.</summary>
internal static class MarkedText
{
    internal static string TextOf(string safe) => new HtmlParser().ParseDocument(safe).Body!.TextContent;

    /// <param name="passages">Those that are not found are left out.</param>
    internal static string Of(string safe, IEnumerable<(Guid Id, Passage Passage)> passages)
    {
        var document = new HtmlParser().ParseDocument(safe);
        foreach (var (id, passage) in passages)
            if (passage.FindIn(document.Body!.TextContent) is var (start, length)) Mark(document, id, start, start + length);
        return document.Body!.InnerHtml;
    }

    /// <summary>A passage may run over many elements: each piece of text of it gets a mark of its own, and only the first an anchor.</summary>
    private static void Mark(IDocument document, Guid id, int from, int until)
    {
        var at = 0;
        var first = true;
        foreach (var text in document.Body!.Descendants<IText>().ToList())
        {
            var (start, end) = (Math.Max(from, at), Math.Min(until, at + text.Length));
            var before = at;
            at += text.Length;
            if (start >= end || string.IsNullOrWhiteSpace(text.Data[(start - before)..(end - before)])) continue;
            var mark = document.CreateElement("mark");
            mark.SetAttribute("data-comment", id.ToString());
            if (first) mark.Id = $"doan-{id:n}";
            first = false;
            mark.TextContent = text.Data[(start - before)..(end - before)];
            var (left, right) = (text.Data[..(start - before)], text.Data[(end - before)..]);
            var parts = new List<INode>();
            if (left != "") parts.Add(document.CreateTextNode(left));
            parts.Add(mark);
            if (right != "") parts.Add(document.CreateTextNode(right));
            text.Parent!.ReplaceChild(parts[0], text);
            for (var i = 1; i < parts.Count; i++) parts[i - 1].Parent!.InsertBefore(parts[i], parts[i - 1].NextSibling);
        }
    }
}
