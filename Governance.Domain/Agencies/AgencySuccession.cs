using Governance.Domain.Common;

namespace Governance.Domain.Agencies;

/// <summary>Which agency follows which: entered by a person, by a merger or by a split, never guessed.</summary>
public sealed class AgencySuccession
{
    private AgencySuccession() { }

    private AgencySuccession(Guid predecessorId, Guid successorId, string basis, string enteredBy)
    {
        Id = Guid.CreateVersion7();
        (PredecessorId, SuccessorId, EnteredByName) = (predecessorId, successorId, enteredBy);
        Basis = Text.Required(basis, "Agencies.SuccessionBasis", 300);
    }

    public Guid Id { get; private set; }
    public Guid PredecessorId { get; private set; }
    public Guid SuccessorId { get; private set; }

    /// <summary>The paper it is known from.</summary>
    public string Basis { get; private set; } = "";

    public string EnteredByName { get; private set; } = "";

    /// <summary>Enters who follows an agency that has ended or is to end.</summary>
    /// <param name="provinceId">The agency whose record clerk may.</param>
    /// <exception cref="RuleBroken">Access.NoPower; Agencies.FollowsItself; Agencies.HasNotEnded; Agencies.DoesNotExistThen when the successor does not stand on that day; Common.Required without a basis.</exception>
    public static AgencySuccession Enter(Agency predecessor, Agency successor, string basis, Guid provinceId, Stamp stamp)
    {
        Refusal.ThrowIfAny(ReorganisationPlan.WhyNotPlan(stamp.Actor, provinceId)
            ?? (predecessor.Id == successor.Id ? new Refusal("Agencies.FollowsItself")
            : predecessor.Dissolved is not { } ended ? new("Agencies.HasNotEnded", predecessor.Name)
            : successor.ExistsOn(ended) ? null : new("Agencies.DoesNotExistThen", successor.Name, ended)));
        return new(predecessor.Id, successor.Id, basis, stamp.Actor.Name);
    }
}
