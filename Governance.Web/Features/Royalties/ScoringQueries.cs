using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>A work published in the month: with its score, or with the rates by which it may be scored.</summary>
/// <param name="StatementNumber">The statement that holds one of its lines.</param>
/// <param name="WhyNotScore">Null when it may be scored by who asked.</param>
public sealed record WorkRow(PublishedWork Work, string GenreName, WorkScore? Score, string? StatementNumber, Rates Rates, Refusal? WhyNotScore, Refusal? WhyNotWithdraw);

/// <summary>What was published in a month and what it is worth.</summary>
public sealed class ScoringQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Agencies in which the actor scores works, or may read what they are worth.</summary>
    public async Task<IReadOnlyList<AgencyChoice>> AgenciesAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.AgenciesWhere(actor, Power.Score, Power.ReadMoney, Power.DecidePrices).OrderBy(a => a.Level).ThenBy(a => a.FoldedName)
            .Select(a => new AgencyChoice(a.Id, a.Code, a.Name)).ToListAsync();
    }

    /// <summary>In the order of publication; empty where nothing was published or the agency may not be read.</summary>
    public async Task<IReadOnlyList<WorkRow>> WorksAsync(Actor actor, Guid agencyId, int year, int month)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.AgencyAsync(actor, agencyId, Power.Score, Power.ReadMoney) is null) return [];
        var period = new RoyaltyPeriod(year, month);
        var works = await db.PublishedAsync(agencyId, period.First, period.Until);
        var ids = works.Select(w => w.ArticleId).ToList();
        var scores = (await db.WorkScores.AsNoTracking().Include(s => s.Lines).Where(s => ids.Contains(s.ArticleId)).ToListAsync()).ToDictionary(s => s.ArticleId);
        var statements = await StatementsAsync(db, ids);
        var genres = await db.Genres.AsNoTracking().ToDictionaryAsync(g => g.Code, g => g.Name);
        var rates = await db.RatesAsync(agencyId, actor.Day);
        return [.. works.Select(work => Row(actor, work, scores.GetValueOrDefault(work.ArticleId), statements.GetValueOrDefault(work.ArticleId), genres, rates(work.PublishedOn)))];
    }

    /// <summary>Number of the statement that holds a line of the work, by article.</summary>
    internal static async Task<Dictionary<Guid, string>> StatementsAsync(GovernanceDb db, IReadOnlyCollection<Guid> articles)
    {
        var rows = await (from statement in db.PaymentStatements.AsNoTracking()
                          from payee in statement.Payees
                          from taken in payee.Lines
                          join line in db.Set<RoyaltyLine>() on taken.RoyaltyLineId equals line.Id
                          join score in db.WorkScores on line.WorkScoreId equals score.Id
                          where articles.Contains(score.ArticleId)
                          select new { score.ArticleId, statement.Number }).Distinct().ToListAsync();
        return rows.GroupBy(r => r.ArticleId).ToDictionary(g => g.Key, g => g.First().Number);
    }

    private static WorkRow Row(Actor actor, PublishedWork work, WorkScore? score, string? statement, Dictionary<string, string> genres, Rates rates) =>
        new(work, genres.GetValueOrDefault(work.GenreCode, work.GenreCode), score, statement, rates, WorkScore.WhyNotScore(actor, work), score?.WhyNotWithdraw(actor, statement));
}
