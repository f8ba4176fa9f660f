using Governance.Domain.Budget;
using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>What an agency means to hold of one course in a year.</summary>
/// <param name="People">How many, 1 to 5,000.</param>
/// <param name="Month">When about, 1 to 12.</param>
/// <param name="Cost">Expected, whole đồng, 0 or more.</param>
/// <param name="Source">Code of a <see cref="FundingSource"/>.</param>
public sealed record CourseNeed(Guid CourseId, int People, int Month, long Cost, string Source)
{
    private const int MostPeople = 5000;

    /// <summary>Everything wrong with the needs of one plan, all at once.</summary>
    internal static IEnumerable<Refusal> WhatIsWrong(IReadOnlyList<CourseNeed> needs)
    {
        if (needs.Any(n => n.CourseId == Guid.Empty)) yield return new("Common.Required", new Term("Training.Course"));
        if (needs.GroupBy(n => n.CourseId).Any(g => g.Key != Guid.Empty && g.Count() > 1)) yield return new("Training.CourseTwice");
        if (needs.Any(n => n.People is < 1 or > MostPeople)) yield return new("Training.PeopleOutside", 1, MostPeople);
        if (needs.Any(n => n.Month is < 1 or > 12)) yield return new("Common.Required", new Term("Training.Month"));
        if (needs.Any(n => n.Cost < 0)) yield return new("Training.CostNegative");
        if (needs.Any(n => Text.Clean(n.Source) == "")) yield return new("Common.Required", new Term("Training.Source"));
    }
}

/// <summary>One course of a <see cref="TrainingPlan"/>.</summary>
public sealed class PlannedCourse
{
    private PlannedCourse() { }

    internal PlannedCourse(Guid planId, CourseNeed need)
    {
        (Id, PlanId, CourseId) = (Guid.CreateVersion7(), planId, need.CourseId);
        Take(need);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid CourseId { get; private set; }
    public int People { get; private set; }

    /// <summary>1 to 12.</summary>
    public int Month { get; private set; }

    /// <summary>Whole đồng.</summary>
    public long Cost { get; private set; }

    /// <summary>Code of a <see cref="FundingSource"/>.</summary>
    public string Source { get; private set; } = "";

    internal void Take(CourseNeed need) => (People, Month, Cost, Source) = (need.People, need.Month, need.Cost, need.Source);
}
