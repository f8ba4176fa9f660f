using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>One person's duty of one year in one agency, lifted by the record clerk. Withdrawn, it stays as history; it can be granted anew.</summary>
public sealed class TrainingExemption
{
    private TrainingExemption() { }

    /// <param name="reason">Long sick leave, maternity leave …: 1 to 400 characters.</param>
    /// <exception cref="RuleBroken">No power; Training.OwnExemption; Common.Required, Common.TooLong.</exception>
    public TrainingExemption(Guid personId, Guid agencyId, int year, string reason, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotGrant(stamp.Actor, personId, agencyId));
        (Id, PersonId, AgencyId, Year) = (Guid.CreateVersion7(), personId, agencyId, year);
        Reason = Text.Required(reason, "Training.ExemptionReason");
        (GrantedBy, GrantedAt) = (stamp.Actor.Name, stamp.At);
    }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>Name of who granted it.</summary>
    public string GrantedBy { get; private set; } = "";

    public DateTime GrantedAt { get; private set; }
    public string? WithdrawnBy { get; private set; }

    /// <summary>UTC instant; null while it is in force.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public int Version { get; private set; }
    public bool IsInForce => WithdrawnAt is null;

    /// <summary>Why that person may not be exempted there, or an exemption withdrawn: no power, or one's own duty.</summary>
    public static Refusal? WhyNotGrant(Actor actor, Guid personId, Guid agencyId) =>
        TrainingSession.WhyNotRecord(actor, agencyId) ?? (actor.PersonId == personId ? new("Training.OwnExemption", LegalBasis.Regulation(12)) : null);

    /// <summary>Why it may not be withdrawn: as <see cref="WhyNotGrant"/>, or withdrawn already.</summary>
    public Refusal? WhyNotWithdraw(Actor actor) => WhyNotGrant(actor, PersonId, AgencyId) ?? (IsInForce ? null : new("Training.ExemptionWithdrawn"));

    /// <exception cref="RuleBroken">See <see cref="WhyNotWithdraw"/>.</exception>
    public void Withdraw(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotWithdraw(stamp.Actor));
        (WithdrawnBy, WithdrawnAt) = (stamp.Actor.Name, stamp.At);
    }
}
