using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training;

/// <summary>Sessions, who came, and how it ended.</summary>
public sealed class TrainingActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <summary>Records a session; a course of that title is taken from the catalogue or added to it.</summary>
    /// <returns>Id of the session.</returns>
    public async Task<Guid> RecordAsync(Guid agencyId, string courseTitle, TrainingField field, SessionPlan plan, IEnumerable<Guid> people)
    {
        var stamp = await user.StampAsync();
        var id = Guid.Empty;
        await databases.RaceAsync(async db =>
        {
            var folded = Text.Fold(courseTitle);
            var course = await db.Courses.SingleOrDefaultAsync(c => c.FoldedTitle == folded) ?? db.Courses.Add(new(courseTitle, field)).Entity;
            var session = new TrainingSession(agencyId, course.Id, plan, people, stamp);
            db.TrainingSessions.Add(session);
            await db.SaveAsync(stamp);
            id = session.Id;
        });
        return id;
    }

    public Task InviteAsync(Guid id, IEnumerable<Guid> people) => ChangeAsync(id, (session, stamp) => session.Invite(people, stamp));

    public Task MarkAsync(Guid id, IEnumerable<Guid> people, bool attended, TrainingResult result) =>
        ChangeAsync(id, (session, stamp) => session.Mark(people, attended, result, stamp));

    public Task CloseAsync(Guid id) => ChangeAsync(id, (session, stamp) => session.Close(stamp));

    private async Task ChangeAsync(Guid id, Action<TrainingSession, Stamp> change)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        var session = await db.TrainingSessions.Include(s => s.Attendances).SingleOrDefaultAsync(s => s.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        change(session, stamp);
        await db.SaveAsync(stamp);
    }
}
