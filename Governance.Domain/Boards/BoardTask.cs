using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>A task given to a person of the board for a period: the secretary's is practice, not a post of Điều 10.</summary>
public sealed class BoardTask
{
    private BoardTask() { }

    internal BoardTask(Guid boardId, Guid personId, BoardTaskKind kind, Period period, Guid decisionId)
    {
        Id = Guid.CreateVersion7();
        (BoardId, PersonId, Kind, Period, DecisionId) = (boardId, personId, kind, period, decisionId);
    }

    public Guid Id { get; private set; }
    public Guid BoardId { get; private set; }
    public Guid PersonId { get; private set; }
    public BoardTaskKind Kind { get; private set; }
    public Period Period { get; private set; }
    public Guid DecisionId { get; private set; }

    internal void End(DateOnly until) => Period = Period.EndedOn(until);
}
