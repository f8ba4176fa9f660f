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
        var codes = plan.Steps.SelectMany(s => s.Lines).SelectMany(l => new[] { l.Code, l.HostTo, l.ParentCode }).Distinct().ToList();
        var names = await db.Agencies.AsNoTracking().Include(a => a.FormerNames).Where(a => codes.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.NameOn(plan.Day.AddDays(-1)));
        foreach (var line in plan.Steps.SelectMany(s => s.Of(LineRole.Begins))) names.TryAdd(line.Code, line.Name!);
        var province = await db.Agencies.Where(a => a.Id == plan.ProvinceId).Select(a => a.Name).SingleAsync();
        return new(plan.Id, province, plan.Paper, plan.State, plan.Reference,
            plan.AppliedByName, plan.AppliedAt, plan.ClosedByName, plan.ClosedAt,
            [.. plan.Steps.OrderBy(s => s.Order).Select(s => new PlanStepRow(s.Id, s.Kind, [.. s.Lines.OrderBy(l => l.Order).Select(l =>
                new PlanLineRow(l.Role, l.Code, names.GetValueOrDefault(l.Code, l.Code), l.Role is LineRole.Stays ? l.Name : null, l.Level, Named(l.ParentCode), l.Host, l.HostFate, Named(l.HostTo), l.RedirectUntil))]))],
            [.. plan.Effects.Where(e => e.Kind != Consequence.Other).OrderBy(e => e.Order).Select(e => new ConsequenceRow(e.Kind, e.Agency, e.What, null, e.Link))],
            plan.WhyNotChange(reader), plan.WhyNotRehearse(reader), plan.WhyNotApply(reader), plan.WhyNotReverse(reader));

        AgencyRef? Named(string? code) => code is null ? null : new(code, names.GetValueOrDefault(code, code));
    }

    /// <summary>Agencies that a step may end on a day: those that stand before it, of which no end is known.</summary>
    public async Task<IReadOnlyList<AgencyRef>> ChoicesAsync(DateOnly day, AgencyLevel? level, string? search, int most)
    {
        await using var db = await databases.CreateDbContextAsync();
        var folded = Text.Fold(search);
        return await db.Agencies.AsNoTracking().Where(a => (a.Established == null || a.Established < day) && a.Dissolved == null && (level == null || a.Level == level) && (folded == "" || a.FoldedName.Contains(folded)))
            .OrderBy(a => a.FoldedName).ThenBy(a => a.Code).Take(most).Select(a => new AgencyRef(a.Code, a.Name, null)).ToListAsync();
    }

    /// <summary>Plans that an agency stands in, drawn up or applied, the latest day first.</summary>
    public async Task<IReadOnlyList<PlanMention>> NamingAsync(string code)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from p in db.ReorganisationPlans.AsNoTracking()
                      from s in p.Steps
                      from l in s.Lines
                      where l.Code == code && (p.State == PlanState.Drafting || p.State == PlanState.Applied)
                      orderby p.Day descending
                      select new PlanMention(p.Id, p.Title, p.Day, p.State, l.Role)).ToListAsync();
    }

    /// <summary>The agency above all others, which most new ones stand below.</summary>
    public async Task<AgencyRef?> ProvinceAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.AsNoTracking().Where(a => a.Level == AgencyLevel.Province && a.ParentId == null).Select(a => new AgencyRef(a.Code, a.Name, null)).FirstOrDefaultAsync();
    }

    /// <summary>The scan of the plan's decision; null when there is none.</summary>
    public async Task<StoredFile?> ScanAsync(Guid planId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.ReorganisationPlans.Where(p => p.Id == planId).Select(p => p.Scan).SingleOrDefaultAsync();
    }

    /// <summary>What a plan leaves for people to see to in agencies that end (works waiting or in draft, money that is left, delegations), and portals that bear an old name.</summary>
    public async Task<IReadOnlyList<ConsequenceRow>> ListedAsync(Guid planId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var day = await db.ReorganisationPlans.Where(p => p.Id == planId).Select(p => p.Day).SingleOrDefaultAsync();
        var lines = await db.ReorganisationPlans.Where(p => p.Id == planId).SelectMany(p => p.Steps).SelectMany(s => s.Lines).Select(l => new { l.Code, l.Role, Renamed = l.Name != null }).ToListAsync();
        var ending = lines.Where(l => l.Role is LineRole.Ends).Select(l => l.Code).ToList();
        var renamed = lines.Where(l => l is { Role: LineRole.Stays, Renamed: true }).Select(l => l.Code).ToList();
        var agencies = await db.Agencies.AsNoTracking().Where(a => ending.Contains(a.Code)).ToDictionaryAsync(a => a.Id);
        var ids = agencies.Keys.ToList();
        var waiting = await db.ApprovalRequests.AsNoTracking().Where(r => r.State == RequestState.Waiting && ids.Contains(r.AgencyId)).OrderBy(r => r.RequestedAt).Select(r => new { r.Id, r.AgencyId, r.Title }).ToListAsync();
        var drafts = await db.Editions.AsNoTracking().Where(e => (e.State == EditionState.Draft || e.State == EditionState.SentBack) && ids.Contains(e.AgencyId))
            .Select(e => new { e.ArticleId, e.AgencyId, Title = e.Revisions.OrderByDescending(r => r.Number).Select(r => r.Title).FirstOrDefault() }).ToListAsync();
        var budgets = await db.BudgetLines.AsNoTracking().Where(l => ids.Contains(l.AgencyId)).Select(l => new { l.AgencyId, l.TaskLetter, l.Source, l.Year, l.Balance }).ToListAsync();
        var delegations = await (from d in db.Delegations.AsNoTracking()
                                 join f in db.People on d.FromPersonId equals f.Id
                                 join t in db.People on d.ToPersonId equals t.Id
                                 where (d.Period.Until == null || d.Period.Until > day) && (d.RevokedFrom == null || d.RevokedFrom > day) && d.Scope.Any(s => ids.Contains(s.AgencyId))
                                 select new { d.DecisionNumber, From = f.FullName, To = t.FullName, Agencies = d.Scope.Select(s => s.AgencyId).ToList() }).ToListAsync();
        var portals = await db.Portals.AsNoTracking().Where(p => db.Agencies.Any(a => a.Id == p.AgencyId && renamed.Contains(a.Code))).Select(p => new { p.Id, p.Name, Agency = db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).First() }).ToListAsync();
        return
        [
            .. waiting.Select(w => new ConsequenceRow(Consequence.QueueItem, agencies[w.AgencyId].Name, w.Title, null, $"/hang-doi/{w.Id}")),
            .. drafts.Select(d => new ConsequenceRow(Consequence.OpenDraft, agencies[d.AgencyId].Name, d.Title ?? "", null, $"/tin-bai/{d.ArticleId}")),
            .. budgets.Where(l => l.Balance.Left + l.Balance.Committed > 0).Select(l => new ConsequenceRow(Consequence.BudgetLine, agencies[l.AgencyId].Name, $"{l.TaskLetter} – {l.Source}/{l.Year}", l.Balance.Left, $"/ngan-sach?nam={l.Year}&co-quan={agencies[l.AgencyId].Code}")),
            .. from d in delegations
               from id in d.Agencies.Distinct()
               where agencies.ContainsKey(id)
               select new ConsequenceRow(Consequence.DelegationEnds, agencies[id].Name, $"{d.From} → {d.To} ({d.DecisionNumber})", null, $"/con-nguoi/uy-quyen?coquan={agencies[id].Code}"),
            .. portals.Select(p => new ConsequenceRow(Consequence.PortalName, p.Agency, p.Name, null, $"/cong-thong-tin/{p.Id}")),
        ];
    }
}
