using Governance.Domain.Agencies;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>Plans of reorganisation and what they did. Open to every signed-in user.</summary>
public sealed class ReorganisationQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<IReadOnlyList<PlanRow>> PlansAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.ReorganisationPlans.AsNoTracking().OrderByDescending(p => p.Day).ThenBy(p => p.Title)
            .Select(p => new PlanRow(p.Id, p.Title, p.Day, p.State, p.DecisionNumber, p.Steps.SelectMany(s => s.Lines).Count())).ToListAsync();
    }

    /// <summary>Why the reader may not draw up plans, or null.</summary>
    public async Task<Refusal?> WhyNotPlanAsync(Actor reader)
    {
        await using var db = await databases.CreateDbContextAsync();
        return ReorganisationPlan.WhyNotPlan(reader, await db.Agencies.Where(a => a.Level == AgencyLevel.Province && a.ParentId == null).Select(a => a.Id).FirstOrDefaultAsync());
    }

    public async Task<PlanView?> PlanAsync(Guid id, Actor reader)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.ReorganisationPlans.AsNoTracking().Include(p => p.Steps).ThenInclude(s => s.Lines).Include(p => p.Effects).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id) is not { } plan) return null;
        var codes = plan.Steps.SelectMany(s => s.Lines).SelectMany(l => new[] { l.Code, l.HostTo }).Distinct().ToList();
        var names = await db.Agencies.AsNoTracking().Where(a => codes.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.Name);
        return new(plan.Id, plan.ProvinceId, new(plan.Title, plan.Day, plan.DecisionNumber, plan.SignedOn, plan.Signer, plan.SignerTitle, plan.Scan), plan.State, plan.Reference,
            plan.AppliedByName, plan.AppliedAt, plan.ClosedByName, plan.ClosedAt,
            [.. plan.Steps.OrderBy(s => s.Order).Select(s => new PlanStepRow(s.Id, s.Kind, [.. s.Lines.OrderBy(l => l.Order).Select(l =>
                new PlanLineRow(l.Role, l.Code, l.Name ?? names.GetValueOrDefault(l.Code, l.Code), l.Host, l.HostFate, l.HostTo is null ? null : names.GetValueOrDefault(l.HostTo, l.HostTo), l.RedirectUntil))]))],
            [.. plan.Effects.Where(e => e.Kind != Consequence.Other).OrderBy(e => e.Order).Select(e => new ConsequenceRow(e.Kind, e.Agency, e.What))],
            plan.WhyNotChange(reader), plan.WhyNotApply(reader), plan.WhyNotReverse(reader));
    }

    /// <summary>Agencies of a day for a step to choose from.</summary>
    public async Task<IReadOnlyList<AgencyRef>> ChoicesAsync(DateOnly day, AgencyLevel? level, string? search, int most)
    {
        await using var db = await databases.CreateDbContextAsync();
        var folded = Text.Fold(search);
        return await db.Agencies.AsNoTracking().Where(a => (a.Established == null || a.Established < day) && a.Dissolved == null && (level == null || a.Level == level) && (folded == "" || a.FoldedName.Contains(folded)))
            .OrderBy(a => a.FoldedName).ThenBy(a => a.Code).Take(most).Select(a => new AgencyRef(a.Code, a.Name)).ToListAsync();
    }

    /// <summary>What a plan leaves for people to see to: works waiting or in draft, money that is left, in agencies that end.</summary>
    public async Task<IReadOnlyList<ConsequenceRow>> ListedAsync(Guid planId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var codes = await db.ReorganisationPlans.Where(p => p.Id == planId).SelectMany(p => p.Steps).SelectMany(s => s.Lines).Where(l => l.Role == LineRole.Ends).Select(l => l.Code).ToListAsync();
        var agencies = await db.Agencies.AsNoTracking().Where(a => codes.Contains(a.Code)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => a.Name);
        var ids = agencies.Keys.ToList();
        var waiting = await db.ApprovalRequests.AsNoTracking().Where(r => r.State == RequestState.Waiting && ids.Contains(r.AgencyId)).OrderBy(r => r.RequestedAt).Select(r => new { r.AgencyId, r.Title }).ToListAsync();
        var drafts = await db.Editions.AsNoTracking().Where(e => (e.State == EditionState.Draft || e.State == EditionState.SentBack) && ids.Contains(e.AgencyId))
            .Select(e => new { e.AgencyId, Title = e.Revisions.OrderByDescending(r => r.Number).Select(r => r.Title).FirstOrDefault() }).ToListAsync();
        var lines = await db.BudgetLines.AsNoTracking().Where(l => ids.Contains(l.AgencyId)).Select(l => new { l.AgencyId, l.TaskLetter, l.Source, l.Year, l.Balance }).ToListAsync();
        return
        [
            .. waiting.Select(w => new ConsequenceRow(Consequence.QueueItem, agencies[w.AgencyId], w.Title)),
            .. drafts.Select(d => new ConsequenceRow(Consequence.OpenDraft, agencies[d.AgencyId], d.Title ?? "")),
            .. lines.Where(l => l.Balance.Left + l.Balance.Committed > 0).Select(l => new ConsequenceRow(Consequence.BudgetLine, agencies[l.AgencyId], $"{l.TaskLetter} – {l.Source}/{l.Year}", l.Balance.Left)),
        ];
    }

    /// <summary>Whom an agency follows and who follows it, as far as anyone has said.</summary>
    public async Task<SuccessionView> SuccessionAsync(Guid agencyId, Actor reader)
    {
        var whyNot = await WhyNotPlanAsync(reader);
        await using var db = await databases.CreateDbContextAsync();
        var before = await (from s in db.AgencySuccessions.AsNoTracking() join a in db.Agencies on s.PredecessorId equals a.Id where s.SuccessorId == agencyId orderby a.FoldedName select new SuccessionRow(a.Code, a.Name, s.Basis)).ToListAsync();
        var after = await (from s in db.AgencySuccessions.AsNoTracking() join a in db.Agencies on s.SuccessorId equals a.Id where s.PredecessorId == agencyId orderby a.FoldedName select new SuccessionRow(a.Code, a.Name, s.Basis)).ToListAsync();
        return new(before, after, whyNot);
    }
}
