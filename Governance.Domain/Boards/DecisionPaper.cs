using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>What stands on the signed paper.</summary>
/// <param name="EffectiveFrom">First day in force; not before the day it was signed, and as far ahead as the paper says.</param>
/// <param name="Reason">Why, in the paper's words; a decision that only ends appointments must give one.</param>
public sealed record DecisionPaper(string Number, DateOnly SignedOn, DateOnly EffectiveFrom, string Signer, string SignerTitle, StoredFile? Scan, string? Reason = null)
{
    /// <summary>Everything wrong with it, all at once.</summary>
    public IEnumerable<Refusal> WhatIsWrong(DateOnly today)
    {
        if (Text.Clean(Number) == "") yield return new("Common.Required", new Term("Boards.Decision.Number"));
        if (Text.Clean(Signer) == "") yield return new("Common.Required", new Term("Boards.Decision.Signer"));
        if (Text.Clean(SignerTitle) == "") yield return new("Common.Required", new Term("Boards.Decision.SignerTitle"));
        if (SignedOn > today) yield return new("Boards.DecisionInTheFuture", SignedOn);
        if (EffectiveFrom < SignedOn) yield return new("Boards.EffectiveBeforeSigned", EffectiveFrom, SignedOn);
    }

    /// <summary>The same with every text cleaned.</summary>
    public DecisionPaper Cleaned() =>
        this with { Number = Text.Clean(Number), Signer = Text.Clean(Signer), SignerTitle = Text.Clean(SignerTitle), Reason = Text.Optional(Reason, "Boards.Decision.Reason") };
}
