using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>One's share of a scored work.</summary>
/// <param name="Amount">Whole đồng before tax.</param>
/// <param name="State">Of the statement it stands in; null = in none yet.</param>
public sealed record OwnRoyalty(string Title, string AgencyName, DateOnly PublishedOn, decimal SharePercent, long Amount, StatementState? State, DateOnly? PaymentDay);

/// <summary>A person's own royalties: anyone may see what they are to be paid, and nothing of others.</summary>
public sealed class OwnRoyaltyQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Of works published in that year, newest first.</summary>
    public async Task<IReadOnlyList<OwnRoyalty>> OfYearAsync(Actor actor, int year)
    {
        var me = actor.PersonId ?? Guid.Empty;
        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        await using var db = await databases.CreateDbContextAsync();
        var lines = await (from line in db.Set<RoyaltyLine>()
                           join score in db.WorkScores on line.WorkScoreId equals score.Id
                           join agency in db.Agencies on score.AgencyId equals agency.Id
                           where line.PersonId == me && score.PublishedOn >= @from && score.PublishedOn < until
                           orderby score.PublishedOn descending, score.Title
                           select new { line.Id, score.Title, Agency = agency.Name, score.PublishedOn, line.SharePercent, line.Amount }).ToListAsync();
        var ids = lines.Select(l => l.Id).ToList();
        var taken = (await ids.InPartsAsync(some => (from statement in db.PaymentStatements
                                                     from payee in statement.Payees
                                                     from line in payee.Lines
                                                     where some.Contains(line.RoyaltyLineId)
                                                     select new { line.RoyaltyLineId, statement.State, statement.PaymentDay }).ToListAsync())).ToDictionary(t => t.RoyaltyLineId);
        return [.. lines.Select(l => new OwnRoyalty(l.Title, l.Agency, l.PublishedOn, l.SharePercent, l.Amount, taken.GetValueOrDefault(l.Id)?.State, taken.GetValueOrDefault(l.Id)?.PaymentDay))];
    }
}
