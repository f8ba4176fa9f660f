using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Law;
using Governance.Domain.Portals;
using Governance.Domain.Royalties;

namespace Governance.Tests.Support;

/// <summary>An agency with its portal and all that a work refers to, saved; its people are real rows.</summary>
public sealed class SomeDesk
{
    private SomeDesk(TestDatabase database, SomeWork work) => (Database, Work) = (database, work);

    public TestDatabase Database { get; }
    public SomeWork Work { get; }

    public static async Task<SomeDesk> SaveAsync(TestDatabase database, string code = "sokhcn", bool withReference = true)
    {
        var agency = Some.Agency(code);
        var portal = new Portal(agency.Id, "Cổng thông tin điện tử Sở Khoa học và Công nghệ", PortalKind.Portal);
        var section = new Section(portal.Id, "Tin tức", 1, withReference ? "tin-tuc" : null);
        var (writer, approver) = (new Person("Nguyễn Thị Viết", agency.Id), new Person("Trần Văn Duyệt", agency.Id));
        if (withReference)
        {
            await database.AddAsync(new ContentCategory("tin-tuc", "Tin tức, sự kiện", "", "", "all", "", Confidence.Read), new Genre("Tin", 1),
                new Deadline("News item decided", 1, "working days", DeadlineKind.Default, null, null, "", null));
            await database.AddAsync([.. SomeWork.Elements()]);
        }
        await database.AddAsync(agency, writer, approver, portal, section);
        return new(database, new SomeWork(agency.Id, portal.Id, section.Id, writer.Id, approver.Id));
    }

    public async Task<Edition> SaveAsync(Edition edition)
    {
        await Database.AddAsync(edition.Article);
        return edition;
    }
}
