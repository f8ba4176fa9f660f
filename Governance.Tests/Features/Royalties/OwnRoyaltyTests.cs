using Bunit;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Royalties;
using Microsoft.AspNetCore.Components;

namespace Governance.Tests.Features.Royalties;

public sealed class OwnRoyaltyTests : PageTest
{
    public OwnRoyaltyTests() => Services.AddRoyalties();

    [Fact]
    public async Task A_contributor_sees_their_own_share_by_month_and_nothing_of_others()
    {
        var town = await RoyaltyTown.BuildAsync(Database);
        await town.ScoreAsync(await town.PublishAsync("Người giữ lửa cồng chiêng", 10, 12, (town.Author, 50), (town.NoAccount, 50)));
        await town.ScoreAsync(await town.PublishAsync("Bài của người khác", 9, 3, (town.NoAccount, 100)));
        SignIn(town.As(town.Author, Power.Contribute));
        The<NavigationManager>().NavigateTo("/cong-tac-vien/nhuan-but?nam=2026");
        var page = Render<OwnRoyaltiesPage>();
        Assert.Contains(Vi("Contributors.RoyaltySum", "379.500\u00a0đ"), page.Markup); // half of 253.000 × 1,5 × 2
        Assert.Contains(Vi("Calendar.Month", 10, 2026), page.Find("h2").TextContent);
        Assert.Contains(Vi("Contributors.NotYetInStatement"), page.Markup);
        Assert.DoesNotContain("Bài của người khác", page.Markup);
        Assert.DoesNotContain(town.NoAccount.FullName, page.Markup);
    }

    [Fact]
    public async Task A_year_without_works_says_so()
    {
        var town = await RoyaltyTown.BuildAsync(Database);
        SignIn(town.As(town.Author, Power.Contribute));
        The<NavigationManager>().NavigateTo("/cong-tac-vien/nhuan-but?nam=2025");
        Assert.Contains(Vi("Contributors.NoRoyalties", 2025), Render<OwnRoyaltiesPage>().Markup);
    }
}
