using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Boards;

/// <summary>A meeting called for 2026-11-30, 08:00 in Vietnam.</summary>
public sealed class MeetingTests
{
    private static readonly DateTime Start = VietnamTime.Utc(new(2026, 11, 30, 8, 0, 0));
    private readonly SomeBoard _some = new();
    private readonly EditorialBoard _board;
    private readonly BoardMeeting _meeting;

    public MeetingTests()
    {
        _board = _some.Board();
        _meeting = new(_board, new(Start, "Phòng 2", "Kế hoạch quý"), _some.Clerk);
    }

    [Fact]
    public void One_that_is_moved_twice_still_says_when_it_was_first_called_for()
    {
        Move(1);
        Move(2);
        Assert.Equal((Start.AddDays(2), Start), (_meeting.StartsAt, _meeting.MovedFrom));
        Move(0);
        Assert.Null(_meeting.MovedFrom);
    }

    [Fact]
    public void Another_place_at_the_same_time_is_no_move()
    {
        _meeting.Change(_board, new(Start, "Hội trường", "Kế hoạch quý"), _some.Clerk);
        Assert.Equal(("Hội trường", null), (_meeting.Place, _meeting.MovedFrom));
    }

    [Fact]
    public void A_cancelled_one_keeps_its_reason_and_takes_nothing_more()
    {
        _meeting.Cancel(_board, "Bão số 12", _some.Clerk);
        Assert.Equal("Bão số 12", _meeting.Cancelled);
        foreach (var late in new Action[]
        {
            () => Move(1), () => _meeting.Cancel(_board, "Lần nữa", _some.Clerk), () => _meeting.KeepSigned(_board, new(new('a', 64), "a.pdf", "application/pdf", 1), _some.Clerk),
            () => _meeting.TakeMinutes(_board, new(Start.AddHours(1), null, "", "", []), new(_some.Clerk.Actor, Start.AddHours(2))),
        }) Assert.Equal(("Boards.Meeting.IsOff", "Bão số 12"), (Refused(late).Name, Refused(late).Arguments[0]));
    }

    [Fact]
    public void It_is_not_cancelled_without_a_reason_nor_by_who_keeps_no_records()
    {
        Assert.Equal("Common.Required", Refused(() => _meeting.Cancel(_board, " ", _some.Clerk)).Name);
        Assert.Equal("Access.NoPower", Refused(() => _meeting.Cancel(_board, "Bão", Some.By(Some.Actor(_some.Agency.Id, Power.Approve)))).Name);
        Assert.Null(_meeting.Cancelled);
    }

    [Fact]
    public void One_with_minutes_is_neither_moved_nor_cancelled()
    {
        var people = _board.On(_meeting.Day).Select(a => a.PersonId).ToList();
        _meeting.TakeMinutes(_board, new(Start.AddHours(1), people[0], "Thư ký", "Đồng ý", [.. people.Select(p => (p, Presence.Came))]), new(_some.Clerk.Actor, Start.AddHours(2)));
        Assert.Equal(["Boards.Meeting.Recorded", "Boards.Meeting.Recorded"], new Action[] { () => Move(1), () => _meeting.Cancel(_board, "Bão", _some.Clerk) }.Select(a => Refused(a).Name));
    }

    private void Move(int days) => _meeting.Change(_board, new(Start.AddDays(days), "Phòng 2", "Kế hoạch quý"), _some.Clerk);

    private static Refusal Refused(Action action) => Assert.Throws<RuleBroken>(action).Refusals.Single();
}
