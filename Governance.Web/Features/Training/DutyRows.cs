using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training;

/// <summary>Brings together appointments, posts and passed sessions of a year into its duties, with names.</summary>
internal static class DutyRows
{
    /// <param name="agencyId">Null = all agencies.</param>
    internal static async Task<IReadOnlyList<DutyRow>> LoadAsync(GovernanceDb db, int year, DateOnly today, Guid? agencyId = null)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var appointed = await (from a in db.Appointments.AsNoTracking()
                               join b in db.Boards on a.BoardId equals b.Id
                               where a.Period.From <= last && (a.Period.Until == null || a.Period.Until > first) && (agencyId == null || b.AgencyId == agencyId)
                               select new { a.PersonId, b.AgencyId, a.Period }).ToListAsync();
        var administrators = await (from h in db.PostHoldings.AsNoTracking()
                                    where h.Post == Domain.Agencies.AgencyPost.TechnicalAdministrator && h.Period.From <= last && (h.Period.Until == null || h.Period.Until > first)
                                        && (agencyId == null || h.AgencyId == agencyId)
                                    select new { h.PersonId, h.AgencyId, h.Period }).ToListAsync();
        var passed = await (from a in db.Attendances.AsNoTracking()
                            join s in db.TrainingSessions on a.SessionId equals s.Id
                            join c in db.Courses on s.CourseId equals c.Id
                            where a.Result == TrainingResult.Passed && s.LastDay >= first && s.LastDay <= last
                            select new { a.PersonId, s.Id, s.LastDay, c.Title, c.Field }).ToListAsync();
        DutyHolder[] holders =
        [
            .. appointed.Select(a => new DutyHolder(a.PersonId, a.AgencyId, DutyCapacity.BoardMember, a.Period)),
            .. administrators.Select(h => new DutyHolder(h.PersonId, h.AgencyId, DutyCapacity.TechnicalAdministrator, h.Period)),
        ];
        var exemptions = await db.TrainingExemptions.AsNoTracking().Where(e => e.Year == year && e.WithdrawnAt == null && (agencyId == null || e.AgencyId == agencyId)).ToListAsync();
        var rules = await db.DutyRules.AsNoTracking().Where(r => agencyId == null || r.AgencyId == agencyId).ToListAsync();
        var duties = TrainingDuty.Of(year, holders, passed.Select(p => new PassedTraining(p.PersonId, p.Id, p.LastDay, p.Field)), today, exemptions, new(rules));
        var people = await PeopleAsync(db, duties);
        var agencies = await db.Agencies.AsNoTracking().Where(a => agencyId == null || a.Id == agencyId).Select(a => new { a.Id, a.Code, a.Name, a.Level }).ToDictionaryAsync(a => a.Id);
        var titles = passed.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Title);
        return
        [
            .. from d in duties
               let person = people[d.PersonId]
               let agency = agencies[d.AgencyId]
               orderby agency.Level, agency.Name, Given(person.FullName), person.FullName
               select new DutyRow(d.PersonId, person.FullName, person.JobTitle, agency.Id, agency.Code, agency.Name, agency.Level, d.Capacities,
                   d.EndedOn, d.State, d.MetBy?.Day, d.MetBy?.SessionId, d.MetBy is null ? null : titles[d.MetBy.SessionId], d.ExemptBy),
        ];
    }

    private static async Task<Dictionary<Guid, Named>> PeopleAsync(GovernanceDb db, IReadOnlyList<TrainingDuty> duties)
    {
        var people = new Dictionary<Guid, Named>();
        foreach (var some in duties.Select(d => d.PersonId).Distinct().Chunk(1000)) // SQL Server takes 2,100 parameters
            foreach (var person in await db.People.AsNoTracking().Where(p => some.Contains(p.Id)).Select(p => new Named(p.Id, p.FullName, p.JobTitle)).ToListAsync()) people[person.Id] = person;
        return people;
    }

    private sealed record Named(Guid Id, string FullName, string? JobTitle);

    /// <summary>Vietnamese lists are ordered by the given name, which stands last.</summary>
    private static string Given(string fullName) => Text.Fold(fullName).Split(' ')[^1];
}
