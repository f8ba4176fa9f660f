using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

/// <summary>Sessions of one agency, and two people on their lists.</summary>
public abstract class TrainingSessionTest
{
    protected static readonly Guid Agency = Guid.CreateVersion7();
    protected static readonly Guid An = Guid.CreateVersion7();
    protected static readonly Guid Binh = Guid.CreateVersion7();
    protected static readonly Actor Clerk = Some.Actor(Agency, Power.RecordBoard);

    protected static string Refused(Action action) => Assert.Throws<RuleBroken>(action).Refusals[0].Name;

    protected static IEnumerable<(Guid, int, bool)> Told(TrainingSession session) => session.TakeInvitations(Some.By(Clerk)).Select(i => (i.PersonId, i.Sequence, i.IsCancelled));

    protected static IEnumerable<Guid> Waiting(TrainingSession session) => session.Attendances.Where(a => a.IsWaiting).OrderBy(a => a.Place).Select(a => a.PersonId);

    protected static SessionPlan Plan(DateOnly first) => new(first, null, "Hội trường", null, null, 0, null);

    protected static TrainingSession Seated(int seats, params Guid[] people) => Seated(seats, Some.Day, people);

    protected static TrainingSession Seated(int seats, DateOnly day, params Guid[] people) => new(Agency, Guid.CreateVersion7(), Plan(day) with { Seats = seats }, people, Some.By(Clerk));

    protected static TrainingSession Session(DateOnly? first = null, DateOnly? last = null) =>
        new(Agency, Guid.CreateVersion7(), new(first ?? new(2026, 5, 5), last ?? first, "Hội trường", null, null, 0, null), [An, Binh], Some.By(Clerk));
}
