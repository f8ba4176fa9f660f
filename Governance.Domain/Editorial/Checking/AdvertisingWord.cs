using Governance.Domain.Common;

namespace Governance.Domain.Editorial.Checking;

/// <summary>A word or phrase that the agency takes for a sign of advertising amid news (Điều 8).</summary>
public sealed class AdvertisingWord
{
    private AdvertisingWord() { }

    /// <param name="agencyId">Null = the whole province.</param>
    /// <exception cref="RuleBroken">Access.NoPower (see <see cref="CheckRule.WhyNotSet"/>); Common.Required; Common.TooLong.</exception>
    public AdvertisingWord(Guid? agencyId, string words, DateOnly from, Stamp stamp)
    {
        Refusal.ThrowIfAny(CheckRule.WhyNotSet(stamp.Actor, agencyId));
        Id = Guid.CreateVersion7();
        (AgencyId, Words, From) = (agencyId, Text.Required(words, "Editorial.AdWords.Words", 100), from);
    }

    public Guid Id { get; private set; }
    public Guid? AgencyId { get; private set; }

    /// <summary>Found whatever its marks and capitals.</summary>
    public string Words { get; private set; } = "";

    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }
    public int Version { get; private set; }

    public bool Holds(DateOnly day) => From <= day && !(Until <= day);

    /// <exception cref="RuleBroken">Access.NoPower; Common.PeriodEndsBeforeItStarts.</exception>
    public void End(DateOnly until, Stamp stamp)
    {
        Refusal.ThrowIfAny(CheckRule.WhyNotSet(stamp.Actor, AgencyId));
        Until = new Period(From, until).Until;
    }
}
