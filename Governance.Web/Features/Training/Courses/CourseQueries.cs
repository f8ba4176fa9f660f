using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Courses;

/// <summary>The catalogue of courses, which all agencies share and every signed-in user may read.</summary>
public sealed class CourseQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<Catalogue> CatalogueAsync(CourseFilter filter)
    {
        var words = Text.Fold(filter.Search);
        await using var db = await databases.CreateDbContextAsync();
        var fit = db.Courses.AsNoTracking().Where(c => c.IsRetired == filter.Retired && (words == "" || c.FoldedTitle.Contains(words)) && (filter.Field == null || c.Field == filter.Field || c.AlsoField == filter.Field));
        var rows = await fit.OrderBy(c => c.FoldedTitle).Skip(filter.Page * filter.Size).Take(filter.Size)
            .Select(c => new CourseRow(c, db.TrainingSessions.Count(s => s.CourseId == c.Id), db.TrainingSessions.Where(s => s.CourseId == c.Id).Max(s => (DateOnly?)s.LastDay))).ToListAsync();
        return new(rows, await fit.CountAsync());
    }

    /// <summary>Courses in use whose title contains the words, at most 10.</summary>
    public async Task<IReadOnlyList<Course>> InUseAsync(string? search)
    {
        var folded = Text.Fold(search);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Courses.AsNoTracking().Where(c => !c.IsRetired && c.FoldedTitle.Contains(folded)).OrderBy(c => c.FoldedTitle).Take(10).ToListAsync();
    }

    /// <summary>The courses of a plan, those out of use among them.</summary>
    public async Task<IReadOnlyList<Course>> OfPlanAsync(Guid planId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Courses.AsNoTracking().Where(c => db.Set<PlannedCourse>().Any(p => p.PlanId == planId && p.CourseId == c.Id)).ToListAsync();
    }
}
