using System.Security.Cryptography;
using System.Text;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Features.Training;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>Draws up plans of reorganisation, shows what would follow, applies them in one transaction and takes them back until their day.</summary>
public sealed class ReorganisationActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, FileStore files, ReorganisationQueries queries, TrainingQueries training)
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

    public Task DescribeAsync(Guid planId, PlanPaper paper) => ChangeAsync(planId, (_, plan, stamp) => plan.Describe(paper, stamp));

    public Task AddStepAsync(Guid planId, StepKind kind, IReadOnlyList<StepLine> lines) => ChangeAsync(planId, (_, plan, stamp) => plan.Add(kind, lines, stamp));

    public Task CorrectStepAsync(Guid planId, Guid stepId, StepKind kind, IReadOnlyList<StepLine> lines) => ChangeAsync(planId, (db, plan, stamp) => TakeOut(db, plan.Replace(stepId, kind, lines, stamp)));

    public Task RemoveStepAsync(Guid planId, Guid stepId) => ChangeAsync(planId, (db, plan, stamp) => TakeOut(db, plan.Remove(stepId, stamp)));

    public Task LapseAsync(Guid planId) => ChangeAsync(planId, (_, plan, stamp) => plan.Lapse(stamp));

    /// <summary>Keeps the scan of the decision that is being entered.</summary>
    /// <exception cref="RuleBroken">Access.NoPower; what <see cref="FileStore.SaveAsync"/> refuses.</exception>
    public async Task<StoredFile> KeepScanAsync(Stream content, string name)
    {
        Refusal.ThrowIfAny(await queries.WhyNotPlanAsync(await user.ActorAsync()));
        return await files.SaveAsync(content, name, FileKind.Scan);
    }

    /// <summary>Everything that would follow, counted and listed; nothing is saved.</summary>
    /// <exception cref="RuleBroken">What <see cref="ReorganisationPlan.WhyNotRehearse"/> says.</exception>
    public async Task<DryRun> RehearseAsync(Guid planId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (stamp, plan) = (await user.StampAsync(), await PlanAsync(db, planId));
        return (await RunAsync(db, plan, agencies => PlanMandate.ToRehearse(plan, agencies, stamp), stamp)).Dry;
    }

    /// <param name="seen">Fingerprint of the dry run that the person looked at.</param>
    /// <exception cref="RuleBroken">Agencies.LookAgain; what <see cref="ReorganisationPlan.WhyNotApply"/> says; what a step cannot do.</exception>
    public async Task ApplyAsync(Guid planId, string seen)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var plan = await PlanAsync(db, planId);
            var (dry, effects) = await RunAsync(db, plan, agencies => PlanMandate.ToApply(plan, agencies, stamp), stamp);
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
            await new PlanReversal(db, plan, stamp).PutBackAsync();
            await db.SaveAsync(stamp);
        });
    }

    private async Task<(DryRun Dry, List<EffectFact> Effects)> RunAsync(GovernanceDb db, ReorganisationPlan plan, Func<IEnumerable<Agency>, PlanMandate> mandated, Stamp stamp)
    {
        var run = new PlanRun(db, plan);
        await run.CarryOutAsync(mandated);
        var effects = RowImage.Changed(db).Select(e => (Entry: e, Note: run.Notes.Of(e.Entity)))
            .Select(e => new EffectFact(e.Note.Kind, e.Entry.Metadata.ClrType.Name, RowImage.Key(e.Entry), e.Note.Agency, e.Note.What, e.Note.Link, RowImage.Before(e.Entry), RowImage.After(e.Entry)))
            .OrderBy(e => e.Kind).ThenBy(e => e.Agency, StringComparer.Ordinal).ThenBy(e => e.What, StringComparer.Ordinal).ToList();
        var listed = await LeftToPeopleAsync(plan, stamp);
        listed.AddRange(effects.Where(e => e.Kind is Consequence.AppointmentEnds or Consequence.PostEnds).DistinctBy(e => (e.Agency, e.Link)).OrderBy(e => e.Agency, StringComparer.Ordinal).ThenBy(e => e.What, StringComparer.Ordinal).Select(e => new ConsequenceRow(Consequence.HandOver, e.Agency, e.What, Link: e.Link)));
        var items = effects.Where(e => e.Kind is not Consequence.Other).Select(e => new ConsequenceRow(e.Kind, e.Agency, e.What, Link: IsThere(e) ? e.Link : null)).Concat(listed).ToList();
        return (new(run.Problems, items, Fingerprint(plan, run.Problems, effects, listed)), effects);
    }

    /// <summary>What the plan changes nothing about, and someone must see to.</summary>
    private async Task<List<ConsequenceRow>> LeftToPeopleAsync(ReorganisationPlan plan, Stamp stamp)
    {
        var ending = plan.Steps.SelectMany(s => s.Of(LineRole.Ends)).Select(l => l.Code).ToHashSet();
        var year = plan.Day.AddDays(-1).Year;
        var untrained = (await training.PeopleAsync(new(year), stamp.Day)).Where(d => ending.Contains(d.AgencyCode) && d.State is not (DutyState.Met or DutyState.Exempt));
        return
        [
            .. await queries.ListedAsync(plan.Id),
            .. untrained.Select(d => new ConsequenceRow(Consequence.TrainingDuty, d.AgencyName, $"{d.PersonName} ({year})", Link: $"/dao-tao?nam={year}&co-quan={d.AgencyCode}&tim={Uri.EscapeDataString(d.PersonName)}")),
        ];
    }

    /// <summary>What the plan itself begins is not there to be opened yet.</summary>
    private static bool IsThere(EffectFact effect) => effect.Kind is not (Consequence.AgencyBegins or Consequence.PortalBegins or Consequence.HostBegins or Consequence.HostReassigned or Consequence.HostRedirected);

    /// <summary>Of what was found: rows that would be added have no ids yet, so they count by what they are.</summary>
    private static string Fingerprint(ReorganisationPlan plan, IEnumerable<StepProblem> problems, IEnumerable<EffectFact> effects, IEnumerable<ConsequenceRow> listed)
    {
        var lines = effects.Select(e => $"{e.Kind}|{e.Subject}|{(e.Before is null ? "" : e.SubjectId)}|{e.Agency}|{e.What}|{e.Before}")
            .Concat(listed.Select(l => $"{l}")).Concat(problems.Select(p => $"{p.StepId}{p.Refusal.Name}")).Order(StringComparer.Ordinal).Prepend($"{plan.Id}{plan.Version}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private async Task ChangeAsync(Guid planId, Action<GovernanceDb, ReorganisationPlan, Stamp> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (stamp, plan) = (await user.StampAsync(), await PlanAsync(db, planId));
        change(db, plan, stamp);
        db.Entry(plan).Property(p => p.Version).IsModified = true;
        await db.SaveAsync(stamp);
    }

    private static void TakeOut(GovernanceDb db, PlanStep step)
    {
        db.RemoveRange(step.Lines);
        db.Remove(step);
    }

    private static async Task<ReorganisationPlan> PlanAsync(GovernanceDb db, Guid planId) =>
        await db.ReorganisationPlans.Include(p => p.Steps).ThenInclude(s => s.Lines).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == planId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
}
