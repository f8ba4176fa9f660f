using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Handovers;
using Governance.Web.Platform.Files;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Governance.Tests.Features.Access.Handovers;

/// <summary>A technical administrator whose post ended on 2026-11-20, and the colleague who takes over.</summary>
public sealed class HandoverPagesTests : PageTest
{
    private readonly Agency _agency = Some.Agency();
    private readonly Person _leaver, _receiver;
    private readonly PostHolding _post;

    public HandoverPagesTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddSingleton<SheetWriter>();
        Services.AddAccess();
        (_leaver, _receiver) = (new("Lê Văn Thôi", _agency.Id, "Chuyên viên công nghệ thông tin"), new("Phạm Thị Nhận", _agency.Id, "Chuyên viên"));
        _post = new(_agency.Id, _leaver.Id, AgencyPost.TechnicalAdministrator, new(new(2026, 1, 1), new(2026, 11, 20)), "07/QĐ-SKHCN", new(2025, 12, 30));
        Database.AddAsync(_agency, _leaver, _receiver, _post).GetAwaiter().GetResult();
    }

    private Actor Clerk => Some.Actor(_agency.Id, Power.RecordBoard);

    [Fact]
    public async Task The_clerk_begins_from_the_list_and_comes_to_the_checklist()
    {
        var (page, _) = Open<HandoversPage>(Clerk, "/con-nguoi/ban-giao");
        var row = page.Find("tbody tr").TextContent;
        Assert.Contains("Lê Văn Thôi", row);
        Assert.Contains("19/11/2026", row);
        Assert.Contains(Vi("Access.HandoverStanding.Due"), row);
        Button(page, "Access.Handover.Start").Click();
        page.WaitForAssertion(() => Assert.Matches("/con-nguoi/ban-giao/[0-9a-f-]{36}$", The<NavigationManager>().Uri));
        await using var db = Database.CreateDbContext();
        Assert.EndsWith((await db.Handovers.SingleAsync()).Id.ToString(), The<NavigationManager>().Uri);
    }

    [Fact]
    public void Who_runs_the_portal_sees_the_list_and_is_told_why_not_to_begin()
    {
        var (page, _) = Open<HandoversPage>(Some.Actor(_agency.Id, Power.RunPortal), "/con-nguoi/ban-giao");
        Assert.Equal("true", Button(page, "Access.Handover.Start").GetAttribute("aria-disabled"));
        Assert.Contains(Vi("Access.NoPower", new Term("Access.Power.RecordBoard")), page.Find("tbody tr").TextContent);
    }

    [Fact]
    public void Nothing_to_hand_over_is_said_with_a_way_on()
    {
        var (page, _) = Open<HandoversPage>(Clerk, "/con-nguoi/ban-giao?tinhtrang=Closed");
        Assert.Contains(Vi("Access.Handovers.Empty"), page.Markup);
        Assert.Equal("/con-nguoi/ban-giao?tinhtrang=All", page.FindAll("a").Single(a => a.TextContent.Trim() == Vi("Access.Handovers.ShowAll")).GetAttribute("href"));
    }

    [Fact]
    public async Task The_clerk_names_both_sides_writes_a_line_hands_it_on_and_closes()
    {
        var id = await StartAsync();
        var (page, dialogs) = Open<HandoverPage>(Clerk, "/", p => p.Add(x => x.Id, id));
        Assert.Equal("true", Button(page, "Access.Handover.Close").GetAttribute("aria-disabled"));
        Assert.Contains(Vi("Access.Handover.NoReceiver"), page.Markup);
        await page.InvokeAsync(() => page.FindComponent<MudAutocomplete<PersonChoice>>().Instance.ValueChanged.InvokeAsync(new(_receiver.Id, _receiver.FullName, _receiver.JobTitle, null)));
        Button(page, "Access.Handover.SaveParties").Click();
        Input(page, "Access.Handover.Line").Change("Khóa phòng máy chủ, 02 chiếc");
        Button(page, "Access.Handover.AddLine").Click();
        page.WaitForAssertion(() => Assert.Contains("Khóa phòng máy chủ", page.FindAll("li.open")[^1].TextContent));
        Assert.Contains(Vi("Access.Handover.ItemsOpen", 2), page.Markup);
        Button(page, "Access.Handover.Do.HandedTo").Click();
        Button(dialogs, "Access.Handover.Do.HandedTo").Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("li.open")));
        Button(page, "Access.Handover.Reopen").Click();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("li.open").Count));
        Button(page, "Access.Handover.Do.HandedTo").Click();
        Button(dialogs, "Access.Handover.Do.HandedTo").Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("li.open")));
        Button(page, "Access.Handover.Do.Noted").Click();
        Button(dialogs, "Access.Handover.Do.Noted").Click();
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll(".problem")));
        dialogs.Find("textarea").Change("Chuyển sang cơ quan mới");
        Button(dialogs, "Access.Handover.Do.Noted").Click();
        page.WaitForAssertion(() => Assert.Null(Button(page, "Access.Handover.Close").GetAttribute("aria-disabled")));
        Button(page, "Access.Handover.Close").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Access.Handover.CloseConfirm", "Lê Văn Thôi", "Phạm Thị Nhận", 2), dialogs.Markup));
        Button(dialogs, "Access.Handover.Close").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Access.HandoverState.Closed"), page.Find(".standing").TextContent));
        Assert.Empty(page.FindAll(".add"));
    }

    [Fact]
    public async Task It_is_cancelled_with_a_reason()
    {
        var id = await StartAsync();
        var (page, dialogs) = Open<HandoverPage>(Clerk, "/", p => p.Add(x => x.Id, id));
        Button(page, "Access.Handover.Cancel").Click();
        Button(dialogs, "Access.Handover.Cancel").Click();
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll(".problem")));
        dialogs.Find("textarea").Change("Được cử lại");
        Button(dialogs, "Access.Handover.Cancel").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Access.Handover.CancelledFor", "Được cử lại"), page.Markup));
    }

    [Fact]
    public async Task A_stranger_finds_nothing_under_its_address()
    {
        var id = await StartAsync();
        var (page, _) = Open<HandoverPage>(Some.Actor(_agency.Id, Power.Approve), "/", p => p.Add(x => x.Id, id));
        Assert.Contains(Vi("Common.NotFound"), page.Markup);
    }

    [Fact]
    public async Task The_persons_page_leads_to_it()
    {
        var id = await StartAsync();
        var (page, _) = Open<PersonPage>(Clerk, "/", p => p.Add(x => x.Id, _leaver.Id));
        Assert.Equal($"/con-nguoi/ban-giao/{id}", page.Find("[aria-labelledby=ban-giao] a[href^='/con-nguoi/ban-giao/']").GetAttribute("href"));
    }

    [Fact]
    public async Task The_minutes_name_both_sides_and_every_item_as_pdf_and_docx()
    {
        var id = await StartAsync();
        await The<HandoverActions>().ArrangeAsync(id, _receiver.Id, Some.Day, "Phòng họp số 2", "Bà Nguyễn Thị Chứng, Chánh Văn phòng");
        await The<HandoverActions>().AddAsync(id, HandoverItemKind.OtherAccount, "Tài khoản quản trị máy chủ cổng");
        var paper = HandoverPaper.Of((await The<HandoverQueries>().HandoverAsync(Clerk, id, Some.Instant))!, The<Texts>(), isSample: false);
        var html = HtmlPaper.Write(paper);
        foreach (var text in new[] { "BIÊN BẢN", "Lê Văn Thôi", "Phạm Thị Nhận", "Nguyễn Thị Chứng", "Tài khoản quản trị máy chủ cổng", "Phòng họp số 2", "07/QĐ-SKHCN", "BÊN GIAO", "BÊN NHẬN" }) Assert.Contains(text, html);
        Assert.StartsWith("%PDF", System.Text.Encoding.Latin1.GetString(PdfPaper.Write(paper, Some.Instant), 0, 4));
        var docx = new MemoryStream();
        DocxPaper.Write(paper, Some.Instant, docx);
        Assert.True(docx.Length > 1000);
    }

    [Fact]
    public async Task The_export_has_the_rows_of_the_list()
    {
        SignIn(Clerk);
        var filter = new HandoverFilter(HandoverPart.All, Some.Day.AddMonths(-12));
        var sheet = HandoversWorkbook.Of(await The<HandoverQueries>().ListAsync(Clerk, filter), Some.Day, filter, The<Texts>(), isSample: false);
        Assert.Equal(["Lê Văn Thôi", Vi("Agencies.AgencyPost.TechnicalAdministrator"), _agency.Name, new DateOnly(2026, 11, 19)], Assert.Single(sheet.Rows).Cells.Skip(1).Take(4));
    }

    private async Task<Guid> StartAsync()
    {
        SignIn(Clerk);
        return await The<HandoverActions>().StartAsync(_post.Id);
    }

    private (IRenderedComponent<T> Page, IRenderedComponent<IComponent> Dialogs) Open<T>(Actor actor, string address, Action<ComponentParameterCollectionBuilder<T>>? parameters = null) where T : IComponent
    {
        SignIn(actor);
        var dialogs = Providers();
        RenderTree.Add<CascadingValue<Actor>>(p => p.Add(v => v.Value, actor));
        The<NavigationManager>().NavigateTo(address);
        return (Render(parameters ?? (_ => { })), dialogs);
    }

    private IElement Button(IRenderedComponent<IComponent> page, string key) => page.FindAll("button").First(b => b.TextContent.Trim() == Vi(key));

    private IElement Input(IRenderedComponent<IComponent> page, string key) =>
        page.Find($"#{page.FindAll("label").First(l => l.TextContent.Trim() == Vi(key)).GetAttribute("for")}");
}
