using System.Reflection;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Governance.Web.Data;
using Governance.Web.Features.Access;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Contributions;
using Governance.Web.Shell.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Governance.Tests.Features.Editorial.Contributions;

/// <summary>What someone reaches who does nothing but contribute.</summary>
public sealed class ContributorReachTests
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Actor Contributor = Some.Actor(Agency, Power.Contribute);

    /// <summary>All there is.</summary>
    private static readonly string[] Theirs =
    [
        "/cong-tac-vien", "/cong-tac-vien/bai-moi", "/cong-tac-vien/bai/{ArticleId:guid}", "/cong-tac-vien/nhuan-but", "/thong-bao", "/thong-bao/nhan",
        "/dang-xuat", "/mat-khau", "/loi", "/khong-tim-thay", "/dang-nhap",
    ];

    public static IEnumerable<TheoryDataRow<string>> Pages() =>
        from type in typeof(GovernanceDb).Assembly.GetTypes()
        from route in type.GetCustomAttributes<RouteAttribute>()
        where type.GetCustomAttribute<AllowAnonymousAttribute>() is null
        select new TheoryDataRow<string>(route.Template);

    [Theory, MemberData(nameof(Pages))]
    public void Of_every_page_they_reach_their_own_and_no_other(string route)
    {
        var reach = Reach.Of(Contributor, route.Replace("{ArticleId:guid}", Guid.CreateVersion7().ToString()));
        if (Theirs.Contains(route)) Assert.Null(reach);
        else Assert.True(reach == Reach.Nowhere || reach!.StartsWith("/cong-tac-vien", StringComparison.Ordinal), $"{route} leads to {reach ?? "itself"}");
    }

    [Fact]
    public void Whoever_holds_any_other_power_reaches_everything() =>
        Assert.All(Pages().Select(p => p.Data), route => Assert.Null(Reach.Of(Some.Actor(Agency, Power.Contribute, Power.Score), route)));

    [Fact]
    public void A_notice_about_a_work_leads_to_their_page_of_it_and_home_to_their_works()
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(($"/cong-tac-vien/bai/{id}", "/cong-tac-vien"), (Reach.Of(Contributor, $"/tin-bai/{id}"), Reach.Of(Contributor, "/")));
    }

    [Fact]
    public void They_begin_and_change_their_own_works_and_no_others()
    {
        var work = new SomeWork();
        var contributor = Some.Actor(Guid.CreateVersion7(), "Lê Thị Cộng", work.Agency, Power.Contribute);
        var own = new Article(work.Agency, work.Portal, 1, work.Content(author: contributor.PersonId), Some.By(contributor)).Editions[0];
        own.Save(Some.By(contributor), work.Content("Tên khác", contributor.PersonId), 1);
        Assert.NotNull(own.Submit(Some.By(contributor), SomeWork.Checks, Some.Instant.AddDays(1)));
        Assert.Equal("Access.NoPower", work.Draft().WhyNotSave(contributor, 1)!.Name);
        Assert.Equal("Access.NoPower", work.Draft().WhyNotSubmit(contributor, SomeWork.Checks)!.Name);
        Assert.Equal("Access.NoPower", own.WhyNotDecide(contributor)!.Name);
        own.Approve(Some.By(work.Approver), own.Latest.Hash, SomeWork.Checks);
        Assert.Equal("Access.NoPower", own.WhyNotSave(contributor, 2)!.Name); // what is live is the board's
        Assert.Equal("Access.NoPower", Assert.Throws<RuleBroken>(() => new Article(Guid.CreateVersion7(), work.Portal, 2, work.Content(), Some.By(contributor))).Refusals[0].Name);
    }

    [Fact]
    public async Task The_drafts_of_others_are_not_found_by_any_query()
    {
        using var database = new TestDatabase();
        var desk = await SomeDesk.SaveAsync(database);
        var person = Some.Person("Lê Thị Cộng");
        await database.AddAsync(person);
        var contributor = Some.Actor(person.Id, person.FullName, desk.Work.Agency, Power.Contribute);
        var other = await desk.SaveAsync(desk.Work.Submitted());
        var own = await desk.SaveAsync(new Article(desk.Work.Agency, desk.Work.Portal, 2, desk.Work.Content("Bài của tôi", person.Id), Some.By(contributor)).Editions[0]);
        var editions = new EditionQueries(database);
        foreach (var ask in new Func<Task>[] { () => editions.OfArticleAsync(contributor, other.ArticleId), () => editions.HistoryAsync(contributor, other.Id), () => new QueueQueries(database).OpenAsync(contributor, other.Request!.Id) })
            Assert.Equal("Common.NotFound", (await Assert.ThrowsAsync<RuleBroken>(ask)).Refusals[0].Name);
        Assert.Equal("Bài của tôi", (await editions.OfArticleAsync(contributor, own.ArticleId)).Content.Title);
        Assert.Equal(["Bài của tôi"], (await new ArticleQueries(database).ListAsync(contributor, new())).Rows.Select(r => r.Title));
        Assert.Equal(["Bài của tôi"], (await new ContributionQueries(database).ListAsync(contributor, null, 1)).Rows.Select(r => r.Title));
        foreach (var scope in Enum.GetValues<QueueScope>()) Assert.Equal(0, (await new QueueQueries(database).ListAsync(contributor, new(scope), Some.Instant.AddDays(9))).Total);
        Assert.Null(await editions.PublishTimesAsync(contributor, other.Id));
        Assert.Null(await new ContributionQueries(database).AnswerAsync(contributor, other.ArticleId));
        Assert.Equal([person.Id], (await new PeopleQueries(database).ChooseAsync(contributor, desk.Work.Agency, "")).Select(p => p.Id));
        Assert.Empty(await new ArticleQueries(database).SectionsAsync(contributor));
    }
}
