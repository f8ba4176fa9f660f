using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>Scores works and takes scores back.</summary>
public sealed class ScoringActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <exception cref="RuleBroken">See <see cref="WorkScore"/>; Common.NotFound; Royalties.DoneByAnother when someone else scored it first.</exception>
    public async Task ScoreAsync(Guid articleId, Choice choice)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var work = await db.PublishedAsync(articleId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        db.Add(new WorkScore(work, choice, (await db.RatesAsync(work.AgencyId, stamp.Day))(work.PublishedOn), stamp));
        await db.SaveFirstAsync(stamp);
    }

    /// <exception cref="RuleBroken">See <see cref="WorkScore.WhyNotWithdraw"/>; Common.NotFound.</exception>
    public async Task WithdrawAsync(Guid articleId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var score = await db.WorkScores.Include(s => s.Lines).SingleOrDefaultAsync(s => s.ArticleId == articleId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        Refusal.ThrowIfAny(score.WhyNotWithdraw(stamp.Actor, (await ScoringQueries.StatementsAsync(db, [articleId])).GetValueOrDefault(articleId)));
        db.RemoveRange(score.Lines);
        db.Remove(score);
        await db.SaveFirstAsync(stamp);
    }
}

internal static class SavingFirst
{
    /// <summary>As SaveAsync; when a unique index or a reference says that someone did it at the same moment, a refusal says so.</summary>
    internal static async Task SaveFirstAsync(this GovernanceDb db, Stamp stamp)
    {
        try { await db.SaveAsync(stamp); }
        catch (DbUpdateException) { throw new RuleBroken(new Refusal("Royalties.DoneByAnother")); }
    }
}
