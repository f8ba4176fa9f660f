using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using static Governance.Tests.Support.SomeBoard;

namespace Governance.Tests.Domain.Boards;

/// <summary>Replace, extend, end, dissolve, found anew.</summary>
public sealed class BoardVerbTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private readonly SomeBoard _some = new();

    [Fact]
    public void A_successor_takes_the_very_seat_of_the_one_who_leaves()
    {
        var board = _some.Board(Holder(BoardPost.Head), Holder(), Holder(), Holder());
        var second = board.Appointments.Single(a => a is { Post: BoardPost.Member, SeatNumber: 2 });
        var next = Holder(BoardPost.Head); // whatever post stands there
        board.Replace(_some.Agency, Paper(Day, "21/QĐ"), [new(second.Id, next)], _some.Clerk);
        var heir = board.On(Day).Single(a => a.PersonId == next.PersonId);
        Assert.Equal((BoardPost.Member, 2, new Period(Founded, Day), DecisionKind.Replacement), (heir.Post, heir.SeatNumber, second.Period, board.Decisions[1].Kind));
    }

    [Fact]
    public void A_renewal_is_a_new_row_on_the_same_seat_from_the_day_the_old_one_ends_and_the_secretary_goes_on()
    {
        var (until, next) = (new DateOnly(2026, 9, 1), new DateOnly(2027, 9, 1));
        var board = _some.Board(Holder(BoardPost.Head), Holder(), Holder(until: until, secretary: true));
        var old = board.Appointments[2];
        board.Extend(_some.Agency, Paper(Day, "22/QĐ"), [new(old.Id, next)], _some.Clerk);
        var anew = board.Appointments[3];
        Assert.Equal((old.PersonId, 2, new Period(until, next)), (anew.PersonId, anew.SeatNumber, anew.Period));
        Assert.Equal((null, new Period(Founded, until)), (old.EndDecisionId, old.Period));
        Assert.Equal([new(Founded, until), new Period(until, next)], board.Tasks.Select(t => t.Period));
    }

    [Fact]
    public void What_has_no_end_or_ran_out_before_is_not_extended()
    {
        var board = _some.Board(Holder(BoardPost.Head), Holder(until: Day.AddDays(-1)));
        Assert.Equal(["Boards.NothingToExtend", "Boards.RanOut"],
            Why(() => board.Extend(_some.Agency, Paper(Day), [.. board.Appointments.Select(a => new Renewal(a.Id))], _some.Clerk)));
    }

    [Fact]
    public void Who_was_left_out_of_a_recorded_decision_sits_from_its_day_and_adds_no_decision()
    {
        var board = _some.Board(Holder(BoardPost.Head), Holder());
        var forgotten = Holder();
        board.EnterLeftOut(board.Decisions[0].Id, _some.Agency, [forgotten], _some.Clerk);
        var seat = board.On(Founded).Single(a => a.PersonId == forgotten.PersonId);
        Assert.Equal((2, new Period(Founded), board.Decisions[0].Id, 1), (seat.SeatNumber, seat.Period, seat.StartDecisionId, board.Decisions.Count));
    }

    [Fact]
    public void Nobody_is_left_out_of_a_decision_that_seats_nobody_or_that_is_not_there_or_who_sits_already()
    {
        var board = _some.Board(Holder(BoardPost.Head), Holder());
        board.End(_some.Agency, Paper(Day, "23/QĐ") with { Reason = "Chuyển công tác" }, [board.Appointments[1].Id], _some.Clerk);
        Assert.Equal(["Boards.SeatsNobody"], Why(() => board.EnterLeftOut(board.Decisions[1].Id, _some.Agency, [Holder()], _some.Clerk)));
        Assert.Equal(["Common.NotFound"], Why(() => board.EnterLeftOut(Guid.CreateVersion7(), _some.Agency, [Holder()], _some.Clerk)));
        Assert.Equal(["Boards.HeadSeatHeld"], Why(() => board.EnterLeftOut(board.Decisions[0].Id, _some.Agency, [Holder(BoardPost.Head)], _some.Clerk)));
        Assert.Equal(["Access.NoPower"], Why(() => board.EnterLeftOut(board.Decisions[0].Id, _some.Agency, [Holder()], Some.By(Some.Actor(_some.Agency.Id, Power.Write)))));
    }

    [Fact]
    public void An_ending_gives_its_reason()
    {
        var board = _some.Board();
        Assert.Equal(["Common.Required"], Why(() => board.End(_some.Agency, Paper(Day), [board.Appointments[1].Id], _some.Clerk)));
        board.End(_some.Agency, Paper(Day) with { Reason = " Chuyển  công tác " }, [board.Appointments[1].Id], _some.Clerk);
        Assert.Equal(("Chuyển công tác", 2), (board.Decisions[1].Reason, board.On(Day).Count()));
    }

    [Fact]
    public void A_dissolved_board_has_nobody_and_no_task_from_that_day()
    {
        var board = _some.Board(Holder(BoardPost.Head), Holder(until: Day.AddDays(-10)), Holder(until: Day.AddDays(10), secretary: true));
        board.Dissolve(_some.Agency, Paper(Day, "30/QĐ"), _some.Clerk);
        Assert.Equal((2, 0), (board.On(Day.AddDays(-1)).Count(), board.On(Day).Count()));
        Assert.Equal((true, false, Day), (board.StandsOn(Day.AddDays(-1)), board.StandsOn(Day), board.DissolvedFrom));
        Assert.Equal(new Period(Founded, Day), board.Tasks.Single().Period);
        var end = board.Decisions[1].Id;
        Assert.Equal([end, null, end], board.Appointments.Select(a => a.EndDecisionId));
    }

    [Fact]
    public void Nothing_is_decided_on_a_board_that_is_dissolved()
    {
        var board = Dissolved();
        Assert.Equal(["Boards.NotStanding"], Why(() => _some.Restructure(board, Day, starting: [Holder()])));
        Assert.Equal(["Boards.AlreadyDissolved"], Why(() => board.Dissolve(_some.Agency, Paper(Day.AddDays(-1)), _some.Clerk)));
    }

    [Fact]
    public void Who_comes_before_a_dissolution_that_is_decided_already_sits_until_then_and_no_longer()
    {
        var board = Dissolved();
        _some.Restructure(board, Day.AddDays(-5), starting: [Holder()]);
        Assert.Equal((new Period(Day.AddDays(-5), Day), board.Decisions[1].Id), (board.Appointments[^1].Period, board.Appointments[^1].EndDecisionId));
        Assert.Equal(["Boards.EndsWithTheBoard"], Why(() => _some.Restructure(board, Day.AddDays(-5), starting: [Holder(until: Day.AddDays(1))])));
    }

    [Fact]
    public void A_board_is_not_dissolved_under_an_appointment_that_starts_later()
    {
        var board = _some.Board();
        _some.Restructure(board, Day.AddDays(9), starting: [Holder()]);
        Assert.Equal(["Boards.StartsLater"], Why(() => board.Dissolve(_some.Agency, Paper(Day), _some.Clerk)));
    }

    [Fact]
    public void A_board_ends_on_the_last_day_of_its_agency()
    {
        var some = new SomeBoard(new Agency("643", "UBND huyện Mẫu", AgencyLevel.District, null, dissolved: Day));
        var board = some.Board();
        board.Dissolve(some.Agency, Paper(Day), some.Clerk);
        Assert.False(board.StandsOn(Day));
    }

    [Fact]
    public void A_dissolved_board_is_founded_anew_on_a_later_day()
    {
        var board = Dissolved();
        Assert.Equal(["Boards.AlreadyFounded"], Why(() => board.FoundAnew(_some.Agency, Paper(Day), Full(), _some.Clerk)));
        board.FoundAnew(_some.Agency, Paper(Day.AddDays(30), "40/QĐ"), Full(), _some.Clerk);
        Assert.Equal([true, false, false, true], new[] { -1, 0, 29, 30 }.Select(d => board.StandsOn(Day.AddDays(d))));
        Assert.Equal([(BoardPost.Head, 1), (BoardPost.DeputyHead, 1), (BoardPost.Member, 1)], board.On(Day.AddDays(30)).Select(a => (a.Post, a.SeatNumber)));
    }

    [Fact]
    public void A_decision_signed_today_takes_effect_later_by_itself()
    {
        var board = _some.Board();
        var ahead = Some.Day.AddDays(40);
        board.End(_some.Agency, Paper(ahead, signed: Some.Day) with { Reason = "Nghỉ hưu" }, [board.Appointments[0].Id], _some.Clerk);
        Assert.Equal((3, 2), (board.On(ahead.AddDays(-1)).Count(), board.On(ahead).Count()));
    }

    private EditorialBoard Dissolved()
    {
        var board = _some.Board();
        board.Dissolve(_some.Agency, Paper(Day, "30/QĐ"), _some.Clerk);
        return board;
    }

    private static IEnumerable<string> Why(Action act) => Assert.Throws<RuleBroken>(act).Refusals.Select(r => r.Name);
}
