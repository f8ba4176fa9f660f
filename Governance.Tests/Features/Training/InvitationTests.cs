using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;
using Governance.Web.Features.Training.Sessions;
using Governance.Web.Platform.Mail;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Training;

/// <summary>Letters and calendar files, read back by the library that reads calendars.</summary>
public sealed class InvitationTests : SessionPageTest
{
    [Fact]
    public async Task The_clerk_sends_the_invitations_once_and_each_seat_has_one_letter_with_its_calendar()
    {
        await FoundedAsync();
        await AddressAsync(Head, "dau@example.vn");
        var id = await RecordedAsync(Plan(new(2026, 12, 7), new(2026, 12, 8), seats: 2) with { StartsAt = new(8, 0), EndsAt = new(16, 30) }, Head.Id, Member.Id, Deputy.Id);
        var dialogs = Providers();
        var page = Show<SessionPage>(Clerk, $"/dao-tao/dot/{id}", p => p.Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.LettersNotYet"), page.Markup));
        Assert.Contains(Vi("Training.SeatsWithoutAddress", Member.FullName), page.Markup);
        Button(page, "Training.SendInvitations").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.SendConfirm", 2, 1), dialogs.Markup));
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.SendInvitations")).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.Letters.Queued", 2), page.Markup));
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim() == Vi("Training.SendInvitations"));

        var mails = await MailsAsync();
        Assert.Equal([(Head.Id, "dau@example.vn"), (Member.Id, null)], mails.Select(m => (m.PersonId!.Value, m.To)).OrderBy(m => m.To is null));
        var letter = mails.Single(m => m.PersonId == Head.Id);
        Assert.Equal(("Mời dự đào tạo: Kỹ năng biên tập (07/12/2026)", $"/dao-tao/dot/{id}"), (letter.Subject, letter.About));
        Assert.Contains("08:00 – 16:30, từ ngày 07/12/2026 đến ngày 08/12/2026", letter.Text);
        Assert.Equal("text/calendar; method=REQUEST; charset=utf-8", Assert.Single(letter.Attachments).ContentType);
    }

    [Fact]
    public async Task The_calendar_says_vietnams_hours_in_universal_time_and_repeats_daily()
    {
        await FoundedAsync();
        await AddressAsync(Head, "dau@example.vn");
        await SentAsync(Plan(new(2026, 12, 7), new(2026, 12, 8)) with { StartsAt = new(8, 0), EndsAt = new(16, 30) });
        var (text, calendar, entry) = Read(Assert.Single(await MailsAsync()));
        Assert.Contains("DTSTART:20261207T010000Z", text);
        Assert.Contains("DTEND:20261207T093000Z", text);
        Assert.Contains("RRULE:FREQ=DAILY;COUNT=2", text);
        Assert.Equal(("REQUEST", 0, "Kỹ năng biên tập", "Hội trường A"), (calendar.Method, entry.Sequence, entry.Summary, entry.Location));
        Assert.Equal("mailto:dau@example.vn", entry.Attendees.Single().Value!.ToString());
    }

    [Fact]
    public async Task Whole_days_end_before_the_day_after_the_last()
    {
        await FoundedAsync();
        await SentAsync(Plan(new(2026, 12, 7), new(2026, 12, 8)));
        var (text, _, _) = Read(Assert.Single(await MailsAsync()));
        Assert.Contains("DTSTART;VALUE=DATE:20261207", text);
        Assert.Contains("DTEND;VALUE=DATE:20261209", text);
    }

    [Fact]
    public async Task A_change_and_a_cancellation_reach_the_same_event_with_a_higher_sequence()
    {
        await FoundedAsync();
        var id = await SentAsync(Plan(new(2026, 12, 7)));
        await ChangedAsync(id, Plan(new(2026, 12, 9)));
        await The<SessionActions>().CancelAsync(id, "Bão số 12");
        var read = (await MailsAsync()).Select(Read).ToList();
        Assert.Single(read.Select(r => r.Entry.Uid).Distinct());
        Assert.Equal([("REQUEST", 0), ("REQUEST", 1), ("CANCEL", 2)], read.Select(r => (r.Calendar.Method!, r.Entry.Sequence)));
        Assert.Contains("Lý do: Bão số 12", (await MailsAsync())[2].Text);
        Assert.Equal("CANCELLED", read[2].Entry.Status);
    }

    [Fact]
    public async Task Who_is_taken_off_and_invited_again_gets_another_event_and_who_waited_gets_the_seat()
    {
        await FoundedAsync();
        var id = await SentAsync(Plan(new(2026, 12, 7), seats: 1), Head.Id, Member.Id);
        await The<SessionActions>().RemoveAsync(id, Head.Id);
        await ChangedAsync(id, Plan(new(2026, 12, 7), seats: 2));
        await The<SessionActions>().InviteAsync(id, [Head.Id]);
        var mails = await MailsAsync();
        var toHead = mails.Where(m => m.PersonId == Head.Id).Select(Read).ToList();
        Assert.Equal([("REQUEST", 0), ("CANCEL", 1), ("REQUEST", 0)], toHead.Select(r => (r.Calendar.Method!, r.Entry.Sequence)));
        Assert.Equal((true, false), (toHead[0].Entry.Uid == toHead[1].Entry.Uid, toHead[1].Entry.Uid == toHead[2].Entry.Uid));
        Assert.Equal([("REQUEST", 0), ("REQUEST", 1)], mails.Where(m => m.PersonId == Member.Id).Select(Read).Select(r => (r.Calendar.Method!, r.Entry.Sequence)));
    }

    [Fact]
    public async Task Nobody_is_written_to_before_the_invitations_are_sent_nor_twice()
    {
        await FoundedAsync();
        var id = await RecordedAsync(Plan(new(2026, 12, 7)), Head.Id);
        await ChangedAsync(id, Plan(new(2026, 12, 8)));
        Assert.Empty(await MailsAsync());
        await The<SessionActions>().SendInvitationsAsync(id);
        Assert.Equal("Training.InvitationsSent", await RefusedAsync(() => The<SessionActions>().SendInvitationsAsync(id)));
        Assert.Single(await MailsAsync());
        SignIn(Some.Actor(Agency.Id, Power.Approve));
        Assert.Equal("Access.NoPower", await RefusedAsync(() => The<SessionActions>().SendInvitationsAsync(id)));
    }

    private async Task<Guid> SentAsync(SessionPlan plan, params Guid[] people)
    {
        var id = await RecordedAsync(plan, people.Length == 0 ? [Head.Id] : people);
        await The<SessionActions>().SendInvitationsAsync(id);
        return id;
    }

    private async Task AddressAsync(Person person, string address)
    {
        await using var db = Database.CreateDbContext();
        var row = await db.People.SingleAsync(p => p.Id == person.Id);
        db.Entry(row).Property(p => p.Email).CurrentValue = address;
        await db.SaveAsync(Some.SystemStamp);
    }

    private async Task<List<Mail>> MailsAsync()
    {
        await using var db = Database.CreateDbContext();
        return [.. (await db.Mails.AsNoTracking().Include(m => m.Attachments).ToListAsync()).OrderBy(m => m.Id)];
    }

    private static (string Text, Calendar Calendar, CalendarEvent Entry) Read(Mail mail)
    {
        var text = System.Text.Encoding.UTF8.GetString(mail.Attachments[0].Content);
        var calendar = Calendar.Load(text)!;
        return (text, calendar, calendar.Events.Single());
    }
}
