using Governance.Domain.Common;
using Governance.Domain.Royalties;

namespace Governance.Web.Features.Royalties;

/// <summary>One work of a payee in a statement.</summary>
/// <param name="LateFrom">The closed month it was published in, when that is not the statement's own.</param>
public sealed record LineRow(string Title, DateOnly PublishedOn, Calculation Calculation, decimal SharePercent, long Amount, RoyaltyPeriod? LateFrom);

/// <summary>One person in a statement.</summary>
/// <param name="BankAccount">Its last four digits.</param>
/// <param name="Lines">Empty where a closed statement held the person back.</param>
public sealed record PayeeRow(Guid PersonId, string Name, string? BankAccount, string? BankName, long Gross, WithholdingKind TaxedBy, long? TaxThreshold, decimal? TaxPercent,
    LegalBasis TaxBasis, long Withheld, PayBlock? Block, IReadOnlyList<LineRow> Lines)
{
    public long Net => Gross - Withheld;
}

/// <summary>A source that a statement may be paid from.</summary>
/// <param name="Left">What task đ of the year has left there, whole đồng.</param>
public sealed record SourceChoice(string Code, string Name, long Left);

/// <summary>A month's statement: as it was closed, or as it would be closed now.</summary>
/// <param name="ParentName">The agency above; null at the top.</param>
/// <param name="PaymentDay">The day whose tax rules are shown.</param>
/// <param name="Unscored">Works of the month without a score.</param>
/// <param name="Sources">Lines of task đ in the budget of the payment year.</param>
/// <param name="Version">Of the statement as it was read; 0 while it has no row.</param>
public sealed record StatementView(AgencyChoice Agency, string? ParentName, RoyaltyPeriod Period, string Number, StatementState State, DateOnly PaymentDay, string? Source, int Version,
    Step? Closing, Step? Approval, Step? Payment, string? SentBackReason, string? SentBackByName, IReadOnlyList<PayeeRow> Payees, int Unscored, IReadOnlyList<SourceChoice> Sources)
{
    public IEnumerable<PayeeRow> Paid => Payees.Where(p => p.Block is null);
    public IEnumerable<PayeeRow> HeldBack => Payees.Where(p => p.Block is not null);
    public long Gross => Paid.Sum(p => p.Gross);
    public long Withheld => Paid.Sum(p => p.Withheld);
    public long Net => Paid.Sum(p => p.Net);

    public Refusal? WhyNotClose { get; init; }
    public Refusal? WhyNotApprove { get; init; }
    public Refusal? WhyNotSendBack { get; init; }
    public Refusal? WhyNotPay { get; init; }
}

/// <summary>Which agency's and month's a statement is.</summary>
public sealed record StatementPlace(string AgencyCode, int Year, int Month);
