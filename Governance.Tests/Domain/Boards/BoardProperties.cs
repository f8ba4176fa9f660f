using CsCheck;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Boards;

/// <summary>Random years of decisions of every kind, good and bad: every accepted one keeps the invariants, every refused one changes nothing.</summary>
public sealed class BoardProperties
{
    private static readonly Guid[] People = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];

    /// <summary>Restructuring more often than the rest.</summary>
    private static readonly DecisionKind[] Kinds = [DecisionKind.Restructuring, DecisionKind.Restructuring, DecisionKind.Restructuring, DecisionKind.Replacement, DecisionKind.Replacement,
        DecisionKind.Extension, DecisionKind.Extension, DecisionKind.Ending, DecisionKind.Dissolution, DecisionKind.Founding];

    /// <summary>On which day after the founding, who leaves (bits over the seats of that day), who comes to which post, for how long, as secretary or not.</summary>
    private static readonly Gen<Attempt> Attempts =
        Gen.Select(Gen.Int[0, 9], Gen.Int[-5, 200], Gen.Int[0, 15], Gen.Int[-1, 5], Gen.Int[0, 2], Gen.Int[0, 120], Gen.Bool, (k, d, l, p, o, n, s) => new Attempt(Kinds[k], d, l, p, o, n, s));

    [Fact]
    public void Any_sequence_of_decisions_keeps_every_seat_and_every_person_single_and_any_day_equals_a_replay() =>
        Attempts.Array[1, 30].Sample(attempts =>
        {
            var some = new SomeBoard();
            var board = some.Board(SomeBoard.Full(People[0], People[1], People[2]));
            var replay = new BoardReplay();
            replay.Seat(board.Appointments.Select(a => (a.Id, a.PersonId, SomeBoard.Founded, (DateOnly?)null)));
            foreach (var attempt in attempts) attempt.On(some, board, replay);
            return KeepsSeatsSingle(board) && KeepsPeopleSingle(board) && HasOneHeadAtMost(board) && HasOneSecretaryAtMost(board) && NothingOutlivesTheBoard(board) && EveryEndHasItsDecision(board) && replay.Equals(board);
        }, iter: 400);

    private static bool KeepsSeatsSingle(EditorialBoard board) => NoneOverlap(board.Appointments.GroupBy(a => (a.Post, a.SeatNumber)), a => a.Period);

    private static bool KeepsPeopleSingle(EditorialBoard board) => NoneOverlap(board.Appointments.GroupBy(a => a.PersonId), a => a.Period);

    private static bool HasOneHeadAtMost(EditorialBoard board) => NoneOverlap(board.Appointments.Where(a => a.Post is BoardPost.Head).GroupBy(a => a.Post), a => a.Period);

    private static bool HasOneSecretaryAtMost(EditorialBoard board) => NoneOverlap(board.Tasks.GroupBy(t => t.Kind), t => t.Period);

    private static bool NothingOutlivesTheBoard(EditorialBoard board) => board.Decisions.Where(d => d.Kind is DecisionKind.Dissolution)
        .All(d => board.Appointments.Select(a => a.Period).Concat(board.Tasks.Select(t => t.Period)).All(p => !(p.Contains(d.EffectiveFrom) && p.From < d.EffectiveFrom)) && !board.StandsOn(d.EffectiveFrom));

    /// <summary>Started by a decision that was in force then, and ended early by the one that took effect that day.</summary>
    private static bool EveryEndHasItsDecision(EditorialBoard board) => board.Appointments.All(a =>
        board.Decisions.Single(d => d.Id == a.StartDecisionId).EffectiveFrom <= a.Period.From && (a.EndDecisionId is not { } end || board.Decisions.Single(d => d.Id == end).EffectiveFrom == a.Period.Until));

    private static bool NoneOverlap<TKey, T>(IEnumerable<IGrouping<TKey, T>> groups, Func<T, Period> period) =>
        groups.All(g => g.All(one => g.All(other => ReferenceEquals(one, other) || !period(one).Overlaps(period(other)))));

    private sealed record Attempt(DecisionKind Kind, int Day, int Leaving, int Person, int Post, int Length, bool Secretary)
    {
        internal void On(SomeBoard some, EditorialBoard board, BoardReplay replay)
        {
            var day = SomeBoard.Founded.AddDays(Day);
            DateOnly? until = Length == 0 ? null : day.AddDays(Length);
            Guid[] chosen = [.. board.On(day).Where((_, i) => (Leaving >> i & 1) == 1).Select(a => a.Id).Take(Kind is DecisionKind.Replacement ? Person < 0 ? 0 : 1 : 9)];
            SeatHolder[] coming = Person < 0 ? [] : [SomeBoard.Holder((BoardPost)Post, People[Person], until: until, secretary: Secretary)];
            var change = Kind switch
            {
                DecisionKind.Replacement => new([], [], Replacing: [.. chosen.Zip(coming, (id, who) => new Replacement(id, who))]),
                DecisionKind.Extension => new([], [], Renewing: [.. chosen.Select(id => new Renewal(id, Length == 0 ? null : board.Appointments.Single(a => a.Id == id).Period.Until?.AddDays(Length)))]),
                DecisionKind.Ending => new(chosen, []),
                DecisionKind.Dissolution => new([], []),
                DecisionKind.Founding => new([], SomeBoard.Full(People[3], People[4], People[5])),
                _ => new BoardChange(chosen, coming),
            };
            var (before, known) = (Shape(board), board.Appointments.Count);
            try { board.Carry(Kind, some.Agency, SomeBoard.Paper(day, "20/QĐ-SKHCN") with { Reason = "Lý do" }, change, some.Clerk); }
            catch (RuleBroken)
            {
                Assert.Equal(before, Shape(board));
                return;
            }
            if (Kind is DecisionKind.Dissolution) replay.Dissolve(day);
            else if (Kind is not DecisionKind.Extension) replay.Leave(chosen, day);
            replay.Seat(board.Appointments.Skip(known).Select((a, i) => Kind is DecisionKind.Extension
                ? (a.Id, a.PersonId, replay.EndOf(chosen[i]), change.Renewing![i].Until) : (a.Id, a.PersonId, day, Kind is DecisionKind.Founding ? null : until)));
        }

        private static string Shape(EditorialBoard board) => string.Join(';',
            board.Appointments.Select(a => $"{a.Id} {a.Period}").Concat(board.Tasks.Select(t => $"{t.Id} {t.Period}")).Append($"{board.Decisions.Count}"));
    }

    /// <summary>Who sat on each day, told from the decisions alone, by painting days: no period is computed.</summary>
    private sealed class BoardReplay
    {
        private readonly SortedDictionary<DateOnly, Dictionary<Guid, Guid>> _days = new(Enumerable.Range(-5, 700).ToDictionary(SomeBoard.Founded.AddDays, _ => new Dictionary<Guid, Guid>()));
        private readonly HashSet<DateOnly> _dissolutions = [];

        internal void Leave(IEnumerable<Guid> appointments, DateOnly day)
        {
            foreach (var sitting in From(day)) foreach (var id in appointments) sitting.Remove(id);
        }

        internal void Dissolve(DateOnly day)
        {
            _dissolutions.Add(day);
            foreach (var sitting in From(day)) sitting.Clear();
        }

        internal void Seat(IEnumerable<(Guid Id, Guid Person, DateOnly From, DateOnly? Until)> seated)
        {
            foreach (var (id, person, from, until) in seated.ToList())
                foreach (var (day, sitting) in _days.SkipWhile(d => d.Key < from).TakeWhile(d => d.Key == from || !_dissolutions.Contains(d.Key)).Where(d => !(d.Key >= until))) sitting[id] = person;
        }

        internal DateOnly EndOf(Guid appointment) => _days.Last(d => d.Value.ContainsKey(appointment)).Key.AddDays(1);

        internal bool Equals(EditorialBoard board) => _days.All(d => board.On(d.Key).Select(a => a.PersonId).ToHashSet().SetEquals(d.Value.Values));

        private IEnumerable<Dictionary<Guid, Guid>> From(DateOnly day) => _days.Where(d => d.Key >= day).Select(d => d.Value);
    }
}
