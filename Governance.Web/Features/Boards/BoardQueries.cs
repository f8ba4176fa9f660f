using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Boards.Register;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards;

/// <summary>The register of boards as of a day, and one board. Open to every signed-in user.</summary>
public sealed class BoardQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Which of these agencies have nobody who could approve for their board on that day.</summary>
    public async Task<IReadOnlyList<LeaderlessBoard>> LeaderlessAsync(IReadOnlyList<Guid> agencies, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await Leaderless.OfAsync(db, agencies, day);
    }

    /// <summary>How many days ahead the end of an appointment is announced.</summary>
    public const int ExpiryDays = 90;

    private readonly Kept<EditorialBoard> _boards = new();

    /// <summary>
    /// Every agency that exists on the day, with the state of its board. The state is worked out by the rules from decisions and
    /// appointments of all times, which are kept in memory by the board's version; names are fetched for the page alone.
    /// </summary>
    public async Task<BoardRegister> RegisterAsync(BoardFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (day, soon, folded) = (filter.Day, filter.Day.AddDays(ExpiryDays), Text.Fold(filter.Search));
        var among = filter.Agencies is { } only ? db.Agencies.Where(a => only.Contains(a.Id)) : db.Agencies;
        var agencies = await (from a in among.AsNoTracking()
                              where (a.Established == null || a.Established <= day) && (a.Dissolved == null || day < a.Dissolved)
                                  && (filter.Level == null || a.Level == filter.Level) && (folded == "" || a.FoldedName.Contains(folded) || a.FormerNames.Any(n => n.FoldedName.Contains(folded)))
                              join b in db.Boards on a.Id equals b.AgencyId into boards
                              from b in boards.DefaultIfEmpty()
                              select new { a.Id, a.Code, a.Name, a.FoldedName, a.Level, BoardId = (Guid?)b.Id, Version = (int?)b.Version }).ToListAsync();
        var known = await _boards.OfAsync([.. from a in agencies where a.BoardId is not null select (a.BoardId!.Value, a.Version!.Value)], ids => BoardsAsync(db, ids));
        var rules = await db.CompositionRules.AsNoTracking().ToListAsync();
        var names = await db.AgencyNamesOnAsync(day);
        var rulesOf = Enum.GetValues<AgencyLevel>().ToDictionary(level => level, level => Composition.RulesOn(rules, level, day));
        var all = agencies.OrderBy(a => a.FoldedName, StringComparer.Ordinal).Select(a =>
        {
            var board = a.BoardId is { } id && known.GetValueOrDefault(id) is { } there && there.StandsOn(day) ? there : null;
            var sitting = board?.Appointments.Where(p => p.Period.Contains(day)).ToList() ?? [];
            var findings = board is null ? [] : Composition.Check(rulesOf[a.Level], [.. sitting.Select(p => (p.Post, p.Standing))]);
            var end = sitting.Min(p => p.Period.Until);
            return new BoardRow(a.Id, a.Code, names.GetValueOrDefault(a.Id, a.Name), a.Level, board?.Id, BoardStates.Of(board is not null, findings), sitting.Count, findings, end <= soon ? end : null, null, null, null) { Held = [.. sitting.Select(s => s.Post).Distinct()] };
        }).ToList();
        var unmet = all.SelectMany(r => r.Findings).Where(f => f.Outcome is not RuleOutcome.Met).CountBy(f => f.Rule.Name).ToDictionary();
        if (filter.AsksGaps) all = await BoardGaps.FillAsync(db, all, day);
        var fitting = all.Where(filter.Fits).ToList();
        var wanted = fitting.Where(r => filter.State is null || r.State == filter.State).ToList();
        if (filter.AsksNames) wanted = await WithNamesAsync(db, wanted, day);
        var page = filter.Sorted(wanted).Skip(filter.Page * filter.PageSize).Take(filter.PageSize).ToList();
        if (!filter.AsksNames) page = await WithNamesAsync(db, page, day);
        if (!filter.AsksGaps) page = await BoardGaps.FillAsync(db, page, day);
        return new(page, wanted.Count, fitting.CountBy(r => r.State).ToDictionary(), unmet);
    }

    /// <summary>A board on a day; null when there is none of that id.</summary>
    public async Task<BoardView?> BoardAsync(Guid id, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var board = await db.Boards.AsNoTracking().AsSplitQuery().Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).SingleOrDefaultAsync(b => b.Id == id);
        if (board is null) return null;
        var agency = await db.Agencies.AsNoTracking().Include(a => a.FormerNames).SingleAsync(a => a.Id == board.AgencyId);
        var people = await db.People.AsNoTracking().Where(p => db.Appointments.Where(a => a.BoardId == id).Select(a => a.PersonId).Contains(p.Id)).Select(p => new { p.Id, p.FullName }).ToDictionaryAsync(p => p.Id, p => p.FullName);
        var rules = await db.CompositionRules.AsNoTracking().Where(r => r.Level == agency.Level).ToListAsync();
        return BoardReading.View(board, agency, people, rules, day);
    }

    /// <summary>The rules of a level, for a form that shows at once what they find.</summary>
    public async Task<IReadOnlyList<CompositionRule>> RulesAsync(AgencyLevel level)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.CompositionRules.AsNoTracking().Where(r => r.Level == level).ToListAsync();
    }

    /// <summary>An agency by its code, with the board that stands on the day; null when there is none.</summary>
    public async Task<BoardAgency?> AgencyAsync(string code, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.AsNoTracking().Where(a => a.Code == code)
            .Select(a => new BoardAgency(a.Id, a.Code, a.Name, a.Level, BoardsOn(db, day).Where(b => b.AgencyId == a.Id).Select(b => (Guid?)b.Id).FirstOrDefault())).SingleOrDefaultAsync();
    }

    /// <summary>Agencies that exist on the day, have no board, and whose boards the person may record.</summary>
    public async Task<IReadOnlyList<BoardAgency>> WithoutBoardAsync(Actor actor, DateOnly day)
    {
        var may = actor.AgenciesFor(Power.RecordBoard);
        var (everywhere, mine) = (may is null, may ?? []);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.AsNoTracking()
            .Where(a => (everywhere || mine.Contains(a.Id)) && (a.Established == null || a.Established <= day) && (a.Dissolved == null || day < a.Dissolved) && !BoardsOn(db, day).Any(b => b.AgencyId == a.Id))
            .OrderBy(a => a.FoldedName).Select(a => new BoardAgency(a.Id, a.Code, a.Name, a.Level, null)).ToListAsync();
    }

    /// <summary>The scan of a decision; null when there is none.</summary>
    public async Task<StoredFile?> ScanAsync(Guid decisionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.BoardDecisions.AsNoTracking().Where(d => d.Id == decisionId).Select(d => d.Scan).SingleOrDefaultAsync();
    }

    private static async Task<IReadOnlyDictionary<Guid, EditorialBoard>> BoardsAsync(GovernanceDb db, IReadOnlyList<Guid> ids) =>
        await db.Boards.AsNoTracking().AsSplitQuery().Include(b => b.Decisions).Include(b => b.Appointments).Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id);

    /// <summary>Boards founded by that day and not dissolved by then, unless founded anew since.</summary>
    private static IQueryable<EditorialBoard> BoardsOn(GovernanceDb db, DateOnly day) => db.Boards.Where(b => b.Decisions.Any(d => d.EffectiveFrom <= day)
        && !b.Decisions.Any(end => end.Kind == DecisionKind.Dissolution && end.EffectiveFrom <= day
            && !b.Decisions.Any(d => d.Kind == DecisionKind.Founding && d.EffectiveFrom > end.EffectiveFrom && d.EffectiveFrom <= day)));

    private static async Task<List<BoardRow>> WithNamesAsync(GovernanceDb db, List<BoardRow> page, DateOnly day)
    {
        var ids = page.Select(r => r.BoardId).OfType<Guid>().ToList();
        var heads = await (from a in db.Appointments.AsNoTracking()
                           join p in db.People on a.PersonId equals p.Id
                           where ids.Contains(a.BoardId) && a.Post == BoardPost.Head && a.Period.From <= day && (a.Period.Until == null || day < a.Period.Until)
                           select new { a.BoardId, p.FullName }).ToDictionaryAsync(h => h.BoardId, h => h.FullName);
        var decisions = (await db.BoardDecisions.AsNoTracking().Where(d => ids.Contains(d.BoardId) && d.EffectiveFrom <= day)
            .Select(d => new { d.BoardId, d.Number, d.SignedOn, d.EffectiveFrom }).ToListAsync())
            .GroupBy(d => d.BoardId).ToDictionary(g => g.Key, g => g.OrderBy(d => d.EffectiveFrom).ThenBy(d => d.SignedOn).Last());
        return [.. page.Select(r => r.BoardId is { } id ? r with { Head = heads.GetValueOrDefault(id), DecisionNumber = decisions[id].Number, DecisionSignedOn = decisions[id].SignedOn } : r)];
    }
}
