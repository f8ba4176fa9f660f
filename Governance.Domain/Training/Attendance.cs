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

    internal Attendance(Guid sessionId, Guid personId) => (Id, SessionId, PersonId) = (Guid.CreateVersion7(), sessionId, personId);

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public Guid PersonId { get; private set; }
    public bool Attended { get; private set; }
    public TrainingResult Result { get; private set; }

    internal void Enter(bool attended, TrainingResult result) => (Attended, Result) = (attended, result);
}
