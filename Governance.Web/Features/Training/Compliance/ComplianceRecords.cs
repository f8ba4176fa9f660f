using Governance.Domain.Agencies;
using Governance.Domain.Training;

namespace Governance.Web.Features.Training.Compliance;

/// <summary>What the view over the years is asked for; all of it stands in the URL.</summary>
/// <param name="LastYear">The last of <see cref="ComplianceQueries.Years"/> years.</param>
/// <param name="Level">Of the agencies; null = all.</param>
/// <param name="Search">Part of an agency's name, in any case and without marks.</param>
public sealed record ComplianceFilter(int LastYear, AgencyLevel? Level = null, string? Search = null)
{
    /// <summary>Reads what stands in the URL; what makes no sense there is left out.</summary>
    internal static ComplianceFilter From(int? year, string? level, string? search, DateOnly today) =>
        new(year is > 2000 and < 2100 ? year.Value : today.Year, Enum.TryParse<AgencyLevel>(level, out var known) && Enum.IsDefined(known) ? known : null, search);
}

/// <summary>How the duties of some people stand in one year, and what their training cost.</summary>
/// <param name="Cost">Of the sessions that the agency held, or paid for, whole đồng.</param>
/// <param name="Planned">The part of it that is as planned: nothing is posted in the ledger yet, or the reader may not know it.</param>
public sealed record YearFigures(int Year, IReadOnlyDictionary<DutyState, int> Counts, long Cost, long Planned)
{
    public int Total { get; } = Counts.Values.Sum();

    public int Met => Of(DutyState.Met);

    /// <summary>On whom the duty lies: all but the exempt.</summary>
    public int Bound => Total - Of(DutyState.Exempt);

    /// <summary>Who still owes it, or let the year pass.</summary>
    public int Owing => Bound - Met;

    /// <inheritdoc cref="AgencyDuties.Rate"/>
    public int Rate => Bound == 0 ? 100 : 100 * Met / Bound;

    /// <summary>Whole đồng for each person who met the duty; null where nobody did.</summary>
    public long? CostEach => Met == 0 ? null : Domain.Common.Dong.Round((decimal)Cost / Met);

    public int Of(DutyState state) => Counts.GetValueOrDefault(state);

    internal static YearFigures Sum(int year, IEnumerable<YearFigures> parts)
    {
        var all = parts.ToList();
        return new(year, Enum.GetValues<DutyState>().ToDictionary(s => s, s => all.Sum(p => p.Of(s))), all.Sum(p => p.Cost), all.Sum(p => p.Planned));
    }
}

/// <param name="Years">One for each year shown; empty ones where nobody there had the duty.</param>
public sealed record AgencyOverYears(Guid Id, string Code, string Name, AgencyLevel Level, IReadOnlyList<YearFigures> Years);

/// <param name="Trend">The agencies shown together, by year.</param>
public sealed record ProvinceCompliance(IReadOnlyList<AgencyOverYears> Agencies, IReadOnlyList<YearFigures> Trend);

/// <summary>A person's duty of one year in one agency, and their share of what its sessions cost.</summary>
public sealed record DutyWithCost(int Year, DutyRow Duty, long Cost);

/// <param name="Years">By year; no entry where they had no duty there.</param>
public sealed record PersonOverYears(Guid Id, string Name, string? JobTitle, IReadOnlyList<DutyWithCost> Years)
{
    public DutyWithCost? In(int year) => Years.FirstOrDefault(y => y.Year == year);
}

public sealed record AgencyCompliance(AgencyOverYears Agency, IReadOnlyList<PersonOverYears> People);
