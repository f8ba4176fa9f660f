using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>For whom a withholding rule is.</summary>
public enum WithholdingKind
{
    /// <summary>No labour contract, or one under three months.</summary>
    Withholding,

    /// <summary>Below the threshold, when the payee asks for it.</summary>
    OnRequest,

    /// <summary>Contract of three months or more: added to the salary and taxed there, nothing is withheld here.</summary>
    BySalary,

    /// <summary>A commitment form (bản cam kết) is on file.</summary>
    Commitment,

    /// <summary>Transfer or licence of copyright, which is no royalty.</summary>
    CopyrightTransfer,
}

/// <summary>Personal income tax withheld from one payment to one person, never from one work.</summary>
public sealed class WithholdingRule
{
    private WithholdingRule() { }

    /// <param name="threshold">Whole đồng of one payment from which tax is withheld; null = none.</param>
    /// <param name="ratePercent">On the whole payment; null = not withheld here.</param>
    public WithholdingRule(WithholdingKind kind, string payee, long? threshold, decimal? ratePercent, Period period, LegalBasis basis, Confidence confidence)
    {
        Id = Guid.CreateVersion7();
        (Kind, Payee, Threshold, RatePercent, Period, Basis, Confidence) = (kind, payee, threshold, ratePercent, period, basis, confidence);
    }

    public Guid Id { get; private set; }
    public WithholdingKind Kind { get; private set; }

    /// <summary>For whom, in the words of the reference data.</summary>
    public string Payee { get; private set; } = "";

    public long? Threshold { get; private set; }
    public decimal? RatePercent { get; private set; }
    public Period Period { get; private set; }
    public LegalBasis Basis { get; private set; } = null!;
    public Confidence Confidence { get; private set; }

    /// <summary>Tax on all that one person is paid at once, whole đồng, rounded once.</summary>
    /// <param name="gross">Whole đồng.</param>
    public long Withhold(long gross) => RatePercent is { } rate && gross >= (Threshold ?? 0) ? Dong.Round(gross * rate / 100) : 0;

    /// <summary>The rule for that kind on the day of payment.</summary>
    /// <exception cref="RuleBroken">Royalties.NoWithholdingRule when none is in force that day.</exception>
    public static WithholdingRule On(IEnumerable<WithholdingRule> rules, WithholdingKind kind, DateOnly day) =>
        rules.FirstOrDefault(r => r.Kind == kind && r.Period.Contains(day))
        ?? throw new RuleBroken(new Refusal("Royalties.NoWithholdingRule", new Term($"Royalties.WithholdingKind.{kind}"), day));
}
