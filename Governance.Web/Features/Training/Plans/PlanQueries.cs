using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Plans;

/// <summary>Yearly training plans: a register that every signed-in user may read.</summary>
public sealed class PlanQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<PlanRegister> RegisterAsync(PlanFilter filter)
    {
        var words = Text.Fold(filter.Search);
        await using var db = await databases.CreateDbContextAsync();
        var fit = from p in db.TrainingPlans.AsNoTracking().IgnoreAutoIncludes()
                  join a in db.Agencies on p.AgencyId equals a.Id
                  where p.Year == filter.Year && (filter.State == null || p.State == filter.State) && (words == "" || a.FoldedName.Contains(words))
                  select new { Plan = p, Agency = a };
        var rows = await fit.OrderBy(x => x.Agency.FoldedName).Skip(filter.Page * filter.Size).Take(filter.Size)
            .Select(x => new PlanRow(x.Plan.Id, x.Agency.Name, x.Plan.State, x.Plan.Courses.Count, x.Plan.Courses.Sum(c => c.People), x.Plan.Courses.Sum(c => c.Cost), x.Plan.ProposedByName, x.Plan.ProposedAt, x.Plan.DecidedByName, x.Plan.DecidedAt)).ToListAsync();
        var all = from x in fit join c in db.Set<PlannedCourse>() on x.Plan.Id equals c.PlanId select c;
        return new(rows, await fit.CountAsync(), await all.SumAsync(c => c.People), await all.SumAsync(c => c.Cost));
    }

    /// <summary>One plan with names; null when there is none.</summary>
    public async Task<PlanView?> OneAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var found = await (from p in db.TrainingPlans.AsNoTracking()
                           join a in db.Agencies on p.AgencyId equals a.Id
                           where p.Id == id
                           select new { Plan = p, a.Code, a.Name, Parent = db.Agencies.Where(x => x.Id == a.ParentId).Select(x => x.Name).FirstOrDefault() }).SingleOrDefaultAsync();
        if (found is null) return null;
        var (agency, first, last) = (found.Plan.AgencyId, new DateOnly(found.Plan.Year, 1, 1), new DateOnly(found.Plan.Year, 12, 31));
        var rows = await (from p in db.Set<PlannedCourse>().AsNoTracking()
                          join c in db.Courses on p.CourseId equals c.Id
                          join s in db.FundingSources on p.Source equals s.Code
                          where p.PlanId == id
                          orderby p.Month, c.FoldedTitle
                          select new PlannedRow(c.Id, c.Title, c.Field, p.People, p.Month, p.Cost, p.Source, s.Name,
                              db.TrainingSessions.Count(x => x.AgencyId == agency && x.CourseId == c.Id && x.LastDay >= first && x.LastDay <= last && x.State != SessionState.Cancelled))).ToListAsync();
        return new(found.Plan, found.Code, found.Name, found.Parent, rows);
    }

    /// <summary>Plans of these agencies that wait for the head, oldest first.</summary>
    /// <param name="most">How many at most.</param>
    public async Task<IReadOnlyList<WaitingPlan>> ProposedAsync(IReadOnlyList<Guid> agencies, int most)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from p in db.TrainingPlans.AsNoTracking().IgnoreAutoIncludes()
                      join a in db.Agencies on p.AgencyId equals a.Id
                      where p.State == PlanState.Proposed && agencies.Contains(p.AgencyId)
                      orderby p.ProposedAt
                      select new WaitingPlan(p.Id, a.Name, p.Year, p.Courses.Sum(c => c.Cost))).Take(most).ToListAsync();
    }

    /// <summary>Agencies for which the person may write a plan of that year and none is there yet, their own first.</summary>
    public async Task<IReadOnlyList<TrainingAgency>> WithoutAsync(Actor actor, int year)
    {
        var (mine, end) = (actor.AgenciesFor(Power.RecordBoard), new DateOnly(year, 1, 1));
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.AsNoTracking().Where(a => (mine == null || mine.Contains(a.Id)) && (a.Dissolved == null || a.Dissolved > end) && !db.TrainingPlans.Any(p => p.AgencyId == a.Id && p.Year == year))
            .OrderByDescending(a => db.People.Any(p => p.Id == actor.PersonId && p.AgencyId == a.Id)).ThenBy(a => a.FoldedName).Select(a => new TrainingAgency(a.Id, a.Code, a.Name)).ToListAsync();
    }
}
