using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Features.Boards;
using Governance.Tests.Support;
using Governance.Web.Features.Training;
using Governance.Web.Features.Training.Reminders;
using Governance.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Training;

/// <summary>The board of three was founded in March 2026; nobody was trained. Today is 2026-11-23, 38 days before the end of the year.</summary>
public sealed class ReminderTests : BoardPageTest
{
    private readonly Person _keeper = new("Nguyễn Thị Thư", null, "Văn thư");

    public ReminderTests()
    {
        Services.AddTraining();
        Database.AddAsync(_keeper, new PostHolding(Agency.Id, _keeper.Id, AgencyPost.RecordClerk, new(new(2026, 1, 1)), "01/QĐ", new(2026, 1, 1))).GetAwaiter().GetResult();
    }

    private Actor Province { get; } = Some.Actor(Guid.CreateVersion7(), Power.RecordBoard, Power.Reorganise);

    [Fact]
    public async Task Each_step_reminds_everyone_who_owes_the_duty_once_and_gives_the_clerk_the_list()
    {
        await FoundedAsync();
        await TrainAsync(Head.Id);
        Assert.Equal(3, await RunAsync()); // two people and the clerk
        Assert.Equal(0, await RunAsync());
        var mails = await MailsAsync();
        Assert.Equal([Deputy.Id, Member.Id], mails.Where(m => m.Kind == "training.reminder").Select(m => m.PersonId!.Value).OrderBy(id => id != Deputy.Id));
        Assert.All(mails, m => Assert.Contains("/2026/90/", m.Key));
        var digest = mails.Single(m => m.Kind == "training.digest");
        Assert.Equal(_keeper.Id, digest.PersonId);
        Assert.Contains(Deputy.FullName, digest.Text);
        Assert.DoesNotContain(Head.FullName, digest.Text);
        Clock.SetUtcNow(new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(3, await RunAsync());
        Assert.Contains("còn 30 ngày", (await MailsAsync()).First(m => m.Key.Contains("/30/")).Subject);
    }

    [Fact]
    public async Task Who_is_exempt_or_has_left_is_not_reminded_and_without_days_nobody_is()
    {
        await FoundedAsync();
        SignIn(Clerk);
        await The<DutyActions>().ExemptAsync(Deputy.Id, Agency.Id, 2026, "Nghỉ thai sản");
        await Database.AddAsync(new PostHolding(Agency.Id, Newcomer.Id, AgencyPost.TechnicalAdministrator, new(new(2026, 1, 1), new(2026, 6, 1)), "02/QĐ", new(2026, 1, 1)));
        Assert.Equal([Head.Id, Member.Id], (await The<ReminderQueries>().OwingAsync(2026, Some.Day, null)).Select(d => d.PersonId).OrderBy(id => id != Head.Id));
        SignIn(Province);
        await The<ReminderActions>().SetRuleAsync(2026, []);
        Assert.Equal(0, await RunAsync());
        await The<ReminderActions>().SetRuleAsync(2026, [40]);
        Assert.Equal(3, await RunAsync());
    }

    [Fact]
    public async Task The_clerk_reminds_at_once_after_reading_how_many_and_sees_what_became_of_it()
    {
        await FoundedAsync();
        var dialogs = Providers();
        var page = Show<RemindersPage>(Clerk, "/dao-tao/nhac");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.OwingPeople", 3), page.Markup));
        Assert.Contains(Vi("Training.NoReminders"), page.Markup);
        Button(page, "Training.RemindNow").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.RemindConfirm", 3, Agency.Name, 2026, 3), dialogs.Markup));
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.RemindSend", 3)).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.ReminderLog", 3), page.Markup));
        Assert.Equal(3, page.FindAll("tbody tr").Count);
        Assert.Contains(Vi("Training.ByHand"), page.Markup);
        // Once a day a person: the button says so.
        var again = page.FindAll("button.why-not-button").Single(b => b.TextContent.Trim() == Vi("Training.RemindNow"));
        Assert.Equal(Vi("Training.RemindedToday"), page.Find($"#{again.GetAttribute("aria-describedby")}").TextContent);
        Assert.Equal("Training.RemindedToday", await RefusedAsync([Agency.Id]));
    }

    [Fact]
    public async Task A_mail_that_failed_says_why_on_the_log_and_the_states_filter_it()
    {
        await FoundedAsync();
        var mail = new Mail($"training.reminder/2026/90/{Member.Id:n}", Member.Id, "vien@example.vn", "Nhắc đào tạo", "Kính gửi", Some.Instant);
        mail.Begin(null, Some.Instant);
        mail.NotSent("550 no such user", forGood: true, Some.Instant);
        var waits = new Mail($"training.reminder/2026/90/{Head.Id:n}", Head.Id, null, "Nhắc đào tạo", "Kính gửi", Some.Instant);
        await Database.AddAsync(mail, waits, new Mail("training.reminder/2025/90/x", Head.Id, "dau@example.vn", "Nhắc", "Kính gửi", Some.Instant));
        var page = Show<RemindersPage>(Clerk, "/dao-tao/nhac?trang-thai=Failed");
        page.WaitForAssertion(() => Assert.Contains("550 no such user", page.Markup));
        Assert.Contains(Vi("Training.ReminderCounts", 0, 1, 1), page.Markup);
        Assert.DoesNotContain(Head.FullName, page.Markup);
    }

    [Fact]
    public async Task Only_the_agencys_clerk_and_the_provinces_see_and_send()
    {
        await FoundedAsync();
        var page = Show<RemindersPage>(Some.Actor(Agency.Id, Power.ReadDrafts), "/dao-tao/nhac");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.ProvinceOnly"), page.Markup));
        Assert.Equal("Access.NoPower", await RefusedAsync([Agency.Id]));
        Assert.Equal("Training.ProvinceOnly", await RefusedAsync(null));
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard));
        Assert.Equal("Access.NoPower", await RefusedAsync([Agency.Id]));
        await Assert.ThrowsAsync<RuleBroken>(() => The<ReminderQueries>().LogAsync(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard), [Agency.Id], new(2026)));
        Assert.Equal("Training.ProvinceOnly", (await Assert.ThrowsAsync<RuleBroken>(() => The<ReminderActions>().SetRuleAsync(2026, [30]))).Refusals[0].Name);
        SignIn(Province);
        Assert.Equal(3, await The<ReminderActions>().SendNowAsync(null));
        await TrainAsync(Head.Id, Deputy.Id, Member.Id);
        Assert.Equal("Training.NobodyOwes", await RefusedAsync(null));
    }

    [Fact]
    public async Task The_province_sets_the_days_in_the_dialog_and_an_agencys_clerk_is_told_who_may()
    {
        await FoundedAsync();
        var dialogs = Providers();
        var page = Show<RemindersPage>(Province, "/dao-tao/nhac");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.ReminderDaysBefore", "90, 30, 7"), page.Markup));
        Button(page, "Training.ReminderRule").Click();
        var field = dialogs.WaitForElement("input[maxlength='60']");
        field.Change("ba mươi");
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.ReminderRuleSave")).Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.ReminderDays", ReminderRule.MostSteps), dialogs.Markup));
        dialogs.Find("input[maxlength='60']").Change("60, 10");
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.ReminderRuleSave")).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.ReminderDaysBefore", "60, 10"), page.Markup));
        var other = Show<RemindersPage>(Clerk, "/dao-tao/nhac");
        other.WaitForElement("button.why-not-button");
        Assert.Contains(Vi("Training.ProvinceOnly"), other.Markup);
    }

    [Theory, EveryDatabase]
    public async Task A_year_has_one_set_of_days(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        await database.AddAsync(new ReminderRule(2026, [30], Some.By(Province)));
        await Assert.ThrowsAsync<DbUpdateException>(() => database.AddAsync(new ReminderRule(2026, [60], Some.By(Province))));
    }

    private Task<int> RunAsync() => The<ReminderJob>().RunAsync(CancellationToken.None);

    private async Task<string> RefusedAsync(IReadOnlyList<Guid>? agencies) => (await Assert.ThrowsAsync<RuleBroken>(() => The<ReminderActions>().SendNowAsync(agencies))).Refusals[0].Name;

    private async Task<List<Mail>> MailsAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.Mails.AsNoTracking().ToListAsync();
    }

    private async Task TrainAsync(params Guid[] people)
    {
        var (course, clerk) = (new Course("Kỹ năng biên tập", TrainingField.Editing), Some.By(Clerk));
        var session = new TrainingSession(Agency.Id, course.Id, new(new(2026, 4, 8), null, "Hội trường", null, null, 0, null), people, clerk);
        session.Mark(people, attended: true, TrainingResult.Passed, clerk);
        await Database.AddAsync(course, session);
    }
}
