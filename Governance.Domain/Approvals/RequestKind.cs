namespace Governance.Domain.Approvals;

/// <summary>What is asked of the board.</summary>
public enum RequestKind
{
    /// <summary>A work that the public has not seen yet.</summary>
    Article,

    /// <summary>A new text of a work that is live.</summary>
    Change,

    /// <summary>A new text of a work that is live, with a notice of what was wrong (đính chính).</summary>
    Correction,

    /// <summary>What is live is to come down (gỡ): the same level of approval as posting.</summary>
    Takedown,

    /// <summary>The second signature under what went live in an emergency.</summary>
    Emergency,
}

/// <summary>What makes a request one of its own sort; a route may be laid for it.</summary>
public enum RequestFlag
{
    /// <summary>Sensitive or unclear, as its writer marked it: the head decides.</summary>
    Sensitive,

    /// <summary>It went live before a second person had signed.</summary>
    Emergency,

    /// <summary>First work of a contributor.</summary>
    FirstWork,
}
