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

internal static class BoardStates
{
    /// <param name="inForce">Whether a decision has founded the board by then.</param>
    internal static BoardState Of(bool inForce, IEnumerable<RuleFinding> findings) => !inForce ? BoardState.None : Composition.Summary(findings) switch
    {
        RuleOutcome.Broken => BoardState.Broken,
        RuleOutcome.Vacant => BoardState.Vacant,
        _ => BoardState.Meets,
    };
}

/// <param name="ExpiringOn">Earliest end of an appointment within <see cref="BoardQueries.ExpiryDays"/>; null = none.</param>
public sealed record BoardRow(Guid AgencyId, string AgencyCode, string AgencyName, AgencyLevel Level, Guid? BoardId, BoardState State, int Size,
    IReadOnlyList<RuleFinding> Findings, DateOnly? ExpiringOn, string? Head, string? DecisionNumber, DateOnly? DecisionSignedOn)
{
    /// <summary>Posts that someone holds.</summary>
    public IReadOnlyCollection<BoardPost> Held { get; init; } = [];

    /// <summary>Regulations of Điều 10.4 and 19.3 that are not in force; empty where there is no board.</summary>
    public IReadOnlyList<BoardDocumentKind> Missing { get; init; } = [];

    /// <summary>Seats without a holder, as <see cref="EditorialBoard.SeatsOn"/> counts them.</summary>
    public int Vacancies { get; init; }
}

/// <param name="States">How many there are of each state before the state filter.</param>
/// <param name="Unmet">By the name of a rule, how many boards of that day, level and search do not meet it.</param>
public sealed record BoardRegister(IReadOnlyList<BoardRow> Rows, int Total, IReadOnlyDictionary<BoardState, int> States, IReadOnlyDictionary<string, int> Unmet);

/// <summary>A board as it stands on a day, with all that ever was decided on it.</summary>
/// <param name="AgencyEnded">First day on which the agency no longer existed, when that is past; the board is not in force then.</param>
/// <param name="InForce">Null before its founding takes effect and after its agency's end.</param>
public sealed record BoardView(Guid Id, int Version, Guid AgencyId, string AgencyCode, string AgencyName, AgencyLevel Level, DateOnly Day, DateOnly? AgencyEnded, BoardState State, DecisionView? InForce,
    IReadOnlyList<SeatView> Seats, IReadOnlyList<RuleFinding> Findings, IReadOnlyList<DecisionView> Decisions, string? Secretary, DateOnly? SecretarySince, IReadOnlyList<SeatTerm> Terms);

/// <summary>A part of the board's page.</summary>
public enum BoardPart
{
    Seats,
    Documents,
    Team,
    Meetings,
    Contributors,
    Settings,
}

/// <summary>Who held a seat from when to when, by which decisions.</summary>
/// <param name="Until">First day no longer on it; null = open.</param>
/// <param name="EndedBy">Number of the decision that ended it early.</param>
public sealed record SeatTerm(BoardPost Post, int Number, Guid PersonId, string Name, string JobTitle, DateOnly From, DateOnly? Until, string StartedBy, string? EndedBy);

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
