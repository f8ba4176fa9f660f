namespace Governance.Domain.Budget;

/// <summary>What one entry changes, whole đồng, signed.</summary>
public sealed record Effect(long Allocated, long Committed, long Spent)
{
    /// <summary>The opposite, for a linked reversal.</summary>
    public Effect Undone => new(-Allocated, -Committed, -Spent);
}

/// <summary>
/// Sums over the entries of a line or of a node above it, whole đồng, with the hash of the last entry.
/// Written in the same transaction as the entry: the lock against two people at once and the head of the chain.
/// </summary>
/// <param name="LastHash">Hash of the last entry; empty before the first.</param>
public sealed record Balance(long Allocated, long Committed, long Spent, string LastHash)
{
    public static Balance Empty => new(0, 0, 0, "");

    /// <summary>What may still be committed; never below 0.</summary>
    public long Left => Allocated - Committed - Spent;

    /// <exception cref="OverflowException">Outside what a <see cref="long"/> holds.</exception>
    public Balance With(Effect effect) => checked(this with
    {
        Allocated = Allocated + effect.Allocated,
        Committed = Committed + effect.Committed,
        Spent = Spent + effect.Spent,
    });

    internal Balance After(LedgerEntry entry) => With(entry.Effect) with { LastHash = entry.Hash };
}
