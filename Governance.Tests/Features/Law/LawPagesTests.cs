using Bunit;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Features.Law;
using Governance.Web.Shell.Parts;
using Microsoft.AspNetCore.Components;

namespace Governance.Tests.Features.Law;

public sealed class LawPagesTests : PageTest
{
    public LawPagesTests()
    {
        Services.AddLaw();
        ReferenceSeed.RunAsync(Database, Clock).GetAwaiter().GetResult();
        SignIn(Some.Actor(Guid.CreateVersion7()));
    }

    [Fact]
    public void A_replaced_document_links_to_what_replaced_it()
    {
        var row = Assert.Single(Register("?tim=ND%2042%2F2022").FindAll("tbody tr"));
        Assert.Contains(Vi("Law.DocumentState.Ended"), row.TextContent);
        Assert.Equal("/phap-ly?tim=N%C4%90%20224%2F2026%2FN%C4%90-CP", row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2022-08-15", "Còn hiệu lực")]
    [InlineData("2022-08-14", "Chưa có hiệu lực")]
    [InlineData("2026-07-01", "Hết hiệu lực")]
    public void The_state_is_that_of_the_day_asked_for(string day, string state) =>
        Assert.Contains(state, Register($"?tim=ND%2042%2F2022&ngay={day}").Find("tbody tr").TextContent);

    [Fact]
    public void The_regulation_is_in_force_and_to_be_checked_with_the_reason()
    {
        var row = Register("?tim=QD%2010%2F2024").Find("tbody tr").TextContent;
        Assert.Contains(Vi("Law.DocumentState.InForce"), row);
        Assert.Contains(Vi("Law.ToBeChecked"), row);
        Assert.Contains("tỉnh sau hợp nhất", row);
    }

    [Fact]
    public void Only_laws_that_are_in_force_remain_by_their_filters()
    {
        var rows = Register("?loai=law&hieu-luc=true").FindAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains(rows, r => r.Contains("Luật 148/2025/QH15"));
        Assert.DoesNotContain(rows, r => r.Contains("Luật 67/2006/QH11") || r.Contains("NĐ "));
    }

    [Fact]
    public void Pages_go_on_where_the_one_before_ended()
    {
        var first = Numbers(Register(""));
        var second = Numbers(Register("?trang=2"));
        Assert.Equal((20, 20), (first.Count, second.Count));
        Assert.Empty(first.Intersect(second));
    }

    [Fact]
    public void Nothing_found_leaves_a_way_back() => Assert.Equal("/phap-ly", Register("?tim=khongcogi").Find(".empty-state a").GetAttribute("href"));

    [Fact]
    public void A_day_count_shows_its_clauses_and_how_binding_it_is()
    {
        var row = Render<DeadlinesPage>().FindAll("tbody tr").Single(r => r.TextContent.Contains("tạm dừng theo kế hoạch"));
        Assert.Contains("7 ngày làm việc", row.TextContent);
        Assert.Equal(["NĐ 64/2007/NĐ-CP Đ16", "NĐ 224/2026/NĐ-CP Đ13"], row.QuerySelectorAll(".basis-chip").Select(c => c.TextContent));
    }

    [Fact]
    public void The_regulation_shows_a_missing_title_as_missing_and_the_closing_paragraph_last()
    {
        var page = Render<RegulationPage>();
        Assert.Equal("Điều 12. [tên điều thiếu trong bản sao]", page.Find("#dieu-12 h3").TextContent);
        Assert.StartsWith("Trong quá trình thực hiện, nếu phát sinh", page.FindAll("#dieu-26 p")[^1].TextContent);
    }

    [Fact]
    public void A_chip_opens_its_clause_beside_the_page()
    {
        var panel = Open(LegalBasis.Regulation(10, 3, "a"));
        Assert.Equal("Điều 10. Nhân lực biên tập cổng, trang thông tin điện tử", panel.Find("h3").TextContent);
        Assert.StartsWith("a) Ban biên tập cổng, trang thông tin điện tử các sở, ban, ngành do lãnh đạo", panel.Find(".meant").TextContent.Trim());
        Assert.Contains("/phap-ly/quy-che#dieu-10-3-a", panel.Markup);
    }

    [Fact]
    public void A_chip_of_a_document_that_has_ended_says_what_applies_now()
    {
        var panel = Open(LegalBasis.Parse("NĐ 43/2011/NĐ-CP Điều 17 khoản 1 điểm b"));
        Assert.Contains("nay áp dụng NĐ 224/2026/NĐ-CP", panel.Find(".notice").TextContent);
        Assert.Contains(Vi("Law.Clause.NoText"), panel.Markup);
    }

    [Fact]
    public void A_chip_of_a_document_that_is_not_registered_says_so() =>
        Assert.Contains("chưa có trong danh mục văn bản", Open(new("QĐ 1/1999/QĐ-UBND", 1)).Markup);

    private IRenderedComponent<LawPage> Register(string query)
    {
        The<NavigationManager>().NavigateTo($"/phap-ly{query}");
        return Render<LawPage>();
    }

    private IRenderedComponent<MudBlazor.MudDialogProvider> Open(LegalBasis basis)
    {
        var dialogs = Providers();
        Render<BasisChip>(p => p.Add(c => c.Basis, basis)).Find("button").Click();
        dialogs.WaitForElement(".mud-dialog-content p");
        return dialogs;
    }

    private static List<string> Numbers(IRenderedComponent<LawPage> page) => [.. page.FindAll(".law-number").Select(n => n.TextContent)];
}
