using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Plans;

/// <summary>Writes yearly plans and takes them to the head of the agency. A version says which plan was read: nothing that changed since is decided unseen.</summary>
public sealed class PlanActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <summary>Begins the agency's plan of that year, or finds the one that is there.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="RuleBroken">See <see cref="TrainingPlan"/>.</exception>
    public async Task<Guid> BeginAsync(Guid agencyId, int year)
    {
        var (stamp, id) = (await user.StampAsync(), Guid.Empty);
        await databases.RaceAsync(async db =>
        {
            var plan = new TrainingPlan(agencyId, year, stamp);
            id = await db.TrainingPlans.Where(p => p.AgencyId == agencyId && p.Year == year).Select(p => p.Id).SingleOrDefaultAsync();
            if (id != Guid.Empty) return;
            db.Add(plan);
            await db.SaveAsync(stamp);
            id = plan.Id;
        });
        return id;
    }

    public Task WriteAsync(Guid id, int version, IReadOnlyList<CourseNeed> needs) => ChangeAsync(id, version, (_, plan, stamp) => plan.Write(needs, stamp));

    public Task ProposeAsync(Guid id, int version) => ChangeAsync(id, version, (_, plan, stamp) => plan.Propose(stamp));

    /// <summary>Approves the plan; what it asks for under task e stands in the estimate of its year.</summary>
    /// <exception cref="RuleBroken">See <see cref="TrainingPlan.Approve"/>; Training.PlanChanged.</exception>
    public Task ApproveAsync(Guid id, int version) => ChangeAsync(id, version, (db, plan, stamp) => db.AddRange(plan.Approve(Texts.Vietnamese["Training.PlanOf", plan.Year], stamp)));

    /// <summary>Sends the plan back; what it asked for is taken out of the estimate with it.</summary>
    /// <exception cref="RuleBroken">See <see cref="TrainingPlan.SendBack"/>; Training.PlanChanged.</exception>
    public async Task SendBackAsync(Guid id, int version, string? reason)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        (await FindAsync(db, id, version)).SendBack(reason, stamp);
        db.RemoveRange(await db.EstimateItems.Where(i => i.Document.Id == id).ToListAsync());
        await db.SaveAsync(stamp);
    }

    private async Task ChangeAsync(Guid id, int version, Action<GovernanceDb, TrainingPlan, Stamp> change)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        change(db, await FindAsync(db, id, version), stamp);
        await db.SaveAsync(stamp);
    }

    private static async Task<TrainingPlan> FindAsync(GovernanceDb db, Guid id, int version)
    {
        var plan = await db.TrainingPlans.SingleOrDefaultAsync(p => p.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        return plan.Version == version ? plan : throw new RuleBroken(new Refusal("Training.PlanChanged"));
    }
}
