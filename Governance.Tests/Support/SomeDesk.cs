using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Law;
using Governance.Domain.Portals;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Checking;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Governance.Tests.Support;

/// <summary>An agency with its portal and all that a work refers to, saved; its people are real rows.</summary>
public sealed class SomeDesk
{
    private SomeDesk(IDbContextFactory<GovernanceDb> database, SomeWork work) => (Database, Work) = (database, work);

    public IDbContextFactory<GovernanceDb> Database { get; }
    public SomeWork Work { get; }

    public static async Task<SomeDesk> SaveAsync(IDbContextFactory<GovernanceDb> database, string code = "sokhcn", bool withReference = true, Guid? parent = null)
    {
        var agency = Some.Agency(code, parent: parent);
        var portal = new Portal(agency.Id, "Cổng thông tin điện tử Sở Khoa học và Công nghệ", PortalKind.Portal);
        var section = new Section(portal.Id, "Tin tức", 1, "tin-tuc");
        var (writer, approver) = (new Person("Nguyễn Thị Viết", agency.Id), new Person("Trần Văn Duyệt", agency.Id));
        if (withReference)
        {
            await AddAsync(database, new ContentCategory("tin-tuc", "Tin tức, sự kiện", "", "", "all", "", Confidence.Read), new Genre("Tin", 1),
                new Deadline("News item decided", 1, "working days", DeadlineKind.Default, null, null, "", null));
            await AddAsync(database, [.. SomeWork.Elements()]);
        }
        await AddAsync(database, agency, writer, approver, portal, section);
        return new(database, new SomeWork(agency.Id, portal.Id, section.Id, writer.Id, approver.Id));
    }

    /// <summary>Writing without a page, with a file store of its own.</summary>
    public static ArticleActions Actions(IDbContextFactory<GovernanceDb> database, Func<Actor> actor)
    {
        var files = new FileStore(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName));
        return new(database, Some.User(actor), files, new FileReader(database, files, TimeProvider.System, NullLogger<FileReader>.Instance), new Governance.Web.Features.Approvals.QueueSignal());
    }

    public async Task<Edition> SaveAsync(Edition edition)
    {
        await AddAsync(Database, edition.Article);
        return edition;
    }

    private static async Task AddAsync(IDbContextFactory<GovernanceDb> database, params object[] rows)
    {
        await using var db = await database.CreateDbContextAsync();
        db.AddRange(rows);
        await db.SaveAsync(Some.SystemStamp);
    }
}
