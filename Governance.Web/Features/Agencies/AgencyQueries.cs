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
        var agencies = On(db, filter.Day).Where(a => (parentId == null || a.ParentId == parentId) && (folded == "" || a.FoldedName.Contains(folded) || a.FormerNames.Any(n => n.FoldedName.Contains(folded))));
        var levels = await agencies.GroupBy(a => a.Level).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var page = await (from a in agencies.Where(a => filter.Level == null || a.Level == filter.Level)
                          orderby a.Level == AgencyLevel.Province ? 0 : a.Level == AgencyLevel.Department ? 1 : a.Level == AgencyLevel.District ? 2 : 3, a.FoldedName, a.Code
                          select new { Agency = a, Parent = db.Agencies.Where(p => p.Id == a.ParentId).Select(p => new AgencyOfDay(p.Id, p.Code, p.Name)).FirstOrDefault() })
            .Skip(filter.Page * filter.PageSize).Take(filter.PageSize).ToListAsync();
        var (hosts, names) = (await HostsAsync(db, [.. page.Select(p => p.Agency.Id)]), await db.AgencyNamesOnAsync(filter.Day));
        return new([.. page.Select(p => Row(p.Agency, names.GetValueOrDefault(p.Agency.Id, p.Agency.Name), NamedOn(p.Parent, names), HostOn(hosts[p.Agency.Id], filter.Day), filter.Day))],
            filter.Level is { } level ? levels.GetValueOrDefault(level) : levels.Values.Sum(), levels, parent is null ? null : new(parent.Code, names.GetValueOrDefault(parent.Id, parent.Name)));
    }

    /// <summary>An agency on a day; null when there is none of that code.</summary>
    public async Task<AgencyView?> AgencyAsync(string code, DateOnly day, Actor reader)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Agencies.AsNoTracking().Include(a => a.FormerNames).SingleOrDefaultAsync(a => a.Code == code) is not { } agency) return null;
        var parent = await db.Agencies.AsNoTracking().Where(a => a.Id == agency.ParentId).Select(a => new AgencyOfDay(a.Id, a.Code, a.Name)).SingleOrDefaultAsync();
        var names = await db.AgencyNamesOnAsync(day);
        var children = await On(db, day).Where(a => a.ParentId == agency.Id).GroupBy(a => a.Level).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var hosts = (await HostsAsync(db, [agency.Id]))[agency.Id].ToList();
        var held = await (from h in db.PostHoldings.AsNoTracking() join p in db.People on h.PersonId equals p.Id where h.AgencyId == agency.Id select new { Holding = h, p.FullName }).ToListAsync();
        var posts = new AgencyPosts(agency, [.. held.Select(h => h.Holding)]);
        var rows = held.Select(h => Row(h.Holding, h.FullName, day, posts.WhyNotEnd(reader, h.Holding) is null)).OrderBy(p => p.State).ThenBy(p => p.Post).ThenByDescending(p => p.Period.From);
        return new(Row(agency, agency.NameOn(day), NamedOn(parent, names), HostOn(hosts, day), day), agency.Id, agency.OfficialCode, agency.ExistsOn(day), hosts, children, [.. rows],
            [.. agency.FormerNames.OrderByDescending(n => n.Until).Select(n => new NameRow(n.Name, n.Until))], agency.NextName, agency.NextNameFrom);
    }

    /// <summary>Agencies that stand on a day whose name, then or at another time, holds the words, or whose code begins with them; named as on that day.</summary>
    public async Task<IReadOnlyList<AgencyRef>> StandingAsync(DateOnly day, string? search, int most)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (folded, code, names) = (Text.Fold(search), Text.Clean(search), await db.AgencyNamesOnAsync(day));
        var found = await On(db, day).Where(a => folded == "" || a.FoldedName.Contains(folded) || a.Code.StartsWith(code) || a.FormerNames.Any(n => n.FoldedName.Contains(folded)))
            .OrderBy(a => a.FoldedName).ThenBy(a => a.Code).Take(most).Select(a => new { a.Id, a.Code, a.Name, Parent = db.Agencies.Where(p => p.Id == a.ParentId).Select(p => p.Name).FirstOrDefault() }).ToListAsync();
        return [.. found.Select(a => new AgencyRef(a.Code, names.GetValueOrDefault(a.Id, a.Name), a.Parent))];
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

    private static AgencyRef? NamedOn(AgencyOfDay? agency, IReadOnlyDictionary<Guid, string> names) => agency is null ? null : new(agency.Code, names.GetValueOrDefault(agency.Id, agency.Name));

    private static string? HostOn(IEnumerable<HostRow> hosts, DateOnly day) => hosts.FirstOrDefault(h => h.Period.Contains(day))?.Host;

    private static AgencyRow Row(Agency agency, string name, AgencyRef? parent, string? host, DateOnly day) =>
        new(agency.Code, name, agency.Level, parent, agency.Established, agency.Dissolved, host, agency.Confidence, agency.IsUnreconciledOn(day));

    private static PostRow Row(PostHolding holding, string person, DateOnly day, bool mayEnd) =>
        new(holding.Id, holding.Post, holding.Period.Contains(day) ? PostState.InForce : day < holding.Period.From ? PostState.ToCome : PostState.Past, holding.PersonId, person,
            holding.Period, holding.DecisionNumber, holding.DecisionDate, holding.EndDecisionNumber, holding.EndDecisionDate, mayEnd);

    private sealed record AgencyOfDay(Guid Id, string Code, string Name);
}
