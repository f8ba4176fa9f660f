using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Governance.Domain.Common;

namespace Governance.Domain.Budget;

/// <summary>What a ledger entry does to its line.</summary>
public enum LedgerKind
{
    /// <summary>Giao dự toán.</summary>
    Allocation,

    /// <summary>Điều chỉnh between lines of one year; both sides stand under one document.</summary>
    Transfer,

    /// <summary>Cam kết chi.</summary>
    Commitment,

    /// <summary>A commitment, or part of it, given back.</summary>
    Release,

    /// <summary>Thanh toán of what was committed.</summary>
    Spend,

    /// <summary>Undoes one earlier entry as a whole; the only way to correct.</summary>
    Reversal,
}

/// <summary>The paper behind an entry.</summary>
/// <param name="Kind">Class name of the noun ("PaymentStatement", "AllocationProposal").</param>
/// <param name="Text">How people call it, for example its number and date; at most 400 characters.</param>
public sealed record LedgerDocument(string Kind, Guid Id, string Text);

/// <summary>One posting. Never changed and never removed: each holds the hash of the one before it on its line.</summary>
public sealed class LedgerEntry
{
    private LedgerEntry() { }

    internal LedgerEntry(BudgetLine line, int sequence, LedgerKind kind, long amount, Effect effect, LedgerDocument document, Stamp stamp, Guid? reversesId = null)
    {
        Id = Guid.CreateVersion7();
        (LineId, BudgetYearId, Sequence, Kind, Amount, Effect, Document, ReversesId) = (line.Id, line.Node.BudgetYearId, sequence, kind, amount, effect, document, reversesId);
        (PersonId, ActorName, At, PreviousHash) = (stamp.Actor.PersonId, stamp.Actor.Name, stamp.At, line.Balance.LastHash);
        Hash = ComputeHash();
    }

    public Guid Id { get; private set; }
    public Guid LineId { get; private set; }
    public Guid BudgetYearId { get; private set; }

    /// <summary>Number of the entry in its budget year, from 1 without a gap.</summary>
    public int Sequence { get; private set; }

    public LedgerKind Kind { get; private set; }

    /// <summary>Whole đồng, above 0.</summary>
    public long Amount { get; private set; }

    public Effect Effect { get; private set; } = null!;
    public LedgerDocument Document { get; private set; } = null!;

    /// <summary>The entry that this reversal undoes.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>Who posted it; null for the machine itself.</summary>
    public Guid? PersonId { get; private set; }

    public string ActorName { get; private set; } = "";

    /// <summary>UTC instant.</summary>
    public DateTime At { get; private set; }

    /// <summary>Hash of the entry before it on the line; empty for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 over everything above, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>What the hash must be for what the entry says now.</summary>
    internal string ComputeHash()
    {
        var content = string.Join('\n', Id, LineId, BudgetYearId, Sequence, Kind, Amount, Effect.Allocated, Effect.Committed, Effect.Spent,
            Document.Kind, Document.Id, Document.Text, ReversesId, PersonId, ActorName, At.ToString("O", CultureInfo.InvariantCulture), PreviousHash);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }
}
