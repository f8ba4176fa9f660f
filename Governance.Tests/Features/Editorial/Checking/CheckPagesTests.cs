using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Checking;
using Governance.Web.Platform.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Editorial.Checking;

public sealed class CheckPagesTests : PageTest
{
    public CheckPagesTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddEditorial();
        JSInterop.SetupVoid("mudPopover.initialize", _ => true);
    }

    [Fact]
    public async Task A_writer_masks_a_number_with_one_click()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        SignIn(desk.Work.Writer);
        ArticleContent? mended = null;
        IReadOnlyList<Refusal> holding = [];
        var panel = Panel(desk, null, desk.Work.Content() with { Body = "<p>Gọi 0905123456</p>" }, p => p.Add(c => c.OnMend, after => mended = after).Add(c => c.OnChecked, now => holding = now));
        Assert.Equal(["Editorial.Personal.Phone"], holding.Select(h => h.Name));
        Assert.Contains(Vi("Editorial.Checks.Refusing", 1), panel.Markup);
        Assert.DoesNotContain("0905123456", panel.Markup);
        Button(panel, Vi("Editorial.Mending.Mask")).Click();
        Assert.Equal("<p>Gọi •••••••456</p>", mended!.Body);
        panel.Render(p => p.Add(c => c.Content, mended));
        panel.WaitForAssertion(() => Assert.Empty(holding));
        Assert.Contains(Vi("Editorial.Checks.Passed"), panel.Markup);
    }

    [Fact]
    public async Task Everything_that_can_be_masked_is_masked_at_once()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        SignIn(desk.Work.Writer);
        ArticleContent? mended = null;
        var content = desk.Work.Content() with { Summary = "Gọi 0905123456", Body = "<p>Số 066085012345</p><p>và <b>066</b>085012346, an@example.com</p>" };
        var panel = Panel(desk, null, content, p => p.Add(c => c.OnMend, after => mended = after));
        Button(panel, Vi("Editorial.Checks.MaskAll", 4)).Click();
        Assert.Equal(("Gọi •••••••456", "<p>Số •••••••••345</p><p>và <b>•••</b>••••••346, ••@example.com</p>"), (mended!.Summary, mended.Body));
    }

    [Fact]
    public async Task A_reason_is_recorded_under_the_writers_name_and_the_approver_reads_it()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Draft(desk.Work.Content() with { Body = "<p>Gọi 0905123456</p>" }));
        SignIn(desk.Work.Writer);
        var dialogs = Providers();
        var panel = Panel(desk, edition.Id, edition.Latest.Content);
        Button(panel, Vi("Editorial.Justify")).Click();
        dialogs.WaitForElement("textarea").Input("Số trực của tổ công tác, đã được đồng ý");
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Editorial.Justify.Save")).Click();
        panel.WaitForAssertion(() => Assert.Contains(Vi("Editorial.Checks.Passed"), panel.Markup));
        await using (var db = Database.CreateDbContext()) Assert.Equal("Nguyễn Thị Viết", (await db.Justifications.SingleAsync()).ByName);
        SignIn(desk.Work.Approver);
        var seen = Panel(desk, edition.Id, edition.Latest.Content, p => p.Add(c => c.ReadOnly, true));
        Assert.Contains("Số trực của tổ công tác, đã được đồng ý", seen.Markup);
        Assert.Contains(Vi("Editorial.Justify.By", "Nguyễn Thị Viết", Some.Instant, 1), seen.Markup);
    }

    [Fact]
    public async Task A_scan_is_shown_as_not_checkable_and_never_as_passed_without_a_word()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var scan = new StoredFile(new string('c', 64), "ban-quet.pdf", "application/pdf", 10);
        await Database.AddAsync(new FileText(scan.Sha256, new(FileReading.NoText, ""), Some.Instant));
        SignIn(desk.Work.Writer);
        var panel = Panel(desk, null, desk.Work.Content() with { Attachments = [new(scan, "Danh sách")] });
        Assert.Contains(Vi("Editorial.Checks.NotCheckable", 1), panel.Markup);
        Assert.Contains(Vi("Editorial.FileReading.NoText", "ban-quet.pdf"), panel.Markup);
    }

    [Fact]
    public async Task What_only_says_something_holds_nothing_up_and_a_new_work_is_saved_before_a_reason_is_given()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        SignIn(desk.Work.Writer);
        var panel = Panel(desk, null, desk.Work.Content() with { Body = "<h4>Sâu</h4><p>Khuyến mãi</p>" });
        Assert.Contains(Vi("Editorial.Checks.Passed"), panel.Markup);
        Assert.Contains(Vi("Editorial.Checks.Warning", 2), panel.Markup);
        Assert.Equal("true", Button(panel, Vi("Editorial.Justify")).GetAttribute("aria-disabled"));
        Assert.Contains(Vi("Editorial.Justify.SaveFirst"), panel.Markup);
    }

    [Fact]
    public async Task The_record_clerk_switches_a_check_off_with_a_reason_and_the_panel_says_so()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        SignIn(Some.Actor(desk.Work.Agency, Power.RecordBoard));
        The<NavigationManager>().NavigateTo($"/phap-ly/kiem-tra?co-quan={desk.Work.Agency}");
        var dialogs = Providers();
        var page = Render<CheckRulesPage>();
        page.FindAll("button").Single(b => b.GetAttribute("aria-label") == Vi("Editorial.Rules.ChangeOf", Vi("Editorial.CheckCode.Secrecy"))).Click();
        dialogs.WaitForElement(".rule-form input[type=checkbox]").Change(false);
        Press(dialogs, Vi("Editorial.Rules.Save"));
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Editorial.Rule.ReasonRequired"), dialogs.Markup));
        dialogs.Find(".rule-form textarea").Change("Đang chuyển hệ thống");
        Press(dialogs, Vi("Editorial.Rules.Save"));
        page.WaitForAssertion(() => Assert.Contains(Vi("Editorial.Rules.OffThoughMandatory"), page.Markup));
        SignIn(desk.Work.Writer);
        Assert.Contains(Vi("Editorial.Checks.Off", Vi("Editorial.CheckCode.Secrecy")), Panel(desk, null, desk.Work.Content()).Markup);
    }

    [Fact]
    public async Task Who_keeps_no_records_reads_the_rules_and_sees_why_not()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        SignIn(desk.Work.Writer);
        var page = Render<CheckRulesPage>();
        Assert.Equal(CheckKind.All.Count, page.FindAll(".check-rules tbody tr").Count);
        Assert.Contains(Vi("Editorial.Acts.Empty"), page.Markup);
        Assert.All(page.FindAll(".check-rules tbody button").Where(b => b.TextContent.Trim() == Vi("Editorial.Rules.Change")), b => Assert.Equal("true", b.GetAttribute("aria-disabled")));
    }

    [Fact]
    public async Task Acts_are_entered_by_the_clerk_ticked_by_the_approver_and_confirmed_by_name()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        SignIn(Some.Actor(desk.Work.Agency, Power.RecordBoard));
        The<NavigationManager>().NavigateTo($"/phap-ly/kiem-tra?co-quan={desk.Work.Agency}");
        var page = Render<CheckRulesPage>();
        page.FindAll(".dated-add textarea")[0].Input("Hành vi mẫu: đưa thông tin sai sự thật");
        page.FindAll(".dated-add button")[0].Click();
        page.WaitForAssertion(() => Assert.Contains("Hành vi mẫu: đưa thông tin sai sự thật", page.FindAll(".dated-text").Select(t => t.TextContent)));
        SignIn(desk.Work.Approver);
        var list = Render<ActsList>(p => p.Add(a => a.EditionId, edition.Id).Add(a => a.Hash, edition.Latest.Hash));
        Assert.Equal("true", Button(list, Vi("Editorial.Acts.Confirm")).GetAttribute("aria-disabled"));
        list.Find("input[type=checkbox]").Change(true);
        Button(list, Vi("Editorial.Acts.Confirm")).Click();
        list.WaitForAssertion(() => Assert.Contains(Vi("Editorial.Acts.Done"), list.Markup));
        await using var db = Database.CreateDbContext();
        var checks = await db.ChecksAsync(await db.EditionAsync(desk.Work.Approver, edition.Id), Some.Day);
        Assert.Null(checks.WhyNotConfirmed(desk.Work.Approver, edition.Latest.Hash));
        Assert.NotNull(checks.WhyNotConfirmed(Some.Actor(desk.Work.Agency, Power.Approve), edition.Latest.Hash));
    }

    [Fact]
    public async Task Without_acts_nothing_is_asked()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        SignIn(desk.Work.Approver);
        Assert.Equal("", Render<ActsList>(p => p.Add(a => a.EditionId, edition.Id).Add(a => a.Hash, edition.Latest.Hash)).Markup.Trim());
    }

    private IRenderedComponent<CheckPanel> Panel(SomeDesk desk, Guid? edition, ArticleContent content, Action<ComponentParameterCollectionBuilder<CheckPanel>>? more = null) =>
        Render<CheckPanel>(p =>
        {
            p.Add(c => c.AgencyId, desk.Work.Agency).Add(c => c.EditionId, edition).Add(c => c.Content, content);
            more?.Invoke(p);
        });

    private static void Press(IRenderedComponent<MudBlazor.MudDialogProvider> dialogs, string text) => dialogs.FindAll("button").Single(b => b.TextContent.Trim() == text).Click();

    private static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> part, string text) where T : IComponent => part.FindAll("button").First(b => b.TextContent.Trim() == text);
}
