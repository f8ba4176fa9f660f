using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial.Moderation;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Editorial;

public sealed class CopyTests
{
    [Fact]
    public async Task A_copy_is_a_draft_of_the_other_board_that_names_where_it_comes_from()
    {
        using var database = new TestDatabase();
        var (here, there) = (await SomeDesk.SaveAsync(database), await SomeDesk.SaveAsync(database, "sotp", withReference: false));
        var file = new StoredFile(new string('a', 64), "anh.png", "image/png", 10);
        await database.AddAsync(new Governance.Domain.Portals.HostAssignment(here.Work.Portal, "sokhcn.daklak.gov.vn", new(new(2024, 1, 1)), "QĐ mẫu", Confidence.Read), new Upload(here.Work.Agency, file, Some.By(here.Work.Writer)));
        var edition = await here.SaveAsync(here.Work.Live(here.Work.Content() with { Attachments = [new(file, "Tệp mẫu")] }));
        Actor Both() => here.Work.Writer with { Grants = [.. here.Work.Writer.Grants, new(Power.Write, there.Work.Agency, "Boards.BoardPost.Member", "", new(new(2026, 1, 1)))] };
        CopyActions Actions(Func<Actor> actor) => new(database, Some.User(actor), SomeDesk.Actions(database, actor));

        Assert.Equal("Access.NoPower", await RefusedAsync(() => Actions(() => here.Work.Writer).CopyAsync(edition.Id, there.Work.Portal)));
        Assert.Equal("Editorial.CopiesToItself", await RefusedAsync(() => Actions(Both).CopyAsync(edition.Id, here.Work.Portal)));
        Assert.Equal("Common.NotFound", await RefusedAsync(() => Actions(Both).CopyAsync(edition.Id, Guid.CreateVersion7())));
        var made = await Actions(Both).CopyAsync(edition.Id, there.Work.Portal);

        await using var db = database.CreateDbContext();
        var copy = await db.Editions.Include(e => e.Revisions).ThenInclude(r => r.Files).SingleAsync(e => e.ArticleId == made);
        Assert.Equal((EditionState.Draft, there.Work.Agency, null), (copy.State, copy.AgencyId, copy.LiveRevisionId));
        Assert.Equal(("Cổng thông tin điện tử Sở Khoa học và Công nghệ (sokhcn.daklak.gov.vn)", file.Sha256), (copy.Latest.Source, copy.Latest.Attachments.Single().Sha256));
    }

    private static async Task<string> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<RuleBroken>(action)).Refusals[0].Name;
}
