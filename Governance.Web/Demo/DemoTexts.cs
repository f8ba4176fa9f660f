using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>What stands on a writer's desk: a work begun, a side draft left when a colleague took over, a revision with a name.</summary>
internal sealed class DemoTexts(GovernanceDb db, DateOnly today)
{
    public async Task MakeAsync(DemoAgency one)
    {
        var (writer, colleague) = (one.Members[0], one.Members[1]);
        var portal = await db.Portals.Where(p => p.AgencyId == one.Agency.Id).Select(p => p.Id).SingleAsync();
        var edition = await db.Editions.Where(e => e.AgencyId == one.Agency.Id && e.State == EditionState.Draft && e.LiveRevisionId == null && e.Language == EditionLanguage.Vietnamese).OrderByDescending(e => e.UpdatedAt).FirstAsync();
        var latest = await db.Revisions.Include(r => r.Authors).Include(r => r.Files).AsSplitQuery().SingleAsync(r => r.EditionId == edition.Id && r.Number == edition.LatestNumber);
        var begun = new ArticleContent { Title = "Bài đang viết dở (dữ liệu mẫu)", Body = "<p>Đoạn mở đầu mẫu, chưa viết xong.</p>", Authors = [new(writer.Id, 100)] };
        var aside = new WorkingText(Guid.CreateVersion7(), one.Agency.Id, portal, edition.Id, Guid.CreateVersion7(), edition.LatestNumber,
            latest.Content with { Summary = latest.Summary + " (câu thêm mẫu, chưa vào bài)" }, one.Stamp(colleague, At(9)));
        aside.SetAside(SetAsideReason.TakenOver, writer.FullName, one.Stamp(writer, At(10)));
        db.AddRange(
            new WorkingText(Guid.CreateVersion7(), one.Agency.Id, portal, null, Guid.CreateVersion7(), 0, begun, one.Stamp(writer, At(8))),
            aside,
            new RevisionName(one.Agency.Id, latest, "Bản gửi lãnh đạo xem (tên mẫu)", one.Stamp(writer, At(11))));
        await db.SaveAsync(new(Actor.System("demo", today), VietnamTime.StartOf(today)));
    }

    /// <summary>Yesterday at that hour.</summary>
    private DateTime At(int hour) => VietnamTime.StartOf(today.AddDays(-1)).AddHours(hour);
}
