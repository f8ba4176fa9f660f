using Governance.Domain.Access;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Features.Training.Sessions;
using Governance.Web.Platform.Mail;

namespace Governance.Web.Demo;

/// <summary>
/// This year's training, half done: every other agency held a session, and not everyone came; the first of them has certificates. One session is
/// still to come, with invitations sent to more people than seats; this year's plan is approved, next year's waits for the head.
/// </summary>
internal sealed class DemoTraining(GovernanceDb db, MailSettings mail, DateOnly today, Random random)
{
    private Course _editing = null!, _security = null!;

    public async Task MakeAsync(IReadOnlyList<DemoAgency> cast)
    {
        var clerk = cast[1].Stamp(cast[1].RecordClerk, VietnamTime.StartOf(new(today.Year, 1, 5)).AddHours(2));
        _editing = new(new("Kỹ năng biên tập tin bài trên cổng thông tin điện tử (mẫu)", TrainingField.Editing, null, "Viết tin, đặt tiêu đề, chọn ảnh; kiểm tra trước khi trình duyệt.", 16, "Đơn vị đào tạo mẫu"), clerk);
        _security = new(new("An toàn thông tin cho Ban biên tập và cán bộ quản trị (mẫu)", TrainingField.InformationSecurity, null, "Mật khẩu, thư lừa đảo, xử lý sự cố; thực hành trên máy.", 12, "Đơn vị đào tạo mẫu"), clerk);
        db.AddRange(_editing, _security);
        foreach (var one in cast.Where((c, i) => i % 2 == 1 && c.Until is null)) Held(one, certified: one == cast[1]);
        Planned(cast[1]);
        await db.SaveAsync(Stamp());
        await ComingAsync(cast[1], cast);
        await db.SaveAsync(Stamp());
    }

    private void Held(DemoAgency one, bool certified)
    {
        var day = new DateOnly(today.Year, 1, 10).AddDays(random.Next(Math.Max(1, today.DayOfYear - 30)));
        var people = one.Members.Append(one.Head).Append(one.Deputy).Append(one.Administrator).Distinct().ToList();
        var stamp = one.Stamp(one.RecordClerk, VietnamTime.StartOf(day.AddDays(1)).AddHours(2));
        var session = new TrainingSession(one.Agency.Id, _editing.Id, new(day, null, "Hội trường cơ quan", "Đơn vị đào tạo mẫu", null, 12_000_000, $"{random.Next(10, 99)}/QĐ-MẪU"), people.Select(p => p.Id), stamp);
        var came = people.Where((_, i) => i % 3 != 2).Select(p => p.Id).ToList();
        session.Mark(came, attended: true, TrainingResult.Passed, stamp);
        session.Mark(people.Select(p => p.Id).Except(came), attended: false, TrainingResult.Failed, stamp);
        session.Close(stamp);
        db.Add(session);
        if (certified) Certify(one, session, people.Where(p => came.Contains(p.Id)), stamp);
        if (people.FindLast(p => !came.Contains(p.Id) && p != one.RecordClerk) is { } away) db.Add(new TrainingExemption(away.Id, one.Agency.Id, day.Year, "Nghỉ dài ngày theo quyết định của cơ quan (mẫu)", stamp));
    }

    /// <summary>All but the last, whose certificate is still to be issued; the first was taken back.</summary>
    private void Certify(DemoAgency one, TrainingSession session, IEnumerable<Person> passed, Stamp stamp)
    {
        var number = 0;
        foreach (var person in passed.SkipLast(1))
        {
            var certificate = Certificate.Made(session, person.Id, new(person.FullName, person.BirthDate, _editing.Title, _editing.Hours, one.Agency.Name), ++number, CertificateCode.New(random.Next), stamp);
            if (number == 1) certificate.Revoke("Ghi sai tên khóa đào tạo (mẫu)", stamp);
            db.Add(certificate);
        }
    }

    private async Task ComingAsync(DemoAgency one, IReadOnlyList<DemoAgency> cast)
    {
        var day = today.AddDays(14);
        var stamp = one.Stamp(one.RecordClerk, VietnamTime.StartOf(today).AddHours(-15));
        List<Guid> people = [.. one.Members.Append(one.Administrator).Concat(cast.Skip(2).Take(4).SelectMany(c => c.Members)).Select(p => p.Id).Distinct()];
        var plan = new SessionPlan(day, day.AddDays(1), "Phòng họp số 2", "Đơn vị đào tạo mẫu", "Giảng viên Mẫu", 18_000_000, "27/QĐ-MẪU", "https://hop.example.vn/an-toan-thong-tin", new(8, 0), new(16, 30), people.Count - 2);
        var session = new TrainingSession(one.Agency.Id, _security.Id, plan, people, stamp);
        session.SendInvitations(stamp);
        await db.TellAsync(session, mail, stamp);
        db.Add(session);
    }

    private void Planned(DemoAgency one)
    {
        foreach (var (year, made) in new[] { (today.Year, new DateOnly(today.Year, 1, 6)), (today.Year + 1, today.AddDays(-2)) })
        {
            var at = VietnamTime.StartOf(made).AddHours(9);
            var plan = new TrainingPlan(one.Agency.Id, year, one.Stamp(one.RecordClerk, at));
            plan.Write([new(_editing.Id, 12, 4, 12_000_000, FundingSource.StateBudget), new(_security.Id, 20, 11, 18_000_000, FundingSource.StateBudget)], one.Stamp(one.RecordClerk, at));
            plan.Propose(one.Stamp(one.RecordClerk, at));
            if (year == today.Year) db.AddRange(plan.Approve($"Kế hoạch đào tạo, bồi dưỡng năm {year}", one.Stamp(one.HeadOfAgency, at.AddHours(4))));
            db.Add(plan);
        }
    }

    private Stamp Stamp() => new(Actor.System("demo", today), VietnamTime.StartOf(today));
}
