using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Compliance;

/// <summary>
/// Duties over the years: of the province's agencies, of an agency's people, of a person. Open to every signed-in user, as the register is; what was paid, to those who may
/// read the money of the agency, the others see what was planned.
/// </summary>
public sealed class ComplianceQueries(IDbContextFactory<GovernanceDb> databases, TrainingQueries training)
{
    /// <summary>How many years stand side by side.</summary>
    public const int Years = 5;

    public async Task<ProvinceCompliance> ProvinceAsync(ComplianceFilter filter, Actor reader)
    {
        var words = Text.Fold(filter.Search);
        var byAgency = new Dictionary<Guid, (AgencyDuties Named, Dictionary<int, AgencyDuties> Years)>();
        foreach (var year in YearsTo(filter.LastYear))
            foreach (var agency in (await training.YearAsync(new(year, Size: 0), reader.Day)).Agencies)
            {
                if (!byAgency.TryGetValue(agency.Id, out var there)) byAgency[agency.Id] = there = (agency, []);
                there.Years[year] = agency;
            }
        await using var db = await databases.CreateDbContextAsync();
        var costs = await CostsAsync(db, filter.LastYear, null, reader);
        var agencies = byAgency.Values.Select(a => a.Named).Where(a => (filter.Level is null || a.Level == filter.Level) && (words == "" || Text.Fold(a.Name).Contains(words)))
            .OrderBy(a => a.Level).ThenBy(a => Text.Fold(a.Name), StringComparer.Ordinal)
            .Select(a => Over(a, filter.LastYear, year => byAgency[a.Id].Years.GetValueOrDefault(year)?.Counts, costs)).ToList();
        return new(agencies, [.. YearsTo(filter.LastYear).Select((year, i) => YearFigures.Sum(year, agencies.Select(a => a.Years[i])))]);
    }

