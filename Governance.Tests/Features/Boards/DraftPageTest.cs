using Bunit;
using Governance.Domain.Boards;
using Governance.Tests.Support;
using Governance.Web.Features.Boards.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Boards;

/// <summary>Drafts of decisions, prepared by the clerk of a department.</summary>
public abstract class DraftPageTest : BoardPageTest
{
    protected static DecisionWording Words() => new("Ủy ban nhân dân tỉnh Đắk Lắk", "Sở Khoa học và Công nghệ", "Đắk Lắk", "QĐ-SKHCN", "Về việc thành lập Ban biên tập", "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        ["Căn cứ Nghị định số 42/2022/NĐ-CP của Chính phủ", "Theo đề nghị của Chánh Văn phòng;"], ["Thành lập Ban biên tập gồm các ông, bà có tên sau:", "Quyết định này có hiệu lực kể từ ngày ký."],
        ["Như Điều 2", "Lưu: VT, VP"], ["GIÁM ĐỐC"], "", [new("Trần Văn Đầu", "Giám đốc", "Trưởng ban")]);

    protected Task<Guid> PrepareAsync(EditorialBoard board, DecisionKind kind, BoardChange change)
    {
        SignIn(Clerk);
        return The<DraftActions>().PrepareAsync(board.AgencyId, kind, Some.Day, change, Words());
    }

    protected IRenderedComponent<DraftPage> Page(Guid id) => Show<DraftPage>(Clerk, $"/ban-bien-tap/du-thao/{id}", p => p.Add(d => d.Id, id));

    protected async Task<DecisionDraft> DraftAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.DecisionDrafts.AsNoTracking().SingleAsync();
    }
}
