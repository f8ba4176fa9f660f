using Governance.Domain.Training;

namespace Governance.Web.Features.Training.Plans;

/// <summary>What the list of plans is asked for; all of it stands in the URL.</summary>
/// <param name="Search">Part of the agency's name, in any case and without marks.</param>
/// <param name="Page">From 0.</param>
public sealed record PlanFilter(int Year, PlanState? State = null, string? Search = null, int Page = 0, int Size = 25)
{
    /// <summary>Reads what stands in the URL; what makes no sense there is left out.</summary>
    internal static PlanFilter From(int? year, string? state, string? search, int? page, DateOnly today) =>
        new(year is > 2000 and < 2100 ? year.Value : today.Year, Enum.TryParse<PlanState>(state, out var known) && Enum.IsDefined(known) ? known : null, search, Math.Max(0, (page ?? 1) - 1));
}

/// <param name="Cost">Expected, whole đồng.</param>
public sealed record PlanRow(Guid Id, string AgencyName, PlanState State, int Courses, int People, long Cost, string? ProposedByName, DateTime? ProposedAt, string? DecidedByName, DateTime? DecidedAt);

/// <summary>A plan that waits for the head of its agency.</summary>
/// <param name="Cost">Whole đồng.</param>
public sealed record WaitingPlan(Guid Id, string AgencyName, int Year, long Cost);

/// <param name="Total">That fit the filter, on all pages.</param>
/// <param name="People">Of all that fit.</param>
/// <param name="Cost">Of all that fit, whole đồng.</param>
public sealed record PlanRegister(IReadOnlyList<PlanRow> Rows, int Total, int People, long Cost);

/// <summary>One course of a plan with what was really held.</summary>
/// <param name="Held">Sessions of the agency that hold the course in that year, those cancelled left out.</param>
public sealed record PlannedRow(Guid CourseId, string Title, TrainingField Field, int People, int Month, long Cost, string Source, string SourceName, int Held);

public sealed record PlanView(TrainingPlan Plan, string AgencyCode, string AgencyName, string? ParentName, IReadOnlyList<PlannedRow> Rows);
