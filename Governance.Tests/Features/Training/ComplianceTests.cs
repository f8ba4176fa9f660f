using Bunit;
using ClosedXML.Excel;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Features.Boards;
using Governance.Tests.Support;
using Governance.Web.Documents.Paper;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Training;
using Governance.Web.Features.Training.Compliance;
using Governance.Web.Shell;

namespace Governance.Tests.Features.Training;

/// <summary>Two agencies: the science department with head, deputy and member since March 2026; the education one with two since 2025.</summary>
public sealed class ComplianceTests : BoardPageTest
{
    private readonly Agency _education = Some.Agency("gddt", "Sở Giáo dục và Đào tạo");

    public ComplianceTests() => Services.AddTraining();

    [Fact]
    public async Task The_province_shows_each_agency_by_year_and_leads_down_to_agency_and_person()
    {
        await TownAsync();
        var page = Show<CompliancePage>(Clerk, "/dao-tao/tuan-thu");
        page.WaitForAssertion(() => Assert.Contains(_education.Name, page.Markup));
        var row = page.FindAll(".heat tbody tr").Single(r => r.TextContent.Contains(Agency.Name));
        // 2 of the 3 were trained in 2026; before that nobody was bound.
        Assert.Equal(["–", "–", "–", "–", "66% 2/3"], row.QuerySelectorAll("td").Select(c => Text.Clean(c.TextContent)));
        Assert.Equal("0% 0/2", Text.Clean(page.FindAll(".heat tbody tr").Single(r => r.TextContent.Contains(_education.Name)).QuerySelectorAll("td")[3].TextContent));
        Assert.Equal("/dao-tao/tuan-thu?co-quan=sokhcn", PathOf(row.QuerySelector("a")!.GetAttribute("href")!));

        page = Show<CompliancePage>(Clerk, "/dao-tao/tuan-thu?co-quan=sokhcn");
        page.WaitForAssertion(() => Assert.Contains(Member.FullName, page.Markup));
        var member = page.FindAll(".heat tbody tr").Single(r => r.TextContent.Contains(Member.FullName));
        Assert.Equal(Vi("Training.Short.DueSoon"), Text.Clean(member.QuerySelectorAll("td")[4].TextContent));

        page = Show<CompliancePage>(Clerk, $"/dao-tao/tuan-thu?co-quan=sokhcn&nguoi={Head.Id}");
        page.WaitForAssertion(() => Assert.Contains("Kỹ năng biên tập", page.Markup));
        Assert.Contains(Texts.Show(5_000_000), page.Markup);
        Assert.Equal("/dao-tao/tuan-thu?co-quan=sokhcn", PathOf(page.FindAll(".trail a")[1].GetAttribute("href")!));
    }

    [Fact]
    public async Task As_a_table_it_shows_counts_and_costs_and_filters_by_name()
    {
        await TownAsync();
        var page = Show<CompliancePage>(Clerk, "/dao-tao/tuan-thu?xem=bang&tim=khoa hoc");
        page.WaitForAssertion(() => Assert.Contains(Agency.Name, page.Markup));
        Assert.DoesNotContain(_education.Name, page.Find("tbody").TextContent);
        Assert.Equal(["3", "2", "0", "1", "66%", Texts.Show(10_000_000) + Vi("Training.PlannedPart", 10_000_000L), Texts.Show(5_000_000)],
            page.Find("tbody tr").QuerySelectorAll("td").Skip(1).Select(c => c.TextContent.Trim()));
        page = Show<CompliancePage>(Clerk, "/dao-tao/tuan-thu?tim=khong co");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.NoAgencyFits", 2022, 2026), page.Markup));
    }

    [Fact]
    public async Task An_unknown_agency_or_person_leads_back_to_the_province()
    {
        await TownAsync();
        foreach (var address in new[] { "co-quan=khong-co", $"nguoi={Guid.CreateVersion7()}", $"nguoi={Newcomer.Id}" })
        {
            var page = Show<CompliancePage>(Clerk, $"/dao-tao/tuan-thu?{address}");
            page.WaitForAssertion(() => Assert.Contains(Vi("Training.NothingInYears", 2022, 2026), page.Markup));
        }
    }

