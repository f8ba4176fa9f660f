using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>Scores works and takes scores back.</summary>
public sealed class ScoringActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <exception cref="RuleBroken">See <see cref="WorkScore"/>; Common.NotFound; Royalties.AlreadyScored, naming who did.</exception>
    public Task ScoreAsync(Guid articleId, Choice choice) => databases.RaceAsync(async db =>
    {
        var stamp = await user.StampAsync();
        var work = await db.PublishedAsync(articleId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        if (await db.WorkScores.SingleOrDefaultAsync(s => s.ArticleId == articleId) is { } score) throw new RuleBroken(new Refusal("Royalties.AlreadyScored", score.ScoredByName, score.ScoredAt));
        db.Add(new WorkScore(work, choice, (await db.RatesAsync(work.AgencyId, stamp.Day))(work.PublishedOn), stamp));
        await db.SaveAsync(stamp);
    });

    /// <exception cref="RuleBroken">See <see cref="WorkScore.WhyNotWithdraw"/>; Common.NotFound.</exception>
    public Task WithdrawAsync(Guid articleId) => databases.RaceAsync(async db =>
    {
        var stamp = await user.StampAsync();
        var score = await db.WorkScores.Include(s => s.Lines).SingleOrDefaultAsync(s => s.ArticleId == articleId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        Refusal.ThrowIfAny(score.WhyNotWithdraw(stamp.Actor, (await ScoringQueries.StatementsAsync(db, [articleId])).GetValueOrDefault(articleId)));
        db.RemoveRange(score.Lines);
        db.Remove(score);
        await db.SaveAsync(stamp);
    });
}
