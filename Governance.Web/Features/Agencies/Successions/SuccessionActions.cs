using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Agencies.Successions;

/// <summary>Enters which agency follows which, takes back what was entered wrongly, and corrects it.</summary>
public sealed class SuccessionActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <param name="successorCode">Code of the agency that follows.</param>
    /// <exception cref="RuleBroken">What <see cref="AgencySuccession.Enter"/> says; Agencies.SuccessionKnown; Common.NotFound.</exception>
    public Task EnterAsync(Guid predecessorId, string successorCode, SuccessionPaper paper) => ChangeAsync((db, province, stamp) => AddAsync(db, predecessorId, successorCode, paper, province, stamp));

    /// <summary>Takes the place of one that was entered wrongly, which stays readable with the reason.</summary>
    /// <exception cref="RuleBroken">What <see cref="EnterAsync"/> and <see cref="AgencySuccession.Retract"/> say.</exception>
    public Task CorrectAsync(Guid successionId, string successorCode, SuccessionPaper paper, string reason) => ChangeAsync(async (db, province, stamp) =>
    {
        var wrong = await SuccessionAsync(db, successionId);
        wrong.Retract(reason, province, stamp);
        await AddAsync(db, wrong.PredecessorId, successorCode, paper, province, stamp, wrong.Id);
    });

    /// <exception cref="RuleBroken">What <see cref="AgencySuccession.Retract"/> says; Common.NotFound.</exception>
    public Task RetractAsync(Guid successionId, string reason) => ChangeAsync(async (db, province, stamp) => (await SuccessionAsync(db, successionId)).Retract(reason, province, stamp));

    /// <summary>The index over those that count is the lock: of two who enter the same, the second hears that it is known.</summary>
    private async Task ChangeAsync(Func<GovernanceDb, Guid, Stamp, Task> change)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            await change(db, await SuccessionQueries.ProvinceAsync(db), stamp);
            await db.SaveAsync(stamp);
        });
    }

    private static async Task AddAsync(GovernanceDb db, Guid predecessorId, string successorCode, SuccessionPaper paper, Guid province, Stamp stamp, Guid? inPlaceOf = null)
    {
        var predecessor = await db.Agencies.SingleOrDefaultAsync(a => a.Id == predecessorId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        var successor = await db.Agencies.SingleOrDefaultAsync(a => a.Code == successorCode) ?? throw new RuleBroken(new Refusal("Agencies.NoSuchCode", successorCode));
        if (await db.AgencySuccessions.AnyAsync(s => s.PredecessorId == predecessorId && s.SuccessorId == successor.Id && s.RetractedAt == null && s.Id != inPlaceOf))
            throw new RuleBroken(new Refusal("Agencies.SuccessionKnown"));
        db.Add(AgencySuccession.Enter(predecessor, successor, paper, province, stamp));
    }

    private static async Task<AgencySuccession> SuccessionAsync(GovernanceDb db, Guid id) =>
        await db.AgencySuccessions.SingleOrDefaultAsync(s => s.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
}
