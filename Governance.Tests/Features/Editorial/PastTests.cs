using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Past;
using Governance.Web.Features.Portals;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Editorial;

public sealed class PastTests : PageTest
{
    public PastTests()
    {
        Services.AddSingleton<IWebHostEnvironment>(new NothingBuilt());
        Services.AddSingleton<FileStore>();
        Services.AddPortals();
        Services.AddEditorial();
        Services.AddApprovals();
    }

    [Fact]
    public async Task An_old_revision_comes_back_as_a_draft_on_top_and_not_before_the_public()
    {
        var (desk, edition) = await LiveWithThreeAsync();
        await The<PastActions>().RestoreAsync(edition.Id, 1, 3);
        await using var db = Database.CreateDbContext();
        var restored = await db.Revisions.SingleAsync(r => r.Number == 4);
        Assert.Equal(("Bản một", 1), (restored.Title, restored.RestoredFrom!.Value));
        var now = await db.Editions.SingleAsync();
        Assert.Equal((EditionState.Draft, 4, 2), (now.State, now.LatestNumber, now.LiveNumber));
    }

    [Fact]
    public async Task Who_restores_has_a_hand_in_it_and_does_not_approve_it()
    {
        var (desk, edition) = await LiveWithThreeAsync();
        SignIn(desk.Work.Approver);
        await The<PastActions>().RestoreAsync(edition.Id, 1, 3);
        await The<ArticleActions>().SubmitAsync(edition.Id);
        await using var db = Database.CreateDbContext();
        var loaded = await db.EditionAsync(desk.Work.Approver, edition.Id);
        Assert.Equal("Editorial.OwnWork", loaded.WhyNotApprove(desk.Work.Approver, loaded.Latest.Hash, SomeWork.Checks)?.Name);
    }

    [Theory]
    [InlineData(3, 3, "Editorial.SameAsLatest")]
    [InlineData(1, 2, "Editorial.SavedByAnother")]
    [InlineData(9, 3, "Common.NotFound")]
    public async Task What_cannot_be_restored_says_why(int number, int basedOn, string refusal)
    {
        var (_, edition) = await LiveWithThreeAsync();
        Assert.Equal(refusal, (await Assert.ThrowsAsync<RuleBroken>(() => The<PastActions>().RestoreAsync(edition.Id, number, basedOn))).Refusals[0].Name);
    }

    [Fact]
    public async Task A_damaged_revision_is_not_restored()
    {
        var (_, edition) = await LiveWithThreeAsync();
        await using (var db = Database.CreateDbContext()) await db.Database.ExecuteSqlAsync($"UPDATE Revision SET Body = '<p>khác</p>' WHERE Number = 1");
        Assert.Equal("Editorial.RevisionDamaged", (await Assert.ThrowsAsync<RuleBroken>(() => The<PastActions>().RestoreAsync(edition.Id, 1, 3))).Refusals[0].Name);
    }

    [Fact]
    public async Task A_revision_has_a_name_that_can_be_changed_and_its_bytes_stay()
    {
        var (_, edition) = await LiveWithThreeAsync();
        await The<PastActions>().NameAsync(edition.Id, 2, "Bản gửi lãnh đạo");
        await The<PastActions>().NameAsync(edition.Id, 2, " Bản  trình ");
        await using var db = Database.CreateDbContext();
        Assert.Equal("Bản trình", (await db.RevisionNames.SingleAsync()).Name);
        Assert.All(await db.Revisions.Include(r => r.Authors).Include(r => r.Files).ToListAsync(), r => Assert.True(r.IsIntact));
    }

    [Fact]
    public async Task Only_who_may_write_there_names_and_restores()
    {
        var (desk, edition) = await LiveWithThreeAsync();
        SignIn(Some.Actor(desk.Work.Agency, Power.ReadDrafts));
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => The<PastActions>().NameAsync(edition.Id, 1, "x"))).Refusals[0].Name);
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => The<PastActions>().RestoreAsync(edition.Id, 1, 3))).Refusals[0].Name);
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.ReadDrafts, Power.Write));
        Assert.Equal("Common.NotFound", (await Assert.ThrowsAsync<RuleBroken>(() => The<PastActions>().NameAsync(edition.Id, 1, "x"))).Refusals[0].Name);
    }

    [Fact]
    public async Task What_was_live_on_a_day_is_told_from_the_decisions()
    {
        var (desk, edition) = await LiveWithThreeAsync();
        await using (var db = Database.CreateDbContext())
        {
            var loaded = await db.EditionAsync(desk.Work.Approver, edition.Id);
            loaded.Submit(Some.By(desk.Work.Writer, Some.Instant.AddDays(2)), SomeWork.Checks, Some.Instant.AddDays(3));
            loaded.Approve(Some.By(desk.Work.Approver, Some.Instant.AddDays(2)), loaded.Latest.Hash, SomeWork.Checks);
            await db.SaveAsync(Some.By(desk.Work.Approver, Some.Instant.AddDays(2)));
        }
        Assert.Empty(await LiveOn(edition.Id, Some.Day.AddDays(-1)));
        Assert.Equal([2], await LiveOn(edition.Id, Some.Day));
        Assert.Equal([2], await LiveOn(edition.Id, Some.Day.AddDays(1)));
        Assert.Equal([2, 3], await LiveOn(edition.Id, Some.Day.AddDays(2)));
        Assert.Equal([3], await LiveOn(edition.Id, Some.Day.AddDays(3)));
    }

    [Fact]
    public async Task The_page_compares_what_is_live_with_the_latest_and_any_two_that_are_chosen()
    {
        var (_, edition) = await LiveWithThreeAsync();
        The<NavigationManager>().NavigateTo($"/tin-bai/{edition.ArticleId}/lich-su");
        var page = Render<PastPage>(p => p.Add(x => x.ArticleId, edition.ArticleId));
        Assert.Contains(Vi("Editorial.Past.Comparison", 2, 3), page.Markup);
        Assert.Contains("ba", page.Find("ins").TextContent);
        page.FindAll("input[name=tu]").Last().Change(true);
        page.WaitForAssertion(() => Assert.Contains(Vi("Editorial.Past.Comparison", 1, 3), page.Markup));
    }

    private async Task<IEnumerable<int>> LiveOn(Guid editionId, DateOnly day) => (await The<PastQueries>().LiveOnAsync(await The<CurrentUser>().ActorAsync(), editionId, day)).Select(s => s.Number);

    /// <summary>Revision 2 is live, 3 is a draft.</summary>
    private async Task<(SomeDesk Desk, Edition Edition)> LiveWithThreeAsync()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        SignIn(desk.Work.Writer);
        var edition = desk.Work.Draft(desk.Work.Content("Bản một"));
        edition.Save(Some.By(desk.Work.Writer), desk.Work.Content("Bản hai"), 1);
        edition.Submit(Some.By(desk.Work.Writer), SomeWork.Checks, Some.Instant.AddDays(1));
        edition.Approve(Some.By(desk.Work.Approver), edition.Latest.Hash, SomeWork.Checks);
        edition.Save(Some.By(desk.Work.Writer), desk.Work.Content("Bản ba"), 2);
        return (desk, await desk.SaveAsync(edition));
    }
}
