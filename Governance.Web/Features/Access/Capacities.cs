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
            _ => Authority.FromPost(AgencyId, Level, (AgencyPost)Code, period, Decision),
        };
    }
}

/// <summary>Reads capacities: one command however many people and sources.</summary>
internal static class Capacities
{
    internal static string Decision(string number, DateOnly signed) => $"{number}, {signed:dd/MM/yyyy}";

    /// <summary>Everything these people ever were; with a day, what they are on it.</summary>
    internal static async Task<IReadOnlyList<Capacity>> OfAsync(GovernanceDb db, IReadOnlyCollection<Guid> people, DateOnly? day)
    {
        var seats = from a in db.Appointments
                    join b in db.Boards on a.BoardId equals b.Id
                    join agency in db.Agencies on b.AgencyId equals agency.Id
                    join d in db.BoardDecisions on a.StartDecisionId equals d.Id
                    where people.Contains(a.PersonId)
                    select new Row { Source = 0, Code = a.Post == BoardPost.Head ? 0 : a.Post == BoardPost.DeputyHead ? 1 : 2, PersonId = a.PersonId, AgencyId = b.AgencyId, Level = agency.Level, Established = agency.Established, Dissolved = agency.Dissolved, From = a.Period.From, Until = a.Period.Until, Number = d.Number, Signed = d.SignedOn };
        var tasks = from t in db.BoardTasks
                    join b in db.Boards on t.BoardId equals b.Id
                    join agency in db.Agencies on b.AgencyId equals agency.Id
                    join d in db.BoardDecisions on t.DecisionId equals d.Id
                    where people.Contains(t.PersonId)
                    select new Row { Source = 1, Code = 0, PersonId = t.PersonId, AgencyId = b.AgencyId, Level = agency.Level, Established = agency.Established, Dissolved = agency.Dissolved, From = t.Period.From, Until = t.Period.Until, Number = d.Number, Signed = d.SignedOn };
        var posts = from h in db.PostHoldings
                    join agency in db.Agencies on h.AgencyId equals agency.Id
                    where people.Contains(h.PersonId)
                    select new Row { Source = 2, Code = h.Post == AgencyPost.HeadOfAgency ? 0 : h.Post == AgencyPost.ChiefAccountant ? 1 : h.Post == AgencyPost.Accountant ? 2 : h.Post == AgencyPost.RecordClerk ? 3 : 4, PersonId = h.PersonId, AgencyId = h.AgencyId, Level = agency.Level, Established = agency.Established, Dissolved = agency.Dissolved, From = h.Period.From, Until = h.Period.Until, Number = h.DecisionNumber, Signed = h.DecisionDate };
        var all = Within(seats, day).Concat(Within(tasks, day)).Concat(Within(posts, day));
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
