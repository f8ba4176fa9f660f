using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Editorial;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Timetable;

/// <param name="At">UTC instant at which it goes live.</param>
/// <param name="IsOverdue">Its hour has passed and it is not live: an alarm.</param>
public sealed record TimetableRow(Guid ArticleId, Guid EditionId, string Title, string PortalName, DateTime At, bool IsOverdue, Refusal? WhyNotReschedule, Refusal? WhyNotUnschedule);

/// <summary>How often a portal published before a second signature.</summary>
public sealed record EmergencyShare(Guid PortalId, string PortalName, int Emergencies, int Published);

/// <summary>What is approved for an hour to come, and the emergencies.</summary>
public sealed class TimetableQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Most rows shown at once; more than that are not scheduled by hand.</summary>
    private const int Most = 500;

    /// <summary>Seconds after its hour from which a work that is not live is an alarm.</summary>
    public const int OverdueSeconds = 30;

    /// <summary>What waits for its hour in the boards whose drafts this person reads, the next first.</summary>
    public async Task<IReadOnlyList<TimetableRow>> ScheduledAsync(Actor actor, DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agencies = actor.ReadsDraftsOf();
        var ids = await db.Editions.Where(e => e.State == EditionState.Scheduled && agencies.Contains(e.AgencyId)).OrderBy(e => e.ScheduledAt).Take(Most).Select(e => e.Id).ToListAsync();
        var portals = await (from e in db.Editions join p in db.Portals on e.Article.PortalId equals p.Id where ids.Contains(e.Id) select new { e.Id, p.Name }).ToDictionaryAsync(x => x.Id, x => x.Name);
        return [.. (await db.EditionsAsync(actor, ids)).OrderBy(e => e.ScheduledAt).Select(e =>
            new TimetableRow(e.ArticleId, e.Id, e.Title, portals[e.Id], e.ScheduledAt!.Value, e.ScheduledAt.Value.AddSeconds(OverdueSeconds) < now, e.WhyNotReschedule(actor), e.WhyNotUnschedule(actor)))];
    }

    /// <summary>How many works of these boards are past their hour and not live.</summary>
    public async Task<int> OverdueAsync(Actor actor, DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (agencies, limit) = (actor.ReadsDraftsOf(), now.AddSeconds(-OverdueSeconds));
        return await db.Editions.CountAsync(e => e.State == EditionState.Scheduled && e.ScheduledAt < limit && agencies.Contains(e.AgencyId));
    }

    /// <summary>By portal of the boards whose drafts this person reads, over the twelve months up to the instant; the largest share first.</summary>
    public async Task<IReadOnlyList<EmergencyShare>> EmergenciesAsync(Actor actor, DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (agencies, since) = (actor.ReadsDraftsOf(), now.AddMonths(-12));
        var urgent = await db.Emergencies.Where(e => agencies.Contains(e.AgencyId) && e.SignedAt >= since).GroupBy(e => e.PortalId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var published = await db.Editions.Where(e => agencies.Contains(e.AgencyId) && e.LastPublishedAt >= since).GroupBy(e => e.Article.PortalId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var names = await db.Portals.Where(p => agencies.Contains(p.AgencyId)).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync();
        return [.. names.Where(p => published.ContainsKey(p.Id) || urgent.ContainsKey(p.Id)).Select(p => new EmergencyShare(p.Id, p.Name, urgent.GetValueOrDefault(p.Id), published.GetValueOrDefault(p.Id)))
            .OrderByDescending(s => s.Published == 0 ? 0 : (double)s.Emergencies / s.Published)];
    }
}
