using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Web.Features.Agencies;

/// <summary>What the register is asked for; all of it stands in the address.</summary>
/// <param name="Parent">Code of the agency above; null = any.</param>
/// <param name="Page">From 0.</param>
public sealed record AgencyFilter(DateOnly Day, AgencyLevel? Level = null, string? Parent = null, string? Search = null, int Page = 0, int PageSize = 20)
{
    /// <summary>Reads what stands in the address; what cannot be read counts as not given.</summary>
    /// <param name="day">yyyy-MM-dd.</param>
    /// <param name="page">From 1, as people count.</param>
    public static AgencyFilter From(string? day, string? level, string? parent, string? search, int? page, DateOnly today) => new(
        DateOnly.TryParseExact(day, "yyyy-MM-dd", out var read) ? read : today,
        Enum.TryParse<AgencyLevel>(level, out var l) && Enum.IsDefined(l) ? l : null,
        string.IsNullOrWhiteSpace(parent) ? null : parent, search, Math.Max(0, (page ?? 1) - 1));
}

/// <param name="Parent">Name of the agency above, where it helps to tell two apart.</param>
public sealed record AgencyRef(string Code, string Name, string? Parent = null);

/// <param name="Unreconciled">Of before the mergers of departments; nobody has said whether it went on.</param>
/// <param name="Host">Host name of its portal on the day; null = none known.</param>
public sealed record AgencyRow(string Code, string Name, AgencyLevel Level, AgencyRef? Parent, DateOnly? Established, DateOnly? Dissolved, string? Host, Confidence Confidence, bool Unreconciled);

/// <param name="Levels">How many there are of each level before the level filter.</param>
public sealed record AgencyRegister(IReadOnlyList<AgencyRow> Rows, int Total, IReadOnlyDictionary<AgencyLevel, int> Levels, AgencyRef? Parent);

/// <summary>One agency as of a day.</summary>
/// <param name="Exists">On the day.</param>
/// <param name="Children">How many agencies of each level stand below it on the day.</param>
/// <param name="FormerNames">Each until a day, the latest first.</param>
/// <param name="NextName">What it is to be called from <paramref name="NextNameFrom"/> on; null = nothing else is decided.</param>
/// <param name="Posts">All that it ever had: in force first, then those to come and those past.</param>
public sealed record AgencyView(AgencyRow Row, Guid Id, string? OfficialCode, bool Exists, IReadOnlyList<HostRow> Hosts, IReadOnlyDictionary<AgencyLevel, int> Children, IReadOnlyList<PostRow> Posts,
    IReadOnlyList<NameRow> FormerNames, string? NextName, DateOnly? NextNameFrom);

/// <param name="Until">First day on which it was called otherwise.</param>
public sealed record NameRow(string Name, DateOnly Until);

/// <param name="Basis">How the name is known, as the source words it.</param>
public sealed record HostRow(string Host, Period Period, string Basis, Confidence Confidence);

public enum PostState
{
    InForce,
    ToCome,
    Past,
}

/// <param name="MayEnd">Whether the reader may enter its end; why not is said once, where posts begin.</param>
public sealed record PostRow(Guid Id, AgencyPost Post, PostState State, Guid PersonId, string PersonName, Period Period, string DecisionNumber, DateOnly DecisionDate,
    string? EndDecisionNumber, DateOnly? EndDecisionDate, bool MayEnd);

/// <summary>What is entered when a post begins.</summary>
public sealed record PostDetails(Guid PersonId, AgencyPost Post, DateOnly From, DateOnly? Until, string DecisionNumber, DateOnly DecisionDate);

/// <summary>What is entered when a post ends before its time.</summary>
/// <param name="Until">First day no longer in the post.</param>
public sealed record PostEnd(DateOnly Until, string DecisionNumber, DateOnly DecisionDate);
