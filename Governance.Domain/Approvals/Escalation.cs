using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

/// <summary>To whom late work climbs: those who hold that post on the day.</summary>
public enum EscalationTarget
{
    /// <summary>Phó Trưởng Ban biên tập.</summary>
    DeputyHead,

    /// <summary>Trưởng Ban biên tập.</summary>
    Head,

    /// <summary>Thủ trưởng cơ quan.</summary>
    HeadOfAgency,
}

/// <summary>One level with the people it means: of a post, or named by a route.</summary>
/// <param name="Title">Resource name of the post, or the words of the route.</param>
/// <param name="AfterDays">Working days after the due time; 0 = as soon as it is late.</param>
public sealed record EscalationLevel(string Title, int AfterDays, IReadOnlyList<Guid> People);

/// <summary>Whom late work comes to next.</summary>
/// <param name="Level">From 0.</param>
/// <param name="People">At least one; nobody who was told at an earlier level.</param>
/// <param name="IsLast">Nobody comes after.</param>
public sealed record EscalationStep(int Level, string Title, IReadOnlyList<Guid> People, bool IsLast);

/// <summary>Late work climbs level by level, each once; a level that means nobody new gives its turn to the next.</summary>
public static class Escalation
{
    /// <param name="dueAt">UTC instant by which it should have been decided.</param>
    /// <param name="now">UTC instant.</param>
    /// <param name="told">Levels that were told, and whom.</param>
    /// <returns>Null when nobody is to be told at this instant.</returns>
    public static EscalationStep? Next(DateTime dueAt, DateTime now, IReadOnlyList<EscalationLevel> levels, IReadOnlyCollection<Climb> told, WorkingCalendar calendar)
    {
        if (now <= dueAt) return null;
        var (known, after, turn) = (told.SelectMany(t => t.People).ToHashSet(), told.Count == 0 ? -1 : told.Max(t => t.Level), (DateTime?)null);
        for (var i = after + 1; i < levels.Count; i++)
        {
            var at = levels[i].AfterDays == 0 ? dueAt : calendar.Due(dueAt, levels[i].AfterDays);
            if (turn < at) at = turn.Value;
            if (at > now) return null;
            var people = levels[i].People.Where(p => !known.Contains(p)).Distinct().ToList();
            if (people.Count == 0)
            {
                turn = at;
                continue;
            }
            known.UnionWith(people);
            return new(i, levels[i].Title, people, levels.Skip(i + 1).All(l => l.People.All(known.Contains)));
        }
        return null;
    }
}

/// <summary>One level of one step of a late request was told. Never changed; each is told once.</summary>
public sealed class Climb
{
    private Climb() { }

    /// <param name="names">Of the people, for the history.</param>
    public Climb(ApprovalRequest request, EscalationStep step, string names, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (RequestId, Step, Level, Title, People, Names, IsLast, At) = (request.Id, request.StepNumber, step.Level, step.Title, step.People, names.Length > 1000 ? names[..1000] : names, step.IsLast, stamp.At);
    }

    public Guid Id { get; private set; }
    public Guid RequestId { get; private set; }

    /// <summary>Of its route, from 1: at each step it climbs anew.</summary>
    public int Step { get; private set; }

    /// <summary>From 0.</summary>
    public int Level { get; private set; }

    /// <summary>As <see cref="EscalationLevel.Title"/>.</summary>
    public string Title { get; private set; } = "";

    public IReadOnlyList<Guid> People { get; private set; } = [];
    public string Names { get; private set; } = "";

    /// <summary>Nobody is left to be told.</summary>
    public bool IsLast { get; private set; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; private set; }
}
