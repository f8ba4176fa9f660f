using System.Collections.Concurrent;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training;

/// <summary>
/// The duties of all agencies by year, kept in memory. A question asks first whether anything that they rest on was changed since
/// (<see cref="ChangeMark"/>); where so, only the boards and sessions that changed are read, and the year is worked out anew.
/// </summary>
internal sealed class DutyBook
{
    /// <summary>Years kept at once: those that people look at, whatever they type into the address.</summary>
    private const int MostYears = 12;

    private readonly Kept<IReadOnlyList<(Guid PersonId, Period Period)>> _boards = new();
    private readonly Kept<IReadOnlyList<Guid>> _passed = new();
    private readonly ConcurrentDictionary<int, (string Mark, DateOnly Day, DutyYear Year)> _years = new();

    internal async Task<DutyYear> OfAsync(GovernanceDb db, int year, DateOnly today)
    {
        var mark = await db.MarkOfAsync(DutySources.Kinds);
        if (_years.TryGetValue(year, out var kept) && kept.Mark == mark && kept.Day == today) return kept.Year;
        var duties = await WorkOutAsync(db, await DutySources.ReadAsync(db, year), year, today);
        var agencies = await db.Agencies.Select(a => new DutyAgency(a.Id, a.Code, a.Name, a.FoldedName, a.Level)).ToListAsync();
        var found = new DutyYear([.. agencies.Where(a => duties.Contains(a.Id)).OrderBy(a => a.Level).ThenBy(a => a.FoldedName, StringComparer.Ordinal).Select(a => new DutyGroup(a, [.. duties[a.Id]]))]);
        if (_years.Count >= MostYears && !_years.ContainsKey(year)) _years.Clear();
        _years[year] = (mark, today, found);
        return found;
    }

    private async Task<ILookup<Guid, TrainingDuty>> WorkOutAsync(GovernanceDb db, DutySources sources, int year, DateOnly today)
    {
        var terms = await _boards.OfAsync([.. sources.Boards.Select(b => (b.Id, b.Version))], ids => TermsAsync(db, ids));
        var passed = await _passed.OfAsync([.. sources.Sessions.Select(s => (s.Id, s.Version))], ids => PassedAsync(db, ids));
        var members = from board in sources.Boards
                      from term in terms.GetValueOrDefault(board.Id, [])
                      select new DutyHolder(term.PersonId, board.AgencyId, DutyCapacity.BoardMember, term.Period);
        var trained = from session in sources.Sessions
                      from person in passed.GetValueOrDefault(session.Id, [])
                      from field in session.Fields
                      select new PassedTraining(person, session.Id, session.LastDay, field);
        return TrainingDuty.Of(year, members.Concat(sources.Administrators), trained, today, sources.Exemptions, new(sources.Rules), sources.Fields).ToLookup(d => d.AgencyId);
    }

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<(Guid, Period)>>> TermsAsync(GovernanceDb db, IReadOnlyList<Guid> boards)
    {
        var terms = (await db.Appointments.Where(a => boards.Contains(a.BoardId)).Select(a => new { a.BoardId, a.PersonId, a.Period }).ToListAsync()).ToLookup(a => a.BoardId, a => (a.PersonId, a.Period));
        return boards.ToDictionary(id => id, id => (IReadOnlyList<(Guid, Period)>)[.. terms[id]]);
    }

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Guid>>> PassedAsync(GovernanceDb db, IReadOnlyList<Guid> sessions)
    {
        var passed = (await db.Attendances.Where(a => sessions.Contains(a.SessionId) && a.Result == TrainingResult.Passed).Select(a => new { a.SessionId, a.PersonId }).ToListAsync()).ToLookup(a => a.SessionId, a => a.PersonId);
        return sessions.ToDictionary(id => id, id => (IReadOnlyList<Guid>)[.. passed[id]]);
    }
}

/// <param name="Groups">Agencies with duties in that year, the province first.</param>
internal sealed record DutyYear(IReadOnlyList<DutyGroup> Groups)
{
    internal IReadOnlyList<AgencyDuties> Counts { get; } = [.. Groups.Select(g => new AgencyDuties(g.Agency.Id, g.Agency.Code, g.Agency.Name, g.Agency.Level, g.Duties.CountBy(d => d.State).ToDictionary()))];
}
