using AngleSharp.Dom;
using Bunit;
using Governance.Domain.Boards;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Decisions;
using Governance.Web.Features.Boards.Meetings;
using Microsoft.EntityFrameworkCore;
using MudBlazor;

namespace Governance.Tests.Features.Boards;

/// <summary>Every dialog of the room, opened from its page.</summary>
public sealed class BoardDialogTests : BoardPageTest
{
    private readonly IRenderedComponent<MudDialogProvider> _dialogs;

    public BoardDialogTests() => _dialogs = Providers();

    [Fact]
    public async Task A_regulation_is_recorded_and_ended_from_its_card()
    {
        var board = await FoundedAsync();
        var page = Part(board, BoardPart.Documents);
        Button(page, "Boards.Documents.Record").Click();
        Press("Boards.Documents.Save");
        _dialogs.WaitForAssertion(() => Assert.Contains(Vi("Common.Required", Vi("Boards.Decision.Number")), _dialogs.Find(".problem").TextContent));
        Type(("Boards.Decision.Number", "05/QĐ-SKHCN"), ("Boards.Decision.Signer", "Lê Văn Ký"), ("Boards.Decision.SignerTitle", "Giám đốc"));
        Press("Boards.Documents.Save");
        page.WaitForAssertion(() => Assert.Contains("05/QĐ-SKHCN", page.Find(".document-card").TextContent));
        await using var db = Database.CreateDbContext();
        Assert.Equal((BoardDocumentKind.WorkingRegulation, Some.Day), (db.BoardDocuments.Single().Kind, db.BoardDocuments.Single().From));
        Button(page, "Boards.Documents.End").Click();
        Press("Boards.Documents.End");
        _dialogs.WaitForAssertion(() => Assert.Contains(Vi("Boards.DocumentEndsTooEarly", Some.Day, Some.Day), _dialogs.Markup));
    }

