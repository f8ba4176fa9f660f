using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>
/// What a board sets for itself, from a day on: the regulation fixes neither a limit for the queue nor a rhythm of meetings.
/// The latest row that has begun applies.
/// </summary>
public sealed class BoardSettings
{
    private BoardSettings() { }

    /// <exception cref="RuleBroken">See <see cref="Change"/>; Boards.Settings.Past for a day before today: what was due then stays due then.</exception>
    public BoardSettings(EditorialBoard board, DateOnly from, BoardTerms terms, Stamp stamp)
    {
        if (from < stamp.Day) throw new RuleBroken(new Refusal("Boards.Settings.Past", from));
        Id = Guid.CreateVersion7();
        (BoardId, From) = (board.Id, from);
        Change(board, terms, stamp);
    }

    public Guid Id { get; private set; }
    public Guid BoardId { get; private set; }

    /// <summary>First day on which it applies.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Working hours in which a work is decided; null = the house's default.</summary>
    public int? QueueHours { get; private set; }

    /// <summary>See <see cref="Common.OfficeHours"/>; there whenever <see cref="QueueHours"/> is.</summary>
    public string? OfficeHours { get; private set; }

    /// <summary>Months from one meeting to the next; null = none fixed.</summary>
    public int? MeetingMonths { get; private set; }

    public int Version { get; private set; }

    public static Refusal? WhyNotChange(Actor actor, Guid agencyId) => actor.WhyNot(Power.RecordBoard, agencyId, LegalBasis.Regulation(10, 2));

    /// <exception cref="RuleBroken">With every reason at once: no power, figures out of bounds, office hours that cannot be read.</exception>
    public void Change(EditorialBoard board, BoardTerms terms, Stamp stamp)
    {
        var problems = WhatIsWrong(board, terms, stamp).ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        (QueueHours, MeetingMonths) = (terms.QueueHours, terms.MeetingMonths);
        OfficeHours = Common.OfficeHours.Parse(terms.OfficeHours)?.ToString();
    }

    private static IEnumerable<Refusal> WhatIsWrong(EditorialBoard board, BoardTerms terms, Stamp stamp)
    {
        if (WhyNotChange(stamp.Actor, board.AgencyId) is { } noPower) yield return noPower;
        if (terms.QueueHours is < 1 or > 400) yield return new("Boards.Settings.Hours", 1, 400);
        if (terms.MeetingMonths is < 1 or > 24) yield return new("Boards.Settings.Months", 1, 24);
        if (Common.OfficeHours.Parse(terms.OfficeHours) is null && (terms.QueueHours is not null || !string.IsNullOrWhiteSpace(terms.OfficeHours))) yield return new("Boards.Settings.OfficeHours");
    }
}

/// <param name="QueueHours">1 to 400 working hours; null = the house's default.</param>
/// <param name="OfficeHours">"07:30-11:30, 13:30-17:30": needed to count hours.</param>
/// <param name="MeetingMonths">1 to 24; null = none fixed.</param>
public sealed record BoardTerms(int? QueueHours, string? OfficeHours, int? MeetingMonths);
