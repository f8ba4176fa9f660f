using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Documents.Paper;
using Governance.Web.Features.Boards.Report;
using Governance.Web.Shell;
using UglyToad.PdfPig;

namespace Governance.Tests.Features.Boards;

/// <summary>The one-page report of a board for an inspector.</summary>
public sealed class ReportTests : BoardPageTest
{
    private static readonly DateTime Asked = VietnamTime.Utc(new(2026, 11, 10, 8, 0, 0));

    [Fact]
    public async Task Each_part_stands_under_its_clause()
    {
        var page = Report(await FoundedAsync());
        Assert.Equal(["Đ10.1.b", "Đ10.3", "Đ10.2", "Đ10.4", "Đ20.3", "Đ20.2", "Đ12"], page.FindAll(".report-part h2 .basis-chip").Select(c => c.TextContent));
        Assert.Equal(["Đ10.3.a", "Đ10.3.a", "Đ10.3.a", "Đ19.3", "Đ19.3"], page.FindAll(".report-part dt .basis-chip").Select(c => c.TextContent));
    }

    [Fact]
    public async Task Every_value_leads_to_its_rows()
    {
        var board = await FoundedAsync();
        var page = Report(board);
        Assert.All(page.FindAll(".report-part dd"), dd => Assert.NotNull(dd.QuerySelector("a[href]")));
        Assert.EndsWith("&muc=Documents", Line(page, "Boards.BoardDocumentKind.WorkingRegulation").QuerySelector("a")!.GetAttribute("href"));
        Assert.StartsWith(Head.FullName, page.Find($".report-part dd a[href='/con-nguoi/{Head.Id}']").TextContent);
    }

    [Fact]
    public async Task Requests_are_counted_by_their_due_time_and_averaged_in_hours()
    {
        var board = await FoundedAsync();
        await RequestsAsync((Asked, 2, 24), (Asked, 30, 24), (Asked.AddDays(2), null, 24));
        var figures = await FiguresAsync(board, Some.Day);
        Assert.Equal(new(OnTime: 1, Late: 1, AverageHours: 16, Waiting: 1, Overdue: 1), figures);
    }

    [Fact]
    public async Task As_of_an_earlier_day_a_request_decided_later_still_waits()
    {
        var board = await FoundedAsync();
        await RequestsAsync((Asked, 30, 24));
        Assert.Equal(new(0, 0, null, 0, 0), await FiguresAsync(board, new(2026, 11, 9)));
        Assert.Equal(new(0, 0, null, 1, 0), await FiguresAsync(board, new(2026, 11, 10)));
        Assert.Equal(new(0, 1, 30, 0, 0), await FiguresAsync(board, new(2026, 11, 11)));
        Assert.Equal(new(0, 1, 30, 0, 0), await FiguresAsync(board, new(2027, 11, 10)));
        Assert.Equal(new(0, 0, null, 0, 0), await FiguresAsync(board, new(2027, 11, 11)));
    }

    [Fact]
    public async Task The_rows_behind_a_figure_are_as_many_as_it_says()
    {
        var board = await FoundedAsync();
        await RequestsAsync((Asked, 2, 24), (Asked, 30, 24), (Asked.AddDays(1), 48, 24));
        foreach (var (group, count) in new[] { (RequestGroup.Handled, 3), (RequestGroup.OnTime, 1), (RequestGroup.Late, 2), (RequestGroup.Waiting, 0) })
        {
            var page = Show<RequestsPage>(Clerk, $"/ban-bien-tap/{board.Id}/bao-cao/yeu-cau?loai={group}", p => p.Add(b => b.Id, board.Id));
            Assert.Equal(count, page.FindAll("tbody tr").Count);
        }
    }

