using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>A price list as entered from a decision.</summary>
public sealed record NewPriceList(DateOnly From, PriceDecision Decision, PriceUnit Unit, decimal UnitAmount, decimal SiteFactor, IReadOnlyList<PriceTerm> Terms);

/// <summary>Records what the head decided works are worth.</summary>
public sealed class PriceListActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <summary>The list in force on the first day of the new one ends there.</summary>
    /// <exception cref="RuleBroken">See <see cref="PriceList"/>; Royalties.LaterPriceList when one begins on that day or later.</exception>
    public Task DecideAsync(Guid agencyId, NewPriceList given) => databases.RaceAsync(async db =>
    {
        var stamp = await user.StampAsync();
        var list = new PriceList(agencyId, given.From, given.Decision, given.Unit, given.UnitAmount, given.SiteFactor, stamp);
        list.Decide(given.Terms, used: false, stamp);
        if (await db.PriceLists.Where(l => l.AgencyId == agencyId).OrderByDescending(l => l.Period.From).FirstOrDefaultAsync() is { } latest) latest.EndOn(given.From, stamp);
        db.Add(list);
        await db.SaveAsync(stamp);
    });

    /// <exception cref="RuleBroken">See <see cref="PriceList.Decide"/>; Common.NotFound.</exception>
    public Task ChangeAsync(Guid listId, IReadOnlyList<PriceTerm> terms) => databases.RaceAsync(async db =>
    {
        var stamp = await user.StampAsync();
        var list = await db.PriceLists.SingleOrDefaultAsync(l => l.Id == listId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        list.Decide(terms, (await PriceListQueries.UsedAsync(db, list.AgencyId)).Contains(list.Id), stamp);
        await db.SaveAsync(stamp);
    });

    /// <exception cref="RuleBroken">See <see cref="RoyaltySettings.PayBy"/>.</exception>
    public Task PayByAsync(Guid agencyId, RateDate date) => databases.RaceAsync(async db =>
    {
        var stamp = await user.StampAsync();
        var settings = await db.RoyaltySettings.SingleOrDefaultAsync(s => s.AgencyId == agencyId) ?? db.Add(new RoyaltySettings(agencyId)).Entity;
        settings.PayBy(date, stamp);
        await db.SaveAsync(stamp);
    });
}
