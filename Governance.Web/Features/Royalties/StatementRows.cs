using Governance.Domain.Budget;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>A line with the work it is a part of.</summary>
internal sealed record ScoredLine(RoyaltyLine Line, WorkScore Work);

/// <summary>What a statement is made of, read alike for the look at a draft and for its closing.</summary>
internal static class StatementRows
{
    /// <summary>
    /// Lines in no statement: of works published in the month, and of earlier months whose statement was closed before they were
    /// scored or could be paid. Earlier months that are still open keep theirs.
    /// </summary>
    internal static async Task<List<ScoredLine>> FreeLinesAsync(this GovernanceDb db, Guid agencyId, RoyaltyPeriod period)
    {
        var taken = db.PaymentStatements.Where(s => s.AgencyId == agencyId).SelectMany(s => s.Payees).SelectMany(p => p.Lines).Select(l => l.RoyaltyLineId);
        var rows = await (from score in db.WorkScores.AsNoTracking()
                          join line in db.Set<RoyaltyLine>().AsNoTracking() on score.Id equals line.WorkScoreId
                          where score.AgencyId == agencyId && score.PublishedOn < period.Until && !taken.Contains(line.Id)
                          orderby score.PublishedOn, score.Title, line.Order
                          select new { line, score }).ToListAsync();
        var closed = (await db.PaymentStatements.AsNoTracking().Where(s => s.AgencyId == agencyId && s.State != StatementState.Draft).Select(s => new { s.Year, s.Month }).ToListAsync())
            .Select(s => new RoyaltyPeriod(s.Year, s.Month)).ToHashSet();
        return [.. rows.Where(r => RoyaltyPeriod.Of(r.score.PublishedOn) is var of && (of == period || closed.Contains(of))).Select(r => new ScoredLine(r.line, r.score))];
    }

    internal static async Task<List<Payee>> PayeesAsync(this GovernanceDb db, IEnumerable<Guid> people)
    {
        var ids = people.Distinct().ToList();
        return [.. (await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync()).Select(Payee.Of)];
    }

    internal static Task<List<WithholdingRule>> RulesAsync(this GovernanceDb db) => db.WithholdingRules.AsNoTracking().ToListAsync();

    /// <summary>The rows that closing on that planned day writes.</summary>
    internal static async Task<IReadOnlyList<StatementPayee>> ComputeAsync(this GovernanceDb db, IReadOnlyCollection<ScoredLine> lines, DateOnly plannedDay) =>
        PaymentStatement.Compute(lines.Select(l => l.Line), await db.PayeesAsync(lines.Select(l => l.Line.PersonId)), await db.RulesAsync(), plannedDay);

    internal static Task<PaymentStatement?> StatementAsync(this IQueryable<PaymentStatement> statements, Guid agencyId, RoyaltyPeriod period) =>
        statements.SingleOrDefaultAsync(s => s.AgencyId == agencyId && s.Year == period.Year && s.Month == period.Month);

    /// <summary>The budget line a closed statement is paid from; null where the budget has none.</summary>
    internal static Task<BudgetLine?> LineOfAsync(this IQueryable<BudgetLine> lines, PaymentStatement statement)
    {
        var (agency, year, source) = (statement.AgencyId, statement.PaymentDay?.Year, statement.Source);
        return lines.SingleOrDefaultAsync(l => l.AgencyId == agency && l.Year == year && l.TaskLetter == SpendingTask.Royalties && l.Source == source);
    }
}
