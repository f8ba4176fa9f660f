using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Web.Features.Access.Staffing;

/// <summary>Which portals the page shows, by what Điều 11 finds missing.</summary>
public enum StaffingPart
{
    All,

    /// <summary>Either of the two is missing.</summary>
    Gap,
    NoAdministrator,
    NoOfficer,
    Complete,
}

/// <summary>What the page of portals' staff is asked for; all of it but the agencies stands in the address.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Agencies">Only of these; null = of all.</param>
public sealed record StaffingFilter(DateOnly Day, string? Search = null, AgencyLevel? Level = null, StaffingPart Part = StaffingPart.All, int Page = 0, int PageSize = 20, IReadOnlyList<Guid>? Agencies = null)
{
    /// <summary>Reads what stands in the address; what cannot be read counts as not given.</summary>
    /// <param name="day">yyyy-MM-dd.</param>
    /// <param name="page">From 1, as people count.</param>
    public static StaffingFilter From(string? day, string? search, string? level, string? part, int? page, DateOnly today) => new(
        DateOnly.TryParseExact(day, "yyyy-MM-dd", out var on) ? on : today, search,
        Enum.TryParse<AgencyLevel>(level, out var l) && Enum.IsDefined(l) ? l : null,
        Enum.TryParse<StaffingPart>(part, out var p) && Enum.IsDefined(p) ? p : StaffingPart.All, Math.Max(0, (page ?? 1) - 1));

    /// <summary>The agencies whose posts someone records or whose portals they run; null = all.</summary>
    public static IReadOnlyList<Guid>? Mine(Actor actor) =>
        actor.AgenciesFor(Power.RecordBoard) is { } recorded && actor.AgenciesFor(Power.RunPortal) is { } run ? [.. recorded.Union(run)] : null;
}

/// <summary>Someone in one of the two posts of Điều 11, and the decision that put them there.</summary>
public sealed record StaffMember(Guid PersonId, string Name, string? JobTitle, Period Period, string DecisionNumber, DateOnly DecisionDate);

/// <summary>A portal in force on a day with its technical administrators and online-service officers.</summary>
/// <param name="Host">Its name on that day; null = none.</param>
public sealed record PortalStaff(Guid PortalId, Guid AgencyId, string AgencyCode, string AgencyName, AgencyLevel Level, string? Host, IReadOnlyList<StaffMember> Administrators, IReadOnlyList<StaffMember> Officers)
{
    /// <summary>The posts that nobody holds.</summary>
    public IEnumerable<AgencyPost> Missing
    {
        get
        {
            if (Administrators.Count == 0) yield return AgencyPost.TechnicalAdministrator;
            if (Officers.Count == 0) yield return AgencyPost.OnlineServiceOfficer;
        }
    }
}

/// <param name="Total">Of the part asked for, on all pages together.</param>
/// <param name="Counts">How many portals each part has.</param>
public sealed record StaffingList(IReadOnlyList<PortalStaff> Rows, int Total, IReadOnlyDictionary<StaffingPart, int> Counts);
