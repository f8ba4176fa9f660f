using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Budget;

/// <summary>Proposals that give a budget its money, and what they are made of.</summary>
public sealed class ProposalQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Those of an agency's year, waiting ones first, then the newest.</summary>
    public async Task<IReadOnlyList<ProposalRow>> ListAsync(Actor actor, Guid agencyId, int year)
    {
        if (!actor.May(Power.ReadMoney, agencyId)) return [];
        await using var db = await databases.CreateDbContextAsync();
        var proposals = await db.AllocationProposals.AsNoTracking().Where(p => p.AgencyId == agencyId && p.Year == year).ToListAsync();
        return [.. from p in proposals
                   orderby p.State is ProposalState.Proposed ? 0 : 1, p.ProposedAt descending
                   select new ProposalRow(p.Id, p.Kind, p.DecisionNumber, p.DecisionDate, p.Amount, p.Lines.Count, p.ProposedByName, p.ProposedAt, p.State)];
    }

    /// <summary>One proposal with its lines; null when there is none or the person may not see it.</summary>
    public async Task<AllocationProposal?> FindAsync(Actor actor, Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var proposal = await db.AllocationProposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);
        return proposal is not null && actor.May(Power.ReadMoney, proposal.AgencyId) ? proposal : null;
    }

    /// <summary>What a form offers: tasks a–g and sources, in the order of the regulation.</summary>
    public async Task<(IReadOnlyList<SpendingTask> Tasks, IReadOnlyList<FundingSource> Sources)> ChoicesAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return (await db.SpendingTasks.AsNoTracking().OrderBy(t => t.Order).ToListAsync(), await db.FundingSources.AsNoTracking().OrderBy(s => s.Order).ToListAsync());
    }
}
