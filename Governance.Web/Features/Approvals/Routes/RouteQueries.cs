using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Routes;

/// <summary>An agency whose routes this person reads.</summary>
public sealed record RouteDesk(Guid AgencyId, string Code, string Name, bool MayLay);

/// <param name="SectionName">Null = for every section.</param>
/// <param name="IsNow">It applies today.</param>
/// <param name="WhyNotDrop">Null where it may be deleted: it has not begun.</param>
public sealed record RouteRow(Guid Id, RouteScope Scope, string? SectionName, DateOnly From, IReadOnlyList<RouteStep> Steps, bool IsNow, string EnteredByName, DateTime EnteredAt, Refusal? WhyNotDrop);

/// <summary>One step of the way that a given work would take, with who would have to act.</summary>
/// <param name="DueAt">UTC instant, were it reached when the step before it is due.</param>
public sealed record SimulatedStep(string Name, StepRule Rule, IReadOnlyList<StepPerson> People, DateTime DueAt);

/// <summary>People who may be named for a step.</summary>
public sealed record StepChoice(Guid PersonId, string Name, string Title);

public sealed class RouteQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Agencies whose board this person belongs to or keeps; those that they may change first.</summary>
    public async Task<IReadOnlyList<RouteDesk>> DesksAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (reads, keeps) = (actor.Grants.Where(g => g.Period.Contains(actor.Day)).Select(g => g.AgencyId).OfType<Guid>().Distinct().ToList(), actor.AgenciesFor(Power.RecordBoard) ?? []);
        var found = await db.Agencies.Where(a => reads.Contains(a.Id)).OrderBy(a => a.FoldedName).Select(a => new { a.Id, a.Code, a.Name }).ToListAsync();
        return [.. found.Select(a => new RouteDesk(a.Id, a.Code, a.Name, keeps.Contains(a.Id))).OrderByDescending(d => d.MayLay)];
    }

    /// <summary>All routes ever laid there, the narrowest scope first, within it the latest.</summary>
    public async Task<IReadOnlyList<RouteRow>> OfAgencyAsync(Actor actor, Guid agencyId, DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (day, stamp) = (VietnamTime.DayOf(now), new Stamp(actor, now));
        var routes = await db.Routes.AsNoTracking().Where(r => r.AgencyId == agencyId).ToListAsync();
        var sections = await db.Sections.Where(s => db.Portals.Any(p => p.Id == s.PortalId && p.AgencyId == agencyId)).ToDictionaryAsync(s => s.Id, s => s.Name);
        return [.. from g in routes.GroupBy(r => r.Scope)
                   let present = g.Where(r => r.From <= day).OrderBy(r => r.From).ThenBy(r => r.EnteredAt).LastOrDefault()
                   from r in g.OrderByDescending(r => r.From).ThenByDescending(r => r.EnteredAt)
                   orderby r.SectionId is null, r.Flag is null, r.Kind is null
                   select new RouteRow(r.Id, r.Scope, r.SectionId is { } s ? sections.GetValueOrDefault(s, "") : null, r.From, r.Steps, r == present && r.Steps.Count > 0, r.EnteredByName, r.EnteredAt, r.WhyNotDrop(stamp))];
    }

    /// <summary>Sections of the agency's portals.</summary>
    public async Task<IReadOnlyList<PortalChoice>> SectionsAsync(Guid agencyId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from section in db.Sections
                      join portal in db.Portals on section.PortalId equals portal.Id
                      where portal.AgencyId == agencyId
                      orderby portal.Name, section.Order
                      select new PortalChoice(section.Id, section.Name)).ToListAsync();
    }

    /// <summary>Who can be named there on a day: everyone who is something at the board or in the agency.</summary>
    public async Task<IReadOnlyList<StepChoice>> PeopleAsync(Guid agencyId, DateOnly day) =>
        [.. (await new AuthorityQueries(databases).HoldersAsync(agencyId, day)).Where(h => h.Grant.OnBehalf is null).DistinctBy(h => h.PersonId).Select(h => new StepChoice(h.PersonId, h.Name, h.Grant.Title)).OrderBy(h => h.Name, StringComparer.CurrentCulture)];

    /// <summary>Who would have to act on a given work, were it submitted at that instant.</summary>
    /// <param name="now">UTC instant.</param>
    public async Task<IReadOnlyList<SimulatedStep>> SimulateAsync(Guid agencyId, RequestKind kind, Guid? section, IReadOnlyList<RequestFlag> flags, DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        var plan = await Routing.PlanAsync(db, agencyId, kind, section, flags, now);
        var (steps, at) = (new List<SimulatedStep>(), now);
        foreach (var (i, step) in plan.Steps.Index())
        {
            at = plan.Due(at, step.Hours);
            steps.Add(new(step.Name, step.Rule, await StepPeople.OfAsync(db, agencyId, step, i == plan.Steps.Count - 1, VietnamTime.DayOf(now)), at));
        }
        return steps;
    }
}
