using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>How far a draft has come.</summary>
public enum DraftState
{
    /// <summary>In work: to be printed and signed.</summary>
    Prepared,

    /// <summary>The signed decision was recorded from it.</summary>
    Signed,

    Discarded,
}

/// <summary>A decision on a board that is prepared and not yet signed: nothing follows from it until its signed paper is recorded.</summary>
public sealed class DecisionDraft
{
    private DecisionDraft() { }

    /// <param name="board">Null for a first founding.</param>
    /// <exception cref="RuleBroken">Access.NoPower.</exception>
    public DecisionDraft(DecisionKind kind, Agency agency, EditorialBoard? board, DateOnly effectiveFrom, BoardChange change, DecisionWording wording, Stamp stamp)
    {
        Refusal.ThrowIfAny(EditorialBoard.WhyNotRecord(stamp.Actor, agency.Id));
        (Id, Kind, AgencyId, BoardId, BoardVersion) = (Guid.CreateVersion7(), kind, agency.Id, board?.Id, board?.Version);
        (EffectiveFrom, Change, Wording, PreparedBy, PreparedAt) = (effectiveFrom, change, wording.Cleaned(), stamp.Actor.Name, stamp.At);
    }

    public Guid Id { get; private set; }
    public DecisionKind Kind { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid? BoardId { get; private set; }

    /// <summary>The board's version that it was prepared on; null for a first founding.</summary>
    public int? BoardVersion { get; private set; }

    /// <summary>The day it is meant to take effect; the signed paper may name another.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    public BoardChange Change { get; private set; } = null!;
    public DecisionWording Wording { get; private set; } = null!;
    public DraftState State { get; private set; }

    /// <summary>The decision recorded from it, once it is signed.</summary>
    public Guid? DecisionId { get; private set; }

    public string PreparedBy { get; private set; } = "";
    public DateTime PreparedAt { get; private set; }
    public int Version { get; private set; }

    public Refusal? WhyNotChange(Actor actor) => EditorialBoard.WhyNotRecord(actor, AgencyId)
        ?? (State is DraftState.Prepared ? null : new($"Boards.Draft{State}"));

    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says.</exception>
    public void Reword(DecisionWording wording, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        Wording = wording.Cleaned();
    }

    /// <summary>Another content: other people, other seats, another day. Whether it can be done is asked of the board, when it is shown and when it is signed.</summary>
    /// <param name="board">The agency's as it stands now, or null while it has none.</param>
    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says.</exception>
    public void Revise(EditorialBoard? board, DateOnly effectiveFrom, BoardChange change, DecisionWording wording, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        (BoardId, BoardVersion) = (board?.Id, board?.Version);
        (EffectiveFrom, Change, Wording) = (effectiveFrom, change, wording.Cleaned());
    }

    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> says.</exception>
    public void Discard(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        State = DraftState.Discarded;
    }

    /// <summary>Records the signed paper: what was drafted is done to the board as it stands now, nothing typed twice.</summary>
    /// <param name="board">The agency's, or null while it has none.</param>
    /// <param name="teams">The board's helper teams, which follow the decision.</param>
    /// <returns>The board.</returns>
    /// <exception cref="RuleBroken">What <see cref="WhyNotChange"/> and the board's own verb say.</exception>
    public EditorialBoard Sign(Agency agency, EditorialBoard? board, DecisionPaper paper, Stamp stamp, IReadOnlyList<HelperTeam>? teams = null)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        if (board is null) board = new(agency, paper, Change.Starting, stamp);
        else board.Carry(Kind, agency, paper, Change, stamp, teams);
        (State, BoardId, DecisionId) = (DraftState.Signed, board.Id, board.Decisions[^1].Id);
        return board;
    }
}
