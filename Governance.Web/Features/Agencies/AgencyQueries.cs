using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Agencies;

/// <summary>The register of agencies as of a day, and one agency with its posts. Open to every signed-in user.</summary>
public sealed class AgencyQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<AgencyRegister> RegisterAsync(AgencyFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var folded = Text.Fold(filter.Search);
        var parent = filter.Parent is null ? null : await db.Agencies.AsNoTracking().Where(a => a.Code == filter.Parent).Select(a => new { a.Id, a.Code, a.Name }).SingleOrDefaultAsync();
        var parentId = parent?.Id;
        var agencies = On(db, filter.Day).Where(a => (parentId == null || a.ParentId == parentId) && (folded == "" || a.FoldedName.Contains(folded)));
        var levels = await agencies.GroupBy(a => a.Level).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var page = await (from a in agencies.Where(a => filter.Level == null || a.Level == filter.Level)
                          orderby a.Level == AgencyLevel.Province ? 0 : a.Level == AgencyLevel.Department ? 1 : a.Level == AgencyLevel.District ? 2 : 3, a.FoldedName, a.Code
                          select new { Agency = a, Parent = db.Agencies.Where(p => p.Id == a.ParentId).Select(p => new AgencyRef(p.Code, p.Name)).FirstOrDefault() })
            .Skip(filter.Page * filter.PageSize).Take(filter.PageSize).ToListAsync();
        var hosts = await HostsAsync(db, [.. page.Select(p => p.Agency.Id)]);
        return new([.. page.Select(p => Row(p.Agency, p.Parent, HostOn(hosts[p.Agency.Id], filter.Day), filter.Day))],
            filter.Level is { } level ? levels.GetValueOrDefault(level) : levels.Values.Sum(), levels, parent is null ? null : new(parent.Code, parent.Name));
    }

    /// <summary>An agency on a day; null when there is none of that code.</summary>
    public async Task<AgencyView?> AgencyAsync(string code, DateOnly day, Actor reader)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Code == code) is not { } agency) return null;
        var parent = await db.Agencies.AsNoTracking().Where(a => a.Id == agency.ParentId).Select(a => new AgencyRef(a.Code, a.Name)).SingleOrDefaultAsync();
        var children = await On(db, day).Where(a => a.ParentId == agency.Id).GroupBy(a => a.Level).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var hosts = (await HostsAsync(db, [agency.Id]))[agency.Id].ToList();
        var held = await (from h in db.PostHoldings.AsNoTracking() join p in db.People on h.PersonId equals p.Id where h.AgencyId == agency.Id select new { Holding = h, p.FullName }).ToListAsync();
        var posts = new AgencyPosts(agency, [.. held.Select(h => h.Holding)]);
        var rows = held.Select(h => Row(h.Holding, h.FullName, day, posts.WhyNotEnd(reader, h.Holding) is null)).OrderBy(p => p.State).ThenBy(p => p.Post).ThenByDescending(p => p.Period.From);
        return new(Row(agency, parent, HostOn(hosts, day), day), agency.Id, agency.OfficialCode, agency.ExistsOn(day), hosts, children, [.. rows]);
    }

    /// <summary>Agencies of that day without a record clerk: nobody can enter their posts and boards.</summary>
    public async Task<int> WithoutClerkAsync(DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Agencies.CountAsync(a => (a.Established == null || a.Established <= day) && (a.Dissolved == null || day < a.Dissolved)
            && !db.PostHoldings.Any(h => h.AgencyId == a.Id && h.Post == AgencyPost.RecordClerk && (h.Period.Until == null || day < h.Period.Until)));
    }

    /// <summary>Why the reader may not enter posts of the agency at all, or null.</summary>
    public async Task<Refusal?> WhyNotRecordAsync(Guid agencyId, Actor reader)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == agencyId);
        return new AgencyPosts(agency, await db.PostHoldings.AsNoTracking().Where(h => h.AgencyId == agencyId).ToListAsync()).WhyNotRecord(reader);
    }

    private static IQueryable<Agency> On(GovernanceDb db, DateOnly day) =>
        db.Agencies.AsNoTracking().Where(a => (a.Established == null || a.Established <= day) && (a.Dissolved == null || day < a.Dissolved));

    private static async Task<ILookup<Guid, HostRow>> HostsAsync(GovernanceDb db, IReadOnlyList<Guid> agencies) =>
        (await (from h in db.HostAssignments.AsNoTracking() join p in db.Portals on h.PortalId equals p.Id where agencies.Contains(p.AgencyId) select new { p.AgencyId, Assignment = h }).ToListAsync())
            .OrderBy(h => h.Assignment.Period.From).ToLookup(h => h.AgencyId, h => new HostRow(h.Assignment.Host, h.Assignment.Period, h.Assignment.Basis, h.Assignment.Confidence));

    private static string? HostOn(IEnumerable<HostRow> hosts, DateOnly day) => hosts.FirstOrDefault(h => h.Period.Contains(day))?.Host;

    private static AgencyRow Row(Agency agency, AgencyRef? parent, string? host, DateOnly day) =>
        new(agency.Code, agency.Name, agency.Level, parent, agency.Established, agency.Dissolved, host, agency.Confidence, agency.IsUnreconciledOn(day));

    private static PostRow Row(PostHolding holding, string person, DateOnly day, bool mayEnd) =>
        new(holding.Id, holding.Post, holding.Period.Contains(day) ? PostState.InForce : day < holding.Period.From ? PostState.ToCome : PostState.Past, holding.PersonId, person,
            holding.Period, holding.DecisionNumber, holding.DecisionDate, holding.EndDecisionNumber, holding.EndDecisionDate, mayEnd);
}
