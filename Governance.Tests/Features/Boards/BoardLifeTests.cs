using Bunit;
using Governance.Domain.Approvals;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Meetings;
using Governance.Web.Features.Boards.Papers;
using Governance.Web.Features.Boards.Settings;
using Governance.Web.Features.Boards.Teams;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Boards;

/// <summary>What a board keeps beside its seats: regulations, helper team, meetings, settings.</summary>
public sealed class BoardLifeTests : BoardPageTest
{
    [Theory, EveryDatabase]
    public async Task A_new_regulation_takes_the_place_of_the_one_before_on_its_day(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var actions = new BoardDocumentActions(database, Some.User(() => town.Clerk));
        await actions.RecordAsync(town.Board.Id, BoardDocumentKind.WorkingRegulation, SomeBoard.Paper(new(2026, 3, 1), "01/QĐ"));
        await actions.RecordAsync(town.Board.Id, BoardDocumentKind.WorkingRegulation, SomeBoard.Paper(new(2026, 6, 1), "02/QĐ"));
        var all = await new BoardDocumentQueries(database).OfBoardAsync(town.Board.Id);
        Assert.Equal([("02/QĐ", null, "01/QĐ"), ("01/QĐ", new DateOnly(2026, 6, 1), null)], all.Select(d => (d.Number, d.Until, d.Replaces)));
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => actions.RecordAsync(town.Board.Id, BoardDocumentKind.WorkingRegulation, SomeBoard.Paper(new(2026, 6, 1), "03/QĐ")));
        Assert.Equal("Boards.DocumentBeginsLater", broken.Refusals.Single().Name);
    }

    [Theory, EveryDatabase]
    public async Task A_helper_with_the_secretarys_task_may_write_from_the_teams_first_day(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        await new HelperTeamActions(database, Some.User(() => town.Clerk)).SetUpAsync(town.Board.Id, SomeBoard.Paper(new(2026, 3, 10), "05/QĐ-BBT"), [new(town.Officer.Id, town.Officer.FullName, "Nhận bài", true)]);
        var powers = new AccessQueries(database);
        Assert.Empty(await powers.PowersAsync(town.Officer.Id, new(2026, 3, 9)));
        var held = Assert.Single(await powers.PowersAsync(town.Officer.Id, new(2026, 3, 10)));
        Assert.Contains(Power.Write, held.Powers);
        Assert.StartsWith("05/QĐ-BBT", held.Decision);
    }

    [Theory, EveryDatabase]
    public async Task A_helper_loses_the_secretarys_power_the_day_the_board_gives_the_task_to_its_own(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var clerk = Some.User(() => town.Clerk);
        await new HelperTeamActions(database, clerk).SetUpAsync(town.Board.Id, SomeBoard.Paper(new(2026, 3, 10), "05/QĐ-BBT"), [new(town.Officer.Id, town.Officer.FullName, "Nhận bài", true)]);
        await new BoardActions(database, clerk, new FileStore(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName)))
            .RecordAsync(town.Board.Id, 0, Governance.Domain.Boards.DecisionKind.Restructuring, SomeBoard.Paper(Some.Day, "20/QĐ"), new([], [], Secretary: town.OtherHead.Id));
        var powers = new AccessQueries(database);
        Assert.Single(await powers.PowersAsync(town.Officer.Id, Some.Day.AddDays(-1)));
        Assert.Empty(await powers.PowersAsync(town.Officer.Id, Some.Day));
    }

    [Theory, EveryDatabase]
    public async Task A_cancelled_meeting_is_neither_the_next_nor_takes_the_place_of_one_that_is_due(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var actions = new MeetingActions(database, Some.User(() => town.Clerk), new FileStore(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName)));
        await new BoardSettingsActions(database, Some.User(() => town.Clerk)).SetAsync(town.Board.Id, Some.Day, new(null, null, 3));
        var id = await actions.CallAsync(town.Board.Id, new(Some.Instant.AddDays(7), "Phòng 2", "Kế hoạch quý"));
        var queries = new MeetingQueries(database);
        Assert.Empty(await queries.DueAsync([town.Other.Id], Some.Day, Some.Day));
        await actions.CancelAsync(id, "Bão số 12");
        Assert.Equal(new(Some.Day, null, false), await queries.NextAsync(town.Board.Id, Some.Day));
        Assert.Single(await queries.DueAsync([town.Other.Id], Some.Day, Some.Day));
        Assert.Equal("Bão số 12", Assert.Single(await queries.OfBoardAsync(town.Board.Id)).Cancelled);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_move_and_cancel_a_meeting_at_once_the_second_is_told(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        await database.AddAsync(new BoardMeeting(town.Board, new(Some.Instant.AddDays(7), "Phòng 2", "Kế hoạch quý"), Some.By(town.Clerk)));
        await using var one = database.CreateDbContext();
        await using var other = database.CreateDbContext();
        var (cancelled, moved) = (await one.BoardMeetings.SingleAsync(), await other.BoardMeetings.SingleAsync());
        cancelled.Cancel(town.Board, "Bão số 12", Some.By(town.Clerk));
        await one.SaveAsync(Some.By(town.Clerk));
        moved.Change(town.Board, new(Some.Instant.AddDays(8), "Phòng 2", "Kế hoạch quý"), Some.By(town.Clerk));
        Assert.Equal("Common.ChangedByAnother", (await Assert.ThrowsAsync<RuleBroken>(() => other.SaveAsync(Some.By(town.Clerk)))).Refusals.Single().Name);
    }

    [Theory, EveryDatabase]
    public async Task Minutes_name_everyone_who_sat_and_signed_ones_close_the_meeting(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var actions = new MeetingActions(database, Some.User(() => town.Clerk), new FileStore(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName)));
        var start = Some.Instant.AddDays(-1);
        var id = await actions.CallAsync(town.Board.Id, new(start, "Phòng 2", "Kế hoạch quý"));
        var half = new MeetingMinutes(start.AddHours(1), town.OtherHead.Id, "Thư ký", "Đồng ý", [(town.OtherHead.Id, Presence.Came)]);
        Assert.Equal("Boards.Meeting.WholeBoard", (await Assert.ThrowsAsync<RuleBroken>(() => actions.TakeMinutesAsync(id, half))).Refusals.Single().Name);
        var whole = half with { Presences = [.. half.Presences, (town.OtherMember.Id, Presence.Excused)] };
        await actions.TakeMinutesAsync(id, whole);
        await actions.KeepSignedAsync(id, new MemoryStream("%PDF-1.7"u8.ToArray()), "ky.pdf");
        Assert.Equal("Boards.Meeting.Signed", (await Assert.ThrowsAsync<RuleBroken>(() => actions.TakeMinutesAsync(id, whole))).Refusals.Single().Name);
        var row = Assert.Single(await new MeetingQueries(database).OfBoardAsync(town.Board.Id));
        Assert.Equal((1, 2, true), (row.Came, row.Sitting, row.IsSigned));
    }

    [Fact]
    public async Task Who_keeps_no_records_changes_no_setting()
    {
        var board = await FoundedAsync();
        var stranger = new BoardSettingsActions(Database, Some.User(() => Some.Actor(Agency.Id, Power.Approve)));
        Assert.Equal("Access.NoPower", (await Assert.ThrowsAsync<RuleBroken>(() => stranger.SetAsync(board.Id, Some.Day, new(4, "07:30-11:30", 3)))).Refusals.Single().Name);
        Assert.Empty(await new BoardSettingsQueries(Database).OfBoardAsync(board.Id));
    }

    [Fact]
    public void Four_hours_from_a_friday_afternoon_end_on_monday_morning()
    {
        var office = OfficeHours.Parse("07:30-11:30, 13:30-17:00")!;
        var friday = VietnamTime.Utc(new(2026, 3, 6, 15, 0, 0));
        Assert.Equal(VietnamTime.Utc(new(2026, 3, 9, 9, 30, 0)), new WorkingCalendar([]).Due(friday, 4, office));
    }

    [Theory]
    [InlineData("Documents", "Boards.Documents")]
    [InlineData("Team", "Boards.Team.SetUp")]
    [InlineData("Meetings", "Boards.Meeting.None")]
    [InlineData("Settings", "Boards.Settings.DefaultLimit")]
    public async Task Each_part_of_the_page_has_its_address(string part, string text)
    {
        var board = await FoundedAsync();
        var page = Show<BoardPage>(Clerk, $"/ban-bien-tap/{board.Id}?muc={part}", p => p.Add(b => b.Id, board.Id));
        page.WaitForAssertion(() => Assert.Contains(Vi(text), page.Markup));
    }

    [Fact]
    public async Task Four_regulations_are_named_as_missing_with_their_clause()
    {
        var board = await FoundedAsync();
        var page = Show<BoardPage>(Clerk, $"/ban-bien-tap/{board.Id}?muc=Documents", p => p.Add(b => b.Id, board.Id));
        page.WaitForAssertion(() => Assert.Equal(["Đ10.4", "Đ10.4", "Đ19.3", "Đ19.3"], page.FindAll(".document-card.missing .basis-chip").Select(c => c.TextContent)));
    }

    [Fact]
    public async Task A_meeting_without_minutes_is_opened_to_be_recorded()
    {
        var board = await FoundedAsync();
        var meeting = new BoardMeeting(board, new(Some.Instant.AddDays(-1), "Phòng 2", "Kế hoạch quý"), Some.By(Clerk));
        await Database.AddAsync(meeting);
        var page = Show<MeetingPage>(Clerk, $"/ban-bien-tap/cuoc-hop/{meeting.Id}", p => p.Add(m => m.Id, meeting.Id));
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".attendee").Count));
        Assert.Contains("Kế hoạch quý", page.Markup);
    }
}
