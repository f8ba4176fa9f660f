using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Courses;

/// <summary>Keeps the catalogue of courses.</summary>
public sealed class CourseActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <exception cref="RuleBroken">See <see cref="Course"/>; Training.CourseThere when another has that title.</exception>
    public async Task AddAsync(CourseDetails details)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var course = db.Add(new Course(details, stamp)).Entity;
            await SaveAsync(db, course, stamp);
        });
    }

    /// <exception cref="RuleBroken">See <see cref="Course.Change"/>; Training.CourseThere; Common.NotFound.</exception>
    public async Task ChangeAsync(Guid id, CourseDetails details)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var course = await FindAsync(db, id);
            course.Change(details, stamp);
            await SaveAsync(db, course, stamp);
        });
    }

    /// <exception cref="RuleBroken">See <see cref="Course.Retire"/>; Common.NotFound.</exception>
    public async Task RetireAsync(Guid id, bool retired)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        (await FindAsync(db, id)).Retire(retired, stamp);
        await db.SaveAsync(stamp);
    }

    /// <summary>One course a title, however it is typed.</summary>
    private static async Task SaveAsync(GovernanceDb db, Course course, Stamp stamp)
    {
        if (await db.Courses.AnyAsync(c => c.FoldedTitle == course.FoldedTitle && c.Id != course.Id)) throw new RuleBroken(new Refusal("Training.CourseThere", course.Title));
        await db.SaveAsync(stamp);
    }

    private static async Task<Course> FindAsync(GovernanceDb db, Guid id) => await db.Courses.SingleOrDefaultAsync(c => c.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
}
