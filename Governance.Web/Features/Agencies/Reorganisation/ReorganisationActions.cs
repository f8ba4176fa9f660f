using System.Security.Cryptography;
using System.Text;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>Draws up plans of reorganisation, shows what would follow, applies them in one transaction and takes them back until their day.</summary>
public sealed class ReorganisationActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, ReorganisationQueries queries)
{
    /// <returns>Id of the plan.</returns>
    public async Task<Guid> DraftAsync(PlanPaper paper)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var province = await db.Agencies.FirstAsync(a => a.Level == AgencyLevel.Province && a.ParentId == null);
        var plan = new ReorganisationPlan(province, paper, stamp);
        db.Add(plan);
        await db.SaveAsync(stamp);
        return plan.Id;
    }

    public Task DescribeAsync(Guid planId, PlanPaper paper) => ChangeAsync(planId, (plan, stamp) => plan.Describe(paper, stamp));

    public Task AddStepAsync(Guid planId, StepKind kind, IReadOnlyList<StepLine> lines) => ChangeAsync(planId, (plan, stamp) => plan.Add(kind, lines, stamp));

    public Task RemoveStepAsync(Guid planId, Guid stepId) => ChangeAsync(planId, (plan, stamp) => plan.Remove(stepId, stamp));

    public Task LapseAsync(Guid planId) => ChangeAsync(planId, (plan, stamp) => plan.Lapse(stamp));

    /// <summary>Everything that would follow, counted and listed; nothing is saved.</summary>
    /// <exception cref="RuleBroken">What <see cref="ReorganisationPlan.WhyNotApply"/> says.</exception>
    public async Task<DryRun> RehearseAsync(Guid planId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (stamp, plan) = (await user.StampAsync(), await PlanAsync(db, planId));
        return (await RunAsync(db, plan, stamp)).Dry;
    }

    /// <param name="seen">Fingerprint of the dry run that the person looked at.</param>
    /// <exception cref="RuleBroken">Agencies.LookAgain; what <see cref="ReorganisationPlan.WhyNotApply"/> says; what a step cannot do.</exception>
    public async Task ApplyAsync(Guid planId, string seen)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var plan = await PlanAsync(db, planId);
            var (dry, effects) = await RunAsync(db, plan, stamp);
            if (dry.Problems.Count > 0) throw new RuleBroken([.. dry.Problems.Select(p => p.Refusal)]);
            plan.Apply(effects, seen, dry.Fingerprint, stamp);
            await db.SaveAsync(stamp);
        });
    }

    /// <summary>Puts back every row that the plan changed and takes out every row it added.</summary>
    /// <exception cref="RuleBroken">What <see cref="ReorganisationPlan.WhyNotReverse"/> says; Agencies.ChangedSince and Agencies.BuiltUponSince, naming each row.</exception>
    public async Task ReverseAsync(Guid planId)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var plan = await PlanAsync(db, planId);
            await db.Entry(plan).Collection(p => p.Effects).LoadAsync();
            plan.Reverse(stamp);
            await new PlanReversal(db, plan).PutBackAsync();
            await db.SaveAsync(stamp);
        });
    }

    /// <summary>Enters who follows an agency that has ended.</summary>
    public async Task EnterSuccessionAsync(Guid predecessorId, Guid successorId, string basis)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var province = await db.Agencies.FirstAsync(a => a.Level == AgencyLevel.Province && a.ParentId == null);
        if (await db.AgencySuccessions.AnyAsync(s => s.PredecessorId == predecessorId && s.SuccessorId == successorId)) throw new RuleBroken(new Refusal("Agencies.SuccessionKnown"));
        db.Add(AgencySuccession.Enter(await db.Agencies.SingleAsync(a => a.Id == predecessorId), await db.Agencies.SingleAsync(a => a.Id == successorId), basis, province.Id, stamp));
        await db.SaveAsync(stamp);
    }

    private async Task<(DryRun Dry, List<EffectFact> Effects)> RunAsync(GovernanceDb db, ReorganisationPlan plan, Stamp stamp)
    {
        Refusal.ThrowIfAny(plan.WhyNotApply(stamp.Actor));
        var run = new PlanRun(db, plan, stamp);
        await run.CarryOutAsync();
        var effects = RowImage.Changed(db).Select(e => (Entry: e, Note: run.NoteOf(e.Entity) ?? (Consequence.Other, "", "")))
            .Select(e => new EffectFact(e.Note.Item1, e.Entry.Metadata.ClrType.Name, RowImage.Key(e.Entry), e.Note.Item2, e.Note.Item3, RowImage.Before(e.Entry), RowImage.After(e.Entry)))
            .OrderBy(e => e.Kind).ThenBy(e => e.Agency, StringComparer.Ordinal).ThenBy(e => e.What, StringComparer.Ordinal).ToList();
        var listed = await queries.ListedAsync(plan.Id);
        var items = effects.Select(e => new ConsequenceRow(e.Kind, e.Agency, e.What)).Where(r => r.Kind is not Consequence.Other).Concat(listed).ToList();
        return (new(run.Problems, items, Fingerprint(plan, run.Problems, effects, listed)), effects);
    }

    /// <summary>Of what was found: rows that would be added have no ids yet, so they count by what they are.</summary>
    private static string Fingerprint(ReorganisationPlan plan, IEnumerable<StepProblem> problems, IEnumerable<EffectFact> effects, IEnumerable<ConsequenceRow> listed)
    {
        var lines = effects.Select(e => $"{e.Kind}|{e.Subject}|{(e.Before is null ? "" : e.SubjectId)}|{e.Agency}|{e.What}|{e.Before}")
            .Concat(listed.Select(l => $"{l}")).Concat(problems.Select(p => $"{p.StepId}{p.Refusal.Name}")).Order(StringComparer.Ordinal).Prepend($"{plan.Id}{plan.Version}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private async Task ChangeAsync(Guid planId, Action<ReorganisationPlan, Stamp> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (stamp, plan) = (await user.StampAsync(), await PlanAsync(db, planId));
        change(plan, stamp);
        db.Entry(plan).Property(p => p.Version).IsModified = true;
        await db.SaveAsync(stamp);
    }

    private static async Task<ReorganisationPlan> PlanAsync(GovernanceDb db, Guid planId) =>
        await db.ReorganisationPlans.Include(p => p.Steps).ThenInclude(s => s.Lines).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == planId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
}
