using Governance.Domain.Boards;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Boards;

/// <summary>What decisions on a board do to its helper team, whose only helper has the secretary's task from 2026-03-10.</summary>
public sealed class HelperFollowTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private readonly SomeBoard _some = new();
    private readonly EditorialBoard _board;
    private readonly HelperTeam _team;

    public HelperFollowTests()
    {
        _board = _some.Board(SomeBoard.Holder(BoardPost.Head), SomeBoard.Holder(BoardPost.DeputyHead), SomeBoard.Holder());
        _team = new(_board, SomeBoard.Paper(new(2026, 3, 10), "05/QĐ-BBT"), [new(Guid.CreateVersion7(), "Y Mẫu", "Nhận bài", true)], [], _some.Clerk);
    }

    private HelperMember Helper => _team.Members.Single();

    [Fact]
    public void When_a_restructuring_gives_the_task_to_the_board_the_helper_has_it_no_longer_and_stays_in_the_team()
    {
        Decide(DecisionKind.Restructuring, new([], [], Secretary: _board.Appointments[2].PersonId));
        Assert.Equal((true, false), (Helper.IsSecretaryOn(Day.AddDays(-1)), Helper.IsSecretaryOn(Day)));
        Assert.Null(Helper.Until);
    }

    [Fact]
    public void A_helper_who_leaves_the_board_leaves_the_task_too()
    {
        var both = new HelperTeam(_board, SomeBoard.Paper(new(2026, 4, 1), "06/QĐ-BBT"), [new(_board.Appointments[2].PersonId, "Nguyễn Thị Mẫu", "Nhận bài", true)], [_team], _some.Clerk);
        _board.Carry(DecisionKind.Ending, _some.Agency, SomeBoard.Paper(Day, "20/QĐ") with { Reason = "Nghỉ hưu" }, new([_board.Appointments[2].Id], []), _some.Clerk, [_team, both]);
        Assert.Equal(Day, both.Members.Single().SecretaryUntil);
        Assert.Null(Helper.SecretaryUntil); // that team was over by then
    }

    [Fact]
    public void A_decision_about_others_leaves_the_helper_alone()
    {
        Decide(DecisionKind.Restructuring, new([_board.Appointments[2].Id], []));
        Assert.Null(Helper.SecretaryUntil);
    }

    [Fact]
    public void A_dissolved_board_has_no_team()
    {
        Decide(DecisionKind.Dissolution, new([], []));
        Assert.Equal((Day, Day), (_team.Until, Helper.Until));
    }

    [Fact]
    public void The_task_ends_once_and_never_after_the_membership()
    {
        Decide(DecisionKind.Restructuring, new([], [], Secretary: _board.Appointments[2].PersonId));
        _team.Leave(_board, Helper.Id, new(2026, 5, 1), _some.Clerk);
        Assert.Equal((new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 1)), (Helper.Until, Helper.SecretaryUntil));
    }

    private void Decide(DecisionKind kind, BoardChange change) => _board.Carry(kind, _some.Agency, SomeBoard.Paper(Day, "20/QĐ-SKHCN"), change, _some.Clerk, [_team]);
}
