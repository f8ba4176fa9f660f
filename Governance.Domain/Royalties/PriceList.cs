using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>Who decided the prices.</summary>
public enum PriceAuthority
{
    /// <summary>Trưởng Ban biên tập (Điều 15.3).</summary>
    HeadOfBoard,

    /// <summary>Thủ trưởng cơ quan chủ quản (NĐ 224/2026 Đ20 k3).</summary>
    HeadOfAgency,
}

/// <summary>How the value of a coefficient of 1 is given.</summary>
public enum PriceUnit
{
    PercentOfBaseSalary,
    Fixed,
}

/// <summary>The decision behind a price list.</summary>
/// <param name="DecidedBy">Name of the person who signed.</param>
public sealed record PriceDecision(string Number, DateOnly Date, PriceAuthority Authority, string DecidedBy)
{
    /// <summary>The clause that lets that post decide.</summary>
    public LegalBasis Basis => Authority is PriceAuthority.HeadOfBoard ? LegalBasis.Regulation(15, 3) : new("NĐ 224/2026/NĐ-CP", 20, 3);
}

/// <summary>Đơn giá của ban: what one length unit of a genre is worth, below the ceiling, from a decision and a date on.</summary>
public sealed class PriceList
{
    private readonly List<PriceItem> _items = [];

    private PriceList() { }

    /// <param name="from">First day it applies.</param>
    /// <param name="unitAmount">Percent of the base salary, or đồng for a coefficient of 1; above 0.</param>
    /// <param name="siteFactor">Above 0, at most 1: what part of the rate this portal pays, for example 0.2.</param>
    /// <exception cref="RuleBroken">Access.NoPower; Common.Required without number or signer; Royalties.UnitNotPositive; Royalties.SiteFactorRange.</exception>
    public PriceList(Guid agencyId, DateOnly from, PriceDecision decision, PriceUnit unit, decimal unitAmount, decimal siteFactor, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotDecide(stamp.Actor, agencyId)
            ?? (unitAmount > 0 ? null : new Refusal("Royalties.UnitNotPositive"))
            ?? (siteFactor is > 0 and <= 1 ? null : new Refusal("Royalties.SiteFactorRange")));
        Id = Guid.CreateVersion7();
        (AgencyId, Period, Unit, UnitAmount, SiteFactor) = (agencyId, new(from), unit, unitAmount, siteFactor);
        SignedFor = stamp.Actor.GrantFor(Power.DecidePrices, agencyId, Matter.Prices)?.OnBehalf?.Signature;
        Decision = decision with
        {
            Number = Text.Required(decision.Number, "Royalties.DecisionNumber", 100),
            DecidedBy = Text.Required(decision.DecidedBy, "Royalties.DecidedBy", 200),
        };
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Period Period { get; private set; }
    public PriceDecision Decision { get; private set; } = null!;
    /// <summary>In whose place it was decided; null when in one's own right.</summary>
    public SignedFor? SignedFor { get; private set; }

    public PriceUnit Unit { get; private set; }

    /// <summary>Percent of the base salary or đồng, as <see cref="Unit"/> says.</summary>
    public decimal UnitAmount { get; private set; }

    /// <summary>Part of the rate that this portal pays; 1 = all of it.</summary>
    public decimal SiteFactor { get; private set; }

    public IReadOnlyList<PriceItem> Items => _items;
    public int Version { get; private set; }

    public static Refusal? WhyNotDecide(Actor actor, Guid agencyId) => actor.WhyNot(Power.DecidePrices, agencyId, LegalBasis.Regulation(15, 3), Matter.Prices);

    /// <summary>Why the items may not be changed: no power, or works were already paid by them.</summary>
    /// <param name="used">Whether a work was scored by this list.</param>
    public Refusal? WhyNotChange(Actor actor, bool used) =>
        WhyNotDecide(actor, AgencyId) ?? (used ? new Refusal("Royalties.PriceListUsed", Decision.Number) : null);

    /// <summary>Replaces all items; the same ones again change nothing.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotChange"/>; Royalties.CoefficientRange; Royalties.SameItemTwice.</exception>
    public void Decide(IReadOnlyList<PriceTerm> terms, bool used, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor, used));
        var wrong = terms.Where(t => t.CoefficientMin <= 0 || t.CoefficientMax < t.CoefficientMin)
            .Select(t => new Refusal("Royalties.CoefficientRange", t.GenreName))
            .Concat(terms.GroupBy(t => t.Key).Where(g => g.Count() > 1).Select(g => new Refusal("Royalties.SameItemTwice", g.First().GenreName))).ToList();
        if (wrong.Count > 0) throw new RuleBroken(wrong);
        var kept = terms.ToDictionary(t => t.Key);
        _items.RemoveAll(i => !kept.ContainsKey(i.Key));
        foreach (var (term, order) in terms.Select((t, i) => (t, i + 1)))
        {
            if (_items.SingleOrDefault(i => i.Key == term.Key) is not { } item) _items.Add(item = new PriceItem(term));
            item.Set(term, order);
        }
    }

    /// <summary>A later list takes over on that day.</summary>
    /// <exception cref="RuleBroken">Access.NoPower; Royalties.LaterPriceList when this one begins on that day or later.</exception>
    public void EndOn(DateOnly day, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotDecide(stamp.Actor, AgencyId) ?? (day > Period.From ? null : new Refusal("Royalties.LaterPriceList", Decision.Number, Period.From)));
        if (Period.Contains(day)) Period = Period.EndedOn(day);
    }
}
