using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>A person in a statement: all that is paid to them at once, the tax on it, or why it is held back.</summary>
public sealed class StatementPayee
{
    private readonly List<StatementLine> _lines = [];

    private StatementPayee() { }

    /// <param name="lines">Of this person only; at least one.</param>
    /// <exception cref="RuleBroken">Royalties.NoWithholdingRule.</exception>
    internal StatementPayee(Payee payee, IReadOnlyList<RoyaltyLine> lines, IReadOnlyCollection<WithholdingRule> rules, DateOnly day, int order)
    {
        Id = Guid.CreateVersion7();
        (PersonId, Name, BankAccount, BankName, Block, Order) = (payee.PersonId, payee.Name, payee.BankAccount, payee.BankName, payee.Block, order);
        var rule = WithholdingRule.On(rules, payee.TaxedBy(day), day);
        (Gross, TaxedBy, TaxThreshold, TaxPercent, TaxBasis) = (lines.Sum(l => l.Amount), rule.Kind, rule.Threshold, rule.RatePercent, rule.Basis);
        Withheld = rule.Withhold(Gross);
        if (Block is null) _lines.AddRange(lines.Select(l => new StatementLine(Id, l)));
    }

    public Guid Id { get; private set; }
    public Guid PaymentStatementId { get; private set; }
    public Guid PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public string? BankAccount { get; private set; }
    public string? BankName { get; private set; }

    /// <summary>From 1, by name.</summary>
    public int Order { get; private set; }

    /// <summary>Whole đồng before tax.</summary>
    public long Gross { get; private set; }

    public WithholdingKind TaxedBy { get; private set; }
    public long? TaxThreshold { get; private set; }
    public decimal? TaxPercent { get; private set; }
    public LegalBasis TaxBasis { get; private set; } = null!;

    /// <summary>Whole đồng, once on the whole of <see cref="Gross"/>.</summary>
    public long Withheld { get; private set; }

    public long Net => Gross - Withheld;

    /// <summary>Null when it is paid; else the lines stay free for the next statement and nothing here counts.</summary>
    public PayBlock? Block { get; private set; }

    public bool IsPaid => Block is null;

    /// <summary>Empty when held back.</summary>
    public IReadOnlyList<StatementLine> Lines => _lines;
}

/// <summary>A royalty line taken into a statement; a line is in one statement at most.</summary>
public sealed class StatementLine
{
    private StatementLine() { }

    internal StatementLine(Guid payeeId, RoyaltyLine line)
    {
        Id = Guid.CreateVersion7();
        (StatementPayeeId, RoyaltyLineId, Amount) = (payeeId, line.Id, line.Amount);
    }

    public Guid Id { get; private set; }
    public Guid StatementPayeeId { get; private set; }
    public Guid RoyaltyLineId { get; private set; }

    /// <summary>Whole đồng.</summary>
    public long Amount { get; private set; }
}
