using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training;

/// <summary>Exemptions from the yearly duty, and how an agency counts it.</summary>
public sealed class DutyActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, TrainingQueries queries)
{
    /// <exception cref="RuleBroken">Training.AlreadyExempt; Training.NoDuty when the person has none there that year; what the exemption says.</exception>
    public async Task ExemptAsync(Guid personId, Guid agencyId, int year, string reason)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            if (await db.TrainingExemptions.AnyAsync(e => e.PersonId == personId && e.AgencyId == agencyId && e.Year == year && e.WithdrawnAt == null)) throw new RuleBroken(new Refusal("Training.AlreadyExempt"));
            var exemption = new TrainingExemption(personId, agencyId, year, reason, stamp);
            if ((await queries.OnDutyAsync(agencyId, year, stamp.Day)).All(d => d.PersonId != personId)) throw new RuleBroken(new Refusal("Training.NoDuty", year));
            db.TrainingExemptions.Add(exemption);
            await db.SaveAsync(stamp);
        });
    }

    /// <exception cref="RuleBroken">Common.NotFound; what <see cref="TrainingExemption.WhyNotWithdraw"/> says.</exception>
    public async Task WithdrawAsync(Guid exemptionId)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        (await db.TrainingExemptions.SingleOrDefaultAsync(e => e.Id == exemptionId) ?? throw new RuleBroken(new Refusal("Common.NotFound"))).Withdraw(stamp);
        await db.SaveAsync(stamp);
    }

    /// <summary>Sets how the agency, or the province (null), counts from that year on; the same year again replaces what was set for it.</summary>
    /// <exception cref="RuleBroken">What <see cref="DutyRule.Set"/> says.</exception>
    public async Task SetRuleAsync(Guid? agencyId, int fromYear, DateOnly? lateFrom, int soonDays)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            if (await db.DutyRules.SingleOrDefaultAsync(r => r.AgencyId == agencyId && r.FromYear == fromYear) is { } there) there.Set(lateFrom, soonDays, stamp);
            else db.DutyRules.Add(new(agencyId, fromYear, lateFrom, soonDays, stamp));
            await db.SaveAsync(stamp);
        });
    }
}
