using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>How strongly TT 24/2011 asks for an element.</summary>
public enum MetadataBand
{
    Mandatory,
    Recommended,
    Optional,
}

/// <summary>One element of the metadata of a work (TT 24/2011/TT-BTTTT Điều 4). Which ones are mandatory is data.</summary>
public sealed class MetadataElement
{
    private MetadataElement() { }

    /// <param name="code">Name in the standard: "title", "creator".</param>
    /// <param name="order">Place in forms and papers, from 1.</param>
    public MetadataElement(string code, string name, MetadataBand band, int order, LegalBasis basis, Confidence confidence = Confidence.Read)
    {
        Code = Text.Required(code, "Editorial.ElementCode", 40);
        Name = Text.Required(name, "Editorial.ElementName", 200);
        (Band, Order, Basis, Confidence) = (band, order, basis, confidence);
    }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public MetadataBand Band { get; private set; }
    public int Order { get; private set; }
    public LegalBasis Basis { get; private set; } = null!;
    public Confidence Confidence { get; private set; }
}
