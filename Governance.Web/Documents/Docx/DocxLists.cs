using System.Text;

namespace Governance.Web.Documents.Docx;

/// <summary>Paragraphs that follow each other with a level become nested lists.</summary>
internal sealed class DocxLists(StringBuilder html)
{
    private readonly Stack<string> _open = new();

    /// <param name="level">From 0.</param>
    internal void Item(int level, bool isNumbered, string content)
    {
        var name = isNumbered ? "ol" : "ul";
        while (_open.Count > level + 1) CloseOne();
        if (_open.Count == level + 1 && _open.Peek() != name && level == 0) CloseOne();
        if (_open.Count == level + 1) html.Append("</li>");
        while (_open.Count < level + 1)
        {
            html.Append($"<{name}>");
            _open.Push(name);
            if (_open.Count < level + 1) html.Append("<li>");
        }
        html.Append("<li>").Append(content);
    }

    internal void Close()
    {
        while (_open.Count > 0) CloseOne();
    }

    private void CloseOne() => html.Append($"</li></{_open.Pop()}>");
}
