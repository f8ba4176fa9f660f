using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training;

/// <summary>Yearly duties and sessions (Điều 12): a register that every signed-in user may read.</summary>
public sealed class TrainingQueries(IDbContextFactory<GovernanceDb> databases)
{
    private readonly DutyBook _book = new();

    /// <summary>The year's counts by agency and one page of its people.</summary>
    public async Task<TrainingYear> YearAsync(TrainingFilter filter, DateOnly today)
    {
        await using var db = await databases.CreateDbContextAsync();
        var year = await _book.OfAsync(db, filter.Year, today);
        var wanted = await FilterAsync(db, year.Groups, filter);
        var people = await DutyRows.PageAsync(db, wanted, filter.Page * filter.Size, filter.Size);
        return new(year.Counts, people, wanted.Sum(g => g.Duties.Count));
    }

    /// <summary>All people that fit the filter, for export.</summary>
    public async Task<IReadOnlyList<DutyRow>> PeopleAsync(TrainingFilter filter, DateOnly today)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await DutyRows.NamedAsync(db, await FilterAsync(db, (await _book.OfAsync(db, filter.Year, today)).Groups, filter));
    }

    /// <summary>The people of an agency on whom the duty of that year lies, those who have not met it first.</summary>
    public async Task<IReadOnlyList<DutyRow>> OnDutyAsync(Guid agencyId, int year, DateOnly today)
    {
        await using var db = await databases.CreateDbContextAsync();
        var duties = await DutyRows.NamedAsync(db, [.. (await _book.OfAsync(db, year, today)).Groups.Where(g => g.Agency.Id == agencyId)]);
        return [.. duties.OrderBy(r => IsDone(r.State))];
    }

    /// <summary>
    /// Who may still be invited: people with a duty in the session's year who are not on its list; those who still owe it first, and of
    /// those the session's own agency first.
    /// </summary>
    /// <param name="search">Part of the name or the agency's name; null = everyone.</param>
    /// <param name="most">How many at most.</param>
    public async Task<IReadOnlyList<DutyRow>> CandidatesAsync(Guid sessionId, string? search, DateOnly today, int most)
    {
        await using var db = await databases.CreateDbContextAsync();
        var session = await db.TrainingSessions.AsNoTracking().Include(s => s.Attendances).SingleAsync(s => s.Id == sessionId);
        var (there, words) = (session.Attendances.Select(a => a.PersonId).ToHashSet(), Text.Fold(search));
        var named = words == "" ? null : await db.People.Where(p => p.FoldedName.Contains(words)).Select(p => p.Id).ToHashSetAsync();
        var groups = (await _book.OfAsync(db, session.LastDay.Year, today)).Groups;
        var wanted = groups.SelectMany(g => g.Duties.Where(d => !there.Contains(d.PersonId) && (named is null || named.Contains(d.PersonId) || g.Agency.FoldedName.Contains(words))).Select(d => (g.Agency, Duty: d)))
            .OrderBy(w => IsDone(w.Duty.State)).ThenBy(w => w.Agency.Id != session.AgencyId).DistinctBy(w => w.Duty.PersonId).Take(most);
        var rows = await DutyRows.NamedAsync(db, [.. wanted.GroupBy(w => w.Agency, w => w.Duty).Select(g => new DutyGroup(g.Key, [.. g]))]);
        return [.. rows.OrderBy(r => IsDone(r.State)).ThenBy(r => r.AgencyId != session.AgencyId)];
    }

    private static bool IsDone(DutyState state) => state is DutyState.Met or DutyState.Exempt;

    /// <summary>Agencies for which the person may record training, their own first.</summary>
    public async Task<IReadOnlyList<TrainingAgency>> AgenciesAsync(Actor actor)
    {
        var mine = actor.AgenciesFor(Power.RecordBoard);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.AsNoTracking().Where(a => mine == null || mine.Contains(a.Id)).OrderByDescending(a => db.People.Any(p => p.Id == actor.PersonId && p.AgencyId == a.Id)).ThenBy(a => a.FoldedName)
            .Select(a => new TrainingAgency(a.Id, a.Code, a.Name)).ToListAsync();
    }

    /// <summary>How the agency counts in that year, and since when: by its own rule, else the province's; null = as usual.</summary>
    /// <param name="agencyId">Null = the province.</param>
    public async Task<DutyRule?> RuleAsync(Guid? agencyId, int year)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.DutyRules.AsNoTracking().Where(r => (r.AgencyId == agencyId || r.AgencyId == null) && r.FromYear <= year).OrderByDescending(r => r.AgencyId != null).ThenByDescending(r => r.FromYear).FirstOrDefaultAsync();
    }

    private static async Task<IReadOnlyList<DutyGroup>> FilterAsync(GovernanceDb db, IReadOnlyList<DutyGroup> groups, TrainingFilter filter)
    {
        var search = Text.Fold(filter.Search);
        var named = search == "" ? null : await db.People.Where(p => p.FoldedName.Contains(search)).Select(p => p.Id).ToHashSetAsync();
        var wanted = groups.Where(g => filter.Agency is null || g.Agency.Code == filter.Agency)
            .Select(g => g with { Duties = [.. g.Duties.Where(d => (filter.State is null || d.State == filter.State) && (filter.Person is null || d.PersonId == filter.Person) && (named is null || named.Contains(d.PersonId)))] });
        return [.. wanted.Where(g => g.Duties.Count > 0)];
    }
}
