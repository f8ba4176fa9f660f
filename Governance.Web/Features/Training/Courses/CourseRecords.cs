using Governance.Domain.Training;

namespace Governance.Web.Features.Training.Courses;

/// <summary>What the catalogue is asked for; all of it stands in the URL.</summary>
/// <param name="Search">Part of the title, in any case and without marks.</param>
/// <param name="Retired">Those out of use instead of those in use.</param>
/// <param name="Page">From 0.</param>
public sealed record CourseFilter(string? Search = null, TrainingField? Field = null, bool Retired = false, int Page = 0, int Size = 25)
{
    /// <summary>Reads what stands in the URL; what makes no sense there is left out.</summary>
    internal static CourseFilter From(string? search, string? field, bool? retired, int? page) =>
        new(search, Enum.TryParse<TrainingField>(field, out var known) && Enum.IsDefined(known) ? known : null, retired ?? false, Math.Max(0, (page ?? 1) - 1));
}

/// <param name="Sessions">That ever held it.</param>
/// <param name="LastHeld">Last day of the latest of them.</param>
public sealed record CourseRow(Course Course, int Sessions, DateOnly? LastHeld);

/// <param name="Total">That fit the filter, on all pages.</param>
public sealed record Catalogue(IReadOnlyList<CourseRow> Rows, int Total);