    /// <summary>The people of an agency; null when there is none of that code.</summary>
    public async Task<AgencyCompliance?> AgencyAsync(string code, int lastYear, Actor reader)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Agencies.AsNoTracking().Where(a => a.Code == code).Select(a => new { a.Id, a.Code, a.Name, a.Level }).SingleOrDefaultAsync() is not { } agency) return null;
        var rows = await RowsAsync(new(0, Agency: code), lastYear, reader.Day);
        var people = await PeopleAsync(db, rows, lastYear, reader);
        var costs = await CostsAsync(db, lastYear, agency.Id, reader);
        return new(Over(new(agency.Id, agency.Code, agency.Name, agency.Level, new Dictionary<DutyState, int>()), lastYear,
            year => rows.Where(r => r.Year == year).CountBy(r => r.Duty.State).ToDictionary(), costs), people);
    }

    /// <summary>A person's duties in all agencies; null when there is no such person, or nothing in those years.</summary>
    public async Task<PersonOverYears?> PersonAsync(Guid personId, int lastYear, Actor reader)
    {
        await using var db = await databases.CreateDbContextAsync();
        return (await PeopleAsync(db, await RowsAsync(new(0, Person: personId), lastYear, reader.Day), lastYear, reader)).SingleOrDefault();
    }

    /// <summary>What a year's training cost each of those people: their shares of the sessions they came to, whole đồng.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> CostsOfAsync(IReadOnlyCollection<Guid> people, int year, Actor reader)
    {
        await using var db = await databases.CreateDbContextAsync();
        var sessions = await SharesAsync(db, people, year, year, reader);
        return people.Distinct().ToDictionary(p => p, p => sessions.Sum(s => s.Of(p)));
    }

    internal static IEnumerable<int> YearsTo(int last) => Enumerable.Range(last - Years + 1, Years);

    private async Task<IReadOnlyList<(int Year, DutyRow Duty)>> RowsAsync(TrainingFilter filter, int lastYear, DateOnly today)
    {
        var rows = new List<(int, DutyRow)>();
        foreach (var year in YearsTo(lastYear)) rows.AddRange((await training.PeopleAsync(filter with { Year = year }, today)).Select(r => (year, r)));
        return rows;
    }

    private static async Task<IReadOnlyList<PersonOverYears>> PeopleAsync(GovernanceDb db, IReadOnlyList<(int Year, DutyRow Duty)> rows, int lastYear, Actor reader)
    {
        var sessions = await SharesAsync(db, [.. rows.Select(r => r.Duty.PersonId).Distinct()], lastYear - Years + 1, lastYear, reader);
        return
        [
            .. from row in rows
               group row by row.Duty.PersonId into person
               let name = person.Last().Duty
               orderby Text.Fold(name.PersonName).Split(' ')[^1], Text.Fold(name.PersonName)
               select new PersonOverYears(person.Key, name.PersonName, name.JobTitle, [.. person.Select(r => new DutyWithCost(r.Year, r.Duty, First(person, r) ? sessions.Where(s => s.Year == r.Year).Sum(s => s.Of(person.Key)) : 0))]),
        ];

        // Who has a duty in two agencies has one cost.
        static bool First(IEnumerable<(int Year, DutyRow Duty)> person, (int Year, DutyRow Duty) row) => person.First(r => r.Year == row.Year) == row;
    }

    private static AgencyOverYears Over(AgencyDuties agency, int lastYear, Func<int, IReadOnlyDictionary<DutyState, int>?> counts, ILookup<(Guid, int), (long Amount, bool IsPosted)> costs) =>
        new(agency.Id, agency.Code, agency.Name, agency.Level, [.. YearsTo(lastYear).Select(year => new YearFigures(year, counts(year) ?? new Dictionary<DutyState, int>(),
            costs[(agency.Id, year)].Sum(c => c.Amount), costs[(agency.Id, year)].Where(c => !c.IsPosted).Sum(c => c.Amount)))]);

    /// <summary>Costs of sessions by the agency that held them and the year in which they ended; what is still to come costs nothing yet, what was called off counts where it was paid all the same.</summary>
    private static async Task<ILookup<(Guid, int), (long Amount, bool IsPosted)>> CostsAsync(GovernanceDb db, int lastYear, Guid? agencyId, Actor reader)
    {
        var (first, last, seen) = (new DateOnly(lastYear - Years + 1, 1, 1), new DateOnly(lastYear, 12, 31), reader.AgenciesFor(Power.ReadMoney));
        return (await db.TrainingSessions.Where(s => s.LastDay >= first && s.LastDay <= last && (agencyId == null || s.AgencyId == agencyId) && (s.State == SessionState.Held || s.State == SessionState.Closed || s.Spending != null))
            .Select(s => new { s.AgencyId, s.LastDay, s.Cost, Spent = seen == null || seen.Contains(s.AgencyId) ? (long?)s.Spending!.Amount : null }).ToListAsync()).ToLookup(s => (s.AgencyId, s.LastDay.Year), s => (s.Spent ?? s.Cost, s.Spent is not null));
    }

    private static async Task<IReadOnlyList<SessionCost>> SharesAsync(GovernanceDb db, IReadOnlyCollection<Guid> people, int firstYear, int lastYear, Actor reader)
    {
        var (first, last, seen) = (new DateOnly(firstYear, 1, 1), new DateOnly(lastYear, 12, 31), reader.AgenciesFor(Power.ReadMoney));
        var sessions = await people.InPartsAsync(some => db.TrainingSessions
            .Where(s => s.LastDay >= first && s.LastDay <= last && s.Attendances.Any(a => some.Contains(a.PersonId)) && (s.State == SessionState.Held || s.State == SessionState.Closed || s.Spending != null))
            .Select(s => new { s.Id, s.AgencyId, s.LastDay, s.Cost, Spent = seen == null || seen.Contains(s.AgencyId) ? (long?)s.Spending!.Amount : null, People = s.Attendances.Where(a => !a.IsWaiting).OrderBy(a => a.Place).Select(a => new { a.PersonId, a.Attended }).ToList() }).ToListAsync());
        return [.. sessions.DistinctBy(s => s.Id).Select(s => new SessionCost(s.Id, s.AgencyId, s.LastDay.Year, s.Spent ?? s.Cost, s.Spent is not null,
            [.. s.People.Where(p => p.Attended || !s.People.Any(other => other.Attended)).Select(p => p.PersonId)]))];
    }
}
