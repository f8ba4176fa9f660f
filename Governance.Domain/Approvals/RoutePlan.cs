namespace Governance.Domain.Approvals;

/// <summary>Until when something is to be done, counted in working time: from a UTC instant, with the working hours allowed (null = the board's limit).</summary>
public delegate DateTime DueTime(DateTime from, int? hours);

/// <summary>The way that a request takes, as it stands when it is made.</summary>
/// <param name="Steps">At least one; the last decides.</param>
public sealed record RoutePlan(IReadOnlyList<RouteStep> Steps, DueTime Due)
{
    /// <summary>The reference route with a fixed limit.</summary>
    public static RoutePlan Until(DateTime dueAt) => new(Route.Reference([]), (_, _) => dueAt);
}

/// <summary>What must be known when someone signs a step.</summary>
/// <param name="Eligible">How many people could sign it today, those with a hand in the work left out.</param>
/// <param name="Due">For the step that comes next.</param>
public sealed record Turn(int Eligible, DueTime Due);
