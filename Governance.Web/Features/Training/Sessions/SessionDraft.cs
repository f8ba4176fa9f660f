using System.Globalization;
using Governance.Domain.Common;
using Governance.Domain.Training;

namespace Governance.Web.Features.Training.Sessions;

/// <summary>A session's plan while it is typed.</summary>
public sealed class SessionDraft
{
    public DateTime? First { get; set; }
    public DateTime? Last { get; set; }
    public string StartsAt { get; set; } = "";
    public string EndsAt { get; set; } = "";
    public string Place { get; set; } = "";
    public string? Link { get; set; }
    public string? Provider { get; set; }
    public string? Trainer { get; set; }
    public int? Seats { get; set; }
    public long Cost { get; set; }
    public string? Number { get; set; }

    internal static SessionDraft Of(TrainingSession session) => new()
    {
        First = session.FirstDay.ToDateTime(default),
        Last = session.LastDay == session.FirstDay ? null : session.LastDay.ToDateTime(default),
        StartsAt = Shown(session.StartsAt),
        EndsAt = Shown(session.EndsAt),
        Place = session.Place,
        Link = session.Link,
        Provider = session.Provider,
        Trainer = session.Trainer,
        Seats = session.Seats,
        Cost = session.Cost,
        Number = session.DecisionNumber,
    };

    /// <exception cref="RuleBroken">Training.TimesWrong for a time that is none.</exception>
    internal SessionPlan ToPlan() => new(Day(First), Day(Last), Place, Provider, Trainer, Cost, Number, Link, Time(StartsAt), Time(EndsAt), Seats);

    internal static string Shown(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(DateTime? date) => date is { } day ? DateOnly.FromDateTime(day) : null;

    private static TimeOnly? Time(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out var time) ? time : throw new RuleBroken(new Refusal("Training.TimesWrong"));
}