    [Fact]
    public async Task A_team_is_set_up_joined_and_left()
    {
        var board = await FoundedAsync();
        var page = Part(board, BoardPart.Team);
        Button(page, "Boards.Team.SetUp").Click();
        Type(("Boards.Decision.Number", "05/QĐ-BBT"), ("Boards.Decision.Signer", Head.FullName), ("Boards.Decision.SignerTitle", "Trưởng ban"));
        await ChooseAsync(Newcomer);
        Press("Boards.Team.Save");
        _dialogs.WaitForAssertion(() => Assert.Contains(Vi("Boards.Team.NoTask", Newcomer.FullName), _dialogs.Markup));
        Type(("Boards.Team.Task", "Nhận bài"));
        Press("Boards.Team.Save");
        page.WaitForAssertion(() => Assert.Contains(Newcomer.FullName, page.Find("tbody").TextContent));

        Button(page, "Boards.Team.Join").Click();
        await ChooseAsync(Member);
        Type(("Boards.Team.Task", "Sửa ảnh"));
        Press("Boards.Team.Join");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));

        Button(page, "Boards.Team.Leave").Click();
        Press("Boards.Team.Leave");
        _dialogs.WaitForAssertion(() => Assert.Contains(Vi("Boards.Team.CannotLeaveThen", Some.Day), _dialogs.Markup));
        await using var db = Database.CreateDbContext();
        Assert.All(await db.HelperMembers.ToListAsync(), m => Assert.Null(m.Until));
    }

    [Fact]
    public async Task A_meeting_is_called_moved_and_cancelled_with_its_reason()
    {
        var board = await FoundedAsync();
        var page = Part(board, BoardPart.Meetings);
        Button(page, "Boards.Meeting.Call").Click();
        Press("Boards.Meeting.Save");
        _dialogs.WaitForAssertion(() => Assert.NotEmpty(_dialogs.FindAll(".problem")));
        Type(("Boards.Meeting.Time", "14:00"), ("Boards.Meeting.Place", "Phòng 2"), ("Boards.Meeting.Agenda", "Kế hoạch quý"));
        Press("Boards.Meeting.Save");
        page.WaitForAssertion(() => Assert.Contains("14:00 23/11/2026", page.Find("tbody").TextContent));

        var meeting = Meeting();
        var one = Show<MeetingPage>(Clerk, $"/ban-bien-tap/cuoc-hop/{meeting.Id}", p => p.Add(m => m.Id, meeting.Id));
        Button(one, "Boards.Meeting.Change").Click();
        Type(("Boards.Meeting.Time", "15:30"));
        Press("Boards.Meeting.Save");
        one.WaitForAssertion(() => Assert.Contains(Vi("Boards.Meeting.Moved", "14:00 23/11/2026"), one.Markup));

        Button(one, "Boards.Meeting.Cancel").Click();
        Assert.Contains("15:30 23/11/2026", _dialogs.Markup);
        Press("Boards.Meeting.Cancel");
        _dialogs.WaitForAssertion(() => Assert.NotEmpty(_dialogs.FindAll(".problem")));
        Type(("Boards.Meeting.CancelReason", "Bão số 12"));
        Press("Boards.Meeting.Cancel");
        one.WaitForAssertion(() => Assert.Contains(Vi("Boards.Meeting.CancelledBecause", "Bão số 12"), one.Find(".notice").TextContent));
        Assert.Empty(one.FindAll(".attendee"));
        Assert.Equal("Bão số 12", Meeting().Cancelled);
        Assert.Equal(new(null, null, false), await The<MeetingQueries>().NextAsync(board.Id, Some.Day));
    }

    [Fact]
    public async Task Someone_who_is_not_in_the_register_is_added_while_a_seat_is_filled()
    {
        var page = Show<FoundingPage>(Clerk, "/ban-bien-tap/moi?coquan=sokhcn");
        page.FindAll("button").First(b => b.GetAttribute("aria-label") == Vi("Boards.AddPerson")).Click();
        _dialogs.WaitForAssertion(() => Assert.NotEmpty(_dialogs.FindAll(".new-person")));
        await _dialogs.InvokeAsync(() => _dialogs.FindComponents<MudTextField<string>>().First(f => f.Instance.Label == Vi("Access.FullName")).Instance.ValueChanged.InvokeAsync("Đặng Thị Mới"));
        _dialogs.WaitForAssertion(() => Assert.Contains(Vi("Access.Alike"), _dialogs.Markup));
        Press("Boards.AddAnyway");
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("input"), i => i.GetAttribute("value") == "Đặng Thị Mới"));
        await using var db = Database.CreateDbContext();
        Assert.Equal(2, await db.People.CountAsync(p => p.FullName == "Đặng Thị Mới"));
    }

    [Fact]
    public async Task Settings_are_saved_from_a_day_on_and_what_cannot_be_is_said()
    {
        var board = await FoundedAsync();
        var page = Part(board, BoardPart.Settings);
        Input(page, "Boards.Settings.QueueHours").Change("4");
        Button(page, "Boards.Settings.Save").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Boards.Settings.OfficeHours"), page.Find(".problem").TextContent));
        Input(page, "Boards.Settings.Office").Change("07:30-11:30, 13:30-17:00");
        Button(page, "Boards.Settings.Save").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Boards.Settings.HoursAre", 4, "07:30-11:30, 13:30-17:00"), page.Find("dl").TextContent));
    }

    private IRenderedComponent<BoardPage> Part(EditorialBoard board, BoardPart part) => Show<BoardPage>(Clerk, $"/ban-bien-tap/{board.Id}?muc={part}", p => p.Add(b => b.Id, board.Id));

    private void Press(string key) => _dialogs.FindAll(".mud-dialog-actions button").First(b => b.TextContent.Trim() == Vi(key)).Click();

    private void Type(params (string Key, string Text)[] fields)
    {
        foreach (var (key, text) in fields) Input(key).Change(text);
    }

    private IElement Input(string key)
    {
        _dialogs.WaitForAssertion(() => Assert.Contains(_dialogs.FindAll("label"), l => l.TextContent.Trim().TrimEnd('*') == Vi(key)));
        return _dialogs.Find($"#{_dialogs.FindAll("label").Last(l => l.TextContent.Trim().TrimEnd('*') == Vi(key)).GetAttribute("for")}");
    }

    private Task ChooseAsync(Governance.Domain.Access.Person person) => _dialogs.InvokeAsync(() =>
        _dialogs.FindComponents<MudAutocomplete<PersonChoice>>()[^1].Instance.ValueChanged.InvokeAsync(new(person.Id, person.FullName, person.JobTitle, null)));

    private BoardMeeting Meeting()
    {
        using var db = Database.CreateDbContext();
        return db.BoardMeetings.Single();
    }
}
