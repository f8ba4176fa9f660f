using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training;

/// <summary>An agency's duties of a year, as far as a filter lets them through.</summary>
internal sealed record DutyGroup(DutyAgency Agency, IReadOnlyList<TrainingDuty> Duties);

internal sealed record DutyAgency(Guid Id, string Code, string Name, string FoldedName, AgencyLevel Level);

/// <summary>Duties with the names of whom and what they are about.</summary>
internal static class DutyRows
{
    /// <summary>One page. The rows stand by agency, then by name: only the agencies on the page have their names read.</summary>
    internal static async Task<IReadOnlyList<DutyRow>> PageAsync(GovernanceDb db, IReadOnlyList<DutyGroup> groups, int skip, int take)
    {
        var passed = 0;
        List<DutyGroup> onPage = [];
        foreach (var group in groups)
        {
            if (onPage.Count == 0 && passed + group.Duties.Count <= skip) passed += group.Duties.Count;
            else if (onPage.Sum(g => g.Duties.Count) < skip - passed + take) onPage.Add(group);
            else break;
        }
        return [.. (await NamedAsync(db, onPage)).Skip(skip - passed).Take(take)];
    }

    /// <summary>All of them, by agency in the order given, then by given name.</summary>
    internal static async Task<IReadOnlyList<DutyRow>> NamedAsync(GovernanceDb db, IReadOnlyList<DutyGroup> groups)
    {
        var people = await PeopleAsync(db, [.. groups.SelectMany(g => g.Duties).Select(d => d.PersonId).Distinct()]);
        var titles = await TitlesAsync(db, [.. groups.SelectMany(g => g.Duties).Select(d => d.MetBy?.SessionId).OfType<Guid>().Distinct()]);
        return [.. groups.SelectMany(g => g.Duties.Select(Row(g.Agency)).OrderBy(r => Given(r.PersonName), StringComparer.Ordinal).ThenBy(r => Text.Fold(r.PersonName), StringComparer.Ordinal))];

        Func<TrainingDuty, DutyRow> Row(DutyAgency agency) => d => new(d.PersonId, people[d.PersonId].FullName, people[d.PersonId].JobTitle, agency.Id, agency.Code, agency.Name, agency.Level, d.Capacities,
            d.EndedOn, d.State, d.MetBy?.Day, d.MetBy?.SessionId, d.MetBy is null ? null : titles.GetValueOrDefault(d.MetBy.SessionId), d.ExemptBy);
    }

    private static async Task<Dictionary<Guid, Named>> PeopleAsync(GovernanceDb db, IReadOnlyList<Guid> ids) =>
        (await ids.InPartsAsync(some => db.People.AsNoTracking().Where(p => some.Contains(p.Id)).Select(p => new Named(p.Id, p.FullName, p.JobTitle)).ToListAsync())).ToDictionary(p => p.Id);

    private static async Task<Dictionary<Guid, string>> TitlesAsync(GovernanceDb db, IReadOnlyList<Guid> ids) =>
        (await ids.InPartsAsync(some => db.TrainingSessions.Where(s => some.Contains(s.Id)).Join(db.Courses, s => s.CourseId, c => c.Id, (s, c) => new { s.Id, c.Title }).ToListAsync())).ToDictionary(s => s.Id, s => s.Title);

    private sealed record Named(Guid Id, string FullName, string? JobTitle);

    /// <summary>Vietnamese lists are ordered by the given name, which stands last.</summary>
    private static string Given(string fullName) => Text.Fold(fullName).Split(' ')[^1];
}
