using Governance.Domain.Common;

namespace Governance.Domain.Law;

/// <summary>A document of the law register with the days on which it was in force; what replaced it (Điều 26.2).</summary>
public sealed class LegalDocument
{
    private LegalDocument() { }

    /// <param name="number">Unique: "NĐ 42/2022/NĐ-CP".</param>
    /// <param name="effectiveFrom">Null = not known.</param>
    /// <param name="effectiveTo">First day no longer in force; null = in force, or not known.</param>
    /// <param name="replacedBy">As the source words it; empty = nothing named.</param>
    /// <param name="note">The source's whole word on how sure it is.</param>
    public LegalDocument(string number, string title, string kind, DateOnly? issued, DateOnly? effectiveFrom, DateOnly? effectiveTo,
        string replacedBy, bool citedInRegulation, Confidence confidence, string note)
    {
        Id = Guid.CreateVersion7();
        (Number, Title, Kind, Issued, EffectiveFrom, EffectiveTo) = (number, title, kind, issued, effectiveFrom, effectiveTo);
        (ReplacedBy, CitedInRegulation, Confidence, Note, Folded) = (replacedBy, citedInRegulation, confidence, note, Text.Fold($"{number} {title}"));
    }

    public Guid Id { get; private set; }
    public string Number { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>law, decree, circular, decision.</summary>
    public string Kind { get; private set; } = "";

    public DateOnly? Issued { get; private set; }
    public DateOnly? EffectiveFrom { get; private set; }
    public DateOnly? EffectiveTo { get; private set; }
    public string ReplacedBy { get; private set; } = "";
    public bool CitedInRegulation { get; private set; }
    public Confidence Confidence { get; private set; }
    public string Note { get; private set; } = "";

    /// <summary>Number and title folded for search.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>In force on that day, as far as is known: a document without a known first day counts until its known last.</summary>
    public bool InForceOn(DateOnly day) => (EffectiveFrom is null || EffectiveFrom <= day) && (EffectiveTo is null || day < EffectiveTo);
}
