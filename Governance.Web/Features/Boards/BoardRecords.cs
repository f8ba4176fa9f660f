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

/// <summary>What the register is asked for; all of it stands in the URL.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Agencies">Only these; null = all. Not part of the URL.</param>
public sealed record BoardFilter(DateOnly Day, AgencyLevel? Level = null, BoardState? State = null, string? Search = null, bool Expiring = false, int Page = 0, int PageSize = 20,
    IReadOnlyList<Guid>? Agencies = null)
{
    /// <summary>Reads what stands in the URL; what cannot be read counts as not given.</summary>
    /// <param name="day">yyyy-MM-dd.</param>
    /// <param name="page">From 1, as people count.</param>
    public static BoardFilter From(string? day, string? level, string? state, string? search, bool expiring, int? page, DateOnly today) => new(
        DateOnly.TryParseExact(day, "yyyy-MM-dd", out var read) ? read : today,
        Enum.TryParse<AgencyLevel>(level, out var l) && Enum.IsDefined(l) ? l : null,
        Enum.TryParse<BoardState>(state, out var s) && Enum.IsDefined(s) ? s : null,
        search, expiring, Math.Max(0, (page ?? 1) - 1));
}

/// <param name="ExpiringOn">Earliest end of an appointment within <see cref="BoardQueries.ExpiryDays"/>; null = none.</param>
public sealed record BoardRow(Guid AgencyId, string AgencyCode, string AgencyName, AgencyLevel Level, Guid? BoardId, BoardState State, int Size,
    IReadOnlyList<RuleFinding> Findings, DateOnly? ExpiringOn, string? Head, string? DecisionNumber, DateOnly? DecisionSignedOn);

/// <param name="States">How many there are of each state before the state filter.</param>
public sealed record BoardRegister(IReadOnlyList<BoardRow> Rows, int Total, IReadOnlyDictionary<BoardState, int> States);

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
