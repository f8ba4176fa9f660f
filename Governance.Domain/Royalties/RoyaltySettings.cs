using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>Which day's rates a work is paid by.</summary>
public enum RateDate
{
    Publication,
    Scoring,
}

/// <summary>What an agency has chosen; an agency without a row pays by the day of publication.</summary>
public sealed class RoyaltySettings
{
    private RoyaltySettings() { }

    public RoyaltySettings(Guid agencyId) => AgencyId = agencyId;

    public Guid AgencyId { get; private set; }
    public RateDate RateDate { get; private set; }
    public int Version { get; private set; }

    public DateOnly DayFor(DateOnly published, DateOnly scored) => RateDate is RateDate.Publication ? published : scored;

    /// <exception cref="RuleBroken">Access.NoPower without the power to decide prices.</exception>
    public void PayBy(RateDate date, Stamp stamp)
    {
        Refusal.ThrowIfAny(stamp.Actor.WhyNot(Power.DecidePrices, AgencyId, LegalBasis.Regulation(15, 3), Matter.Prices));
        RateDate = date;
    }
}
