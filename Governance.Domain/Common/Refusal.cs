namespace Governance.Domain.Common;

/// <summary>
/// A named reason why something may not be done. The sentence stands under <see cref="Name"/>
/// in the resources of both languages, with <see cref="Arguments"/> put into its places.
/// </summary>
/// <param name="Name">Key of the sentence, "Room.Reason" (for example "Approvals.OwnWork").</param>
/// <param name="Basis">The clause it comes from; null where it is a rule of good order only.</param>
/// <param name="Arguments">What the sentence names: people, amounts, days. Never null.</param>
public sealed record Refusal(string Name, LegalBasis? Basis, params object[] Arguments)
{
    public Refusal(string name, params object[] arguments) : this(name, null, arguments) { }

    /// <summary>Throws when there is a reason why not; the very check that the page asked before.</summary>
    /// <exception cref="RuleBroken">When <paramref name="refusal"/> is not null.</exception>
    public static void ThrowIfAny(Refusal? refusal)
    {
        if (refusal is not null) throw new RuleBroken(refusal);
    }
}

/// <summary>Something was tried that a rule forbids. Carries one refusal or, for a form or an import, all of them.</summary>
public sealed class RuleBroken(params IReadOnlyList<Refusal> refusals) : Exception(string.Join(", ", refusals.Select(r => r.Name)))
{
    /// <summary>At least one.</summary>
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}
