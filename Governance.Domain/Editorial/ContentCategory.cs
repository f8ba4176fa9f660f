using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

/// <summary>A kind of information that agencies must publish (loại thông tin).</summary>
public sealed class ContentCategory
{
    private ContentCategory() { }

    /// <param name="code">The reference data's own code.</param>
    /// <param name="requiredFields">Fields such content must have, ";" between; empty = none named.</param>
    /// <param name="foreignLanguage">What is asked for in another language, as the source words it; empty = nothing.</param>
    /// <param name="appliesTo">"all", or levels of administration with ";" between.</param>
    /// <param name="basis">Clauses as written in the reference data, ";" between.</param>
    public ContentCategory(string code, string name, string requiredFields, string foreignLanguage, string appliesTo, string basis, Confidence confidence)
    {
        Code = Text.Required(code, "Editorial.CategoryCode", 60);
        Name = Text.Required(name, "Editorial.Category");
        (RequiredFields, ForeignLanguage, AppliesTo, Basis, Confidence) = (requiredFields, foreignLanguage, appliesTo, basis, confidence);
    }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string RequiredFields { get; private set; } = "";
    public string ForeignLanguage { get; private set; } = "";
    public string AppliesTo { get; private set; } = "";
    public string Basis { get; private set; } = "";
    public Confidence Confidence { get; private set; }

    /// <summary>Whether such content must also stand in that language (by the clauses that <see cref="Basis"/> names).</summary>
    /// <param name="language">BCP 47: "en".</param>
    public bool Asks(string language) => ForeignLanguage.Split(';').Any(asked => asked.Trim() == $"{language} required");
}
