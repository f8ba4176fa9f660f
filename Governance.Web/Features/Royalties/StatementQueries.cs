using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>One month's statement.</summary>
public sealed class StatementQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <param name="plannedDay">For a draft: the day of payment to try.</param>
    /// <returns>Null where the agency's money may not be read.</returns>
    /// <exception cref="RuleBroken">Royalties.NoSuchMonth; Royalties.NoWithholdingRule.</exception>
    public async Task<StatementView?> StatementAsync(Actor actor, Guid agencyId, int year, int month, DateOnly plannedDay)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.AgencyAsync(actor, agencyId, Power.ReadMoney) is not { } agency) return null;
        var period = new RoyaltyPeriod(year, month);
        var statement = await db.PaymentStatements.AsNoTracking().StatementAsync(agencyId, period);
        var day = statement?.PaymentDay ?? plannedDay;
        var view = new StatementView(new(agency.Id, agency.Code, agency.Name), await db.Agencies.Where(a => a.Id == agency.ParentId).Select(a => a.Name).SingleOrDefaultAsync(), period, statement?.Number ?? PaymentStatement.NumberOf(period), statement?.State ?? StatementState.Draft,
            day, statement?.Source, statement?.Version ?? 0, statement?.Closing, statement?.Approval, statement?.Payment, statement?.SentBackReason, statement?.SentBackByName,
            statement is null or { State: StatementState.Draft } ? await DraftAsync(db, agencyId, period, day) : await ClosedAsync(db, statement),
            await UnscoredAsync(db, agencyId, period), await SourcesAsync(db, agencyId, day.Year));
        if (statement is null) return view with { WhyNotClose = PaymentStatement.WhyNotOpen(actor, agencyId, period) };
        return view with
        {
            WhyNotClose = statement.WhyNotClose(actor),
            WhyNotApprove = statement.WhyNotApprove(actor, await db.BudgetLines.AsNoTracking().LineOfAsync(statement)),
            WhyNotSendBack = statement.WhyNotSendBack(actor),
            WhyNotPay = statement.WhyNotPay(actor),
        };
    }

    /// <summary>Where a statement stands, for links that know only its id; null where it may not be read.</summary>
    public async Task<StatementPlace?> PlaceAsync(Actor actor, Guid statementId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from statement in db.PaymentStatements.AsNoTracking()
                      join agency in db.AgenciesWhere(actor, Power.ReadMoney) on statement.AgencyId equals agency.Id
                      where statement.Id == statementId
                      select new StatementPlace(agency.Code, statement.Year, statement.Month)).SingleOrDefaultAsync();
    }

    private static async Task<List<PayeeRow>> DraftAsync(GovernanceDb db, Guid agencyId, RoyaltyPeriod period, DateOnly day)
    {
        var lines = await db.FreeLinesAsync(agencyId, period);
        var own = lines.ToLookup(l => l.Line.PersonId);
        return [.. (await db.ComputeAsync(lines, day)).Select(p => Row(p, own[p.PersonId], period))];
    }

    private static async Task<List<PayeeRow>> ClosedAsync(GovernanceDb db, PaymentStatement statement)
    {
        var id = statement.Id;
        var lines = await (from taken in db.PaymentStatements.Where(s => s.Id == id).SelectMany(s => s.Payees).SelectMany(p => p.Lines)
                           join line in db.Set<RoyaltyLine>() on taken.RoyaltyLineId equals line.Id
                           join score in db.WorkScores on line.WorkScoreId equals score.Id
                           orderby score.PublishedOn, score.Title
                           select new { line, score }).AsNoTracking().ToListAsync();
        var own = lines.ToLookup(l => l.line.PersonId, l => new ScoredLine(l.line, l.score));
        return [.. statement.Payees.OrderBy(p => p.Order).Select(p => Row(p, p.IsPaid ? own[p.PersonId] : [], statement.Period))];
    }

    private static PayeeRow Row(StatementPayee payee, IEnumerable<ScoredLine> lines, RoyaltyPeriod period) =>
        new(payee.PersonId, payee.Name, Masked(payee.BankAccount), payee.BankName, payee.Gross, payee.TaxedBy, payee.TaxThreshold, payee.TaxPercent, payee.TaxBasis, payee.Withheld, payee.Block,
            [.. lines.Select(l => new LineRow(l.Work.Title, l.Work.PublishedOn, l.Work.Calculation, l.Line.SharePercent, l.Line.Amount,
                RoyaltyPeriod.Of(l.Work.PublishedOn) is var own && own != period ? own : null))]);

    /// <summary>Enough to recognise an account, too little to use it.</summary>
    private static string? Masked(string? account) => account is { Length: > 4 } ? $"•••• {account[^4..]}" : account;

    private static async Task<int> UnscoredAsync(GovernanceDb db, Guid agencyId, RoyaltyPeriod period)
    {
        var (start, end) = (VietnamTime.StartOf(period.First), VietnamTime.StartOf(period.Until));
        return await db.Editions.CountAsync(e => e.AgencyId == agencyId && e.Language == "vi" && e.LiveRevisionId != null && e.FirstPublishedAt >= start && e.FirstPublishedAt < end
            && !db.WorkScores.Any(s => s.ArticleId == e.ArticleId));
    }

    private static Task<List<SourceChoice>> SourcesAsync(GovernanceDb db, Guid agencyId, int year) =>
        (from line in db.BudgetLines.AsNoTracking().IgnoreAutoIncludes()
         join source in db.FundingSources on line.Source equals source.Code
         where line.AgencyId == agencyId && line.Year == year && line.TaskLetter == SpendingTask.Royalties
         orderby source.Order
         select new SourceChoice(source.Code, source.Name, line.Balance.Allocated - line.Balance.Committed - line.Balance.Spent)).ToListAsync();
}
