using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Web.Data;
using Governance.Web.Features.Editorial.Checking;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>What checks find: a draft with one of everything, a number that is answered for, a live work that fails since a check was switched on, words and acts of the agency.</summary>
internal sealed class DemoChecks(GovernanceDb db, DateOnly today)
{
    /// <summary>Made up: the province of the number does not exist, nor does anyone it belongs to.</summary>
    private const string Draft = "<h4>Danh sách (dữ liệu mẫu)</h4><table><tbody><tr><td><p>Nguyễn Văn Mẫu, sinh ngày 01/01/1990</p></td><td><p>999090000001</p></td></tr><tr><td><p>Trần Thị Mẫu</p></td><td><p>999090000002</p></td></tr></tbody></table>"
        + "<p>Học viên liên hệ số 0900000000 hoặc xem <a href=\"http://vanban.local/lop-hoc\">tại đây</a>. Khuyến mãi cho người đăng ký sớm.</p><p>Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam</p>";

    public async Task MakeAsync(DemoAgency one)
    {
        var clerk = one.Stamp(one.RecordClerk, At(0, 8));
        db.Add(new AdvertisingWord(one.Agency.Id, "quà tặng hấp dẫn", today, clerk));
        // From tomorrow, so that today's queue is signed without it.
        db.Add(new ProhibitedAct(one.Agency.Id, "Hành vi mẫu: đưa thông tin chưa được kiểm chứng (dữ liệu mẫu, thay bằng văn bản của cơ quan)", null, today.AddDays(1), clerk));
        var draft = await WriteAsync(one, "Thông báo danh sách học viên lớp kỹ năng số (dữ liệu mẫu)", Draft, At(-1, 14));
        await db.KeepChecksAsync(draft, one.Stamp(one.Members[0], At(-1, 14)));
        var answered = await WriteAsync(one, "Số trực của tổ hỗ trợ dịch vụ công (dữ liệu mẫu)", "<p>Người dân cần hướng dẫn nộp hồ sơ trực tuyến, xin gọi số trực 0900000001 trong giờ hành chính.</p>", At(-1, 10));
        var checks = await db.ChecksAsync(answered, today);
        db.Add(new Justification(answered, checks.Findings(answered.Latest.Content).First(f => f.Code is CheckCode.PersonalData), "Số trực của tổ, được công bố theo phân công (dữ liệu mẫu)", one.Stamp(one.Members[0], At(-1, 11))));
        await FailAsync(one);
        await db.SaveAsync(new(Actor.System("demo", today), VietnamTime.StartOf(today)));
    }

    /// <summary>Approved while links to the inside were not looked for; last night found it.</summary>
    private async Task FailAsync(DemoAgency one)
    {
        var off = new CheckRule(CheckCode.InnerLinks, one.Agency.Id, today.AddDays(-9), 1, false, CheckLevel.Refuse, CheckKind.Of(CheckCode.InnerLinks).Basis, null, one.Stamp(one.RecordClerk, At(-9, 8)));
        var on = new CheckRule(CheckCode.InnerLinks, one.Agency.Id, today.AddDays(-1), 2, true, CheckLevel.Refuse, CheckKind.Of(CheckCode.InnerLinks).Basis, null, one.Stamp(one.RecordClerk, At(-1, 8)));
        db.AddRange(off, on);
        var work = await WriteAsync(one, "Tra cứu văn bản của Sở (dữ liệu mẫu)", "<p>Văn bản của Sở được cập nhật hằng ngày tại <a href=\"http://vanban.local/\">hệ thống quản lý văn bản</a>.</p>", At(-5, 9));
        var then = new Checks(await db.MetadataElements.OrderBy(e => e.Order).ToListAsync(), new([off], one.Agency.Id, today.AddDays(-5)));
        db.Add(work.Submit(one.Stamp(one.Members[0], At(-5, 10)), then, At(-4, 10)));
        work.Approve(one.Stamp(one.Deputy, At(-5, 15)), work.Latest.Hash, then);
        await db.SaveAsync(new(Actor.System("demo", today), VietnamTime.StartOf(today)));
        await db.KeepChecksAsync(work, new(Actor.System("editorial.check-live", today), At(0, 1)));
    }

    private async Task<Edition> WriteAsync(DemoAgency one, string title, string body, DateTime at)
    {
        var portal = await db.Portals.SingleAsync(p => p.AgencyId == one.Agency.Id);
        var section = await db.Sections.Where(s => s.PortalId == portal.Id && s.CategoryCode == "tin-tuc").OrderBy(s => s.Order).FirstAsync();
        var elements = await db.MetadataElements.Where(e => e.Band == MetadataBand.Mandatory).OrderBy(e => e.Order).ToListAsync();
        var number = 1 + await db.Articles.Where(a => a.PortalId == portal.Id).MaxAsync(a => a.Number);
        var article = new Article(one.Agency.Id, portal.Id, number, new()
        {
            SectionId = section.Id,
            CategoryCode = "tin-tuc",
            GenreCode = await db.Genres.OrderBy(g => g.Order).Select(g => g.Code).FirstAsync(),
            Title = title,
            Summary = "Bài mẫu để thấy các kiểm tra trước khi đăng.",
            Body = body,
            ByLine = one.Members[0].FullName,
            Source = $"{portal.Name} (dữ liệu mẫu)",
            Authors = [new(one.Members[0].Id, 100)],
            Metadata = [.. elements.Select(e => new ElementValue(e.Code, e.Code is "title" ? title : "dữ liệu mẫu"))],
        }, one.Stamp(one.Members[0], at));
        db.Add(article);
        await db.SaveAsync(one.Stamp(one.Members[0], at));
        return article.Editions[0];
    }

    private DateTime At(int day, int hour) => VietnamTime.StartOf(today.AddDays(day)).AddHours(hour);
}
