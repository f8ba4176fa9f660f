using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;

namespace Governance.Web.Demo;

/// <summary>This year's training, half done: every other agency held a session, and not everyone came.</summary>
internal sealed class DemoTraining(GovernanceDb db, DateOnly today, Random random)
{
    public async Task MakeAsync(IEnumerable<DemoAgency> cast)
    {
        var course = new Course("Kỹ năng biên tập tin bài trên cổng thông tin điện tử (mẫu)", TrainingField.Editing);
        db.Add(course);
        foreach (var one in cast.Where((c, i) => i % 2 == 1 && c.Until is null))
        {
            var day = new DateOnly(today.Year, 1, 10).AddDays(random.Next(Math.Max(1, today.DayOfYear - 30)));
            var people = one.Members.Append(one.Head).Append(one.Deputy).Append(one.Administrator).Distinct().ToList();
            var stamp = one.Stamp(one.RecordClerk, VietnamTime.StartOf(day.AddDays(1)).AddHours(2));
            var session = new TrainingSession(one.Agency.Id, course.Id, new(day, null, "Hội trường cơ quan", "Đơn vị đào tạo mẫu", null, 12_000_000, $"{random.Next(10, 99)}/QĐ-MẪU"), people.Select(p => p.Id), stamp);
            var came = people.Where((_, i) => i % 3 != 2).Select(p => p.Id).ToList();
            session.Mark(came, attended: true, TrainingResult.Passed, stamp);
            session.Mark(people.Select(p => p.Id).Except(came), attended: false, TrainingResult.Failed, stamp);
            session.Close(stamp);
            db.Add(session);
            if (people.FindLast(p => !came.Contains(p.Id) && p != one.RecordClerk) is { } away) db.Add(new TrainingExemption(away.Id, one.Agency.Id, day.Year, "Nghỉ dài ngày theo quyết định của cơ quan (mẫu)", stamp));
        }
        await db.SaveAsync(new Stamp(Actor.System("demo", today), VietnamTime.StartOf(today)));
    }
}
