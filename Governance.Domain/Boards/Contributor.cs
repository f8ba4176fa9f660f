using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <param name="Number">Number of the decision or agreement by which they write for the board.</param>
/// <param name="Subject">What they write about; empty = not said.</param>
public sealed record ContributorTerms(Guid PersonId, string PersonName, DateOnly From, DateOnly? Until, string Number, DateOnly SignedOn, string Subject = "");

/// <summary>
/// Cộng tác viên: someone who writes for a board without sitting on it, by a decision or an agreement, for a time. A renewal is a new
/// row. The regulation says nothing of them: it is practice.
/// </summary>
public sealed class Contributor
{
    private Contributor() { }

    /// <param name="others">Every time that person wrote for this board.</param>
    /// <exception cref="RuleBroken">With every reason at once: no power, Contributors.Overlaps, Contributors.Seated, Contributors.NotYetSigned, Common.Required, Common.PeriodEndsBeforeItStarts.</exception>
    public Contributor(EditorialBoard board, ContributorTerms terms, IEnumerable<Contributor> others, Stamp stamp)
    {
        var problems = WhatIsWrong(board, terms, others, stamp).ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        Id = Guid.CreateVersion7();
        (BoardId, PersonId, Period, SignedOn) = (board.Id, terms.PersonId, new(terms.From, terms.Until), terms.SignedOn);
        (Number, Subject, EnteredByName) = (Text.Required(terms.Number, "Contributors.Number", 100), Text.Optional(terms.Subject, "Contributors.Subject", 200), stamp.Actor.Name);
    }

    public Guid Id { get; private set; }
    public Guid BoardId { get; private set; }
    public Guid PersonId { get; private set; }
    public Period Period { get; private set; }
    public string Number { get; private set; } = "";
    public DateOnly SignedOn { get; private set; }

    /// <summary>What they write about; null = not said.</summary>
    public string? Subject { get; private set; }

    public string EnteredByName { get; private set; } = "";
    public int Version { get; private set; }

    /// <returns>Null to the board's secretary and to the agency's record clerk; else Access.NoPower.</returns>
    public static Refusal? WhyNotKeep(Actor actor, Guid agencyId) => actor.WhyNot(Power.KeepContributors, agencyId);

    /// <returns>What <see cref="WhyNotKeep"/> says, or Contributors.EndedAlready.</returns>
    public Refusal? WhyNotEnd(Actor actor, Guid agencyId) =>
        WhyNotKeep(actor, agencyId) ?? (Period.Until <= actor.Day ? new("Contributors.EndedAlready", Period.Until) : null);

    /// <param name="until">First day on which they write no more; only ever earlier than it was.</param>
    /// <exception cref="RuleBroken">What <see cref="WhyNotEnd"/> says; Contributors.OnlyShortens; Common.PeriodEndsBeforeItStarts.</exception>
    public void End(EditorialBoard board, DateOnly until, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotEnd(stamp.Actor, board.AgencyId) ?? (until > Period.Until ? new("Contributors.OnlyShortens", Period.Until) : null));
        Period = Period.EndedOn(until);
    }

    private static IEnumerable<Refusal> WhatIsWrong(EditorialBoard board, ContributorTerms terms, IEnumerable<Contributor> others, Stamp stamp)
    {
        if (WhyNotKeep(stamp.Actor, board.AgencyId) is { } noPower) yield return noPower;
        if (Text.Clean(terms.Number) == "") yield return new("Common.Required", new Term("Contributors.Number"));
        if (terms.SignedOn > stamp.Day) yield return new("Contributors.NotYetSigned", terms.SignedOn);
        if (terms.Until <= terms.From)
        {
            yield return new("Common.PeriodEndsBeforeItStarts", terms.From, terms.Until);
            yield break;
        }
        if (others.FirstOrDefault(o => o.PersonId == terms.PersonId && o.Period.Overlaps(new(terms.From, terms.Until))) is { } there) yield return new("Contributors.Overlaps", terms.PersonName, there.Number);
        if (board.On(terms.From).Any(a => a.PersonId == terms.PersonId)) yield return new("Contributors.Seated", terms.PersonName);
    }
}
