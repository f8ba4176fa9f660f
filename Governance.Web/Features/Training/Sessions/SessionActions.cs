using System.Globalization;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.Mail;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Sessions;

/// <summary>Sessions, who came, how it ended and what it cost. Whoever was invited is told of a change in the same transaction.</summary>
public sealed class SessionActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, MailSettings mail)
{
    /// <summary>Records a session; a course of that title is taken from the catalogue or added to it.</summary>
    /// <returns>Id of the session.</returns>
    /// <exception cref="RuleBroken">See <see cref="TrainingSession"/>; Training.CourseRetired.</exception>
    public async Task<Guid> RecordAsync(Guid agencyId, string courseTitle, TrainingField field, SessionPlan plan, IEnumerable<Guid> people)
    {
        var stamp = await user.StampAsync();
        var id = Guid.Empty;
        await databases.RaceAsync(async db =>
        {
            var folded = Text.Fold(courseTitle);
            var course = await db.Courses.SingleOrDefaultAsync(c => c.FoldedTitle == folded) ?? db.Courses.Add(new(courseTitle, field)).Entity;
            Refusal.ThrowIfAny(course.WhyNotHold());
            var session = new TrainingSession(agencyId, course.Id, plan, people, stamp);
            db.TrainingSessions.Add(session);
            await db.SaveAsync(stamp);
            id = session.Id;
        });
        return id;
    }

    /// <param name="version">Of the session that was on the screen.</param>
    /// <exception cref="RuleBroken">See <see cref="TrainingSession.Change"/>; Training.SessionChanged when it is another by now.</exception>
    public Task ChangeAsync(Guid id, int version, SessionPlan plan) => ChangeAsync(id, (session, stamp) =>
    {
        if (session.Version != version) throw new RuleBroken(new Refusal("Training.SessionChanged"));
        session.Change(plan, stamp);
    });

    public Task CancelAsync(Guid id, string? reason) => ChangeAsync(id, (session, stamp) => session.Cancel(reason, stamp));

    public Task InviteAsync(Guid id, IEnumerable<Guid> people) => ChangeAsync(id, (session, stamp) => session.Invite(people, stamp));

    public Task SendInvitationsAsync(Guid id) => ChangeAsync(id, (session, stamp) => session.SendInvitations(stamp));

    public Task RemoveAsync(Guid id, Guid person) => ChangeAsync(id, (db, session, stamp) => db.Remove(session.Remove(person, stamp)));

    public Task NoteAsync(Guid id, IEnumerable<Guid> people, DateOnly day, bool present) => ChangeAsync(id, (session, stamp) => session.Note(people, day, present, stamp));

    public Task MarkAsync(Guid id, IEnumerable<Guid> people, bool attended, TrainingResult result) =>
        ChangeAsync(id, (session, stamp) => session.Mark(people, attended, result, stamp));

    public Task CloseAsync(Guid id) => ChangeAsync(id, (session, stamp) => session.Close(stamp));

    /// <summary>Posts the cost to the budget's ledger in the same transaction; of two who race for the last đồng one is told who took it.</summary>
    /// <exception cref="RuleBroken">See <see cref="TrainingSession.Spend"/>.</exception>
    public async Task SpendAsync(Guid id, SessionPayment payment)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var session = await FindAsync(db, id);
            var course = await db.Courses.AsNoTracking().Where(c => c.Id == session.CourseId).Select(c => c.Title).SingleAsync();
            var line = await db.BudgetLines.SingleOrDefaultAsync(l => l.AgencyId == session.AgencyId && l.Year == payment.Day.Year && l.TaskLetter == SpendingTask.Training && l.Source == payment.Source);
            session.Spend(payment, line, $"{course} ({session.FirstDay.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)})", stamp);
            await db.SaveAsync(stamp);
        });
    }

    /// <exception cref="RuleBroken">See <see cref="TrainingSession.UndoSpending"/>.</exception>
    public async Task UndoSpendingAsync(Guid id, string? reason)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var session = await FindAsync(db, id);
            Refusal.ThrowIfAny(session.WhyNotUndoSpending(stamp.Actor));
            var entry = session.Spending!.EntryId;
            var line = await db.BudgetLines.Include(l => l.Entries.Where(e => e.Document.Id == id)).SingleAsync(l => l.Entries.Any(e => e.Id == entry));
            session.UndoSpending(reason, line, stamp);
            await db.SaveAsync(stamp);
        });
    }

    private Task ChangeAsync(Guid id, Action<TrainingSession, Stamp> change) => ChangeAsync(id, (_, session, stamp) => change(session, stamp));

    private async Task ChangeAsync(Guid id, Action<GovernanceDb, TrainingSession, Stamp> change)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        var session = await FindAsync(db, id);
        change(db, session, stamp);
        await db.TellAsync(session, mail, stamp);
        await db.SaveAsync(stamp);
    }

    private static async Task<TrainingSession> FindAsync(GovernanceDb db, Guid id) =>
        await db.TrainingSessions.Include(s => s.Attendances).SingleOrDefaultAsync(s => s.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
}
