using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>Lương cơ sở in force for a period: what a royalty unit given in percent is a percentage of.</summary>
public sealed class BaseSalary
{
    private BaseSalary() { }

    /// <param name="amount">Whole đồng a month, above 0.</param>
    public BaseSalary(long amount, Period period, LegalBasis basis, Confidence confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        Id = Guid.CreateVersion7();
        (Amount, Period, Basis, Confidence) = (amount, period, basis, confidence);
    }

    public Guid Id { get; private set; }

    /// <summary>Whole đồng a month.</summary>
    public long Amount { get; private set; }

    public Period Period { get; private set; }
    public LegalBasis Basis { get; private set; } = null!;
    public Confidence Confidence { get; private set; }
}
