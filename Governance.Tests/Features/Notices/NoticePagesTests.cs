using Bunit;
using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Platform.Mail;
using Governance.Web.Platform.Notices;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Notices;

public sealed class NoticePagesTests : PageTest
{
    private readonly Person _reader = new("Trần Văn Duyệt", null);

    public NoticePagesTests()
    {
        Services.AddNotices();
        Database.AddAsync(_reader).GetAwaiter().GetResult();
        SignIn(Me);
    }

    [Fact]
    public async Task The_bell_counts_at_once_what_this_process_saved_and_within_a_minute_what_another_did()
    {
        var bell = Render<NoticeBell>();
        Assert.NotNull(bell.Find($"button[aria-label='{Vi("Notices.Bell")}']"));
        await Database.TellAsync(SomeNotices.Notice(_reader));
        bell.WaitForAssertion(() => Assert.NotNull(bell.Find($"button[aria-label='{Vi("Notices.BellUnread", 1)}']")));
        await Database.AddAsync(SomeNotices.Notice(_reader, "b")); // as another node does: no signal here
        Assert.NotNull(bell.Find($"button[aria-label='{Vi("Notices.BellUnread", 1)}']"));
        Clock.Advance(TimeSpan.FromMinutes(1));
        bell.WaitForAssertion(() => Assert.NotNull(bell.Find($"button[aria-label='{Vi("Notices.BellUnread", 2)}']")));
    }

    [Fact]
    public async Task Opening_a_notice_in_the_bell_reads_it_and_leads_to_its_page()
    {
        await Database.TellAsync(SomeNotices.Notice(_reader));
        var popovers = Render<MudBlazor.MudPopoverProvider>();
        var bell = Render<NoticeBell>();
        bell.Find("button").Click();
        popovers.WaitForElement("li a").Click();
        Assert.EndsWith("/hang-doi", The<NavigationManager>().Uri, StringComparison.Ordinal);
        bell.WaitForAssertion(() => Assert.NotNull(bell.Find($"button[aria-label='{Vi("Notices.Bell")}']")));
    }

    [Fact]
    public async Task The_page_filters_by_the_address_and_everything_is_read_in_one_go()
    {
        await Database.TellAsync(SomeNotices.Notice(_reader, "một"), SomeNotices.Notice(_reader, "hai", NoticeKind.Comment));
        The<NavigationManager>().NavigateTo("/thong-bao?loai=Comment");
        var page = Render<NoticesPage>();
        Assert.Contains("Bài hai", page.Markup);
        Assert.DoesNotContain("Bài một", page.Markup);
        The<NavigationManager>().NavigateTo("/thong-bao?loc=chua-doc");
        page = Render<NoticesPage>();
        Assert.Equal(2, page.FindAll("li.unread").Count);
        page.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Notices.ReadAll")).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Notices.NoneUnread"), page.Markup));
        Assert.Equal("true", page.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Notices.ReadAll")).GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task It_is_worked_by_keyboard()
    {
        await Database.TellAsync(SomeNotices.Notice(_reader, "một", at: Some.Instant.AddMinutes(-1)), SomeNotices.Notice(_reader, "hai"));
        The<NavigationManager>().NavigateTo("/thong-bao");
        var page = Render<NoticesPage>();
        var keys = page.FindComponent<Governance.Web.Shell.Parts.Shortcuts>().Instance;
        await page.InvokeAsync(() => keys.Pressed("j"));
        await page.InvokeAsync(() => keys.Pressed("j"));
        Assert.Contains("Bài một", page.Find("li[aria-current]").TextContent);
        await page.InvokeAsync(() => keys.Pressed("m"));
        Assert.Equal("Bài hai", page.WaitForElement("li.unread").TextContent.Contains("Bài hai") ? "Bài hai" : "");
        Assert.Single(page.FindAll("li.unread"));
        await page.InvokeAsync(() => keys.Pressed("k"));
        await page.InvokeAsync(() => keys.Pressed("enter"));
        Assert.EndsWith("/hang-doi", The<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_is_read_in_the_language_of_its_reader()
    {
        await Database.TellAsync(new Notice("k", _reader.Id, NoticeKind.Decided, "Notices.Work.SentBack", ["Bài mẫu", "Trần Văn Duyệt", new Term("Notices.RequestKind.Change"), new Term("Approvals.DecisionReason.Duplicate")], "/", null, Some.Instant));
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        The<NavigationManager>().NavigateTo("/thong-bao");
        Assert.Contains("Sent back: the change of “Bài mẫu”", Render<NoticesPage>().Find(".what a").TextContent);
    }

    [Fact]
    public void Without_notices_the_page_says_what_will_stand_here()
    {
        The<NavigationManager>().NavigateTo("/thong-bao");
        Assert.Contains(Vi("Notices.None"), Render<NoticesPage>().Markup);
    }

    [Fact]
    public async Task A_person_chooses_how_to_be_told_and_sees_what_became_of_their_mails()
    {
        var failed = new Mail("notices.one/1", _reader.Id, "duyet@example.vn", "Bài chờ duyệt", "x", Some.Instant);
        failed.Begin(null, Some.Instant);
        failed.NotSent("550 no such user", forGood: true, Some.Instant);
        await Database.AddAsync(failed, new Mail("training.reminder/1", _reader.Id, "duyet@example.vn", "Nhắc đào tạo", "x", Some.Instant));
        Providers();
        var page = Render<NoticeSettingsPage>();
        Assert.Contains(Vi("Notices.NoAddress"), page.Markup);
        Assert.Contains("550 no such user", page.Markup);
        Assert.DoesNotContain("Nhắc đào tạo", page.Markup);
        Assert.DoesNotContain(Vi("Notices.ForAll"), page.Markup);
        var selects = page.FindComponents<MudBlazor.MudSelect<NoticeWay?>>();
        await page.InvokeAsync(() => selects[0].Instance.ValueChanged.InvokeAsync(NoticeWay.Digest));
        page.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Notices.Save")).Click();
        await using var db = Database.CreateDbContext();
        page.WaitForAssertion(() => Assert.Equal([new(NoticeKind.Waiting, NoticeWay.Digest)], db.Set<NoticeSettings>().AsNoTracking().Single(s => s.Id == _reader.Id).Ways));
    }

    private Actor Me => new(_reader.Id, _reader.FullName, Some.Day, []);
}
