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
        (Number, SignedOn, EffectiveFrom, Signer, SignerTitle, Scan, Reason) = (paper.Number, paper.SignedOn, paper.EffectiveFrom, paper.Signer, paper.SignerTitle, paper.Scan, paper.Reason);
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

    /// <summary>Why, in the paper's words; null where it gives no reason.</summary>
    public string? Reason { get; private set; }
}
