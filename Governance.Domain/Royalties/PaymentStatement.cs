using Governance.Domain.Budget;
using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>Where a statement stands.</summary>
public enum StatementState
{
    Draft,

    /// <summary>Closed by the accountant, awaiting the head of the agency.</summary>
    Closed,

    /// <summary>Approved: its amount is committed in the budget.</summary>
    Approved,
    Paid,
}

/// <summary>Who did a step, and when (UTC).</summary>
/// <param name="SignedFor">In whose place; null when in one's own right.</param>
public sealed record Step(Guid? PersonId, string Name, DateTime At, SignedFor? SignedFor = null)
{
    internal static Step By(Stamp stamp, Grant? grant = null) => new(stamp.Actor.PersonId, stamp.Actor.Name, stamp.At, grant?.OnBehalf?.Signature);
}

/// <summary>Bảng kê thanh toán nhuận bút of one agency and month: Draft → Closed → Approved → Paid, and back to Draft with a reason.</summary>
public sealed partial class PaymentStatement
{
    private readonly List<StatementPayee> _payees = [];

    private PaymentStatement() { }

    /// <exception cref="RuleBroken">Access.NoPower without the power to keep accounts.</exception>
    public PaymentStatement(Guid agencyId, RoyaltyPeriod period, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotKeep(stamp.Actor, agencyId));
        Id = Guid.CreateVersion7();
        (AgencyId, Year, Month, Number) = (agencyId, period.Year, period.Month, NumberOf(period));
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }
    public int Month { get; private set; }
    public RoyaltyPeriod Period => new(Year, Month);

    /// <summary>"09/2026/BK-NB"; unique in the agency.</summary>
    public string Number { get; private set; } = "";

    public StatementState State { get; private set; }

    /// <summary>The day whose tax rules were applied; once paid, the day it was paid on.</summary>
    public DateOnly? PaymentDay { get; private set; }

    /// <summary>Code of the budget's funding source; null in a draft.</summary>
    public string? Source { get; private set; }

    public Step? Closing { get; private set; }
    public Step? Approval { get; private set; }
    public Step? Payment { get; private set; }

    /// <summary>Why it was sent back last; null once it is closed again.</summary>
    public string? SentBackReason { get; private set; }

    public string? SentBackByName { get; private set; }

    /// <summary>Sums over the payees who are paid, whole đồng.</summary>
    public long Gross { get; private set; }

    public long Withheld { get; private set; }
    public long Net { get; private set; }

    /// <summary>Empty in a draft. Those held back stand here too, with the reason.</summary>
    public IReadOnlyList<StatementPayee> Payees => _payees;

    public int Version { get; private set; }

    /// <summary>The same rows that closing would write, for a look at a draft; by name, in the order of the Vietnamese dictionary's folded form.</summary>
    /// <param name="lines">Scored, in no statement; of any person.</param>
    /// <param name="payees">At least everyone named by <paramref name="lines"/>.</param>
    /// <exception cref="RuleBroken">Royalties.NoWithholdingRule.</exception>
    public static IReadOnlyList<StatementPayee> Compute(IEnumerable<RoyaltyLine> lines, IReadOnlyCollection<Payee> payees, IReadOnlyCollection<WithholdingRule> rules, DateOnly day) =>
        [.. lines.GroupBy(l => l.PersonId).Select(own => (Payee: payees.Single(p => p.PersonId == own.Key), Lines: own.ToList()))
            .OrderBy(x => GivenNameFirst(x.Payee.Name), StringComparer.Ordinal).ThenBy(x => x.Payee.PersonId)
            .Select((x, i) => new StatementPayee(x.Payee, x.Lines, rules, day, i + 1))];

    public static string NumberOf(RoyaltyPeriod period) => $"{period}/BK-NB";

    private LedgerDocument Document => new(nameof(PaymentStatement), Id, $"Bảng kê nhuận bút {Number}");

    private static Refusal? WhyNotKeep(Actor actor, Guid agencyId) => actor.WhyNot(Power.KeepAccounts, agencyId, LegalBasis.Regulation(15));

    /// <summary>Vietnamese lists go by the given name, which stands last.</summary>
    private static string GivenNameFirst(string name)
    {
        var folded = Text.Fold(name);
        return folded[(folded.LastIndexOf(' ') + 1)..] + " " + folded;
    }
}
