using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Jobs;

/// <summary>Runs a job of that name as the machine and writes down how it ended. What fails is logged and stops nothing else.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, IEnumerable<JobPlan> plans, IDbContextFactory<GovernanceDb> databases, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <param name="askedBy">Who asked for it on the page; null when its time had come.</param>
    /// <returns>The run; it says whether it failed.</returns>
    /// <exception cref="RuleBroken">Jobs.NoSuchJob; Jobs.Running while another run of it is open.</exception>
    public async Task<JobRun> RunAsync(string name, string? askedBy = null, CancellationToken cancel = default)
    {
        var plan = plans.SingleOrDefault(p => p.Name == name) ?? throw new RuleBroken(new Refusal("Jobs.NoSuchJob", name));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await BeginAsync(db, name, askedBy, cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().EnterAsSystem(name);
            run.Succeeded(await ((IJob)scope.ServiceProvider.GetRequiredService(plan.Type)).RunAsync(cancel), clock.UtcNow());
        }
        catch (Exception problem)
        {
            log.LogError(problem, "Job {Job} failed", name);
            run.Failed(problem.Message, clock.UtcNow());
        }
        if (run.Done == 0) db.RemoveRange(await db.JobRuns.Where(r => r.Name == name && r.Done == 0 && r.AskedBy == null && r.Id != run.Id).ToListAsync(CancellationToken.None));
        await db.SaveAsync(Stamp(name), CancellationToken.None);
        return run;
    }

    private async Task<JobRun> BeginAsync(GovernanceDb db, string name, string? askedBy, CancellationToken cancel)
    {
        var now = clock.UtcNow();
        if (await db.JobRuns.SingleOrDefaultAsync(r => r.Name == name && r.EndedAt == null, cancel) is { } open)
        {
            if (now - open.StartedAt < JobRun.Longest) throw new RuleBroken(new Refusal("Jobs.Running", open.StartedAt));
            open.Failed("cut off", now);
            await db.SaveAsync(Stamp(name), cancel);
        }
        var run = new JobRun(name, askedBy, now);
        db.JobRuns.Add(run);
        try { await db.SaveAsync(Stamp(name), cancel); }
        catch (DbUpdateException) { throw new RuleBroken(new Refusal("Jobs.Running", now)); } // another node was faster
        return run;
    }

    private Stamp Stamp(string name) => new(Actor.System(name, clock.Today()), clock.UtcNow());
}
