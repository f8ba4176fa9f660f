using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>Who has which task and when on one board; a task passes on, and ends with the seat.</summary>
internal sealed class BoardTasks(Guid boardId, List<BoardTask> tasks)
{
    /// <summary>The task passes on: who had it until then has it no longer.</summary>
    internal void GiveSecretary(Guid personId, Period period, Guid decisionId)
    {
        End(period.From, t => t.Kind is BoardTaskKind.Secretary);
        tasks.Add(new(boardId, personId, BoardTaskKind.Secretary, period, decisionId));
    }

    internal void End(DateOnly day, Func<BoardTask, bool> which)
    {
        foreach (var task in tasks.Where(t => t.Period.Contains(day) && t.Period.From < day && which(t))) task.End(day);
    }

    /// <summary>Whether this very appointment's end ends the person's task, with nobody to have it from then: the task goes on with a renewal.</summary>
    internal bool EndsWith(Appointment appointment) =>
        tasks.Any(t => t.PersonId == appointment.PersonId && t.Kind is BoardTaskKind.Secretary && t.Period.Until == appointment.Period.Until)
        && !tasks.Any(t => t.Kind is BoardTaskKind.Secretary && t.Period.From >= appointment.Period.Until);

    /// <summary>A task of the people, or of anyone when it passes on, that was given from that day on by another decision.</summary>
    internal BoardTask? BeginsLater(DateOnly day, bool passesOn, IReadOnlyCollection<Appointment> leaving) =>
        tasks.Find(t => t.Period.From >= day && (passesOn || leaving.Any(a => a.PersonId == t.PersonId)));
}
