namespace Governance.Domain.Common;

/// <summary>How sure a fact of the reference data is. S and M are shown as "cần kiểm tra" until a person confirms them.</summary>
public enum Confidence
{
    /// <summary>R: read in a published text.</summary>
    Read,

    /// <summary>S: another text or the news restates it.</summary>
    Secondary,

    /// <summary>M: from memory.</summary>
    Memory,

    /// <summary>NF: looked for and not found; the value is empty.</summary>
    NotFound,
}
