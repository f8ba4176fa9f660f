using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Languages;

namespace Governance.Tests.Features.Editorial;

public sealed class PreviewTests : EditorialPageTest
{
    [Fact]
    public async Task Files_come_from_the_intranet_and_all_other_links_lead_to_the_portal()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var file = new FilePart(new(new('a', 64), "kế hoạch.pdf", "application/pdf", 2048), "Kế hoạch năm");
        var edition = await desk.SaveAsync(desk.Work.Submitted(desk.Work.Content() with { Attachments = [file] }));
        await Database.AddAsync(new HostAssignment(desk.Work.Portal, "sokhcn.daklak.gov.vn", new(new(2024, 1, 1)), "QĐ mẫu", Confidence.Read));
        var page = System.Net.WebUtility.HtmlDecode(await The<Preview>().RenderAsync(desk.Work.Approver, edition.Id, 1));
        Assert.Contains($"<a href=\"/files/{new string('a', 64)}\">Kế hoạch năm</a>", page);
        Assert.Contains("href=\"https://sokhcn.daklak.gov.vn/tin-tuc/\"", page);
        Assert.Contains("<base target=\"_blank\" />", page);
        Assert.Matches("<link rel=\"stylesheet\" href=\"/assets/", page);
    }

    [Fact]
    public async Task It_is_shown_at_the_width_of_a_desk_or_a_telephone_which_is_remembered()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        SignIn(desk.Work.Approver);
        var pane = Render<PreviewPane>(p => p.Add(v => v.EditionId, edition.Id).Add(v => v.Number, 1).Add(v => v.Title, edition.Title));
        Assert.Equal($"/xem-truoc/{edition.Id}/1", pane.Find("iframe").GetAttribute("src"));
        Assert.Single(pane.FindAll(".preview-frame.desk"));
        Press(pane, "Editorial.Preview.Phone");
        Assert.Single(pane.FindAll(".preview-frame.phone"));
        Assert.Equal(["preview.phone", "1"], JSInterop.Invocations["localStorage.setItem"].Single().Arguments);
    }

    [Fact]
    public async Task A_preview_in_another_language_is_in_that_language_throughout()
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var edition = await desk.SaveAsync(desk.Work.Live());
        SignIn(desk.Work.Writer);
        var english = await The<LanguageActions>().BeginAsync(edition.ArticleId, "en");
        await ReviseAsync(desk.Work.Writer, english, c => c with { Title = "Training in digital transformation" });
        var page = await The<Preview>().RenderAsync(desk.Work.Writer, english, 2);
        Assert.Contains("<html lang=\"en\"", page);
        Assert.Contains("<h1>Training in digital transformation</h1>", page);
        Assert.Equal(["vi", "en"], (await The<LanguageQueries>().OfEditionAsync(desk.Work.Writer, english)).Select(l => l.Language));
    }
}
