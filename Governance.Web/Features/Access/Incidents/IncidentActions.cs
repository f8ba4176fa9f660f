using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Incidents;

/// <summary>Writes down incidents, who was told, and how they ended; and the levels that an agency sets for itself.</summary>
public sealed class IncidentActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <param name="levelId">Null = none chosen.</param>
    /// <returns>Id of the incident.</returns>
    /// <exception cref="RuleBroken">Common.NotFound for another agency's portal, account or level; see <see cref="IncidentReport"/>.</exception>
    public async Task<Guid> WriteAsync(Guid agencyId, IncidentTerms terms, Guid? levelId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        await CheckAsync(db, agencyId, terms);
        var incident = db.Add(new IncidentReport(agencyId, terms, await LevelAsync(db, agencyId, terms, levelId), stamp)).Entity;
        await db.SaveAsync(stamp);
        return incident.Id;
    }

    /// <exception cref="RuleBroken">See <see cref="IncidentReport.Correct"/>.</exception>
    public Task CorrectAsync(Guid incidentId, IncidentTerms terms, Guid? levelId) => OnIncidentAsync(incidentId, async (db, incident, stamp) =>
    {
        await CheckAsync(db, incident.AgencyId, terms);
        incident.Correct(terms, await LevelAsync(db, incident.AgencyId, terms, levelId), stamp);
    });

    /// <exception cref="RuleBroken">See <see cref="IncidentReport.Tell"/>.</exception>
    public Task TellAsync(Guid incidentId, NoticeTo to, string whom, DateTime at, string? how) => OnIncidentAsync(incidentId, (db, incident, stamp) =>
    {
        db.Add(incident.Tell(to, whom, at, how, stamp));
        return Task.CompletedTask;
    });

    /// <exception cref="RuleBroken">See <see cref="IncidentReport.Close"/>.</exception>
    public Task CloseAsync(Guid incidentId, DateTime at, string cause, string remedy) => OnIncidentAsync(incidentId, (_, incident, stamp) =>
    {
        incident.Close(at, cause, remedy, stamp);
        return Task.CompletedTask;
    });

    /// <exception cref="RuleBroken">See <see cref="IncidentLevel"/>.</exception>
    public async Task AddLevelAsync(Guid agencyId, string name, int? hours, string source, Confidence confidence, DateOnly from)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        db.Add(new IncidentLevel(agencyId, name, hours, source, confidence, from, stamp));
        await db.SaveAsync(stamp);
    }

    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="IncidentLevel.End"/>.</exception>
    public async Task EndLevelAsync(Guid levelId, DateOnly until)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        (await db.IncidentLevels.SingleOrDefaultAsync(l => l.Id == levelId) ?? throw new RuleBroken(new Refusal("Common.NotFound"))).End(until, stamp);
        await db.SaveAsync(stamp);
    }

    private async Task OnIncidentAsync(Guid incidentId, Func<GovernanceDb, IncidentReport, Stamp, Task> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var incident = await db.IncidentReports.Include(i => i.Notices).SingleOrDefaultAsync(i => i.Id == incidentId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        await change(db, incident, stamp);
        await db.SaveAsync(stamp);
    }

    private static async Task CheckAsync(GovernanceDb db, Guid agencyId, IncidentTerms terms)
    {
        if (terms.PortalId is { } portal && !await db.Portals.AnyAsync(p => p.Id == portal && p.AgencyId == agencyId)
            || terms.AccountId is { } account && !await db.PrivilegedAccounts.AnyAsync(a => a.Id == account && a.AgencyId == agencyId)) throw new RuleBroken(new Refusal("Common.NotFound"));
    }

    /// <summary>A level counts for what is noticed while it is in force.</summary>
    private static async Task<IncidentLevel?> LevelAsync(GovernanceDb db, Guid agencyId, IncidentTerms terms, Guid? levelId)
    {
        if (levelId is not { } id) return null;
        var level = await db.IncidentLevels.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.AgencyId == agencyId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        return level.Period.Contains(VietnamTime.DayOf(terms.NoticedAt)) ? level : throw new RuleBroken(new Refusal("Access.Incident.LevelNotThen", level.Name, level.Period.From));
    }
}
