using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Staffing;

/// <summary>Who administers each portal in force on a day and who answers for the online services, and where nobody does (Điều 11): open to every signed-in user, as the posts are.</summary>
public sealed class StaffingQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<StaffingList> ListAsync(StaffingFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var places = Places(db, filter.Day);
        if (filter.Agencies is { } only) places = places.Where(p => only.Contains(p.AgencyId));
        if (filter.Level is { } level) places = places.Where(p => p.Level == level);
        if (Text.Fold(filter.Search) is { Length: > 0 } wanted) places = places.Where(p => p.FoldedName.Contains(wanted) || p.Host!.Contains(wanted));
        var counts = Count(await places.Select(p => new { p.HasAdministrator, p.HasOfficer }).ToListAsync(), p => (p.HasAdministrator, p.HasOfficer));
        var part = filter.Part switch
        {
            StaffingPart.Gap => places.Where(p => !p.HasAdministrator || !p.HasOfficer),
            StaffingPart.NoAdministrator => places.Where(p => !p.HasAdministrator),
            StaffingPart.NoOfficer => places.Where(p => !p.HasOfficer),
            StaffingPart.Complete => places.Where(p => p.HasAdministrator && p.HasOfficer),
            _ => places,
        };
        var page = await part.OrderBy(p => p.Level == AgencyLevel.Province ? 0 : p.Level == AgencyLevel.Department ? 1 : p.Level == AgencyLevel.District ? 2 : 3)
            .ThenBy(p => p.FoldedName).ThenBy(p => p.PortalId).Skip(filter.Page * filter.PageSize).Take(filter.PageSize).ToListAsync();
        return new(await StaffAsync(db, page, filter.Day), counts[filter.Part], counts);
    }

    /// <summary>Null when there is no such portal in force on that day.</summary>
    public async Task<PortalStaff?> OfPortalAsync(Guid portalId, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        return (await StaffAsync(db, await Places(db, day).Where(p => p.PortalId == portalId).ToListAsync(), day)).SingleOrDefault();
    }

    /// <summary>How many portals of these agencies each part has.</summary>
    /// <param name="agencies">Null = of all.</param>
    public async Task<IReadOnlyDictionary<StaffingPart, int>> CountsAsync(IReadOnlyList<Guid>? agencies, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var places = Places(db, day);
        if (agencies is not null) places = places.Where(p => agencies.Contains(p.AgencyId));
        return Count(await places.Select(p => new { p.HasAdministrator, p.HasOfficer }).ToListAsync(), p => (p.HasAdministrator, p.HasOfficer));
    }

    /// <summary>Portals whose agency exists on the day and that are not archived by then.</summary>
    private static IQueryable<Place> Places(GovernanceDb db, DateOnly day)
    {
        var held = db.PostHoldings.Where(h => h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until));
        return from portal in db.Portals.AsNoTracking()
               join agency in db.Agencies on portal.AgencyId equals agency.Id
               where (agency.Established == null || agency.Established <= day) && (agency.Dissolved == null || day < agency.Dissolved) && (portal.ArchivedFrom == null || day < portal.ArchivedFrom)
               select new Place
               {
                   PortalId = portal.Id,
                   AgencyId = agency.Id,
                   Code = agency.Code,
                   Name = agency.Name,
                   FoldedName = agency.FoldedName,
                   Level = agency.Level,
                   Host = db.HostAssignments.Where(h => h.PortalId == portal.Id && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)).OrderBy(h => h.Host).Select(h => h.Host).FirstOrDefault(),
                   HasAdministrator = held.Any(h => h.AgencyId == agency.Id && h.Post == AgencyPost.TechnicalAdministrator),
                   HasOfficer = held.Any(h => h.AgencyId == agency.Id && h.Post == AgencyPost.OnlineServiceOfficer),
               };
    }

    private static async Task<IReadOnlyList<PortalStaff>> StaffAsync(GovernanceDb db, IReadOnlyList<Place> places, DateOnly day)
    {
        var agencies = places.Select(p => p.AgencyId).ToList();
        var held = (await (from h in db.PostHoldings
                           join person in db.People on h.PersonId equals person.Id
                           where agencies.Contains(h.AgencyId) && (h.Post == AgencyPost.TechnicalAdministrator || h.Post == AgencyPost.OnlineServiceOfficer)
                               && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)
                           orderby person.FoldedName, h.Id
                           select new { h.AgencyId, h.Post, Member = new StaffMember(person.Id, person.FullName, person.JobTitle, h.Period, h.DecisionNumber, h.DecisionDate) }).ToListAsync())
            .ToLookup(h => (h.AgencyId, h.Post), h => h.Member);
        return [.. places.Select(p => new PortalStaff(p.PortalId, p.AgencyId, p.Code, p.Name, p.Level, p.Host,
            [.. held[(p.AgencyId, AgencyPost.TechnicalAdministrator)]], [.. held[(p.AgencyId, AgencyPost.OnlineServiceOfficer)]]))];
    }

    private static Dictionary<StaffingPart, int> Count<T>(List<T> portals, Func<T, (bool Administrator, bool Officer)> has)
    {
        var all = portals.ConvertAll(p => has(p));
        return new()
        {
            [StaffingPart.All] = all.Count,
            [StaffingPart.Gap] = all.Count(p => !p.Administrator || !p.Officer),
            [StaffingPart.NoAdministrator] = all.Count(p => !p.Administrator),
            [StaffingPart.NoOfficer] = all.Count(p => !p.Officer),
            [StaffingPart.Complete] = all.Count(p => p.Administrator && p.Officer),
        };
    }

    private sealed class Place
    {
        public Guid PortalId { get; init; }
        public Guid AgencyId { get; init; }
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public string FoldedName { get; init; } = "";
        public AgencyLevel Level { get; init; }
        public string? Host { get; init; }
        public bool HasAdministrator { get; init; }
        public bool HasOfficer { get; init; }
    }
}
