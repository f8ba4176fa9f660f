using Governance.Domain.Common;

namespace Governance.Web.Features.Access;

/// <summary>Where a delegation stands on a day.</summary>
public enum DelegationState
{
    InForce,

    /// <summary>In force, and over within <see cref="DelegationFilter.SoonDays"/> days.</summary>
    EndingSoon,

    /// <summary>Its giver holds none of it on that day: it gives nothing.</summary>
    Lapsed,
    NotYet,
    Over,
    Revoked,
}

/// <summary>What the register of delegations is asked for; all of it stands in the URL.</summary>
/// <param name="State">Null = all.</param>
/// <param name="PersonId">Given or received by this person; null = anyone's.</param>
/// <param name="Page">From 0.</param>
public sealed record DelegationFilter(DateOnly Day, string? Search = null, string? AgencyCode = null, Matter? Matter = null, DelegationPart State = DelegationPart.Current, Guid? PersonId = null, int Page = 0, int PageSize = 20)
{
    /// <summary>Days ahead in which an end counts as soon.</summary>
    public const int SoonDays = 30;

    /// <summary>Reads what stands in the URL; what cannot be read counts as not given.</summary>
    /// <param name="page">From 1, as people count.</param>
    public static DelegationFilter From(string? day, string? search, string? agencyCode, string? matter, string? state, int? page, DateOnly today) => new(
        DateOnly.TryParseExact(day, "yyyy-MM-dd", out var on) ? on : today, search, agencyCode,
        Enum.TryParse<Matter>(matter, out var m) && Enum.IsDefined(m) ? m : null,
        Enum.TryParse<DelegationPart>(state, out var s) && Enum.IsDefined(s) ? s : DelegationPart.Current, null, Math.Max(0, (page ?? 1) - 1));
}

/// <summary>Which delegations the register shows.</summary>
public enum DelegationPart
{
    /// <summary>Whose paper counts on the day.</summary>
    Current,

    /// <summary>Of those, the ones over within <see cref="DelegationFilter.SoonDays"/> days.</summary>
    Ending,

    /// <summary>Of those, the ones whose giver holds none of it any more: they give nothing.</summary>
    Lapsed,
    NotYet,

    /// <summary>Over or revoked.</summary>
    Past,
    All,
}

/// <param name="AgencyName">Where.</param>
/// <param name="IsHeld">Whether its giver holds it in their own right on the day.</param>
public sealed record DelegatedLine(Guid AgencyId, string AgencyName, Matter Matter, bool IsHeld);

public sealed record DelegationRow(
    Guid Id, Guid FromId, string FromName, string FromTitle, Guid ToId, string ToName, string ToTitle, SigningForm Form, long? UpTo, Period Period, DateOnly? RevokedFrom, string? RevokeReason,
    string DecisionNumber, DateOnly DecisionDate, StoredFile? Scan, IReadOnlyList<DelegatedLine> Lines, DelegationState State, Refusal? WhyNotRevoke);

/// <param name="Total">On all pages together.</param>
public sealed record DelegationRows(IReadOnlyList<DelegationRow> Rows, int Total);

/// <summary>What someone can delegate: an agency and a matter held in their own right.</summary>
public sealed record Delegable(Guid AgencyId, string AgencyName, Matter Matter);
