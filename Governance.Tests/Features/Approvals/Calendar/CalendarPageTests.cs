using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Agencies;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Approvals.Calendar;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Approvals.Calendar;

public sealed class CalendarPageTests : PageTest
{
    private static readonly Actor Province = Some.Actor(Guid.CreateVersion7(), Power.RecordBoard, Power.Reorganise);
    private readonly Agency _agency = Some.Agency();

    public CalendarPageTests()
    {
        Services.AddApprovals();
        Database.AddAsync(_agency).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task An_empty_year_says_that_only_weekends_are_closed_and_what_to_do()
    {
        SignIn(Province);
        var page = Show("/lich-lam-viec?nam=2027");
        Assert.Contains(Vi("Calendar.Empty", 2027), page.Markup);
        Assert.Contains(Vi("Calendar.Count", 261, 0, 0), page.Markup);
        Assert.Empty((await The<CalendarQueries>().YearAsync(2027, null, Some.Day)).Days);
    }

    [Fact]
    public async Task The_province_adds_a_day_in_the_dialog_and_takes_it_away_again_with_undo()
    {
        SignIn(Province);
        var (dialogs, page) = (Providers(), Show("/lich-lam-viec?nam=2027"));
        Button(page, "Calendar.Add").Click();
        Button(dialogs, "Calendar.Save").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Common.Required", Vi("Calendar.Name")), dialogs.Markup));
        Field(dialogs, "Calendar.Name").Change("Tết Dương lịch (mẫu)");
        Button(dialogs, "Calendar.Save").Click();
        page.WaitForAssertion(() => Assert.Contains("Tết Dương lịch (mẫu)", page.Markup));
        Assert.Contains(Vi("Calendar.NeedsCheck"), page.Markup);
        Assert.Contains(Vi("Calendar.Count", 260, 1, 0), page.Markup);
        page.Find($"button[aria-label='{Vi("Calendar.RemoveOf", "Tết Dương lịch (mẫu)")}']").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Calendar.Empty", 2027), page.Markup));
        await using var db = Database.CreateDbContext();
        Assert.Equal(0, await db.Holidays.CountAsync());
    }

    [Fact]
    public async Task Nothing_is_ticked_beforehand_when_last_years_holidays_are_copied_and_what_is_copied_is_taken_back()
    {
        SignIn(Province);
        await Save(null, new(new(2026, 9, 2), DayKind.Holiday, "Quốc khánh (mẫu)", new("TB 1/TB-MẪU"), Confidence.Read), new(new(2026, 2, 17), DayKind.Holiday, "Tết Nguyên đán (mẫu)"), new(new(2026, 8, 22), DayKind.WorkingDay, "Làm bù (mẫu)"));
        var (dialogs, page) = (Providers(), Show("/lich-lam-viec?nam=2027"));
        Button(page, "Calendar.Copy", 2026).Click();
        dialogs.WaitForAssertion(() => Assert.Equal(2, dialogs.FindAll(".days input").Count)); // not the worked Saturday
        Assert.Equal("true", Button(dialogs, "Calendar.CopyChosen", 0).GetAttribute("aria-disabled"));
        dialogs.FindAll(".days label").Single(l => l.TextContent.Contains("Quốc khánh")).QuerySelector("input")!.Change(true);
        Button(dialogs, "Calendar.CopyChosen", 1).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Calendar.Batch", 1, Province.Name, Some.Instant), page.Markup));
        await using var db = Database.CreateDbContext();
        var copied = await db.Holidays.AsNoTracking().SingleAsync(h => h.Day == new DateOnly(2027, 9, 2));
        Assert.True(copied.NeedsCheck);
        Assert.Null(copied.Basis);
        Button(page, "Calendar.TakeBack").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Calendar.Empty", 2027), page.Markup));
        Assert.Equal(3, await db.Holidays.CountAsync());
    }

    [Fact]
    public async Task An_agencys_clerk_enters_its_own_days_and_is_told_who_enters_everybodys()
    {
        var clerk = SignIn(Some.Actor(_agency.Id, Power.RecordBoard));
        var page = Show("/lich-lam-viec?nam=2027");
        Assert.Contains(Vi("Calendar.ProvinceOnly"), page.Markup);
        Assert.Equal("Calendar.ProvinceOnly", (await Assert.ThrowsAsync<RuleBroken>(() => Save(null, new DayTerms(new(2027, 3, 1), DayKind.DayOff, "Nghỉ (mẫu)")))).Refusals[0].Name);
        await Save(_agency.Id, new DayTerms(new(2027, 3, 1), DayKind.DayOff, "Ngày truyền thống (mẫu)"));
        page = Show($"/lich-lam-viec?nam=2027&co-quan={_agency.Code}");
        Assert.Contains("Ngày truyền thống (mẫu)", page.Markup);
        Assert.DoesNotContain("Ngày truyền thống (mẫu)", Show("/lich-lam-viec?nam=2027").Markup);
        var clocks = await The<CalendarQueries>().ClocksAsync([_agency.Id, Guid.CreateVersion7()], Some.Day);
        Assert.Equal([false, true], clocks.OrderBy(c => c.Key != _agency.Id).Select(c => c.Value.Calendar.IsWorkingDay(new(2027, 3, 1))));
        SignIn(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard));
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => Save(_agency.Id, new DayTerms(new(2027, 3, 2), DayKind.DayOff, "Nghỉ (mẫu)")))).Refusals[0].Name);
        Assert.NotNull(clerk);
    }

    [Fact]
    public async Task What_is_exported_comes_back_as_it_was_from_workbook_and_calendar_file_and_nothing_twice()
    {
        SignIn(Province);
        await Save(null, new(new(2027, 9, 2), DayKind.Holiday, "Quốc khánh (mẫu)", new("TB 1/TB-MẪU", 2)), new(new(2027, 9, 4), DayKind.WorkingDay, "Làm bù (mẫu)", Exchanged: new(2027, 9, 3)), new(new(2027, 9, 3), DayKind.DayOff, "Nghỉ bù (mẫu)", Exchanged: new(2027, 9, 4)));
        var days = (await The<CalendarQueries>().YearAsync(2027, null, Some.Day)).Days;
        foreach (var file in new[] { CalendarFile.Workbook(days, isSample: true), CalendarFile.Calendar(days, Some.Instant) })
        {
            Assert.All(await Actions.ReadAsync(null, new MemoryStream(file)), r => Assert.True(r.IsThere));
            // For an agency the same days are new.
            SignIn(Some.Actor(_agency.Id, Power.RecordBoard));
            var rows = await Actions.ReadAsync(_agency.Id, new MemoryStream(file));
            Assert.Equal(days.Select(d => new DayTerms(d.Day, d.Kind, d.Name, d.Basis, Confidence.Memory, d.Exchanged)), rows.OrderBy(r => r.Terms!.Day).Select(r => r.Terms));
            Assert.All(rows, r => Assert.Empty(r.Problems));
            SignIn(Province);
        }
    }

    [Fact]
    public async Task A_foreign_calendar_gives_holidays_to_be_checked_and_says_what_it_cannot_take()
    {
        SignIn(Province);
        var rows = await Actions.ReadAsync(null, Stream("""
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1
            DTSTART;VALUE=DATE:20270206
            DTEND;VALUE=DATE:20270209
            SUMMARY:Nghỉ lễ (mẫu)
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTART:20270301T020000Z
            DTEND:20270301T030000Z
            SUMMARY:Cuộc họp
            END:VEVENT
            END:VCALENDAR
            """));
        Assert.Equal([new(2027, 2, 6), new(2027, 2, 7), new DateOnly(2027, 2, 8)], rows.Where(r => r.Problems.Count == 0).Select(r => r.Terms!.Day));
        Assert.Equal("Calendar.NotWholeDay", rows.Single(r => r.Problems.Count > 0).Problems[0].Name);
        Assert.Equal("Calendar.NotACalendar", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ReadAsync(null, Stream("BEGIN:NOTHING")))).Refusals[0].Name);
        Assert.Equal("Import.NotAWorkbook", (await Assert.ThrowsAsync<RuleBroken>(() => Actions.ReadAsync(null, Stream("ngày,tên")))).Refusals[0].Name);
    }

    [Fact]
    public async Task The_import_dialog_shows_each_row_first_and_brings_in_nothing_while_a_row_is_wrong()
    {
        SignIn(Province);
        var (dialogs, page) = (Providers(), Show("/lich-lam-viec?nam=2027"));
        Button(page, "Calendar.Import").Click();
        Assert.Equal("true", Button(dialogs, "Calendar.ImportApply", 0).GetAttribute("aria-disabled"));
        Upload(dialogs, TemplateWriter.Write(CalendarFile.Template, [[new DateOnly(2027, 9, 2), "Holiday", "Quốc khánh (mẫu)", null, null], [new DateOnly(2027, 9, 1), "WorkingDay", "Làm bù (mẫu)", null, null]]));
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Calendar.NotWeekend", new DateOnly(2027, 9, 1)), dialogs.Markup));
        Assert.Equal("true", Button(dialogs, "Calendar.ImportApply", 1).GetAttribute("aria-disabled"));
        Upload(dialogs, TemplateWriter.Write(CalendarFile.Template, [[new DateOnly(2027, 9, 2), "Holiday", "Quốc khánh (mẫu)", null, null]]));
        dialogs.WaitForAssertion(() => Assert.Null(Button(dialogs, "Calendar.ImportApply", 1).GetAttribute("aria-disabled")));
        Button(dialogs, "Calendar.ImportApply", 1).Click();
        page.WaitForAssertion(() => Assert.Contains("Quốc khánh (mẫu)", page.Markup));
        await using var db = Database.CreateDbContext();
        Assert.NotNull((await db.Holidays.SingleAsync()).BatchId);
    }

    [Theory, EveryDatabase]
    public async Task No_day_is_there_twice_for_everybody_or_for_one_agency(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var agency = Some.Agency();
        var clerk = Some.By(Some.Actor(agency.Id, Power.RecordBoard, Power.Reorganise));
        DayTerms terms = new(new(2027, 9, 2), DayKind.Holiday, "Quốc khánh (mẫu)");
        await database.AddAsync(agency, new Holiday(null, terms, [], clerk), new Holiday(agency.Id, terms, [], clerk));
        await Assert.ThrowsAsync<DbUpdateException>(() => database.AddAsync(new Holiday(null, terms, [], clerk)));
        await Assert.ThrowsAsync<DbUpdateException>(() => database.AddAsync(new Holiday(agency.Id, terms, [], clerk)));
    }

    private CalendarActions Actions => The<CalendarActions>();

    private Task Save(Guid? agency, params DayTerms[] days) => Actions.AddAsync(agency, days);

    private IRenderedComponent<CalendarPage> Show(string address)
    {
        The<NavigationManager>().NavigateTo(address);
        return Render<CalendarPage>();
    }

    private IElement Button(IRenderedComponent<IComponent> page, string key, params object?[] arguments) => page.FindAll("button").First(b => b.TextContent.Trim() == Vi(key, arguments));

    private IElement Field(IRenderedComponent<IComponent> page, string key) => page.Find($"#{page.FindAll("label").First(l => l.TextContent.Trim() == Vi(key)).GetAttribute("for")}");

    private static void Upload(IRenderedComponent<IComponent> dialogs, byte[] content) =>
        dialogs.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, "lich.xlsx"));

    private static MemoryStream Stream(string text) => new(System.Text.Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));
}
