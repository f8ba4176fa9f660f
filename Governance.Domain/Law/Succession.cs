namespace Governance.Domain.Law;

/// <summary>What a later document does to one of the register.</summary>
public enum SuccessionKind
{
    Replaces,
    Amends,
    ReplacesInPart,
}

/// <summary>The document that came after another, as the register row words it.</summary>
/// <param name="From">Its day, where the row names one.</param>
/// <param name="ToBeChecked">The row itself doubts it.</param>
public sealed record Succession(LegalDocument Next, SuccessionKind Kind, DateOnly? From, bool ToBeChecked);

/// <summary>How a document stands on a day.</summary>
public enum DocumentState
{
    InForce,
    NotYet,
    Ended,

    /// <summary>A later document is named as its replacement, but not the day on which it ended.</summary>
    Unclear,
}