    [Fact]
    public async Task The_trend_adds_up_what_is_shown()
    {
        await TownAsync();
        var province = await The<ComplianceQueries>().ProvinceAsync(new(2026), Clerk);
        Assert.Equal([(2022, 0, 0), (2023, 0, 0), (2024, 0, 0), (2025, 0, 2), (2026, 2, 5)], province.Trend.Select(y => (y.Year, y.Met, y.Bound)));
        Assert.Equal(10_000_000, province.Trend[^1].Cost);
        Assert.Equal(2, (await The<ComplianceQueries>().ProvinceAsync(new(2026, Search: "giao duc"), Clerk)).Trend[^1].Bound);
    }

    [Fact]
    public async Task The_lists_of_who_has_and_who_has_not_say_what_each_cost()
    {
        await TownAsync();
        var filter = new TrainingFilter(2026, Agency: "sokhcn");
        var people = await The<TrainingQueries>().PeopleAsync(filter, Some.Day);
        var costs = await The<ComplianceQueries>().CostsOfAsync([.. people.Select(p => p.PersonId)], 2026, Clerk);
        var sheet = TrainingWorkbook.Of(filter, people, costs, Some.Day, The<Texts>(), isSample: false);
        using var book = new XLWorkbook(new MemoryStream(await new SheetWriter().WriteAsync(sheet)));
        var cells = book.Worksheet(1).CellsUsed().Select(c => c.GetFormattedString()).ToList();
        Assert.Contains(Head.FullName, cells);
        Assert.Contains(Vi("Training.DutyState.DueSoon"), cells);
        Assert.Equal(10_000_000, sheet.Rows.Sum(r => (long)r.Cells[^1]!));
        Assert.NotEmpty(PdfPaper.Write(SheetPaper.From(sheet, ComplianceWorkbook.PaperSize), Some.Instant));
    }

    [Fact]
    public async Task Each_level_is_exported_as_it_is_shown()
    {
        await TownAsync();
        var (queries, texts) = (The<ComplianceQueries>(), The<Texts>());
        var province = ComplianceWorkbook.Of(await queries.ProvinceAsync(new(2026, Search: "khoa"), Clerk), new(2026, Search: "khoa"), Some.Day, texts, false);
        Assert.Equal([1, Agency.Name], Assert.Single(province.Rows).Cells.Take(2));
        Assert.Contains("“khoa”", province.Subtitle);
        var agency = ComplianceWorkbook.Of((await queries.AgencyAsync("sokhcn", 2026, Clerk))!, 2026, Some.Day, texts, false);
        Assert.Equal([Head.FullName, Deputy.FullName, Member.FullName], agency.Rows.Select(r => r.Cells[1]).OrderBy(n => (string)n! != Head.FullName).ThenBy(n => (string)n! != Deputy.FullName));
        var person = ComplianceWorkbook.Of((await queries.PersonAsync(Head.Id, 2026, Clerk))!, Some.Day, texts, false);
        Assert.Equal(("2026", 5_000_000L), ((string)person.Rows[0].Cells[0]!, (long)person.Rows[0].Cells[^1]!));
        foreach (var sheet in new[] { province, agency, person }) Assert.NotEmpty(PdfPaper.Write(SheetPaper.From(sheet, ComplianceWorkbook.PaperSize), Some.Instant));
    }

    /// <summary>Head and deputy came to a session of 10,000,000 đ that is not posted; the member stayed away.</summary>
    private async Task TownAsync()
    {
        await FoundedAsync();
        var (first, second) = (new Person("Hoàng Thị Giáo", _education.Id), new Person("Đỗ Văn Dục", _education.Id));
        var board = new EditorialBoard(_education, SomeBoard.Paper(new(2025, 1, 1), "77/QĐ"), [SomeBoard.Holder(BoardPost.Head, first.Id), SomeBoard.Holder(person: second.Id)], Some.By(Some.Actor(_education.Id, Power.RecordBoard)));
        await Database.AddAsync(_education, first, second, board);
        var (course, clerk) = (new Course("Kỹ năng biên tập", TrainingField.Editing), Some.By(Clerk));
        var session = new TrainingSession(Agency.Id, course.Id, new(new(2026, 4, 8), null, "Hội trường", null, null, 10_000_000, null), [Head.Id, Deputy.Id, Member.Id], clerk);
        session.Mark([Head.Id, Deputy.Id], attended: true, TrainingResult.Passed, clerk);
        session.Mark([Member.Id], attended: false, TrainingResult.Failed, clerk);
        await Database.AddAsync(course, session);
    }

    private static string PathOf(string address) => new Uri(new("http://localhost"), address).PathAndQuery;
}
