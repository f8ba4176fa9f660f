using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using static Governance.Tests.Support.SomeBoard;

namespace Governance.Tests.Domain.Boards;

public sealed class EditorialBoardTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private readonly SomeBoard _some = new();

    [Fact]
    public void A_founding_seats_everyone_from_the_day_it_takes_effect()
    {
        var board = _some.Board(Holder(BoardPost.Head), Holder(BoardPost.DeputyHead), Holder(), Holder());
        Assert.Empty(board.On(Founded.AddDays(-1)));
        Assert.Equal([(BoardPost.Head, 1), (BoardPost.DeputyHead, 1), (BoardPost.Member, 1), (BoardPost.Member, 2)], board.On(Founded).Select(a => (a.Post, a.SeatNumber)));
    }

    [Fact]
    public void Everything_wrong_with_a_founding_is_said_at_once()
    {
        var twice = Guid.CreateVersion7();
        var holders = new[] { Holder(BoardPost.Head), Holder(BoardPost.Head), Holder(person: twice), Holder(person: twice, until: Founded) with { JobTitle = " " } };
        var paper = new DecisionPaper("", new(2026, 12, 1), Founded, "Lê Văn Ký", "Giám đốc", null);
        Assert.Equal(["Access.NoPower", "Common.Required", "Boards.DecisionInTheFuture", "Boards.EffectiveBeforeSigned", "Boards.JobTitleMissing", "Boards.EndsBeforeItStarts", "Boards.TwiceInOneDecision", "Boards.TwoHeads"],
            Why(() => new EditorialBoard(_some.Agency, paper, holders, Some.By(Some.Actor(_some.Agency.Id, Power.Write)))));
    }

    [Fact]
    public void Nobody_without_the_record_clerks_power_in_that_very_agency_founds_a_board()
    {
        var elsewhere = Some.By(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard));
        var refusal = Assert.Throws<RuleBroken>(() => new EditorialBoard(_some.Agency, Paper(), Full(), elsewhere)).Refusals.Single();
        Assert.Equal(("Access.NoPower", LegalBasis.Regulation(10, 1)), (refusal.Name, refusal.Basis));
    }

    [Fact]
    public void No_board_is_founded_for_an_agency_that_does_not_exist_that_day()
    {
        var some = new SomeBoard(new Agency("643", "UBND thành phố Buôn Ma Thuột", AgencyLevel.District, null, dissolved: new(2025, 7, 1)));
        Assert.Equal(["Boards.AgencyDoesNotExist"], Why(() => some.Board()));
    }

    [Fact]
    public void A_decision_ends_one_holder_and_seats_the_next_on_the_same_seat_without_a_gap()
    {
        var board = _some.Board();
        var old = board.On(Day).Single(a => a.Post is BoardPost.DeputyHead);
        var next = Holder(BoardPost.DeputyHead);
        _some.Restructure(board, Day, [old.Id], [next]);
        Assert.Equal(old.PersonId, Deputy(board, Day.AddDays(-1)).PersonId);
        Assert.Equal((next.PersonId, 1), (Deputy(board, Day).PersonId, Deputy(board, Day).SeatNumber));
        Assert.Equal(board.Decisions[1].Id, old.EndDecisionId);
        Assert.Equal((null, 1), (old.OpenSeat, Deputy(board, Day).OpenSeat));
    }

    [Fact]
    public void A_renewal_is_a_new_row()
    {
        var person = Guid.CreateVersion7();
        var board = _some.Board(Holder(BoardPost.Head, person, until: Day));
        _some.Restructure(board, Day, starting: [Holder(BoardPost.Head, person)]);
        Assert.Equal([new(Founded, Day), new Period(Day)], board.Appointments.Select(a => a.Period));
    }

    [Fact]
    public void A_person_sits_once_on_a_board()
    {
        var person = Guid.CreateVersion7();
        var board = _some.Board(Full(deputy: person));
        Assert.Equal(["Boards.AlreadyOnTheBoard"], Why(() => _some.Restructure(board, Day, starting: [Holder(person: person)])));
    }

    [Fact]
    public void A_second_head_needs_the_first_to_leave() =>
        Assert.Equal(["Boards.HeadSeatHeld"], Why(() => _some.Restructure(_some.Board(), Day, starting: [Holder(BoardPost.Head)])));

    [Fact]
    public void A_refused_restructuring_changes_nothing()
    {
        var board = _some.Board();
        Why(() => _some.Restructure(board, Day, [board.Appointments[1].Id], [Holder(BoardPost.Head)]));
        Assert.Equal((1, 3, 3), (board.Decisions.Count, board.Appointments.Count, board.On(Day).Count()));
    }

    [Fact]
    public void Nothing_is_decided_before_the_founding() =>
        Assert.Equal(["Boards.BeforeFounding"], Why(() => _some.Restructure(_some.Board(), Founded.AddDays(-1), starting: [Holder()])));

    [Fact]
    public void A_decision_decides_something() => Assert.Equal(["Boards.NothingDecided"], Why(() => _some.Restructure(_some.Board(), Day)));

    [Fact]
    public void The_secretarys_task_passes_on_and_ends_with_the_seat()
    {
        var board = _some.Board();
        var deputy = Deputy(board, Day).PersonId;
        _some.Restructure(board, Day, secretary: deputy);
        Assert.Equal([new(Founded, Day), new Period(Day)], board.Tasks.Select(t => t.Period));
        _some.Restructure(board, Day.AddDays(30), [Deputy(board, Day).Id]);
        Assert.Equal(Day.AddDays(30), board.Tasks.Single(t => t.PersonId == deputy).Period.Until);
    }

    [Fact]
    public void The_secretary_sits_on_the_board()
    {
        Assert.Equal(["Boards.SecretaryNotOnTheBoard"], Why(() => _some.Restructure(_some.Board(), Day, secretary: Guid.CreateVersion7())));
    }

    [Fact]
    public void Leaders_of_a_board_always_work_part_time()
    {
        var board = _some.Board(Holder(BoardPost.Head) with { PartTime = false }, Holder() with { PartTime = false });
        Assert.Equal([true, false], board.Appointments.Select(a => a.PartTime));
    }

    [Fact]
    public void A_seat_whose_time_ran_out_is_vacant_and_one_that_a_decision_gave_up_is_gone()
    {
        var board = _some.Board(Holder(BoardPost.Head), Holder(), Holder(until: Day), Holder());
        _some.Restructure(board, Day.AddDays(-1), [board.Appointments[3].Id]);
        Assert.Equal([(BoardPost.Head, 1, true), (BoardPost.DeputyHead, 1, false), (BoardPost.Member, 1, true), (BoardPost.Member, 2, false)],
            board.SeatsOn(Day).Select(s => (s.Post, s.Number, s.Holder is not null)));
    }

    private static Appointment Deputy(EditorialBoard board, DateOnly day) => board.On(day).Single(a => a.Post is BoardPost.DeputyHead);

    private static IEnumerable<string> Why(Action act) => Assert.Throws<RuleBroken>(act).Refusals.Select(r => r.Name);
}
