using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Budget;

/// <summary>The money of an agency's portal in a year. What the person may not read is null: not found.</summary>
public sealed class BudgetQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>The agency of that code or, without one, the person's own; null when they may not see its money.</summary>
    public async Task<BudgetAgency?> AgencyAsync(Actor actor, string? code)
    {
        await using var db = await databases.CreateDbContextAsync();
        var own = actor.Grants.FirstOrDefault(g => g.Power is Power.ReadMoney && g.AgencyId is not null)?.AgencyId;
        var agency = await db.Agencies.AsNoTracking().Where(a => code == null ? a.Id == own : a.Code == code)
            .Select(a => new BudgetAgency(a.Id, a.Code, a.Name, db.Agencies.Where(p => p.Id == a.ParentId).Select(p => p.Name).FirstOrDefault() ?? "")).SingleOrDefaultAsync();
        return agency is not null && actor.May(Power.ReadMoney, agency.Id) ? agency : null;
    }

    /// <summary>Agencies whose money the person may see, by name; at most 20.</summary>
    public async Task<IReadOnlyList<BudgetAgency>> AgenciesAsync(Actor actor, string? search)
    {
        await using var db = await databases.CreateDbContextAsync();
        var mine = actor.AgenciesFor(Power.ReadMoney);
        var folded = Text.Fold(search);
        return await db.Agencies.AsNoTracking().Where(a => (mine == null || mine.Contains(a.Id)) && a.FoldedName.Contains(folded) && a.Dissolved == null)
            .OrderBy(a => a.Level == Domain.Agencies.AgencyLevel.Province ? 0 : a.Level == Domain.Agencies.AgencyLevel.Department ? 1 : 2).ThenBy(a => a.FoldedName)
            .Take(20).Select(a => new BudgetAgency(a.Id, a.Code, a.Name, db.Agencies.Where(p => p.Id == a.ParentId).Select(p => p.Name).FirstOrDefault() ?? "")).ToListAsync();
    }

    /// <summary>The tree a–g × source with its sums by month.</summary>
    public async Task<BudgetSheet?> SheetAsync(Actor actor, string? agencyCode, int year)
    {
        if (await AgencyAsync(actor, agencyCode) is not { } agency) return null;
        await using var db = await databases.CreateDbContextAsync();
        var books = await db.BudgetYears.AsNoTracking().Where(y => y.AgencyId == agency.Id && y.Year == year).Select(y => new { y.Id, y.State }).SingleOrDefaultAsync();
        var tasks = await db.SpendingTasks.AsNoTracking().OrderBy(t => t.Order).ToListAsync();
        var lines = await (from l in db.BudgetLines.AsNoTracking().IgnoreAutoIncludes()
                           join s in db.FundingSources on l.Source equals s.Code
                           where l.AgencyId == agency.Id && l.Year == year
                           orderby s.Order
                           select new { l.Id, l.TaskLetter, l.Source, s.Name, l.Balance }).ToListAsync();
        var id = books?.Id ?? Guid.Empty;
        var moves = await db.LedgerEntries.AsNoTracking().Where(e => e.BudgetYearId == id).OrderBy(e => e.Sequence).Select(e => new { e.LineId, e.Kind, e.At, e.Effect }).ToListAsync();
        var adjusted = moves.Where(m => m.Kind is LedgerKind.Transfer).ToLookup(m => m.LineId, m => m.Effect.Allocated);
        var rows = lines.Select(l => new BudgetLineRow(l.TaskLetter, l.Source, l.Name, Figures(l.Balance, adjusted[l.Id].Sum()))).ToLookup(l => l.Letter);
        return new BudgetSheet(agency, year, books?.Id, books?.State ?? BudgetYearState.Open,
            [.. tasks.Select(t => new BudgetTaskRow(t.Letter, t.Name, t.Basis, rows[t.Letter].Aggregate(new BudgetFigures(0, 0, 0, 0), (sum, l) => sum + l.Figures), [.. rows[t.Letter]]))],
            BudgetMonths.Of(year, actor.Day, [.. moves.Select(m => (m.At, m.Effect))]));
    }

    /// <summary>The entries behind a number, newest first.</summary>
    public async Task<IReadOnlyList<LedgerRow>> EntriesAsync(Actor actor, Guid agencyId, int year, BudgetCell cell)
    {
        if (!actor.May(Power.ReadMoney, agencyId)) return [];
        await using var db = await databases.CreateDbContextAsync();
        var rows = await (from e in db.LedgerEntries.AsNoTracking()
                          join l in db.BudgetLines.IgnoreAutoIncludes() on e.LineId equals l.Id
                          join r in db.LedgerEntries on e.ReversesId equals r.Id into reversed
                          from r in reversed.DefaultIfEmpty()
                          where l.AgencyId == agencyId && l.Year == year && (cell.Letter == null || l.TaskLetter == cell.Letter) && (cell.Source == null || l.Source == cell.Source)
                          orderby e.Sequence descending
                          select new { e.Sequence, e.At, e.Kind, l.TaskLetter, l.Source, e.Effect, e.Document, e.ActorName, Reverses = (int?)r.Sequence }).ToListAsync();
        return [.. from row in rows
                   let change = Change(cell.Column, row.Kind, row.Effect)
                   where change != 0
                   select new LedgerRow(row.Sequence, row.At, row.Kind, row.TaskLetter, row.Source, change, row.Document, DocumentAddresses.Of(row.Document), row.ActorName, row.Reverses)];
    }

    /// <summary>Số đề nghị: what approved papers ask for in that year, in the order of tasks and sources.</summary>
    public async Task<IReadOnlyList<EstimateRow>> EstimatesAsync(Actor actor, Guid agencyId, int year)
    {
        if (!actor.May(Power.ReadMoney, agencyId)) return [];
        await using var db = await databases.CreateDbContextAsync();
        var rows = await (from i in db.EstimateItems.AsNoTracking()
                          join t in db.SpendingTasks on i.TaskLetter equals t.Letter
                          join s in db.FundingSources on i.Source equals s.Code
                          where i.AgencyId == agencyId && i.Year == year
                          orderby t.Order, s.Order
                          select new { i.TaskLetter, Task = t.Name, i.Source, s.Name, i.Requested, i.Document }).ToListAsync();
        return [.. rows.Select(r => new EstimateRow(r.TaskLetter, r.Task, r.Source, r.Name, r.Requested, r.Document, DocumentAddresses.Of(r.Document)))];
    }

    /// <summary>Recomputes the year's books from their entries; null when the person may not see them or there are none.</summary>
    public async Task<LedgerCheck?> VerifyAsync(Actor actor, Guid agencyId, int year)
    {
        if (!actor.May(Power.ReadMoney, agencyId)) return null;
        await using var db = await databases.CreateDbContextAsync();
        var books = await db.BudgetYears.AsNoTrackingWithIdentityResolution().Include(y => y.Nodes).ThenInclude(n => n.Lines).SingleOrDefaultAsync(y => y.AgencyId == agencyId && y.Year == year);
        if (books is null) return null;
        var entries = await db.LedgerEntries.AsNoTracking().Where(e => e.BudgetYearId == books.Id).ToListAsync();
        return new(entries.Count, Ledger.Verify(books, entries));
    }

    public async Task<string?> CodeOfAsync(Guid agencyId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.AsNoTracking().Where(a => a.Id == agencyId).Select(a => a.Code).SingleOrDefaultAsync();
    }

    /// <summary>Why the person may not close the books of that year now.</summary>
    public async Task<Refusal?> WhyNotCloseAsync(Actor actor, Guid agencyId, int year)
    {
        await using var db = await databases.CreateDbContextAsync();
        var books = await db.BudgetYears.AsNoTracking().SingleOrDefaultAsync(y => y.AgencyId == agencyId && y.Year == year);
        return books is null ? new Refusal("Common.NotFound") : books.WhyNotClose(actor);
    }

    /// <summary>The steps of a budget year in the order of their days.</summary>
    public async Task<IReadOnlyList<CalendarRow>> CalendarAsync(int year)
    {
        await using var db = await databases.CreateDbContextAsync();
        var steps = await db.BudgetCalendarSteps.AsNoTracking().ToListAsync();
        return [.. from s in steps
                   let day = s.LastDayFor(year)
                   where day is not null
                   orderby day
                   select new CalendarRow(s.Name, s.Term, day.Value, s.Basis, s.IsPractice, s.Confidence)];
    }

    private static BudgetFigures Figures(Balance balance, long adjusted) => new(balance.Allocated - adjusted, adjusted, balance.Committed, balance.Spent);

    private static long Change(BudgetColumn column, LedgerKind kind, Effect effect) => column switch
    {
        BudgetColumn.Granted => kind is LedgerKind.Transfer ? 0 : effect.Allocated,
        BudgetColumn.Adjusted => kind is LedgerKind.Transfer ? effect.Allocated : 0,
        BudgetColumn.Committed => effect.Committed,
        BudgetColumn.Spent => effect.Spent,
        _ => effect.Allocated - effect.Committed - effect.Spent,
    };
}
