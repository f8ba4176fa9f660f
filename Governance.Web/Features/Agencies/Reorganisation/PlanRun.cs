using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>
/// Carries a plan out on one context, through the verbs of each room, without saving: a dry run throws the context away,
/// applying saves it. So the two can never differ.
/// </summary>
internal sealed class PlanRun(GovernanceDb db, ReorganisationPlan plan, Stamp stamp)
{
    private readonly List<StepProblem> _problems = [];
    private readonly Dictionary<object, (Consequence Kind, string Agency, string What)> _notes = new(ReferenceEqualityComparer.Instance);
    private Dictionary<string, Agency> _agencies = [];
    private Dictionary<Guid, Portal> _portals = [];
    private List<HostAssignment> _hosts = [];
    private DecisionPaper _paper = null!;
    private Stamp _commissioned = null!;

    internal IReadOnlyList<StepProblem> Problems => _problems;

    internal (Consequence Kind, string Agency, string What)? NoteOf(object row) => _notes.TryGetValue(row, out var note) ? note : null;

    internal async Task CarryOutAsync()
    {
        var all = await db.Agencies.Include(a => a.FormerNames).ToListAsync();
        _problems.AddRange(new PlanCheck(plan, all).Problems());
        if (_problems.Count > 0) return;
        _agencies = all.ToDictionary(a => a.Code);
        var lines = plan.Steps.SelectMany(s => s.Lines).ToList();
        var ending = lines.Where(l => l.Role is LineRole.Ends).Select(l => _agencies[l.Code].Id).ToList();
        _commissioned = plan.Commission(lines.Where(l => l.Role is not LineRole.Begins).Select(l => _agencies[l.Code].Id), stamp);
        _paper = new(plan.DecisionNumber!, plan.SignedOn!.Value, plan.Day, plan.Signer!, plan.SignerTitle!, plan.Scan, plan.Title);
        _portals = await db.Portals.ToDictionaryAsync(p => p.AgencyId);
        _hosts = await db.HostAssignments.ToListAsync();
        var boards = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).Where(b => ending.Contains(b.AgencyId)).AsSplitQuery().ToDictionaryAsync(b => b.AgencyId);
        var people = await db.People.AsNoTracking().Where(p => db.PostHoldings.Any(h => h.PersonId == p.Id && ending.Contains(h.AgencyId)) || db.Appointments.Any(a => a.PersonId == p.Id && db.Boards.Any(b => b.Id == a.BoardId && ending.Contains(b.AgencyId))))
            .ToDictionaryAsync(p => p.Id, p => p.FullName);
        var holdings = (await db.PostHoldings.Where(h => ending.Contains(h.AgencyId)).ToListAsync()).ToLookup(h => h.AgencyId);
        foreach (var line in lines.Where(l => l.Role is LineRole.Ends))
            Try(line, () => End(_agencies[line.Code], boards.GetValueOrDefault(_agencies[line.Code].Id), [.. holdings[_agencies[line.Code].Id]], people));
        foreach (var line in Parents(lines.Where(l => l.Role is LineRole.Begins))) Try(line, () => Begin(line));
        foreach (var line in lines.Where(l => l is { Role: LineRole.Ends, HostFate: not HostFate.Retire })) Try(line, () => PassOn(line));
        foreach (var line in lines.Where(l => l is { Role: LineRole.Stays, Name: not null })) Try(line, () => Rename(line));
        foreach (var step in plan.Steps) foreach (var (before, after) in step.Successions()) Try(step.Lines[0], () => Succeed(_agencies[before], _agencies[after]));
    }

    /// <summary>What an agency has ends before the agency itself, on the same day.</summary>
    private void End(Agency agency, EditorialBoard? board, List<PostHolding> holdings, IReadOnlyDictionary<Guid, string> people)
    {
        if (board is not null && !board.Decisions.Any(d => d.Kind is Governance.Domain.Boards.DecisionKind.Dissolution))
        {
            board.Dissolve(agency, _paper, _commissioned);
            Note(board.Decisions.Single(d => d.Kind is Governance.Domain.Boards.DecisionKind.Dissolution), Consequence.BoardEnds, agency, plan.DecisionNumber!);
            foreach (var a in board.Appointments) Note(a, Consequence.AppointmentEnds, agency, people.GetValueOrDefault(a.PersonId, a.JobTitle));
            foreach (var t in board.Tasks) Note(t, Consequence.TaskEnds, agency, people.GetValueOrDefault(t.PersonId, ""));
            foreach (var d in board.Decisions) if (NoteOf(d) is null) Note(d, Consequence.Other, agency, d.Number);
        }
        var posts = new AgencyPosts(agency, holdings);
        foreach (var holding in holdings.Where(h => h.Period.Until is null || h.Period.Until > plan.Day))
        {
            if (holding.Period.From >= plan.Day) throw new RuleBroken(new Refusal("Agencies.PostBeginsLater", agency.Name, people[holding.PersonId], holding.Period.From));
            posts.End(holding, plan.Day, plan.DecisionNumber!, plan.SignedOn!.Value, _commissioned);
            Note(holding, Consequence.PostEnds, agency, people[holding.PersonId]);
        }
        if (_portals.GetValueOrDefault(agency.Id) is { } portal)
        {
            foreach (var host in _hosts.Where(h => h.PortalId == portal.Id && (h.Period.Until is null || h.Period.Until > plan.Day)))
            {
                portal.End(host, plan.Day, _commissioned);
                Note(host, Consequence.HostRetired, agency, host.Host);
            }
            portal.Archive(plan.Day, _commissioned);
            Note(portal, Consequence.PortalArchived, agency, portal.Name);
            Republish(portal);
        }
        plan.End(agency, stamp);
        Note(agency, Consequence.AgencyEnds, agency, agency.Code);
    }

    private void Begin(PlanLine line)
    {
        var agency = plan.Begin(line, line.ParentCode is { } parent ? _agencies[parent].Id : null, stamp);
        db.Add(agency);
        _agencies[agency.Code] = agency;
        Note(agency, Consequence.AgencyBegins, agency, agency.Code);
        if (line.Host is not { } name) return;
        _commissioned = plan.Commission(_agencies.Values.Where(a => a.Established == plan.Day).Select(a => a.Id), _commissioned);
        var portal = new Portal(agency.Id, agency.Name, PortalKind.Site);
        db.Add(portal);
        _portals[agency.Id] = portal;
        Note(portal, Consequence.PortalBegins, agency, portal.Name);
        Give(name, agency, portal);
    }

    /// <summary>Host names of the agency that ends go, or lead, to the other's portal.</summary>
    private void PassOn(PlanLine line)
    {
        var (from, to) = (_portals.GetValueOrDefault(_agencies[line.Code].Id), _agencies[line.HostTo!]);
        if (from is null) return;
        if (_portals.GetValueOrDefault(to.Id) is not { } target) throw new RuleBroken(new Refusal("Agencies.NoPortal", to.Name));
        foreach (var host in _hosts.Where(h => h.PortalId == from.Id && h.Period.Until == plan.Day).ToList())
        {
            if (line.HostFate is HostFate.Reassign) Give(host.Host, to, target);
            else
            {
                var redirect = from.Redirect(host.Host, target, new(plan.Day, line.RedirectUntil), _commissioned);
                db.Add(redirect);
                Note(redirect, Consequence.HostRedirected, to, host.Host);
            }
        }
    }

    private void Give(string host, Agency to, Portal portal)
    {
        var right = plan.Commission([to.Id], stamp);
        var former = _hosts.Find(h => h.Host == HostAssignment.Clean(host) && h.Period.Until == plan.Day);
        var assignment = portal.Assign(host, new(plan.Day), plan.DecisionNumber!, _hosts, right);
        db.Add(assignment);
        _hosts.Add(assignment);
        Note(assignment, former is null ? Consequence.HostBegins : Consequence.HostReassigned, to, assignment.Host);
        Republish(portal);
    }

    private void Rename(PlanLine line)
    {
        var agency = _agencies[line.Code];
        var old = agency.Name;
        plan.Rename(agency, line.Name!, stamp);
        Note(agency, Consequence.AgencyRenamed, agency, $"{old} → {agency.Name}");
        Note(agency.FormerNames.Single(n => n.Until == plan.Day), Consequence.Other, agency, old);
    }

    private void Succeed(Agency before, Agency after)
    {
        var succession = AgencySuccession.Enter(before, after, plan.DecisionNumber!, plan.ProvinceId, stamp);
        db.Add(succession);
        Note(succession, Consequence.Succession, before, after.Name);
    }

    /// <summary>The map of host names is written when something is published; on the day itself it is read by date.</summary>
    private void Republish(Portal portal)
    {
        var item = new OutboxItem(portal.Id, null, null, OutboxReason.WholePortal, stamp.At);
        db.Add(item);
    }

    private void Note(object row, Consequence kind, Agency agency, string what) => _notes[row] = (kind, agency.Name, what);

    /// <summary>An agency above another begins before it.</summary>
    private static IEnumerable<PlanLine> Parents(IEnumerable<PlanLine> beginning)
    {
        var (left, done) = (beginning.ToList(), new List<PlanLine>());
        while (left.Count > 0)
        {
            var next = left.Where(l => left.TrueForAll(o => o.Code != l.ParentCode)).ToList();
            if (next.Count == 0) next = left;
            done.AddRange(next);
            left = [.. left.Except(next)];
        }
        return done;
    }

    private void Try(PlanLine line, Action verb)
    {
        try { verb(); }
        catch (RuleBroken broken) { _problems.AddRange(broken.Refusals.Select(r => new StepProblem(line.StepId, r))); }
    }
}
