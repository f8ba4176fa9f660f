using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access;

/// <summary>Whence a capacity comes.</summary>
internal enum CapacitySource
{
    Seat,
    Task,
    Post,
    Contribution,
}

/// <summary>One appointment, task or post as a flat row: the three lists come back beneath one another, never multiplied.</summary>
/// <param name="Code">Number of the post or task within its enumeration.</param>
internal sealed record Capacity(
    CapacitySource Source, int Code, Guid PersonId, Guid AgencyId, AgencyLevel Level, DateOnly? Established, DateOnly? Dissolved,
    DateOnly From, DateOnly? Until, string Number, DateOnly Signed)
{
    private string Decision => Capacities.Decision(Number, Signed);

    /// <summary>What it lets its holder do, while the agency exists.</summary>
    internal IEnumerable<Grant> Grants()
    {
        var (from, until) = (Established > From ? Established.Value : From, Dissolved < (Until ?? DateOnly.MaxValue) ? Dissolved : Until);
        if (until <= from) return [];
        var period = new Period(from, until);
        return Source switch
        {
            CapacitySource.Seat => Authority.FromAppointment(AgencyId, (BoardPost)Code, period, Decision),
            CapacitySource.Task => Authority.FromTask(AgencyId, (BoardTaskKind)Code, period, Decision),
            CapacitySource.Contribution => Authority.FromContribution(AgencyId, period, Decision),
            _ => Authority.FromPost(AgencyId, Level, (AgencyPost)Code, period, Decision),
        };
    }
}

/// <summary>Reads capacities: one command however many people and sources.</summary>
internal static class Capacities
{
    internal static string Decision(string number, DateOnly signed) => $"{number}, {signed:dd/MM/yyyy}";

    /// <summary>Everything these people ever were; with a day, what they are on it.</summary>
    internal static Task<IReadOnlyList<Capacity>> OfAsync(GovernanceDb db, IReadOnlyCollection<Guid> people, DateOnly? day) =>
        ReadAsync(db, rows => rows.Where(r => people.Contains(r.PersonId)), day);

    /// <summary>Everyone who is something in that agency on a day.</summary>
    internal static Task<IReadOnlyList<Capacity>> InAsync(GovernanceDb db, Guid agencyId, DateOnly day) =>
        ReadAsync(db, rows => rows.Where(r => r.AgencyId == agencyId), day);

    private static async Task<IReadOnlyList<Capacity>> ReadAsync(GovernanceDb db, Func<IQueryable<Row>, IQueryable<Row>> wanted, DateOnly? day)
    {
        var seats = from a in db.Appointments
                    join b in db.Boards on a.BoardId equals b.Id
                    join agency in db.Agencies on b.AgencyId equals agency.Id
                    join d in db.BoardDecisions on a.StartDecisionId equals d.Id
                    select new Row { Source = 0, Code = a.Post == BoardPost.Head ? 0 : a.Post == BoardPost.DeputyHead ? 1 : 2, PersonId = a.PersonId, AgencyId = b.AgencyId, Level = agency.Level, Established = agency.Established, Dissolved = agency.Dissolved, From = a.Period.From, Until = a.Period.Until, Number = d.Number, Signed = d.SignedOn };
        var tasks = from t in db.BoardTasks
                    join b in db.Boards on t.BoardId equals b.Id
                    join agency in db.Agencies on b.AgencyId equals agency.Id
                    join d in db.BoardDecisions on t.DecisionId equals d.Id
                    select new Row { Source = 1, Code = 0, PersonId = t.PersonId, AgencyId = b.AgencyId, Level = agency.Level, Established = agency.Established, Dissolved = agency.Dissolved, From = t.Period.From, Until = t.Period.Until, Number = d.Number, Signed = d.SignedOn };
        // The secretary's task may lie with someone of the helper team (Điều 20.3).
        var helpers = from m in db.HelperMembers
                      join team in db.HelperTeams on m.TeamId equals team.Id
                      join b in db.Boards on team.BoardId equals b.Id
                      join agency in db.Agencies on b.AgencyId equals agency.Id
                      where m.IsSecretary
                      select new Row { Source = 1, Code = 0, PersonId = m.PersonId, AgencyId = b.AgencyId, Level = agency.Level, Established = agency.Established, Dissolved = agency.Dissolved, From = m.From, Until = m.SecretaryUntil ?? m.Until, Number = team.Number, Signed = team.SignedOn };
        var posts = from h in db.PostHoldings
                    join agency in db.Agencies on h.AgencyId equals agency.Id
                    select new Row { Source = 2, Code = h.Post == AgencyPost.HeadOfAgency ? 0 : h.Post == AgencyPost.ChiefAccountant ? 1 : h.Post == AgencyPost.Accountant ? 2 : h.Post == AgencyPost.RecordClerk ? 3 : h.Post == AgencyPost.TechnicalAdministrator ? 4 : 5, PersonId = h.PersonId, AgencyId = h.AgencyId, Level = agency.Level, Established = agency.Established, Dissolved = agency.Dissolved, From = h.Period.From, Until = h.Period.Until, Number = h.DecisionNumber, Signed = h.DecisionDate };
        var contributions = from c in db.Contributors
                            join b in db.Boards on c.BoardId equals b.Id
                            join agency in db.Agencies on b.AgencyId equals agency.Id
                            select new Row { Source = 3, Code = 0, PersonId = c.PersonId, AgencyId = b.AgencyId, Level = agency.Level, Established = agency.Established, Dissolved = agency.Dissolved, From = c.Period.From, Until = c.Period.Until, Number = c.Number, Signed = c.SignedOn };
        var all = Within(wanted(seats), day).Concat(Within(wanted(tasks), day)).Concat(Within(wanted(helpers), day)).Concat(Within(wanted(posts), day)).Concat(Within(wanted(contributions), day));
        return [.. (await all.AsNoTracking().ToListAsync()).OrderBy(r => r.Source).ThenBy(r => r.Code).ThenBy(r => r.From)
            .Select(r => new Capacity((CapacitySource)r.Source, r.Code, r.PersonId, r.AgencyId, r.Level, r.Established, r.Dissolved, r.From, r.Until, r.Number, r.Signed))];
    }

    private static IQueryable<Row> Within(IQueryable<Row> rows, DateOnly? day) => day is not { } on ? rows
        : rows.Where(r => r.From <= on && (r.Until == null || on < r.Until) && (r.Established == null || r.Established <= on) && (r.Dissolved == null || on < r.Dissolved));

    private sealed class Row
    {
        public int Source { get; init; }
        public int Code { get; init; }
        public Guid PersonId { get; init; }
        public Guid AgencyId { get; init; }
        public AgencyLevel Level { get; init; }
        public DateOnly? Established { get; init; }
        public DateOnly? Dissolved { get; init; }
        public DateOnly From { get; init; }
        public DateOnly? Until { get; init; }
        public string Number { get; init; } = "";
        public DateOnly Signed { get; init; }
    }
}
