using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Features.Portals.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Portals;

public sealed class NewsBelowTests
{
    [Fact]
    public async Task News_of_an_agency_stands_on_the_home_page_of_the_one_above()
    {
        await using var town = await PublishingTown.BuildAsync();
        var below = await BelowAsync(town);
        await town.ApproveAsync("Khai trương trạm y tế", below);
        while (await town.PublishAsync() > 0) { }
        Assert.Contains("<a href=\"https://yte.daklak.gov.vn/tin-tuc/khai-truong-tram-y-te-1.html\">Khai trương trạm y tế</a>", town.Read("/"));
    }

    [Fact]
    public async Task The_one_above_is_told_once_of_many()
    {
        await using var town = await PublishingTown.BuildAsync();
        var below = await BelowAsync(town);
        for (var i = 0; i < 3; i++) await town.ApproveAsync(at: below);
        await town.PublishAsync();
        await using var db = town.OpenDatabase();
        Assert.Equal([OutboxReason.NewsBelow], await db.Outbox.Where(i => i.PortalId == town.Portal).Select(i => i.Reason).ToListAsync());
    }

    /// <summary>A desk of an agency below the town's, whose portal is up.</summary>
    private static async Task<SomeDesk> BelowAsync(PublishingTown town)
    {
        var below = await town.AnotherDeskAsync("yte", town.Desk.Work.Agency);
        await town.AddAsync(new HostAssignment(below.Work.Portal, "yte.daklak.gov.vn", new(new(2024, 1, 1)), "QĐ mẫu", Confidence.Read));
        await town.The<Publisher>().PublishAllAsync(town.Portal);
        await town.The<Publisher>().PublishAllAsync(below.Work.Portal);
        while (await town.PublishAsync() > 0) { }
        await using var db = town.OpenDatabase();
        db.Outbox.RemoveRange(db.Outbox);
        await db.SaveAsync(Some.SystemStamp);
        return below;
    }
}
