using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>One person on one seat of a board for a period. A renewal is a new row.</summary>
public sealed class Appointment
{
    private Appointment() { }

    /// <param name="endDecisionId">A dissolution that is decided already and ends it.</param>
    internal Appointment(Guid boardId, Seating seating, int seatNumber, Guid decisionId, Guid? endDecisionId)
    {
        var holder = seating.Holder;
        Id = Guid.CreateVersion7();
        (BoardId, PersonId, Post, Standing) = (boardId, holder.PersonId, holder.Post, holder.Standing);
        PartTime = Post is not BoardPost.Member || holder.PartTime;
        JobTitle = Text.Required(holder.JobTitle, "Boards.JobTitle", 200);
        (SeatNumber, StartDecisionId, EndDecisionId) = (seatNumber, decisionId, endDecisionId);
        Run(seating.Period);
    }

    public Guid Id { get; private set; }
    public Guid BoardId { get; private set; }
    public Guid PersonId { get; private set; }
    public BoardPost Post { get; private set; }

    /// <summary>Numbered from 1 within the post.</summary>
    public int SeatNumber { get; private set; }

    /// <summary>The seat's number while no end is known, null afterwards: unique in the database, so that no open seat is ever held twice.</summary>
    public int? OpenSeat { get; private set; }

    public Standing Standing { get; private set; }

    /// <summary>Title in the agency, as on the decision ("Phó Giám đốc Sở").</summary>
    public string JobTitle { get; private set; } = "";

    /// <summary>Kiêm nhiệm: always for leaders of the board, as decided for members (Điều 10.3).</summary>
    public bool PartTime { get; private set; }

    public Period Period { get; private set; }
    public Guid StartDecisionId { get; private set; }

    /// <summary>The decision that ended it early; null where it runs to its date or is open.</summary>
    public Guid? EndDecisionId { get; private set; }

    internal void End(DateOnly until, Guid decisionId)
    {
        Run(Period.EndedOn(until));
        EndDecisionId = decisionId;
    }

    private void Run(Period period) => (Period, OpenSeat) = (period, period.Until is null ? SeatNumber : null);
}

/// <summary>Who is to sit where: a line of a decision.</summary>
/// <param name="JobTitle">Title in the agency, as on the decision.</param>
/// <param name="Until">First day no longer in it; null = open.</param>
/// <param name="PartTime">Counts for members only; leaders always work part-time.</param>
/// <param name="IsSecretary">Whether the secretary's task goes to this person.</param>
public sealed record SeatHolder(Guid PersonId, string PersonName, BoardPost Post, Standing Standing, string JobTitle, bool PartTime = true, DateOnly? Until = null, bool IsSecretary = false);
