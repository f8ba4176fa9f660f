using CsCheck;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

/// <summary>Random lives of a session: whatever is tried in whatever order, and refused or not, what must hold holds after each step.</summary>
public sealed class SessionProperties
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Guid[] People = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];
    private static readonly DateOnly First = new(2026, 11, 20);

    private enum Verb { Invite, Remove, Note, Absent, Pass, Fail, Change, Send, Cancel, Close }

    private static readonly Gen<(Verb Verb, int Person, int Day, int Seats)[]> Life = Gen.Select(Gen.Enum<Verb>(), Gen.Int[0, 5], Gen.Int[-1, 6], Gen.Int[1, 5]).Array[1, 40];

    [Fact]
    public void Whatever_is_tried_no_seat_is_given_twice_and_nothing_closed_or_cancelled_changes() => Life.Sample(life =>
    {
        var session = new TrainingSession(Agency, Guid.CreateVersion7(), Plan(3), People.Take(2), By(0));
        var told = new Dictionary<Guid, int>();
        foreach (var (verb, person, day, seats) in life)
        {
            var before = Snapshot(session);
            var (state, stamp) = (session.State, By(day));
            try { Try(session, verb, People[person], seats, stamp); }
            catch (RuleBroken) { Assert.Equal(before, Snapshot(session)); }
            if (state is SessionState.Closed or SessionState.Cancelled) Assert.Equal(before, Snapshot(session));
            Holds(session);
            foreach (var invitation in session.TakeInvitations(stamp))
            {
                Assert.Equal(told.GetValueOrDefault(invitation.AttendanceId), invitation.Sequence);
                told[invitation.AttendanceId] = invitation.Sequence + 1;
            }
        }
    });

    private static void Holds(TrainingSession session)
    {
        Assert.Equal(session.Attendances.Count, session.Attendances.DistinctBy(a => a.PersonId).Count());
        var came = session.Attendances.Count(a => a.Attended || a.Result is not TrainingResult.Pending);
        Assert.True(session.Seated.Count() <= Math.Max(session.Seats ?? int.MaxValue, came));
        Assert.True(session.Attendances.All(a => !a.IsWaiting) || session.Seated.Count() >= session.Seats);
        Assert.All(session.Attendances, a =>
        {
            Assert.Equal(a.PresentOn.Count > 0, a.Attended);
            Assert.True(a.Result is not TrainingResult.Passed || a.Attended);
            Assert.True(!a.IsWaiting || a.Result is TrainingResult.Pending);
            Assert.True(a.PresentOn.All(session.Days.Contains));
        });
        if (session.IsClosed) Assert.DoesNotContain(session.Seated, a => a.Result is TrainingResult.Pending);
    }

    private static void Try(TrainingSession session, Verb verb, Guid person, int seats, Stamp stamp)
    {
        switch (verb)
        {
            case Verb.Invite: session.Invite([person], stamp); break;
            case Verb.Remove: session.Remove(person, stamp); break;
            case Verb.Note: session.Note([person], stamp.Day, true, stamp); break;
            case Verb.Absent: session.Note([person], stamp.Day, false, stamp); break;
            case Verb.Pass: session.Mark([person], true, TrainingResult.Passed, stamp); break;
            case Verb.Fail: session.Mark([person], false, TrainingResult.Failed, stamp); break;
            case Verb.Change: session.Change(Plan(seats), stamp); break;
            case Verb.Send: session.SendInvitations(stamp); break;
            case Verb.Cancel: session.Cancel("Lý do", stamp); break;
            case Verb.Close: session.Close(stamp); break;
        }
    }

    private static string Snapshot(TrainingSession s) => string.Join('|', [$"{s.State} {s.Seats} {s.InvitationEdition} {s.InvitationsSentAt}",
        .. s.Attendances.OrderBy(a => a.PersonId).Select(a => $"{a.PersonId} {a.IsWaiting} {a.Attended} {a.Result} {string.Join(',', a.PresentOn)}")]);

    private static SessionPlan Plan(int seats) => new(First, First.AddDays(2), "Hội trường", null, null, 0, null, Seats: seats);

    private static Stamp By(int day)
    {
        var today = First.AddDays(day);
        return new(Some.Actor(Agency, Power.RecordBoard) with { Day = today }, VietnamTime.StartOf(today).AddHours(2));
    }
}
