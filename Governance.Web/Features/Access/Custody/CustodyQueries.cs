using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Custody;

/// <summary>Which accounts of the portals lie with whom (Điều 24.1): for who runs the agency's portals, and its head.</summary>
public sealed class CustodyQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<AccountList> ListAsync(Actor reader, CustodyFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = Rows(db, reader, filter.Day);
        if (filter.Use is { } use) rows = rows.Where(r => r.Account.Use == use);
        if (Text.Fold(filter.Search) is { Length: > 0 } wanted) rows = rows.Where(r => r.Account.FoldedWords.Contains(wanted) || r.FoldedAgency.Contains(wanted) || r.FoldedCustodian!.Contains(wanted));
        // A register of at most some thousands, of which a reader sees a few: the states are counted where they are named.
        var all = (await rows.OrderBy(r => r.FoldedAgency).ThenBy(r => r.Account.Use).ThenBy(r => r.Account.Name).ThenBy(r => r.Account.Id).ToListAsync()).ConvertAll(r => Row(r, filter.Day));
        var counts = Enum.GetValues<CustodyState>().ToDictionary(s => s, s => all.Count(r => r.State == s));
        var shown = all.Where(r => filter.State is { } state ? r.State == state : r.State is not CustodyState.Closed).ToList();
        return new([.. shown.Skip(filter.Page * filter.PageSize).Take(filter.PageSize)], shown.Count, counts);
    }

    /// <summary>Null when there is no such account, or none that the reader may see.</summary>
    public async Task<AccountView?> AccountAsync(Actor reader, Guid id, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await Rows(db, reader, day).SingleOrDefaultAsync(r => r.Account.Id == id) is not { } found) return null;
        var custodies = await (from c in db.Custodies.AsNoTracking()
                               join p in db.People on c.PersonId equals p.Id
                               where c.AccountId == id
                               orderby c.Period.From descending
                               select new CustodyRow(p.Id, p.FullName, c.Period, c.HandedBy)).ToListAsync();
        return new(Row(found, day), custodies, found.Account.WhyNotChange(reader));
    }

    /// <summary>Agencies whose register the actor keeps, with their portals; for choosing.</summary>
    public async Task<IReadOnlyList<CustodyAgency>> AgenciesAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var mine = actor.AgenciesFor(Power.RunPortal) ?? [];
        var rows = await db.Agencies.AsNoTracking().Where(a => mine.Contains(a.Id)).OrderBy(a => a.FoldedName)
            .Select(a => new { a.Id, a.Name, Portals = db.Portals.Where(p => p.AgencyId == a.Id).OrderBy(p => p.Name).Select(p => new PortalChoice(p.Id, p.Name)).ToList() }).ToListAsync();
        return [.. rows.Select(r => new CustodyAgency(r.Id, r.Name, r.Portals))];
    }

    /// <summary>People of the agency, its technical administrators first, by any part of the name; at most 20.</summary>
    public async Task<IReadOnlyList<PersonChoice>> CustodiansAsync(Actor actor, Guid agencyId, string? search)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (!actor.May(Power.RunPortal, agencyId)) return [];
        var (folded, day) = (Text.Fold(search), actor.Day);
        return await (from p in db.People.AsNoTracking()
                      let administers = db.PostHoldings.Any(h => h.PersonId == p.Id && h.AgencyId == agencyId && h.Post == AgencyPost.TechnicalAdministrator && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until))
                      where (p.AgencyId == agencyId || administers) && (folded == "" || p.FoldedName.Contains(folded))
                      orderby administers ? 0 : 1, p.FoldedName, p.Id
                      select new PersonChoice(p.Id, p.FullName, p.JobTitle, db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault())).Take(20).ToListAsync();
    }

    private static IQueryable<Found> Rows(GovernanceDb db, Actor reader, DateOnly day)
    {
        var readable = reader.AgenciesFor(Power.ReadCustody) ?? [];
        return from account in db.PrivilegedAccounts.AsNoTracking()
               join agency in db.Agencies on account.AgencyId equals agency.Id
               join custody in db.Custodies.Where(c => c.Period.From <= day && (c.Period.Until == null || day < c.Period.Until)) on account.Id equals custody.AccountId into custodies
               from custody in custodies.DefaultIfEmpty()
               join person in db.People on custody.PersonId equals person.Id into people
               from person in people.DefaultIfEmpty()
               where readable.Contains(account.AgencyId)
               select new Found
               {
                   Account = account,
                   AgencyName = agency.Name,
                   FoldedAgency = agency.FoldedName,
                   PortalName = db.Portals.Where(p => p.Id == account.PortalId).Select(p => p.Name).FirstOrDefault(),
                   CustodianId = (Guid?)person.Id,
                   Custodian = person.FullName,
                   FoldedCustodian = person.FoldedName,
                   Since = (DateOnly?)custody.Period.From,
                   HandedBy = custody.HandedBy,
                   IsAdministrator = db.PostHoldings.Any(h => h.PersonId == person.Id && h.AgencyId == account.AgencyId && h.Post == AgencyPost.TechnicalAdministrator && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)),
               };
    }

    /// <summary>An account that edits may lie with an editor; every other with a technical administrator.</summary>
    private static AccountRow Row(Found f, DateOnly day)
    {
        var state = f.Account.ClosedFrom <= day ? CustodyState.Closed
            : f.CustodianId is null ? CustodyState.Nobody
            : f.IsAdministrator || f.Account.Use is AccountUse.Editing ? CustodyState.Kept : CustodyState.ToHandOver;
        return new(f.Account.Id, f.Account.AgencyId, f.AgencyName, f.Account.PortalId, f.PortalName, f.Account.Use, f.Account.Name, f.Account.Login, f.Account.Place, f.Account.ClosedFrom,
            f.CustodianId, f.Custodian, f.Since, f.HandedBy, state);
    }

    private sealed class Found
    {
        public PrivilegedAccount Account { get; init; } = null!;
        public string AgencyName { get; init; } = "";
        public string FoldedAgency { get; init; } = "";
        public string? PortalName { get; init; }
        public Guid? CustodianId { get; init; }
        public string? Custodian { get; init; }
        public string? FoldedCustodian { get; init; }
        public DateOnly? Since { get; init; }
        public string? HandedBy { get; init; }
        public bool IsAdministrator { get; init; }
    }
}
