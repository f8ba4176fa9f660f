namespace Governance.Domain.Law;

/// <summary>Part of the published text: the deciding document itself or the regulation issued with it.</summary>
public enum TextPart
{
    /// <summary>"QĐ Điều 1–3".</summary>
    Decision,

    /// <summary>"Điều 1–26" of the regulation.</summary>
    Regulation,
}

/// <summary>One article, clause or point of a text that is readable in the product.</summary>
public sealed class Provision
{
    private Provision() { }

    /// <param name="order">Place in the text, from 1.</param>
    /// <param name="heading">Title of an article; null for clauses and points, and where the copy lacks it.</param>
    /// <param name="closing">Of an article: the paragraph after its last clause.</param>
    public Provision(string document, TextPart part, int order, int article, int? clause, string? point, string? heading, string text, string closing = "")
    {
        Id = Guid.CreateVersion7();
        (Document, Part, Order, Article, Clause, Point, Heading, Text, Closing) = (document, part, order, article, clause, point, heading, text, closing);
    }

    public Guid Id { get; private set; }
    public string Document { get; private set; } = "";
    public TextPart Part { get; private set; }
    public int Order { get; private set; }
    public int Article { get; private set; }
    public int? Clause { get; private set; }
    public string? Point { get; private set; }
    public string? Heading { get; private set; }
    public string Text { get; private set; } = "";
    public string Closing { get; private set; } = "";

    /// <summary>An article whose title the copy at hand lacks: shown as missing, never invented.</summary>
    public bool LacksTitle => Clause is null && Point is null && Heading is null;

    /// <summary>What stands before its words: "2.", "a)"; empty for an article.</summary>
    public string Number => Point is not null ? $"{Point})" : Clause is not null ? $"{Clause}." : "";

    public string Anchor => $"{(Part is TextPart.Decision ? "qd-" : "")}dieu-{Article}" + (Clause is { } c ? $"-{c}" : "") + (Point is { } p ? $"-{p}" : "");
}