    [Fact]
    public async Task A_title_that_is_not_public_is_kept_from_who_reads_no_drafts_there()
    {
        var board = await FoundedAsync();
        await RequestsAsync((Asked, null, 24));
        var address = $"/ban-bien-tap/{board.Id}/bao-cao/yeu-cau?loai=Waiting";
        Assert.Contains(Vi("Boards.Requests.NotPublic"), Show<RequestsPage>(Clerk, address, p => p.Add(b => b.Id, board.Id)).Find("tbody tr").TextContent);
        var reader = Some.Actor(Agency.Id, Power.ReadDrafts);
        Assert.StartsWith("/hang-doi/", Show<RequestsPage>(reader, address, p => p.Add(b => b.Id, board.Id)).Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public async Task Meetings_are_held_against_the_boards_own_rhythm()
    {
        var board = await FoundedAsync();
        await Database.AddAsync(new BoardSettings(board, Some.Day, new(null, null, 2), Some.By(Clerk)));
        var report = await new ReportQueries(Database).OfBoardAsync(board.Id, Some.Day);
        Assert.Equal((4, 0), (report!.Rhythm, report.Meetings.Count)); // eight whole months since 2026-03-01
        Assert.Contains(Vi("Boards.Report.HeldOf", 0, 4), Line(Report(board), "Boards.Report.Held").TextContent);
    }

    [Fact]
    public async Task On_paper_it_is_one_page_whose_values_are_links()
    {
        var board = await FoundedAsync();
        var report = await new ReportQueries(Database).OfBoardAsync(board.Id, Some.Day);
        var paper = ReportPaper.Of(report!, The<Texts>(), "https://noi-bo.example", Some.Instant, isSample: true);
        var file = PdfPaper.Write(paper, Some.Instant);
        using var pdf = PdfDocument.Open(file);
        Assert.Equal(1, pdf.NumberOfPages);
        var links = paper.Blocks.OfType<Table>().Single().Rows.SelectMany(r => r.Links!).OfType<string>().ToList();
        Assert.All(links, l => Assert.StartsWith("https://noi-bo.example/", l));
        Assert.Equal(links.Count, pdf.GetPage(1).GetAnnotations().Count());
    }

    [Fact]
    public async Task Before_its_founding_the_report_says_that_no_decision_is_in_force()
    {
        var board = await FoundedAsync();
        var page = Show<ReportPage>(Clerk, $"/ban-bien-tap/{board.Id}/bao-cao?ngay=2026-02-28", p => p.Add(b => b.Id, board.Id));
        Assert.Contains(Vi("Boards.Report.NoDecision"), page.Find(".report-part").TextContent);
        Assert.Empty(page.FindAll($".report-part a[href='/con-nguoi/{Head.Id}']"));
    }

    [Fact]
    public void A_board_that_is_not_there_is_not_found()
    {
        var nobody = Guid.CreateVersion7();
        Assert.Contains(Vi("Common.NotFound"), Show<ReportPage>(Clerk, "/", p => p.Add(b => b.Id, nobody)).Markup);
        Assert.Contains(Vi("Common.NotFound"), Show<RequestsPage>(Clerk, "/", p => p.Add(b => b.Id, nobody)).Markup);
    }

    private IRenderedComponent<ReportPage> Report(EditorialBoard board) => Show<ReportPage>(Clerk, $"/ban-bien-tap/{board.Id}/bao-cao", p => p.Add(b => b.Id, board.Id));

    private IElement Line(IRenderedComponent<ReportPage> page, string label) =>
        page.FindAll(".report-part dl > div").First(d => d.QuerySelector("dt")!.TextContent.Trim().StartsWith(Vi(label), StringComparison.Ordinal));

    private async Task<RequestFigures> FiguresAsync(EditorialBoard board, DateOnly day) => (await new ReportQueries(Database).OfBoardAsync(board.Id, day))!.Requests;

    /// <summary>Works put up at that instant, decided so many hours later or not yet, due so many hours after they were asked for.</summary>
    private async Task RequestsAsync(params (DateTime Asked, int? DecidedAfter, int DueAfter)[] requests)
    {
        var portal = new Portal(Agency.Id, "Cổng thông tin mẫu", PortalKind.Portal);
        var section = new Section(portal.Id, "Tin tức", 1, "tin-tuc");
        await Database.AddAsync([new ContentCategory("tin-tuc", "Tin tức", "", "", "all", "", Confidence.Read), new Governance.Domain.Royalties.Genre("Tin", 1), .. SomeWork.Elements(), portal, section]);
        var work = new SomeWork(Agency.Id, portal.Id, section.Id, Member.Id, Head.Id);
        var number = 0;
        foreach (var (asked, decided, due) in requests)
        {
            var edition = work.Draft(number: ++number);
            edition.Submit(new(work.Writer, asked), SomeWork.Checks, asked.AddHours(due));
            if (decided is { } hours) edition.Approve(new(work.Approver, asked.AddHours(hours)), edition.Latest.Hash, SomeWork.Checks);
            await Database.AddAsync(edition.Article);
        }
    }
}
