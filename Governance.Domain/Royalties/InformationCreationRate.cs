using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>Highest rate for creating, converting or digitising information (Điều 15.2; TT 194/2012).</summary>
public sealed class InformationCreationRate
{
    private InformationCreationRate() { }

    public InformationCreationRate(string work, string? unit, long? maxAmount, string? percentOf, decimal? maxPercent, LegalBasis basis, Confidence confidence)
    {
        Id = Guid.CreateVersion7();
        (Work, Unit, MaxAmount, PercentOf, MaxPercent, Basis, Confidence) = (work, unit, maxAmount, percentOf, maxPercent, basis, confidence);
    }

    public Guid Id { get; private set; }
    public string Work { get; private set; } = "";
    public string? Unit { get; private set; }

    /// <summary>Whole đồng per unit; null where it is a percentage of another rate, or was not found.</summary>
    public long? MaxAmount { get; private set; }

    public string? PercentOf { get; private set; }
    public decimal? MaxPercent { get; private set; }
    public LegalBasis Basis { get; private set; } = null!;
    public Confidence Confidence { get; private set; }
}
