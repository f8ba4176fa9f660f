using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.Mail;

namespace Governance.Web.Demo;

/// <summary>Training of the years before, a little more each year; and the reminders of this year that Sở Khoa học và Công nghệ has on its log.</summary>
internal sealed class DemoPastTraining(GovernanceDb db, DateOnly today)
{
    public async Task MakeAsync(IReadOnlyList<DemoAgency> cast)
    {
        var courses = db.Courses.Local.OrderBy(c => c.Field is not TrainingField.InformationSecurity).ToList();
        for (var year = cast.Min(c => c.From).Year; year < today.Year; year++)
            foreach (var (one, number) in cast.Select((c, i) => (c, i)))
            {
                var spring = new DateOnly(year, 3, 10).AddDays(number);
                var day = one.From <= spring ? spring : new DateOnly(year, 9, 15).AddDays(number);
                // Two years ago each third agency held none.
                if (one.From <= day && !(one.Until <= day.AddDays(2)) && (year == today.Year - 1 || number % 3 != 0)) db.Add(Held(one, courses[year < today.Year - 1 ? ^1 : 0], day, number));
            }
        db.Mails.AddRange(Reminders(cast[1]));
        await db.SaveAsync(new Stamp(Actor.System("demo", today), VietnamTime.StartOf(today)));
    }

    private static TrainingSession Held(DemoAgency one, Course course, DateOnly day, int number)
    {
        var people = one.Members.Append(one.Head).Append(one.Deputy).Append(one.Administrator).Distinct().ToList();
        var stamp = one.Stamp(one.RecordClerk, VietnamTime.StartOf(day.AddDays(1)).AddHours(2));
        var session = new TrainingSession(one.Agency.Id, course.Id, new(day, null, "Hội trường cơ quan", "Đơn vị đào tạo mẫu", null, 8_000_000 + 500_000 * (number % 5), $"{10 + number}/QĐ-MẪU"), people.Select(p => p.Id), stamp);
        var absent = people.Where((_, i) => (i + number) % 5 == 0).Select(p => p.Id).ToList();
        session.Mark(people.Select(p => p.Id).Except(absent), attended: true, TrainingResult.Passed, stamp);
        if (absent.Count > 0) session.Mark(absent, attended: false, TrainingResult.Failed, stamp);
        session.Close(stamp);
        return session;
    }

    /// <summary>At the step that the year has reached: sent, refused by the server, and one for whom there is no address.</summary>
    private IEnumerable<Mail> Reminders(DemoAgency one)
    {
        if (new ReminderRules([]).StepOn(today.Year, today) is not { } step) yield break;
        var at = VietnamTime.StartOf(new DateOnly(today.Year, 12, 31).AddDays(-step)).AddHours(6.5);
        foreach (var (person, number) in new[] { one.Head, one.Members[^1], one.Administrator }.Select((p, i) => (p, i)))
        {
            var mail = Mail(person, step, number == 2 ? null : $"nguoi-mau-{number + 1}@example.vn", at);
            if (number < 2) mail.Begin(null, at);
            if (number == 0) mail.Sent(at.AddSeconds(4));
            if (number == 1) mail.NotSent("550 5.1.1 Recipient address rejected (mẫu)", forGood: true, at.AddSeconds(5));
            yield return mail;
        }
    }

    private Mail Mail(Person person, int step, string? address, DateTime at) => new($"training.reminder/{today.Year}/{step}/{person.Id:n}", person.Id, address, $"Nhắc đào tạo năm {today.Year}: còn {step} ngày (mẫu)",
        $"Kính gửi {person.FullName},\n\nHệ thống chưa ghi nhận kết quả đào tạo năm {today.Year} của ông/bà (mẫu).", at, $"/dao-tao?nam={today.Year}");
}
