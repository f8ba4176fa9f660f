using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>One person on one seat of a board for a period. A renewal is a new row.</summary>
public sealed class Appointment
{
    private Appointment() { }

    internal Appointment(Guid boardId, SeatHolder holder, int seatNumber, DateOnly from, Guid decisionId)
    {
        Id = Guid.CreateVersion7();
        (BoardId, PersonId, Post, Standing, PartTime) = (boardId, holder.PersonId, holder.Post, holder.Standing, holder.PartTime);
        JobTitle = Text.Required(holder.JobTitle, "Boards.JobTitle", 200);
        (SeatNumber, Period, StartDecisionId) = (seatNumber, new Period(from, holder.Until), decisionId);
    }

    public Guid Id { get; private set; }
    public Guid BoardId { get; private set; }
    public Guid PersonId { get; private set; }
    public BoardPost Post { get; private set; }

    /// <summary>Numbered from 1 within the post.</summary>
    public int SeatNumber { get; private set; }

    public Standing Standing { get; private set; }

    /// <summary>Title in the agency, as on the decision ("Phó Giám đốc Sở").</summary>
    public string JobTitle { get; private set; } = "";

    /// <summary>Kiêm nhiệm: leaders of the board always work part-time (Điều 10.3).</summary>
    public bool PartTime { get; private set; }

    public Period Period { get; private set; }
    public Guid StartDecisionId { get; private set; }

    /// <summary>The decision that ended it early; null where it runs to its date or is open.</summary>
    public Guid? EndDecisionId { get; private set; }

    internal void End(DateOnly until, Guid decisionId) => (Period, EndDecisionId) = (Period.EndedOn(until), decisionId);
}

/// <summary>Who is to sit where: a line of a decision.</summary>
/// <param name="JobTitle">Title in the agency, as on the decision.</param>
/// <param name="Until">First day no longer in it; null = open.</param>
/// <param name="IsSecretary">Whether the secretary's task goes to this person.</param>
public sealed record SeatHolder(Guid PersonId, string PersonName, BoardPost Post, Standing Standing, string JobTitle, bool PartTime = true, DateOnly? Until = null, bool IsSecretary = false);
