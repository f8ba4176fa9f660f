using Governance.Domain.Common;

namespace Governance.Domain.Editorial.Checking;

/// <summary>
/// One of the acts that a work must not be (Điều 4, 25.3), in the words that the agency enters: the regulation refers to a decree whose
/// text is not shipped, so the list is empty at first.
/// </summary>
public sealed class ProhibitedAct
{
    private ProhibitedAct() { }

    /// <param name="agencyId">Null = the whole province.</param>
    /// <param name="from">First day it is asked about.</param>
    /// <exception cref="RuleBroken">Access.NoPower (see <see cref="CheckRule.WhyNotSet"/>); Common.Required; Common.TooLong.</exception>
    public ProhibitedAct(Guid? agencyId, string text, LegalBasis? basis, DateOnly from, Stamp stamp)
    {
        Refusal.ThrowIfAny(CheckRule.WhyNotSet(stamp.Actor, agencyId));
        Id = Guid.CreateVersion7();
        (AgencyId, Text, Basis, From) = (agencyId, Common.Text.Prose(text, "Editorial.Acts.Text", 2000), basis, from);
    }

    public Guid Id { get; private set; }
    public Guid? AgencyId { get; private set; }
    public string Text { get; private set; } = "";
    public LegalBasis? Basis { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>First day on which it is asked about no longer; null = open.</summary>
    public DateOnly? Until { get; private set; }

    public int Version { get; private set; }

    public bool Holds(DateOnly day) => From <= day && !(Until <= day);

    /// <exception cref="RuleBroken">Access.NoPower; Common.PeriodEndsBeforeItStarts.</exception>
    public void End(DateOnly until, Stamp stamp)
    {
        Refusal.ThrowIfAny(CheckRule.WhyNotSet(stamp.Actor, AgencyId));
        Until = new Period(From, until).Until;
    }
}

/// <summary>That an approver has gone through the acts and found none, for those very bytes and by name.</summary>
public sealed class ActsConfirmation
{
    private ActsConfirmation() { }

    /// <param name="hash">Of the revision that was read.</param>
    /// <param name="acts">All that hold for the agency on the day.</param>
    /// <param name="confirmed">Those that were ticked.</param>
    /// <exception cref="RuleBroken">Access.NoPower without the power to approve there; Editorial.Acts.NotAll.</exception>
    public ActsConfirmation(Edition edition, string hash, IReadOnlyCollection<ProhibitedAct> acts, IReadOnlyCollection<Guid> confirmed, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotConfirm(stamp.Actor, edition.AgencyId) ?? (acts.All(a => confirmed.Contains(a.Id)) ? null : new Refusal("Editorial.Acts.NotAll", LegalBasis.Regulation(25, 3), acts.Count(a => !confirmed.Contains(a.Id)))));
        Id = Guid.CreateVersion7();
        (EditionId, Hash, PersonId, ByName, At) = (edition.Id, hash, stamp.Actor.PersonId!.Value, stamp.Actor.Name, stamp.At);
        Acts = [.. acts.Select(a => a.Id).Order()];
    }

    public Guid Id { get; private set; }
    public Guid EditionId { get; private set; }
    public string Hash { get; private set; } = "";
    public Guid PersonId { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>What was confirmed.</summary>
    public IReadOnlyList<Guid> Acts { get; private set; } = [];

    public static Refusal? WhyNotConfirm(Actor actor, Guid agencyId) => actor.WhyNot(Power.Approve, agencyId, LegalBasis.Regulation(25, 3), Matter.Works);

    /// <summary>Why this person may not approve those bytes yet, or null: Editorial.Acts.NotConfirmed naming how many are open.</summary>
    /// <param name="acts">That hold for the agency on the day.</param>
    /// <param name="confirmations">Of that edition.</param>
    internal static Refusal? WhyNotApprove(IReadOnlyCollection<ProhibitedAct> acts, IEnumerable<ActsConfirmation> confirmations, Actor actor, string hash)
    {
        if (acts.Count == 0) return null;
        var confirmed = confirmations.Where(c => c.PersonId == actor.PersonId && c.Hash == hash).SelectMany(c => c.Acts).ToHashSet();
        var open = acts.Count(a => !confirmed.Contains(a.Id));
        return open == 0 ? null : new("Editorial.Acts.NotConfirmed", LegalBasis.Regulation(25, 3), open);
    }
}
