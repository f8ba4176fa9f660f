using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Budget;

/// <summary>Proposals and their approval, and the closing of a year.</summary>
public sealed class BudgetActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <returns>Id of the new proposal.</returns>
    public async Task<Guid> ProposeAsync(Guid agencyId, int year, ProposalKind kind, string number, DateOnly? date, IEnumerable<AllocationLine> lines)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        var proposal = new AllocationProposal(agencyId, year, kind, number, date, lines, stamp);
        db.AllocationProposals.Add(proposal);
        await db.SaveAsync(stamp);
        return proposal.Id;
    }

    /// <summary>Posts the proposal into the books of its year, which begin with the first one.</summary>
    public async Task ApproveAsync(Guid id)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var proposal = await Find(db, id);
            var books = await Books(db, proposal.AgencyId, proposal.Year) ?? db.BudgetYears.Add(new(proposal.AgencyId, proposal.Year)).Entity;
            proposal.Approve(books, stamp);
            await db.SaveAsync(stamp);
        });
    }

    public async Task RefuseAsync(Guid id, string reason)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        (await Find(db, id)).Refuse(reason, stamp);
        await db.SaveAsync(stamp);
    }

    /// <summary>Closes the books of a year (khóa sổ).</summary>
    public async Task CloseAsync(Guid agencyId, int year)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var books = await Books(db, agencyId, year) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
            books.Close(stamp);
            await db.SaveAsync(stamp);
        });
    }

    private static async Task<AllocationProposal> Find(GovernanceDb db, Guid id) =>
        await db.AllocationProposals.SingleOrDefaultAsync(p => p.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));

    private static async Task<BudgetYear?> Books(GovernanceDb db, Guid agencyId, int year) =>
        await db.BudgetYears.Include(y => y.Nodes).ThenInclude(n => n.Lines).SingleOrDefaultAsync(y => y.AgencyId == agencyId && y.Year == year);
}
