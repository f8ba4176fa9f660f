using Governance.Domain.Common;

namespace Governance.Domain.Agencies;

/// <summary>How it is known that one agency follows another.</summary>
/// <param name="From">First day on which the successor stands in the other's place.</param>
/// <param name="Basis">Number of the decision it is known from.</param>
/// <param name="SignedOn">Day of that decision; null = not known.</param>
public sealed record SuccessionPaper(DateOnly From, string Basis, DateOnly? SignedOn = null);

/// <summary>Which agency follows which: entered by a person, by a merger or by a split, never guessed. One entered wrongly is retracted and stays readable.</summary>
public sealed class AgencySuccession
{
    private AgencySuccession() { }

    private AgencySuccession(Guid predecessorId, Guid successorId, SuccessionPaper paper, string enteredBy)
    {
        Id = Guid.CreateVersion7();
        (PredecessorId, SuccessorId, From, SignedOn, EnteredByName) = (predecessorId, successorId, paper.From, paper.SignedOn, enteredBy);
        Basis = Text.Required(paper.Basis, "Agencies.SuccessionBasis", 300);
    }

    public Guid Id { get; private set; }
    public Guid PredecessorId { get; private set; }
    public Guid SuccessorId { get; private set; }

    /// <summary>First day on which the successor stands in the other's place.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Number of the decision it is known from.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>Day of that decision; null = not known.</summary>
    public DateOnly? SignedOn { get; private set; }

    public string EnteredByName { get; private set; } = "";

    /// <summary>UTC instant; null while it counts.</summary>
    public DateTime? RetractedAt { get; private set; }

    public string? RetractedByName { get; private set; }
    public string? RetractReason { get; private set; }

    /// <summary>Enters who follows an agency that has ended or is to end.</summary>
    /// <param name="provinceId">The agency whose record clerk may.</param>
    /// <exception cref="RuleBroken">
    /// Access.NoPower; Agencies.FollowsItself; Agencies.HasNotEnded; Agencies.FollowsTooSoon before the predecessor's end; Agencies.DoesNotExistThen
    /// when the successor does not stand on that day; Agencies.NotYetSigned; Common.Required without a basis.
    /// </exception>
    public static AgencySuccession Enter(Agency predecessor, Agency successor, SuccessionPaper paper, Guid provinceId, Stamp stamp)
    {
        Refusal.ThrowIfAny(ReorganisationPlan.WhyNotPlan(stamp.Actor, provinceId)
            ?? (predecessor.Id == successor.Id ? new Refusal("Agencies.FollowsItself")
            : predecessor.Dissolved is not { } ended ? new("Agencies.HasNotEnded", predecessor.Name)
            : paper.From < ended ? new("Agencies.FollowsTooSoon", predecessor.Name, ended)
            : !successor.ExistsOn(paper.From) ? new("Agencies.DoesNotExistThen", successor.Name, paper.From)
            : paper.SignedOn > stamp.Day ? new("Agencies.NotYetSigned", paper.SignedOn) : null));
        return new(predecessor.Id, successor.Id, paper, stamp.Actor.Name);
    }

    public Refusal? WhyNotRetract(Actor actor, Guid provinceId) =>
        ReorganisationPlan.WhyNotPlan(actor, provinceId) ?? (RetractedAt is null ? null : new("Agencies.SuccessionRetracted"));

    /// <summary>Enters that it was wrong: it counts no more, and stays readable with the reason.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotRetract"/> says; Common.Required without a reason.</exception>
    public void Retract(string reason, Guid provinceId, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRetract(stamp.Actor, provinceId));
        (RetractReason, RetractedByName, RetractedAt) = (Text.Required(reason, "Agencies.RetractReason", 300), stamp.Actor.Name, stamp.At);
    }
}
