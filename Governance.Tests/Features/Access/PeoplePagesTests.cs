using Bunit;
using Governance.Tests.Features.Boards;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Access;

public sealed class PeoplePagesTests : PageTest
{
    public PeoplePagesTests() => Services.AddAccess();

    [Fact]
    public async Task What_a_person_may_not_do_says_what_would_give_it()
    {
        var town = await BoardTown.BuildAsync(Database);
        SignIn(town.Clerk);
        The<NavigationManager>().NavigateTo("/con-nguoi?ngay=2026-02-28");
        var page = Render<PersonPage>(p => p.Add(x => x.Id, town.OtherHead.Id));
        Assert.Contains("Ngày 28/02/2026 không có quyết định nào", page.Markup);
        Assert.Contains("Do: Trưởng ban, Phó Trưởng ban", page.FindAll(".missing li").Single(l => l.TextContent.Contains("duyệt tin bài")).TextContent);
    }

    [Fact]
    public async Task A_likely_duplicate_is_hinted()
    {
        var town = await BoardTown.BuildAsync(Database);
        var queries = new PeopleQueries(Database);
        Assert.Equal(town.OtherHead.Id, Assert.Single(await queries.LikenessesAsync(town.Clerk, "Pham thi  Dau", null)).Id);
        await using var db = Database.CreateDbContext();
        var person = await db.People.SingleAsync(p => p.Id == town.OtherHead.Id);
        person.Change(new("Phạm Thị Đầu", town.Other.Id, BirthDate: new(1980, 1, 2)), Some.By(town.Clerk));
        await db.SaveAsync(Some.SystemStamp);
        Assert.Empty(await queries.LikenessesAsync(town.Clerk, "Phạm Thị Đầu", new(1990, 1, 2)));
    }

    [Fact]
    public async Task A_person_is_added_by_the_record_clerk()
    {
        var town = await BoardTown.BuildAsync(Database);
        var actor = SignIn(town.Clerk);
        var dialogs = Providers();
        var page = Render<PeoplePage>(p => p.AddCascadingValue(actor));
        page.FindAll("button").Single(b => b.TextContent.Trim() == "Thêm người").Click();
        dialogs.WaitForElement("input");
        Type("Phạm Thị Đầu");
        dialogs.WaitForAssertion(() => Assert.Contains("Có thể đã có trong danh sách", dialogs.Markup));
        Type("H'Mẫu Êban");
        dialogs.WaitForAssertion(() => Assert.DoesNotContain("Có thể đã có trong danh sách", dialogs.Markup));
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == "Lưu").Click();
        await using var db = Database.CreateDbContext();
        page.WaitForAssertion(() => Assert.True(db.People.Any(p => p.FoldedName == "h'mau eban")));

        void Type(string name)
        {
            dialogs.FindAll("input")[0].Input(name);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
