using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>One month: what was published, what is scored, where its statement stands.</summary>
/// <param name="Scored">Works with a score.</param>
/// <param name="Worth">Sum of the scores of the month's works, whole đồng.</param>
/// <param name="Gross">Of the statement; null while it is a draft.</param>
/// <param name="Held">Payees held back in the statement.</param>
public sealed record PeriodRow(RoyaltyPeriod Period, int Published, int Scored, long Worth, StatementState State, long? Gross, long? Withheld, long? Net, int Held)
{
    public int Unscored => Published - Scored;

    /// <summary>Nothing was published, and nothing is paid.</summary>
    public bool IsEmpty => Published == 0 && State is StatementState.Draft;
}

/// <summary>The months of a year.</summary>
public sealed class PeriodQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Agencies whose money the actor may read.</summary>
    public async Task<IReadOnlyList<AgencyChoice>> AgenciesAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.AgenciesWhere(actor, Power.ReadMoney).OrderBy(a => a.Level).ThenBy(a => a.FoldedName).Select(a => new AgencyChoice(a.Id, a.Code, a.Name)).ToListAsync();
    }

    /// <summary>Newest first, none in the future; empty where the agency may not be read.</summary>
    public async Task<IReadOnlyList<PeriodRow>> MonthsAsync(Actor actor, Guid agencyId, int year)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.AgencyAsync(actor, agencyId, Power.ReadMoney) is null) return [];
        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        var (start, end) = (VietnamTime.StartOf(from), VietnamTime.StartOf(until));
        var published = (await db.Editions.AsNoTracking().Where(e => e.AgencyId == agencyId && e.Language == "vi" && e.LiveRevisionId != null && e.FirstPublishedAt >= start && e.FirstPublishedAt < end)
            .Select(e => e.FirstPublishedAt!.Value).ToListAsync()).CountBy(at => VietnamTime.DayOf(at).Month).ToDictionary();
        var scored = (await db.WorkScores.AsNoTracking().Where(s => s.AgencyId == agencyId && s.PublishedOn >= from && s.PublishedOn < until)
            .Select(s => new { s.PublishedOn, s.Amount }).ToListAsync()).ToLookup(s => s.PublishedOn.Month, s => s.Amount);
        var statements = await db.PaymentStatements.AsNoTracking().Where(s => s.AgencyId == agencyId && s.Year == year)
            .Select(s => new { s.Month, s.State, s.Gross, s.Withheld, s.Net, Held = s.Payees.Count(p => p.Block != null) }).ToDictionaryAsync(s => s.Month);
        var last = year < actor.Day.Year ? 12 : year == actor.Day.Year ? actor.Day.Month : 0;
        return [.. Enumerable.Range(1, last).Reverse().Select(month =>
        {
            var statement = statements.GetValueOrDefault(month);
            var isClosed = statement is { State: not StatementState.Draft };
            return new PeriodRow(new(year, month), published.GetValueOrDefault(month), scored[month].Count(), scored[month].Sum(), statement?.State ?? StatementState.Draft,
                isClosed ? statement!.Gross : null, isClosed ? statement!.Withheld : null, isClosed ? statement!.Net : null, statement?.Held ?? 0);
        })];
    }
}
