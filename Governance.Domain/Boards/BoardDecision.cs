using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>A signed decision on a board: everything in it starts or ends by one.</summary>
public sealed class BoardDecision
{
    private BoardDecision() { }

    internal BoardDecision(Guid boardId, DecisionKind kind, DecisionPaper paper)
    {
        Id = Guid.CreateVersion7();
        (BoardId, Kind) = (boardId, kind);
        (Number, SignedOn, EffectiveFrom, Signer, SignerTitle, Scan) = (paper.Number, paper.SignedOn, paper.EffectiveFrom, paper.Signer, paper.SignerTitle, paper.Scan);
    }

    public Guid Id { get; private set; }
    public Guid BoardId { get; private set; }
    public DecisionKind Kind { get; private set; }
    public string Number { get; private set; } = "";
    public DateOnly SignedOn { get; private set; }
    public DateOnly EffectiveFrom { get; private set; }
    public string Signer { get; private set; } = "";
    public string SignerTitle { get; private set; } = "";
    public StoredFile? Scan { get; private set; }
}

/// <summary>What stands on the signed paper.</summary>
/// <param name="EffectiveFrom">First day in force; not before the day it was signed.</param>
public sealed record DecisionPaper(string Number, DateOnly SignedOn, DateOnly EffectiveFrom, string Signer, string SignerTitle, StoredFile? Scan)
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
    public DecisionPaper Cleaned() => this with { Number = Text.Clean(Number), Signer = Text.Clean(Signer), SignerTitle = Text.Clean(SignerTitle) };
}
