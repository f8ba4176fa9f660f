using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

/// <summary>How many of those named must agree before a step is done.</summary>
public enum StepRule
{
    One,

    /// <summary>More than half of those who may.</summary>
    Most,

    All,
}

/// <summary>People named by post or by name; nobody named = whoever holds the power to approve there.</summary>
/// <param name="Posts">Resource names of capacities, as in <see cref="Grant.Title"/>: "Boards.BoardPost.Head".</param>
public sealed record StepParty(IReadOnlyList<string> Posts, IReadOnlyList<Guid> People)
{
    public static readonly StepParty Anyone = new([], []);

    public bool IsAnyone => Posts.Count == 0 && People.Count == 0;

    /// <summary>Whether the person is named, on the actor's day; a delegate stands for the post of who delegated.</summary>
    internal bool Names(Actor actor, Guid agencyId) => IsAnyone
        || actor.PersonId is { } person && People.Contains(person)
        || actor.Grants.Any(g => g.AgencyId == agencyId && g.Period.Contains(actor.Day) && Posts.Contains(g.Title));

    /// <summary>Marks by which a queue finds what waits for whom (see <see cref="RequestWait"/>).</summary>
    internal IEnumerable<string> Marks(Guid agencyId) => IsAnyone ? [RequestWait.Mark(agencyId)]
        : [.. Posts.Select(p => RequestWait.Mark(agencyId, p)), .. People.Select(RequestWait.MarkOf)];
}

/// <summary>One step of a route. The last step decides, and asks for the power to approve (Điều 20.2) whoever is named.</summary>
/// <param name="Name">What the board calls it: "Thư ký tiếp nhận".</param>
/// <param name="Hours">Working hours allowed, 1 to 400; null = the board's limit.</param>
/// <param name="Told">Who is told that it is reached, beside those who act.</param>
/// <param name="LateTo">To whom it climbs when late; nobody named = the next post of the board.</param>
public sealed record RouteStep(string Name, StepParty Party, StepRule Rule, int? Hours, StepParty Told, StepParty LateTo)
{
    /// <param name="eligible">How many people could sign this step today.</param>
    internal int Needed(int eligible) => Rule switch
    {
        StepRule.One => 1,
        StepRule.Most => eligible / 2 + 1,
        _ => Math.Max(1, eligible),
    };
}
