using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Access.Custody;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Incidents;

/// <summary>Incidents of portals and accounts (Điều 24.3): for who runs the agency's portals, and its head.</summary>
public sealed class IncidentQueries(IDbContextFactory<GovernanceDb> databases, TimeProvider clock)
{
    public async Task<IncidentList> ListAsync(Actor reader, IncidentFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var wanted = Readable(db, reader);
        if (filter.From is { } from) { var begins = VietnamTime.StartOf(from); wanted = wanted.Where(i => i.NoticedAt >= begins); }
        if (filter.To is { } to) { var ends = VietnamTime.StartOf(to.AddDays(1)); wanted = wanted.Where(i => i.NoticedAt < ends); }
        if (Text.Fold(filter.Search) is { Length: > 0 } folded)
            wanted = wanted.Where(i => i.FoldedWhat.Contains(folded) || db.Agencies.Any(a => a.Id == i.AgencyId && a.FoldedName.Contains(folded)) || db.PrivilegedAccounts.Any(a => a.Id == i.AccountId && a.FoldedWords.Contains(folded)));
        var counted = await wanted.GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        if (filter.State is { } state) wanted = wanted.Where(i => i.State == state);
        var rows = await RowsAsync(db, wanted.OrderByDescending(i => i.NoticedAt).ThenBy(i => i.Id).Skip(filter.Page * filter.PageSize).Take(filter.PageSize));
        return new([.. rows.Select(r => r.Row)], filter.State is { } one ? counted.GetValueOrDefault(one) : counted.Values.Sum(), Enum.GetValues<IncidentState>().ToDictionary(s => s, s => counted.GetValueOrDefault(s)));
    }

    /// <summary>Incidents that are not closed, the oldest first.</summary>
    public async Task<IReadOnlyList<IncidentRow>> OpenAsync(Actor reader)
    {
        await using var db = await databases.CreateDbContextAsync();
        return [.. (await RowsAsync(db, Readable(db, reader).Where(i => i.State != IncidentState.Closed).OrderBy(i => i.NoticedAt).ThenBy(i => i.Id))).Select(r => r.Row)];
    }

    /// <summary>Of one account, the newest first.</summary>
    public async Task<IReadOnlyList<IncidentRow>> OfAccountAsync(Actor reader, Guid accountId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return [.. (await RowsAsync(db, Readable(db, reader).Where(i => i.AccountId == accountId).OrderByDescending(i => i.NoticedAt).ThenBy(i => i.Id))).Select(r => r.Row)];
    }

    /// <summary>Null when there is no such incident, or none that the reader may see.</summary>
    public async Task<IncidentView?> IncidentAsync(Actor reader, Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await RowsAsync(db, Readable(db, reader).Where(i => i.Id == id)) is not [(var incident, var row)]) return null;
        var day = VietnamTime.DayOf(incident.NoticedAt);
        var names = await (from a in db.Agencies
                           where a.Id == incident.AgencyId
                           select new
                           {
                               Parent = db.Agencies.Where(p => p.Id == a.ParentId).Select(p => p.Name).FirstOrDefault(),
                               Author = db.People.Where(p => p.Id == incident.AuthorId).Select(p => p.FullName).FirstOrDefault(),
                               Custodian = (from c in db.Custodies
                                            join p in db.People on c.PersonId equals p.Id
                                            where c.AccountId == incident.AccountId && c.Period.From <= day && (c.Period.Until == null || day < c.Period.Until)
                                            select p.FullName).FirstOrDefault(),
                           }).SingleAsync();
        return new(row, incident.AgencyId, names.Parent, incident.PortalId, incident.AccountId, names.Author, names.Custodian, incident.ReportHours, incident.LevelSource, incident.LevelConfidence,
            [.. incident.Notices.Select(n => new NoticeRow(n.To, n.Whom, n.At, n.How))], incident.Cause, incident.Remedy, incident.WhyNotChange(reader), incident.WhyNotClose(reader));
    }

    /// <summary>Agencies whose incidents the actor writes down, with what there is to choose from.</summary>
    public async Task<IReadOnlyList<IncidentAgency>> AgenciesAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (mine, day) = (actor.AgenciesFor(Power.RunPortal) ?? [], actor.Day);
        var agencies = await db.Agencies.AsNoTracking().Where(a => mine.Contains(a.Id)).OrderBy(a => a.FoldedName).Select(a => new { a.Id, a.Name }).ToListAsync();
        var portals = (await db.Portals.AsNoTracking().Where(p => mine.Contains(p.AgencyId)).OrderBy(p => p.Name).Select(p => new { p.AgencyId, Choice = new PortalChoice(p.Id, p.Name) }).ToListAsync()).ToLookup(p => p.AgencyId, p => p.Choice);
        var accounts = (await db.PrivilegedAccounts.AsNoTracking().Where(a => mine.Contains(a.AgencyId)).OrderBy(a => a.Use).ThenBy(a => a.Name).Select(a => new { a.AgencyId, Choice = new AccountChoice(a.Id, a.Name, a.Login) }).ToListAsync()).ToLookup(a => a.AgencyId, a => a.Choice);
        var levels = (await db.IncidentLevels.AsNoTracking().Where(l => mine.Contains(l.AgencyId) && (l.Period.Until == null || day < l.Period.Until)).OrderBy(l => l.Hours).ThenBy(l => l.Name).Select(l => new { l.AgencyId, Row = new LevelRow(l.Id, l.Name, l.Hours, l.Source, l.Confidence, l.Period) }).ToListAsync()).ToLookup(l => l.AgencyId, l => l.Row);
        return [.. agencies.Select(a => new IncidentAgency(a.Id, a.Name, [.. portals[a.Id]], [.. accounts[a.Id]], [.. levels[a.Id]]))];
    }

    private static IQueryable<IncidentReport> Readable(GovernanceDb db, Actor reader)
    {
        var mine = reader.AgenciesFor(Power.ReadCustody) ?? [];
        return db.IncidentReports.AsNoTracking().Where(i => mine.Contains(i.AgencyId));
    }

    private async Task<IReadOnlyList<(IncidentReport Incident, IncidentRow Row)>> RowsAsync(GovernanceDb db, IQueryable<IncidentReport> incidents)
    {
        var now = clock.UtcNow();
        var found = await incidents.Include(i => i.Notices).AsSingleQuery().ToListAsync();
        var (agencyIds, portalIds, accountIds) = (found.ConvertAll(i => i.AgencyId), found.ConvertAll(i => i.PortalId), found.ConvertAll(i => i.AccountId));
        var agencies = await db.Agencies.AsNoTracking().Where(a => agencyIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name);
        var portals = await db.Portals.AsNoTracking().Where(p => portalIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        var accounts = await db.PrivilegedAccounts.AsNoTracking().Where(a => accountIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name);
        return [.. found.Select(i => (i, new IncidentRow(i.Id, agencies.GetValueOrDefault(i.AgencyId, ""), i.PortalId is { } p ? portals.GetValueOrDefault(p) : null, i.AccountId is { } a ? accounts.GetValueOrDefault(a) : null,
            i.What, i.NoticedAt, i.Level, i.State, i.ReportedAt, i.DueAt, i.ClosedAt, i.IsLate(now))))];
    }
}
