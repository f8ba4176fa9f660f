using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>What someone's term was: a seat on a board, or a post of an agency.</summary>
public enum TermKind
{
    Seat,
    Post,
}

/// <summary>A term that is over, or soon will be: unless the same person goes on there, it owes a hand-over (Điều 24.2).</summary>
/// <param name="Id">Of the appointment or the post.</param>
/// <param name="PersonTitle">Title in the agency; null where none is known.</param>
/// <param name="Title">Resource name of the capacity ("Boards.BoardPost.Member").</param>
/// <param name="Until">First day no longer in it; null = no end is known.</param>
/// <param name="Decision">Number and date of the decision that ended it, or of the one that named its end, as text.</param>
/// <param name="IsContinued">The same person goes on, without a gap, on the same board or in the same post.</param>
public sealed record EndedTerm(TermKind Kind, Guid Id, Guid PersonId, string PersonName, string? PersonTitle, Guid AgencyId, string Title, DateOnly? Until, string Decision, bool IsContinued)
{
    /// <summary>Days before the end from which a hand-over can be prepared.</summary>
    public const int SoonDays = 30;

    /// <summary>Whether a hand-over is owed, or soon will be.</summary>
    public bool OwesHandover(DateOnly day) => !IsContinued && Until <= day.AddDays(SoonDays);

    /// <summary>What <see cref="Handover.WhyNotKeep"/> says; Access.Handover.Continues while the person goes on; Access.Handover.TooSoon long before the end.</summary>
    public Refusal? WhyNotStart(Actor actor, Agency agency) =>
        Handover.WhyNotKeep(actor, agency, PersonId)
        ?? (IsContinued || Until is null ? new Refusal("Access.Handover.Continues", PersonName) : null)
        ?? (OwesHandover(actor.Day) ? null : new Refusal("Access.Handover.TooSoon", Until!.Value.AddDays(-SoonDays)));
}
