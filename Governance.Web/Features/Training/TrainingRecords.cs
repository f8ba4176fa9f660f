using Governance.Domain.Agencies;
using Governance.Domain.Training;

namespace Governance.Web.Features.Training;

/// <summary>What the year view shows of the people's table; the cards and the heat map show the whole year.</summary>
/// <param name="Search">Part of a person's name, in any case and without marks.</param>
/// <param name="Page">From 0.</param>
/// <param name="Person">Only this one. Not part of the URL.</param>
public sealed record TrainingFilter(int Year, DutyState? State = null, string? Agency = null, string? Search = null, int Page = 0, int Size = 25, Guid? Person = null)
{
    /// <summary>Reads what stands in the URL; what makes no sense there is left out.</summary>
    internal static TrainingFilter From(int? year, string? state, string? agency, string? search, int? page, DateOnly today) =>
        new(year is > 2000 and < 2100 ? year.Value : today.Year, Enum.TryParse<DutyState>(state, out var known) ? known : null, agency, search, Math.Max(0, (page ?? 1) - 1));
}

/// <param name="EndedOn">First day without a post there any more.</param>
public sealed record DutyRow(Guid PersonId, string PersonName, string? JobTitle, Guid AgencyId, string AgencyCode, string AgencyName, AgencyLevel Level,
    IReadOnlyList<DutyCapacity> Capacities, DateOnly? EndedOn, DutyState State, DateOnly? MetOn, Guid? SessionId, string? CourseTitle, TrainingExemption? Exemption = null);

/// <summary>How many duties of an agency stand where.</summary>
public sealed record AgencyDuties(Guid Id, string Code, string Name, AgencyLevel Level, IReadOnlyDictionary<DutyState, int> Counts)
{
    public int Total { get; } = Counts.Values.Sum();

    public int Of(DutyState state) => Counts.GetValueOrDefault(state);

    /// <summary>Of those on whom the duty still lies: whole percent met, 100 where all are exempt.</summary>
    public int Rate => Total == Of(DutyState.Exempt) ? 100 : 100 * Of(DutyState.Met) / (Total - Of(DutyState.Exempt));
}

/// <param name="Count">Rows that fit the filter, on all pages.</param>
public sealed record TrainingYear(IReadOnlyList<AgencyDuties> Agencies, IReadOnlyList<DutyRow> People, int Count)
{
    public int Of(DutyState state) => Agencies.Sum(a => a.Of(state));

    public int Total => Agencies.Sum(a => a.Total);

    /// <inheritdoc cref="AgencyDuties.Rate"/>
    public int Rate => Total == Of(DutyState.Exempt) ? 100 : 100 * Of(DutyState.Met) / (Total - Of(DutyState.Exempt));
}

/// <summary>An agency the person may record training for, with its people on duty this year.</summary>
public sealed record TrainingAgency(Guid Id, string Code, string Name);
