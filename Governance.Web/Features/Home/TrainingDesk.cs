using Governance.Domain.Common;
using Governance.Web.Features.Training.Plans;
using Governance.Web.Features.Training.Sessions;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Home;

/// <summary>Training in a person's day: plans that wait for the head, sessions that wait to be closed, and those one is expected at.</summary>
public sealed class TrainingDesk(Texts texts, SessionQueries sessions, PlanQueries plans)
{
    /// <summary>Rows of one kind.</summary>
    private const int Most = 5;

    public async Task AddAsync(Actor actor, HomeView view)
    {
        if (actor.AgenciesFor(Power.ApproveMoney) is { Count: > 0 } headed)
            foreach (var plan in await plans.ProposedAsync(headed, Most))
                view.Waiting.Add(new(texts["Home.PlanProposed", plan.AgencyName, plan.Year], $"/dao-tao/ke-hoach/{plan.Id}", texts["Home.PlanCost", plan.Cost], StateTone.Information));
        if (actor.AgenciesFor(Power.RecordBoard) is { Count: > 0 } kept)
            foreach (var session in await sessions.ToCloseAsync(kept, actor.Day, Most))
                view.Waiting.Add(new(texts["Home.SessionToClose", session.Title], $"/dao-tao/dot/{session.Id}", texts["Home.EndedOn", session.LastDay], StateTone.Warning));
        if (actor.PersonId is { } me)
            foreach (var session in await sessions.ExpectedAsync(me, actor.Day, Most))
                view.Soon.Add(new(texts["Home.MySession", session.Title], $"/dao-tao/dot/{session.Id}", texts["Home.DueOn", session.FirstDay], StateTone.Information));
    }
}
