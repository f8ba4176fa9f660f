using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>What is known of a session before it begins.</summary>
/// <param name="FirstDay">Null only while a form is being filled in.</param>
/// <param name="LastDay">Null = one day.</param>
/// <param name="Place">May be empty when there is a link.</param>
/// <param name="Cost">Planned; whole đồng, 0 or more.</param>
/// <param name="Link">Where it is held on line: an absolute http or https address.</param>
/// <param name="StartsAt">In Vietnam, the same on each day; null with <paramref name="EndsAt"/> = all day.</param>
/// <param name="Seats">1 to 5,000; null = as many as come.</param>
public sealed record SessionPlan(DateOnly? FirstDay, DateOnly? LastDay, string Place, string? Provider, string? Trainer, long Cost, string? DecisionNumber,
    string? Link = null, TimeOnly? StartsAt = null, TimeOnly? EndsAt = null, int? Seats = null)
{
    private const int MostDays = 60, MostSeats = 5000;

    /// <summary>Everything wrong with it, all at once.</summary>
    public IEnumerable<Refusal> WhatIsWrong()
    {
        var link = Text.Clean(Link);
        if (FirstDay is null) yield return new("Common.Required", new Term("Training.FirstDay"));
        if (LastDay < FirstDay) yield return new("Training.EndsBeforeItBegins", FirstDay!, LastDay!);
        if (FirstDay is { } first && LastDay?.DayNumber - first.DayNumber >= MostDays) yield return new("Training.TooManyDays", MostDays);
        if (StartsAt is null != EndsAt is null || EndsAt <= StartsAt) yield return new("Training.TimesWrong");
        if (Text.Clean(Place) == "" && link == "") yield return new("Training.NoPlace");
        if (link != "" && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) yield return new("Training.LinkWrong", link);
        if (Seats is < 1 or > MostSeats) yield return new("Training.SeatsOutside", 1, MostSeats);
        if (Cost < 0) yield return new("Training.CostNegative");
    }
}
