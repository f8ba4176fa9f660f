using Governance.Domain.Access;
using Governance.Domain.Approvals;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Approvals.Notices;
using Governance.Web.Features.Editorial;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>Days of the calendar that are plainly no real holidays; contributors of one board with a work that was sent back; who was told of what waits there.</summary>
internal sealed class DemoNotices(GovernanceDb db, DateOnly today)
{
    /// <summary>Of the works that wait, the latest.</summary>
    private const int Told = 5;

    internal async Task MakeAsync(DemoAgency province, DemoAgency one, IReadOnlyList<Person> outsiders)
    {
        Calendar(province);
        await ContributeAsync(one, outsiders);
        await db.SaveAsync(new(Actor.System("demo", today), VietnamTime.StartOf(today)));
        await TellAsync(one);
        await db.SaveAsync(new(Actor.System("demo", today), VietnamTime.StartOf(today)));
    }

    private void Calendar(DemoAgency province)
    {
        var stamp = province.Stamp(province.RecordClerk, VietnamTime.StartOf(today.AddDays(-60)));
        var friday = today.AddDays(21 + (DayOfWeek.Friday - today.DayOfWeek));
        db.Add(new Holiday(null, new(friday.AddDays(-35), DayKind.Holiday, "Ngày nghỉ mẫu (không phải ngày lễ thật)"), [], stamp));
        db.Add(new Holiday(null, new(friday, DayKind.DayOff, "Nghỉ bù mẫu", Exchanged: friday.AddDays(8)), [], stamp));
        db.Add(new Holiday(null, new(friday.AddDays(8), DayKind.WorkingDay, "Làm bù mẫu", Exchanged: friday), [], stamp));
    }

    private async Task ContributeAsync(DemoAgency one, IReadOnlyList<Person> outsiders)
    {
        var board = await db.Boards.Include(b => b.Appointments).SingleAsync(b => b.AgencyId == one.Agency.Id);
        var (from, clerk) = (today.AddMonths(-6), one.Stamp(one.RecordClerk, VietnamTime.StartOf(today.AddMonths(-6)).AddHours(9)));
        foreach (var (person, number) in outsiders.Take(3).Select((p, i) => (p, i + 1)))
            db.Add(new Contributor(board, new(person.Id, person.FullName, from, number == 3 ? today.AddMonths(-1) : from.AddYears(1), $"{number:00}/TT-CTV-MẪU", from, "Đời sống cơ sở (mẫu)"), [], clerk));
        var writer = outsiders[0];
        var at = VietnamTime.StartOf(today.AddDays(-3)).AddHours(14);
        var stamp = new Stamp(new(writer.Id, writer.FullName, today.AddDays(-3), [.. Authority.FromContribution(one.Agency.Id, new(from), "mẫu")]), at);
        var portal = await db.Portals.SingleAsync(p => p.AgencyId == one.Agency.Id);
        var section = await db.Sections.Where(s => s.PortalId == portal.Id).OrderBy(s => s.Order).FirstAsync();
        var elements = await db.MetadataElements.OrderBy(e => e.Order).ToListAsync();
        var number1 = 1 + await db.Articles.Where(a => a.PortalId == portal.Id).MaxAsync(a => a.Number);
        foreach (var (title, sent, i) in new[] { ("Bài cộng tác mẫu: nếp nhà dài ở buôn", true, 0), ("Bài cộng tác mẫu: vụ cà phê mới", false, 1) })
        {
            var form = new ArticleForm { SectionId = section.Id, CategoryCode = section.CategoryCode!, GenreCode = await db.Genres.OrderBy(g => g.Order).Select(g => g.Code).FirstAsync(), Title = title, Summary = "Bài viết mẫu của cộng tác viên.", Body = "<p>Nội dung mẫu của cộng tác viên.</p>", ByLine = writer.FullName, Source = "Cộng tác viên (dữ liệu mẫu)" };
            form.Prefill(one.Agency.Name, today, elements);
            var article = new Article(one.Agency.Id, portal.Id, number1 + i, form.ToContent() with { Authors = [new(writer.Id, 100)] }, stamp);
            db.Add(article);
            if (!sent) continue;
            article.Editions[0].Submit(stamp, new Checks(elements), at.AddDays(1));
            article.Editions[0].SendBack(one.Stamp(one.Deputy, at.AddHours(20)), DecisionReason.NotGoodEnough, "Cần thêm số liệu của xã và một ảnh có chú thích (mẫu).");
        }
    }

    private async Task TellAsync(DemoAgency one)
    {
        var waiting = await db.ApprovalRequests.Where(r => r.State == RequestState.Waiting && r.AgencyId == one.Agency.Id).OrderByDescending(r => r.RequestedAt).Take(Told).ToListAsync();
        foreach (var request in waiting)
            await WorkNotices.WaitingAsync(db, request, "0", await Recipients.ApproversAsync(db, one.Agency.Id, today), new(new(request.RequestedBy, request.RequestedByName, today, []), request.RequestedAt));
    }
}
