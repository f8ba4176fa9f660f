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
        return [.. duties.OrderBy(r => r.State is DutyState.Met or DutyState.Exempt)];
    }

    /// <summary>Sessions that end in the year, newest first.</summary>
    public async Task<IReadOnlyList<SessionRow>> SessionsAsync(int year, string? agencyCode)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        await using var db = await databases.CreateDbContextAsync();
        return await (from s in db.TrainingSessions.AsNoTracking()
                      join c in db.Courses on s.CourseId equals c.Id
                      join a in db.Agencies on s.AgencyId equals a.Id
                      where s.LastDay >= first && s.LastDay <= last && (agencyCode == null || a.Code == agencyCode)
                      orderby s.FirstDay descending, c.Title
                      select new SessionRow(s.Id, c.Title, c.Field, a.Name, s.FirstDay, s.LastDay, s.Attendances.Count(),
                          s.Attendances.Count(x => x.Result == TrainingResult.Passed), s.Attendances.Count(x => x.Result == TrainingResult.Pending), s.Cost, s.IsClosed)).ToListAsync();
    }

    /// <summary>One session with its list; null when there is none.</summary>
    public async Task<SessionDetail?> SessionAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var found = await (from s in db.TrainingSessions.AsNoTracking().Include(s => s.Attendances)
                           join c in db.Courses on s.CourseId equals c.Id
                           join a in db.Agencies on s.AgencyId equals a.Id
                           where s.Id == id
                           select new { Session = s, c.Title, c.Field, AgencyName = a.Name }).SingleOrDefaultAsync();
        if (found is null) return null;
        var people = await (from x in db.Attendances.AsNoTracking()
                            join p in db.People on x.PersonId equals p.Id
                            where x.SessionId == id
                            orderby p.FoldedName
                            select new AttendanceRow(p.Id, p.FullName, p.JobTitle, x.Attended, x.Result)).ToListAsync();
        return new(found.Session, found.Title, found.Field, found.AgencyName, people);
    }

    /// <summary>Agencies for which the person may record training.</summary>
    public async Task<IReadOnlyList<TrainingAgency>> AgenciesAsync(Actor actor)
    {
        var mine = actor.AgenciesFor(Power.RecordBoard);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.AsNoTracking().Where(a => mine == null || mine.Contains(a.Id)).OrderBy(a => a.FoldedName)
            .Select(a => new TrainingAgency(a.Id, a.Code, a.Name)).ToListAsync();
    }

    /// <summary>Courses of the catalogue whose title contains the words, at most 10.</summary>
    public async Task<IReadOnlyList<Course>> CoursesAsync(string? search)
    {
        var folded = Text.Fold(search);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Courses.AsNoTracking().Where(c => c.FoldedTitle.Contains(folded)).OrderBy(c => c.FoldedTitle).Take(10).ToListAsync();
    }

    /// <summary>How the agency counts in that year, and since when; null = as usual.</summary>
    public async Task<DutyRule?> RuleAsync(Guid agencyId, int year)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.DutyRules.AsNoTracking().Where(r => r.AgencyId == agencyId && r.FromYear <= year).OrderByDescending(r => r.FromYear).FirstOrDefaultAsync();
    }

    private static async Task<IReadOnlyList<DutyGroup>> FilterAsync(GovernanceDb db, IReadOnlyList<DutyGroup> groups, TrainingFilter filter)
    {
        var search = Text.Fold(filter.Search);
        var named = search == "" ? null : await db.People.Where(p => p.FoldedName.Contains(search)).Select(p => p.Id).ToHashSetAsync();
        var wanted = groups.Where(g => filter.Agency is null || g.Agency.Code == filter.Agency)
            .Select(g => g with { Duties = [.. g.Duties.Where(d => (filter.State is null || d.State == filter.State) && (named is null || named.Contains(d.PersonId)))] });
        return [.. wanted.Where(g => g.Duties.Count > 0)];
    }
}
