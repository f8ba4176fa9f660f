using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;

namespace Governance.Web.Features.Boards;

/// <summary>How a board stands on a day.</summary>
public enum BoardState
{
    Meets,
    Vacant,
    Broken,

    /// <summary>The agency has no board in force.</summary>
    None,
}

/// <summary>What the register is asked for; all of it stands in the URL.</summary>
/// <param name="Page">From 0.</param>
public sealed record BoardFilter(DateOnly Day, AgencyLevel? Level = null, BoardState? State = null, string? Search = null, bool Expiring = false, int Page = 0, int PageSize = 20);

/// <param name="ExpiringOn">Earliest end of an appointment within <see cref="BoardQueries.ExpiryDays"/>; null = none.</param>
public sealed record BoardRow(Guid AgencyId, string AgencyCode, string AgencyName, AgencyLevel Level, Guid? BoardId, BoardState State, int Size,
    IReadOnlyList<RuleFinding> Findings, DateOnly? ExpiringOn, string? Head, string? DecisionNumber, DateOnly? DecisionSignedOn);

/// <param name="States">How many there are of each state before the state filter.</param>
public sealed record BoardRegister(IReadOnlyList<BoardRow> Rows, int Total, IReadOnlyDictionary<BoardState, int> States);

/// <summary>A board as it stands on a day, with all that ever was decided on it.</summary>
/// <param name="InForce">Null before its founding takes effect.</param>
public sealed record BoardView(Guid Id, int Version, Guid AgencyId, string AgencyCode, string AgencyName, AgencyLevel Level, DateOnly Day, DecisionView? InForce,
    IReadOnlyList<SeatView> Seats, IReadOnlyList<RuleFinding> Findings, IReadOnlyList<DecisionView> Decisions, string? Secretary, DateOnly? SecretarySince);

/// <param name="Holder">Null when the seat is vacant.</param>
public sealed record SeatView(BoardPost Post, int Number, HolderView? Holder);

public sealed record HolderView(Guid AppointmentId, Guid PersonId, string Name, Standing Standing, string JobTitle, bool PartTime, Period Period, bool IsSecretary, string DecisionNumber);

/// <param name="Starts">Who was seated by it.</param>
/// <param name="Ends">Whose appointment it ended.</param>
public sealed record DecisionView(Guid Id, DecisionKind Kind, string Number, DateOnly SignedOn, DateOnly EffectiveFrom, string Signer, string SignerTitle, StoredFile? Scan,
    IReadOnlyList<DecisionLine> Starts, IReadOnlyList<DecisionLine> Ends);

public sealed record DecisionLine(Guid PersonId, string Name, BoardPost Post);

/// <summary>The agency a board is founded for.</summary>
/// <param name="BoardId">Its board, when it has one already.</param>
public sealed record BoardAgency(Guid Id, string Code, string Name, AgencyLevel Level, Guid? BoardId);
