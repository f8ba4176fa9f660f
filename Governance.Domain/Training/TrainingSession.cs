using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>What is known of a session before it begins.</summary>
/// <param name="FirstDay">Null only while a form is being filled in.</param>
/// <param name="LastDay">Null = one day.</param>
/// <param name="Cost">Whole đồng, 0 or more.</param>
public sealed record SessionPlan(DateOnly? FirstDay, DateOnly? LastDay, string Place, string? Provider, string? Trainer, long Cost, string? DecisionNumber);

/// <summary>One holding of a course for people of an agency, with who came and how it ended (Điều 12).</summary>
public sealed class TrainingSession
{
    private readonly List<Attendance> _attendances = [];

    private TrainingSession() { }

    /// <param name="people">Those invited; each once.</param>
    /// <exception cref="RuleBroken">All that is wrong at once: no power, no first day, the end before it, a negative cost, nobody invited.</exception>
    public TrainingSession(Guid agencyId, Guid courseId, SessionPlan plan, IEnumerable<Guid> people, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRecord(stamp.Actor, agencyId));
        (Id, AgencyId, CourseId) = (Guid.CreateVersion7(), agencyId, courseId);
        _attendances.AddRange(people.Distinct().Select(p => new Attendance(Id, p)));
        List<Refusal> wrong = [.. Problems(plan)];
        if (wrong.Count > 0) throw new RuleBroken(wrong);
        (FirstDay, LastDay, Cost) = (plan.FirstDay!.Value, plan.LastDay ?? plan.FirstDay.Value, plan.Cost);
        Place = Text.Required(plan.Place, "Training.Place");
        Provider = Text.Optional(plan.Provider, "Training.Provider");
        Trainer = Text.Optional(plan.Trainer, "Training.Trainer");
        DecisionNumber = Text.Optional(plan.DecisionNumber, "Training.DecisionNumber", 100);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid CourseId { get; private set; }
    public DateOnly FirstDay { get; private set; }

    /// <summary>In the session; a duty is met on this day.</summary>
    public DateOnly LastDay { get; private set; }

    public string Place { get; private set; } = "";
    public string? Provider { get; private set; }
    public string? Trainer { get; private set; }

    /// <summary>Whole đồng.</summary>
    public long Cost { get; private set; }

    public string? DecisionNumber { get; private set; }
    public bool IsClosed { get; private set; }
    public IReadOnlyList<Attendance> Attendances => _attendances;
    public int Version { get; private set; }

    public static Refusal? WhyNotRecord(Actor actor, Guid agencyId) => actor.WhyNot(Power.RecordBoard, agencyId, LegalBasis.Regulation(12));

    /// <summary>Why its people and results may not change: no power, or closed.</summary>
    public Refusal? WhyNotChange(Actor actor) => WhyNotRecord(actor, AgencyId) ?? (IsClosed ? new Refusal("Training.SessionClosed") : null);

    /// <summary>Why no result may be entered: as <see cref="WhyNotChange"/>, or it has not begun on the actor's day.</summary>
    public Refusal? WhyNotMark(Actor actor) => WhyNotChange(actor) ?? (actor.Day < FirstDay ? new Refusal("Training.NotBegun", FirstDay) : null);

    /// <summary>Why it may not be closed: as <see cref="WhyNotMark"/>, not over yet, or a result is pending.</summary>
    public Refusal? WhyNotClose(Actor actor) =>
        WhyNotMark(actor)
        ?? (actor.Day < LastDay ? new Refusal("Training.NotOver", LastDay) : null)
        ?? (_attendances.Count(a => a.Result is TrainingResult.Pending) is > 0 and var pending ? new Refusal("Training.ResultsPending", pending) : null);

    /// <summary>Adds people who are not on the list yet.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotChange"/>.</exception>
    public void Invite(IEnumerable<Guid> people, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        _attendances.AddRange(people.Distinct().Where(p => _attendances.All(a => a.PersonId != p)).Select(p => new Attendance(Id, p)));
    }

    /// <summary>Enters one result for many; who was absent has failed.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotMark"/>; Common.NotFound when someone is not on the list.</exception>
    public void Mark(IEnumerable<Guid> people, bool attended, TrainingResult result, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotMark(stamp.Actor));
        foreach (var person in people)
        {
            var attendance = _attendances.SingleOrDefault(a => a.PersonId == person) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
            attendance.Enter(attended, attended ? result : TrainingResult.Failed);
        }
    }

    /// <exception cref="RuleBroken">See <see cref="WhyNotClose"/>.</exception>
    public void Close(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotClose(stamp.Actor));
        IsClosed = true;
    }

    private IEnumerable<Refusal> Problems(SessionPlan plan)
    {
        if (plan.FirstDay is null) yield return new("Common.Required", new Term("Training.FirstDay"));
        if (plan.LastDay < plan.FirstDay) yield return new("Training.EndsBeforeItBegins", plan.FirstDay!, plan.LastDay!);
        if (plan.Cost < 0) yield return new("Training.CostNegative");
        if (_attendances.Count == 0) yield return new("Training.NobodyInvited");
    }
}
