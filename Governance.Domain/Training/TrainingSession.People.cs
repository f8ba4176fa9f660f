using Governance.Domain.Common;

namespace Governance.Domain.Training;

public sealed partial class TrainingSession
{
    /// <summary>Those who have a seat, in order.</summary>
    public IEnumerable<Attendance> Seated => _attendances.Where(a => !a.IsWaiting).OrderBy(a => a.Place);

    /// <summary>Why no result may be entered: as <see cref="WhyNotChange"/>, or it has not begun on the actor's day.</summary>
    public Refusal? WhyNotMark(Actor actor) => WhyNotChange(actor) ?? (actor.Day < FirstDay ? new Refusal("Training.NotBegun", FirstDay) : null);

    /// <summary>Why it may not be closed: as <see cref="WhyNotMark"/>, not over yet, nobody on the list, or a result is pending.</summary>
    public Refusal? WhyNotClose(Actor actor) =>
        WhyNotMark(actor)
        ?? (actor.Day < LastDay ? new Refusal("Training.NotOver", LastDay) : null)
        ?? (_attendances.Count == 0 ? new Refusal("Training.NobodyInvited") : null)
        ?? (Seated.Count(a => a.Result is TrainingResult.Pending) is > 0 and var pending ? new Refusal("Training.ResultsPending", pending) : null);

    /// <summary>Adds people who are not on the list yet; past the last seat they wait.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotChange"/>.</exception>
    public void Invite(IEnumerable<Guid> people, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        Add(people);
        Seat();
    }

    /// <summary>Why someone may not be taken off: as <see cref="WhyNotChange"/>, or presence or a result was entered for them.</summary>
    public Refusal? WhyNotRemove(Guid person, Actor actor) =>
        WhyNotChange(actor) ?? (On(person) is { Attended: false, Result: TrainingResult.Pending } ? null : new Refusal("Training.AlreadyMarked"));

    /// <summary>Takes someone off the list; the first who waits gets the seat.</summary>
    /// <returns>The row that is to be taken out of storage too.</returns>
    /// <exception cref="RuleBroken">See <see cref="WhyNotRemove"/>; Common.NotFound.</exception>
    public Attendance Remove(Guid person, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRemove(person, stamp.Actor));
        var off = On(person);
        _attendances.Remove(off);
        if (off.Tell(InvitationEdition, isOff: true) is { } told) _takenBack.Add(told);
        Seat();
        return off;
    }

    /// <summary>Enters one result for many; who was absent has failed.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotMark"/>; Common.NotFound when someone is not on the list; Training.StillWaiting.</exception>
    public void Mark(IEnumerable<Guid> people, bool attended, TrainingResult result, Stamp stamp)
    {
        List<DateOnly> days = [.. Days.Where(d => d <= stamp.Day)];
        foreach (var attendance in Markable(people, stamp)) attendance.Enter(attended, attended ? result : TrainingResult.Failed, days);
        State = SessionState.Held;
    }

    /// <summary>Enters who was there, or was not, on one day. Who was seated past the last seat only because of what was entered waits again once it is taken back.</summary>
    /// <param name="day">Of the session, not after the stamp's day.</param>
    /// <exception cref="RuleBroken">See <see cref="Mark"/>; Training.NotADay.</exception>
    public void Note(IEnumerable<Guid> people, DateOnly day, bool present, Stamp stamp)
    {
        var marked = Markable(people, stamp);
        if (day < FirstDay || day > LastDay || day > stamp.Day) throw new RuleBroken(new Refusal("Training.NotADay", day));
        foreach (var attendance in marked) attendance.Note(day, present);
        State = SessionState.Held;
        Seat();
    }

    /// <exception cref="RuleBroken">See <see cref="WhyNotClose"/>.</exception>
    public void Close(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotClose(stamp.Actor));
        State = SessionState.Closed;
    }

    private List<Attendance> Markable(IEnumerable<Guid> people, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotMark(stamp.Actor));
        var marked = people.Select(On).ToList();
        if (marked.Any(a => a.IsWaiting)) throw new RuleBroken(new Refusal("Training.StillWaiting"));
        return marked;
    }

    private Attendance On(Guid person) => _attendances.SingleOrDefault(a => a.PersonId == person) ?? throw new RuleBroken(new Refusal("Common.NotFound"));

    private void Add(IEnumerable<Guid> people)
    {
        foreach (var person in people.Distinct().Where(p => _attendances.All(a => a.PersonId != p)).ToList())
            _attendances.Add(new(Id, person, _attendances.Select(a => a.Place).DefaultIfEmpty().Max() + 1));
    }

    /// <summary>Who has something entered keeps the seat; the others sit in the order in which they came.</summary>
    private void Seat()
    {
        var inOrder = _attendances.OrderByDescending(a => a.Attended || a.Result is not TrainingResult.Pending).ThenBy(a => a.Place).ToList();
        for (var i = 0; i < inOrder.Count; i++) inOrder[i].IsWaiting = i >= Seats && !inOrder[i].Attended && inOrder[i].Result is TrainingResult.Pending;
    }
}
