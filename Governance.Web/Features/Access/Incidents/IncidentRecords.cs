using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Features.Access.Custody;

namespace Governance.Web.Features.Access.Incidents;

/// <summary>What the list of incidents is asked for; all of it stands in the address.</summary>
/// <param name="State">Null = any.</param>
/// <param name="From">First day on which it was noticed; null = any.</param>
/// <param name="To">Last day on which it was noticed; null = any.</param>
/// <param name="Page">From 0.</param>
public sealed record IncidentFilter(string? Search = null, IncidentState? State = null, DateOnly? From = null, DateOnly? To = null, int Page = 0, int PageSize = 20)
{
    /// <summary>Reads what stands in the address; what cannot be read counts as not given.</summary>
    /// <param name="from">yyyy-MM-dd, as <paramref name="to"/>.</param>
    /// <param name="page">From 1, as people count.</param>
    public static IncidentFilter Read(string? search, string? state, string? from, string? to, int? page) => new(
        search, Enum.TryParse<IncidentState>(state, out var s) && Enum.IsDefined(s) ? s : null, Day(from), Day(to), Math.Max(0, (page ?? 1) - 1));

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;
}

/// <param name="Late">It was reported later than its level wants, or is not yet and should be.</param>
public sealed record IncidentRow(Guid Id, string AgencyName, string? PortalName, string? AccountName, string What, DateTime NoticedAt, string? Level, IncidentState State,
    DateTime? ReportedAt, DateTime? DueAt, DateTime? ClosedAt, bool Late);

/// <param name="Total">Of the state asked for, on all pages together.</param>
/// <param name="Counts">How many incidents are in each state.</param>
public sealed record IncidentList(IReadOnlyList<IncidentRow> Rows, int Total, IReadOnlyDictionary<IncidentState, int> Counts);

public sealed record NoticeRow(NoticeTo To, string Whom, DateTime At, string? How);

/// <summary>One incident with everyone who was told.</summary>
/// <param name="ParentName">The agency above, for the head of the paper.</param>
/// <param name="Author">Who wrote it down.</param>
/// <param name="Custodian">Who answered for the account on the day it was noticed (Điều 24.2); null = nobody, or no account.</param>
public sealed record IncidentView(IncidentRow Row, Guid AgencyId, string? ParentName, Guid? PortalId, Guid? AccountId, string? Author, string? Custodian, int? ReportHours, string? LevelSource, Confidence? LevelConfidence,
    IReadOnlyList<NoticeRow> Notices, string? Cause, string? Remedy, Refusal? WhyNotChange, Refusal? WhyNotClose);

/// <summary>A level that the agency set for itself.</summary>
public sealed record LevelRow(Guid Id, string Name, int? Hours, string Source, Confidence Confidence, Period Period);

public sealed record AccountChoice(Guid Id, string Name, string? Login);

/// <summary>What there is to choose from when an incident of the agency is written down.</summary>
/// <param name="Levels">In force, or to come.</param>
public sealed record IncidentAgency(Guid Id, string Name, IReadOnlyList<PortalChoice> Portals, IReadOnlyList<AccountChoice> Accounts, IReadOnlyList<LevelRow> Levels);
