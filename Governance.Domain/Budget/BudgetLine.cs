using Governance.Domain.Common;

namespace Governance.Domain.Budget;

/// <summary>
/// One task × one source of a budget year (Điều 13.1, 13.3). Every đồng moves by an entry in an append-only ledger;
/// the line's balance and those of the nodes above it move with it. Comes from storage with its node and year.
/// </summary>
public sealed class BudgetLine
{
    private readonly List<LedgerEntry> _entries = [];

    private BudgetLine() { }

    internal BudgetLine(BudgetNode node, string source)
    {
        Id = Guid.CreateVersion7();
        (Node, NodeId, AgencyId, Year, TaskLetter, Source) = (node, node.Id, node.BudgetYear.AgencyId, node.BudgetYear.Year, node.TaskLetter, source);
    }

    public Guid Id { get; private set; }
    public Guid NodeId { get; private set; }
    public BudgetNode Node { get; private set; } = null!;
    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }

    /// <summary>Point of Điều 13.3: "a" … "g", with "đ" apart from "d".</summary>
    public string TaskLetter { get; private set; } = "";

    /// <summary>Code of a <see cref="FundingSource"/>.</summary>
    public string Source { get; private set; } = "";

    public Balance Balance { get; private set; } = Balance.Empty;
    public long Allocated => Balance.Allocated;
    public long Committed => Balance.Committed;
    public long Spent => Balance.Spent;

    /// <summary>What may still be committed, whole đồng.</summary>
    public long Left => Balance.Left;

    /// <summary>Who committed last, and when (UTC): named to the one who came too late.</summary>
    public string? LastTakenBy { get; private set; }

    public DateTime? LastTakenAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Those loaded or posted here, not all there are.</summary>
    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <param name="amount">Whole đồng, above 0.</param>
    /// <exception cref="RuleBroken">Budget.YearClosed, Budget.AmountNotPositive.</exception>
    public LedgerEntry Allocate(long amount, LedgerDocument document, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotMove(amount));
        return Post(LedgerKind.Allocation, amount, new(amount, 0, 0), document, stamp);
    }

    /// <summary>One side of an adjustment; the other side stands under the same document, and the sides add up to 0.</summary>
    /// <param name="change">Whole đồng: above 0 comes in, below 0 goes out.</param>
    /// <exception cref="RuleBroken">Budget.YearClosed, Budget.AmountNotPositive (0), Budget.NotEnoughLeft.</exception>
    public LedgerEntry Transfer(long change, LedgerDocument document, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotTransfer(change));
        return Post(LedgerKind.Transfer, Math.Abs(change), new(change, 0, 0), document, stamp);
    }

    public Refusal? WhyNotTransfer(long change) => WhyNotMove(Math.Abs(change)) ?? (change < 0 ? WhyNotEnough(-change) : null);

    /// <summary>Why that much may not be committed: the year is closed, nothing was allocated, or not enough is left (and who took it).</summary>
    /// <param name="amount">Whole đồng.</param>
    public Refusal? WhyNotCommit(long amount) => WhyNotMove(amount) ?? WhyNotEnough(amount);

    /// <inheritdoc cref="WhyNotCommit"/>
    /// <exception cref="RuleBroken">See <see cref="WhyNotCommit"/>.</exception>
    public LedgerEntry Commit(long amount, LedgerDocument document, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotCommit(amount));
        (LastTakenBy, LastTakenAt) = (stamp.Actor.Name, stamp.At);
        return Post(LedgerKind.Commitment, amount, new(0, amount, 0), document, stamp);
    }

    /// <summary>Gives back a commitment or part of it.</summary>
    /// <exception cref="RuleBroken">Budget.YearClosed, Budget.AmountNotPositive, Budget.NotCommitted.</exception>
    public LedgerEntry Release(long amount, LedgerDocument document, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotUseCommitment(amount));
        return Post(LedgerKind.Release, amount, new(0, -amount, 0), document, stamp);
    }

    /// <summary>Pays what was committed before.</summary>
    /// <exception cref="RuleBroken">Budget.YearClosed, Budget.AmountNotPositive, Budget.NotCommitted.</exception>
    public LedgerEntry Spend(long amount, LedgerDocument document, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotUseCommitment(amount));
        return Post(LedgerKind.Spend, amount, new(0, -amount, amount), document, stamp);
    }

    /// <summary>Why less than that is committed here, so that it cannot be released or paid.</summary>
    public Refusal? WhyNotUseCommitment(long amount) =>
        WhyNotMove(amount) ?? (amount <= Committed ? null : new Refusal("Budget.NotCommitted", Name, Committed, amount));

    /// <summary>Why an entry may not be undone: it is a reversal or was reversed (needs its reversals loaded), or a balance would fall below 0.</summary>
    public Refusal? WhyNotReverse(LedgerEntry entry)
    {
        if (entry.LineId != Id) throw new ArgumentException("The entry belongs to another line.", nameof(entry));
        if (Node.BudgetYear.WhyNotPost() is { } closed) return closed;
        if (entry.Kind is LedgerKind.Reversal || _entries.Any(e => e.ReversesId == entry.Id)) return new("Budget.AlreadyReversed", entry.Sequence);
        var after = Balance.With(entry.Effect.Undone);
        return after is { Left: >= 0, Committed: >= 0, Spent: >= 0 } ? null : new("Budget.ReversalOverdraws", entry.Sequence, Left, Committed);
    }

    /// <summary>Undoes an entry as a whole, under its document, with a reason of at most 400 characters.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotReverse"/>; Common.Required without a reason.</exception>
    public LedgerEntry Reverse(LedgerEntry entry, string reason, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotReverse(entry));
        var document = entry.Document with { Text = Text.Required(reason, "Budget.Reason") };
        return Post(LedgerKind.Reversal, entry.Amount, entry.Effect.Undone, document, stamp, entry.Id);
    }

    /// <summary>"đ – NSNN/2026": how a sentence names the line.</summary>
    public string Name => $"{TaskLetter} – {Source}/{Year}";

    private Refusal? WhyNotMove(long amount) => Node.BudgetYear.WhyNotPost() ?? (amount > 0 ? null : new Refusal("Budget.AmountNotPositive"));

    private Refusal? WhyNotEnough(long amount)
    {
        if (amount <= Left) return null;
        var basis = LegalBasis.Regulation(13, 3, TaskLetter);
        return Allocated == 0 ? new("Budget.NotAllocated", basis, Name, amount)
            : LastTakenBy is null ? new("Budget.NotEnoughLeft", basis, Name, Left, amount)
            : new("Budget.TakenByAnother", basis, Name, Left, amount, LastTakenBy, LastTakenAt!);
    }

    private LedgerEntry Post(LedgerKind kind, long amount, Effect effect, LedgerDocument document, Stamp stamp, Guid? reversesId = null)
    {
        var entry = new LedgerEntry(this, Node.BudgetYear.LastSequence + 1, kind, amount, effect, document, stamp, reversesId);
        Balance = Balance.After(entry);
        Node.Take(entry);
        _entries.Add(entry);
        return entry;
    }
}
