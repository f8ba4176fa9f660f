using System.Text.RegularExpressions;

namespace Governance.Domain.Law;

/// <summary>
/// Reads the published copy of Decision 10/2024 into provisions. The copy lacks some headings (Điều 1, 2, 12, 16, 25 and
/// Điều 3 of the decision): a numbering that starts again at 1, or a second paragraph in an article of one, begins the next article.
/// </summary>
public sealed partial class RegulationText
{
    private const string RegulationBegins = "QUẢN LÝ VÀ CUNG CẤP THÔNG TIN";
    private readonly string _document;
    private readonly List<Provision> _provisions = [];
    private TextPart _part;
    private int _article, _clause;
    private bool _hasParagraph;

    private RegulationText(string document) => _document = document;

    /// <param name="lines">One clause a line.</param>
    public static IReadOnlyList<Provision> Read(string document, IEnumerable<string> lines)
    {
        var text = new RegulationText(document);
        var deciding = false;
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l != ""))
        {
            if (line.StartsWith("QUYẾT ĐỊNH", StringComparison.Ordinal)) deciding = true;
            else if (deciding) text.Take(line);
        }
        return text._provisions;
    }

    private void Take(string line)
    {
        if (line.StartsWith(RegulationBegins, StringComparison.Ordinal)) (_part, _article, _clause) = (TextPart.Regulation, 0, 0);
        else if (Article().Match(line) is { Success: true } article) Begin(int.Parse(article.Groups[1].Value), article.Groups[2].Value);
        else if (Clause().Match(line) is { Success: true } clause) TakeClause(int.Parse(clause.Groups[1].Value), clause.Groups[2].Value);
        else if (Point().Match(line) is { Success: true } point && _clause > 0) Add(_article, _clause, point.Groups[1].Value, null, point.Groups[2].Value);
        else if (!IsFrame(line)) TakeParagraph(line);
    }

    private void TakeClause(int number, string text)
    {
        if (_article == 0 || number <= _clause || (_hasParagraph && _clause == 0)) Begin(_article + 1, null);
        _clause = number;
        Add(_article, number, null, null, text);
    }

    private void TakeParagraph(string line)
    {
        if (_hasParagraph && _clause == 0) Begin(_article + 1, null);
        _hasParagraph = true;
        var at = _provisions.FindLastIndex(p => p.Part == _part && p.Article == _article && p.Clause is null);
        var head = _provisions[at];
        _provisions[at] = _clause > 0
            ? new(_document, _part, head.Order, _article, null, null, head.Heading, head.Text, $"{head.Closing}\n{line}".Trim())
            : new(_document, _part, head.Order, _article, null, null, head.Heading, line);
    }

    private void Begin(int number, string? heading)
    {
        (_article, _clause, _hasParagraph) = (number, 0, false);
        // The decision's own articles are sentences, not titles.
        Add(number, null, null, _part is TextPart.Regulation ? heading : null, _part is TextPart.Decision ? heading ?? "" : "");
        if (_part is TextPart.Decision) _hasParagraph = heading is not null;
    }

    private void Add(int article, int? clause, string? point, string? heading, string text) =>
        _provisions.Add(new(_document, _part, _provisions.Count + 1, article, clause, point, heading, text));

    /// <summary>Signature lines, chapter and section titles: not provisions.</summary>
    private static bool IsFrame(string line) =>
        line.StartsWith('|') || line.StartsWith("(Kèm theo", StringComparison.Ordinal) || line.StartsWith("Mục ", StringComparison.Ordinal) || line == line.ToUpperInvariant();

    [GeneratedRegex(@"^Điều (\d+)\.\s*(.*)$")]
    private static partial Regex Article();

    [GeneratedRegex(@"^(\d+)\.\s+(.*)$")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(\p{L})\)\s+(.*)$")]
    private static partial Regex Point();
}
