namespace Governance.Domain.Training;

/// <summary>How a session ended for one person.</summary>
public enum TrainingResult
{
    Pending,
    Passed,
    Failed,
}

/// <summary>One person on the list of a session.</summary>
public sealed class Attendance
{
    private Attendance() { }

    internal Attendance(Guid sessionId, Guid personId, int place) => (Id, SessionId, PersonId, Place) = (Guid.CreateVersion7(), sessionId, personId, place);

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>In the order of invitation, from 1: who came first sits first when seats are short.</summary>
    public int Place { get; private set; }

    /// <summary>On the waiting list: no seat, so no result and no invitation.</summary>
    public bool IsWaiting { get; internal set; }

    public bool Attended { get; private set; }

    /// <summary>Days on which the person was there, in order; all that had come when they were not noted one by one.</summary>
    public IReadOnlyList<DateOnly> PresentOn { get; private set; } = [];

    public TrainingResult Result { get; private set; }

    /// <summary>The edition of the session's invitation that the person has; null = they were told of no seat, or that it is gone.</summary>
    public int? InvitedEdition { get; private set; }

    /// <summary>How often this seat was spoken of.</summary>
    public int InvitationsSent { get; private set; }

    /// <returns>What to tell the person; null when they know it.</returns>
    internal Invitation? Tell(int edition, bool isOff)
    {
        if (isOff ? InvitedEdition is null : InvitedEdition == edition) return null;
        InvitedEdition = isOff ? null : edition;
        return new(Id, PersonId, InvitationsSent++, isOff);
    }

    /// <param name="days">Those of the session that have come.</param>
    internal void Enter(bool attended, TrainingResult result, IReadOnlyList<DateOnly> days) =>
        (Attended, Result, PresentOn) = (attended, result, !attended ? [] : PresentOn.Count > 0 ? PresentOn : days);

    /// <summary>Who was there on no day has no result to show for it.</summary>
    internal void Note(DateOnly day, bool present)
    {
        PresentOn = [.. PresentOn.Where(d => d != day).Concat(present ? [day] : []).Order()];
        Attended = PresentOn.Count > 0;
        if (!Attended && Result is TrainingResult.Passed) Result = TrainingResult.Pending;
    }
}
