using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Being prepared; nobody has been marked.</summary>
    Planned,

    /// <summary>It took place: someone's presence or result was entered.</summary>
    Held,

    /// <summary>Chốt: all results are in, nothing of them changes any more.</summary>
    Closed,
    Cancelled,
}

/// <summary>One holding of a course for people of an agency, with who came, how it ended and what it cost (Điều 12, 13.3.e).</summary>
public sealed partial class TrainingSession
{
    private readonly List<Attendance> _attendances = [];

    private TrainingSession() { }

    /// <param name="people">Those invited, in the order in which they get seats; each once.</param>
    /// <exception cref="RuleBroken">All that is wrong at once: no power, what is wrong with the plan, nobody invited.</exception>
    public TrainingSession(Guid agencyId, Guid courseId, SessionPlan plan, IEnumerable<Guid> people, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRecord(stamp.Actor, agencyId));
        (Id, AgencyId, CourseId) = (Guid.CreateVersion7(), agencyId, courseId);
        Add(people);
        Take(plan, _attendances.Count == 0 ? [new("Training.NobodyInvited")] : []);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid CourseId { get; private set; }
    public DateOnly FirstDay { get; private set; }

    /// <summary>In the session; a duty is met on this day.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>In Vietnam, the same on each day; null = all day.</summary>
    public TimeOnly? StartsAt { get; private set; }

    public TimeOnly? EndsAt { get; private set; }

    /// <summary>Empty when it is held on line only.</summary>
    public string Place { get; private set; } = "";

    public string? Link { get; private set; }
    public string? Provider { get; private set; }
    public string? Trainer { get; private set; }

    /// <summary>Null = as many as come.</summary>
    public int? Seats { get; private set; }

    /// <summary>Planned, whole đồng; what it cost in the end is <see cref="Spending"/>.</summary>
    public long Cost { get; private set; }

    public string? DecisionNumber { get; private set; }
    public SessionState State { get; private set; }
    public bool IsClosed => State is SessionState.Closed;
    public string? CancelledReason { get; private set; }

    public IReadOnlyList<Attendance> Attendances => _attendances;
    public int Version { get; private set; }

    public IReadOnlyList<DateOnly> Days => [.. Enumerable.Range(0, LastDay.DayNumber - FirstDay.DayNumber + 1).Select(FirstDay.AddDays)];

    public static Refusal? WhyNotRecord(Actor actor, Guid agencyId) => actor.WhyNot(Power.RecordBoard, agencyId, LegalBasis.Regulation(12));

    /// <summary>Why its plan, people and results may not change: no power, closed, or cancelled.</summary>
    public Refusal? WhyNotChange(Actor actor) => WhyNotRecord(actor, AgencyId) ?? State switch
    {
        SessionState.Closed => new("Training.SessionClosed"),
        SessionState.Cancelled => new("Training.SessionCancelled", CancelledReason!),
        _ => null,
    };

    /// <summary>Takes a new plan; whoever has an invitation needs a new one. The days stand once it was held.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotChange"/>; what is wrong with the plan; Training.DaysStand.</exception>
    public void Change(SessionPlan plan, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        var moved = plan.FirstDay != FirstDay || (plan.LastDay ?? plan.FirstDay) != LastDay;
        Take(plan, State is SessionState.Held && moved ? [new("Training.DaysStand")] : []);
        InvitationEdition++;
    }

    /// <summary>Why it may not be cancelled: as <see cref="WhyNotChange"/>, or it was held.</summary>
    public Refusal? WhyNotCancel(Actor actor) => WhyNotChange(actor) ?? (State is SessionState.Held ? new("Training.AlreadyHeld") : null);

    /// <exception cref="RuleBroken">See <see cref="WhyNotCancel"/>; Common.Required without a reason.</exception>
    public void Cancel(string? reason, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotCancel(stamp.Actor));
        CancelledReason = Text.Required(reason, "Training.Reason");
        State = SessionState.Cancelled;
        InvitationEdition++;
    }

    private void Take(SessionPlan plan, IEnumerable<Refusal> also)
    {
        List<Refusal> wrong = [.. plan.WhatIsWrong(), .. also];
        if (wrong.Count > 0) throw new RuleBroken(wrong);
        (FirstDay, LastDay, Cost) = (plan.FirstDay!.Value, plan.LastDay ?? plan.FirstDay.Value, plan.Cost);
        (StartsAt, EndsAt, Seats) = (plan.StartsAt, plan.EndsAt, plan.Seats);
        Place = Text.Optional(plan.Place, "Training.Place") ?? "";
        Link = Text.Optional(plan.Link, "Training.Link");
        Provider = Text.Optional(plan.Provider, "Training.Provider");
        Trainer = Text.Optional(plan.Trainer, "Training.Trainer");
        DecisionNumber = Text.Optional(plan.DecisionNumber, "Training.DecisionNumber", 100);
        Seat();
    }
}
