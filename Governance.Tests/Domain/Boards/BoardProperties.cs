using CsCheck;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Boards;

/// <summary>Random years of decisions, good and bad: every accepted one keeps the invariants, every refused one changes nothing.</summary>
public sealed class BoardProperties
{
    private static readonly Guid[] People = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];

    /// <summary>One attempt: on which day after the founding, who leaves (bits over the seats of that day), who comes to which post, for how long, as secretary or not.</summary>
    private static readonly Gen<(int Day, int Leaving, int Person, int Post, int Length, bool Secretary)> Attempt =
        Gen.Select(Gen.Int[-5, 200], Gen.Int[0, 15], Gen.Int[-1, 5], Gen.Int[0, 2], Gen.Int[0, 120], Gen.Bool);

    [Fact]
    public void Any_sequence_of_decisions_keeps_every_seat_and_every_person_single_and_any_day_equals_a_replay() =>
        Attempt.Array[1, 25].Sample(attempts =>
        {
            var some = new SomeBoard();
            var board = some.Board(SomeBoard.Full(People[0], People[1], People[2]));
            foreach (var attempt in attempts) Try(some, board, attempt);
            return KeepsSeatsSingle(board) && KeepsPeopleSingle(board) && HasOneSecretaryAtMost(board) && EveryDayEqualsTheReplay(board);
        }, iter: 300);

    private static void Try(SomeBoard some, EditorialBoard board, (int Day, int Leaving, int Person, int Post, int Length, bool Secretary) attempt)
    {
        var day = SomeBoard.Founded.AddDays(attempt.Day);
        var leaving = board.On(day).Where((_, i) => (attempt.Leaving >> i & 1) == 1).Select(a => a.Id).ToArray();
        SeatHolder[] starting = attempt.Person < 0 ? [] :
            [SomeBoard.Holder((BoardPost)attempt.Post, People[attempt.Person], until: attempt.Length == 0 ? null : day.AddDays(attempt.Length), secretary: attempt.Secretary)];
        var before = Shape(board);
        try { some.Restructure(board, day, leaving, starting); }
        catch (RuleBroken) { Assert.Equal(before, Shape(board)); }
    }

    private static string Shape(EditorialBoard board) => string.Join(';',
        board.Appointments.Select(a => $"{a.Id} {a.Period}").Concat(board.Tasks.Select(t => $"{t.Id} {t.Period}")).Append($"{board.Decisions.Count}"));

    private static bool KeepsSeatsSingle(EditorialBoard board) => NoneOverlap(board.Appointments.GroupBy(a => (a.Post, a.SeatNumber)), a => a.Period);

    private static bool KeepsPeopleSingle(EditorialBoard board) => NoneOverlap(board.Appointments.GroupBy(a => a.PersonId), a => a.Period);

    private static bool HasOneSecretaryAtMost(EditorialBoard board) => NoneOverlap(board.Tasks.GroupBy(t => t.Kind), t => t.Period);

    private static bool NoneOverlap<TKey, T>(IEnumerable<IGrouping<TKey, T>> groups, Func<T, Period> period) =>
        groups.All(g => g.All(one => g.All(other => ReferenceEquals(one, other) || !period(one).Overlaps(period(other)))));

    /// <summary>Who sat on a day, told from the decisions alone: each starts its appointments and ends others, the rest run out.</summary>
    private static bool EveryDayEqualsTheReplay(EditorialBoard board) =>
        Enumerable.Range(-5, 330).Select(SomeBoard.Founded.AddDays).All(day =>
        {
            var inForce = board.Decisions.Where(d => d.EffectiveFrom <= day).Select(d => d.Id).ToHashSet();
            var replayed = board.Appointments.Where(a => inForce.Contains(a.StartDecisionId)
                && (a.EndDecisionId is { } end ? !inForce.Contains(end) : a.Period.Until is not { } until || day < until));
            return board.On(day).Select(a => a.Id).ToHashSet().SetEquals(replayed.Select(a => a.Id));
        });
}
