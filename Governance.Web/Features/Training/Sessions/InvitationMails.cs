using System.Globalization;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.Mail;
using Governance.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Sessions;

/// <summary>Letters of invitation, of change and of cancellation with their calendar file, put into the outbox in the transaction of the fact.</summary>
internal static class InvitationMails
{
    /// <summary>The part of a mail's key that says what it is.</summary>
    internal const string Kind = "training.invitation";

    /// <summary>Enqueues what people do not know yet; to be saved with the session.</summary>
    internal static async Task TellAsync(this GovernanceDb db, TrainingSession session, MailSettings settings, Stamp stamp)
    {
        var due = session.TakeInvitations(stamp);
        if (due.Count == 0) return;
        var title = await db.Courses.AsNoTracking().Where(c => c.Id == session.CourseId).Select(c => c.Title).SingleAsync();
        var agency = await db.Agencies.AsNoTracking().Where(a => a.Id == session.AgencyId).Select(a => a.Name).SingleAsync();
        var people = (await due.Select(i => i.PersonId).InPartsAsync(some => db.People.AsNoTracking().Where(p => some.Contains(p.Id)).Select(p => new { p.Id, p.FullName, p.Email }).ToListAsync()))
            .ToDictionary(p => p.Id, p => (p.FullName, p.Email));
        await db.EnqueueOnceAsync([.. due.Select(i => Mail(session, title, agency, i, people[i.PersonId], settings, stamp.At))]);
    }

    private static Mail Mail(TrainingSession session, string title, string agency, Invitation invitation, (string Name, string? Email) person, MailSettings settings, DateTime at)
    {
        var (t, about) = (Texts.Vietnamese, $"/dao-tao/dot/{session.Id}");
        var word = invitation.IsCancelled ? "Cancelled" : invitation.Sequence == 0 ? "New" : "Changed";
        var method = invitation.IsCancelled ? SessionCalendar.Cancel : SessionCalendar.Request;
        var text = string.Join("\n\n", new[]
        {
            t["Training.Mail.Dear", person.Name],
            t[$"Training.Mail.{word}", agency, title],
            string.Join('\n', Facts(session, t)),
            invitation.IsCancelled ? session.CancelledReason is { } reason ? t["Training.Mail.Because", reason] : "" : t["Training.Mail.Calendar"],
        }.Where(paragraph => paragraph != ""));
        var calendar = SessionCalendar.Write(session, title, method, invitation.AttendanceId, invitation.Sequence, settings.Site + about, settings.From, (person.Name, person.Email), at);
        return new Mail($"{Kind}/{invitation.AttendanceId:n}/{invitation.Sequence}", invitation.PersonId, person.Email, t[$"Training.Mail.{word}.Subject", title, session.FirstDay], text, at, about)
            .Attach(new MailAttachment("lich-dao-tao.ics", $"text/calendar; method={method}; charset=utf-8", calendar));
    }

    private static IEnumerable<string> Facts(TrainingSession session, Texts t)
    {
        yield return t["Training.Mail.When", SessionWords.When(session, t)];
        if (session.Place != "") yield return t["Training.Mail.Place", session.Place];
        if (session.Link is { } link) yield return t["Training.Mail.Link", link];
        if (session.Provider is { } provider) yield return t["Training.Mail.Provider", provider];
        if (session.DecisionNumber is { } number) yield return t["Training.Mail.Number", number];
    }
}

/// <summary>How papers and letters say when a session is held.</summary>
internal static class SessionWords
{
    /// <summary>"08:00 – 16:30, từ 07/12/2026 đến 08/12/2026".</summary>
    internal static string When(TrainingSession session, Texts t)
    {
        var days = session.FirstDay == session.LastDay ? t["Training.OnOneDay", session.FirstDay] : t["Training.FromToDays", session.FirstDay, session.LastDay];
        return session.StartsAt is null ? days : $"{Shown(session.StartsAt)} – {Shown(session.EndsAt)}, {days}";
    }

    private static string Shown(TimeOnly? time) => time!.Value.ToString("HH:mm", CultureInfo.InvariantCulture);
}
