using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>
/// Carries a plan out on one context, through the verbs of each room, without saving: a dry run throws the context away,
/// applying saves it. So the two can never differ.
/// </summary>
internal sealed class PlanRun(GovernanceDb db, ReorganisationPlan plan)
{
    private readonly List<StepProblem> _problems = [];
    private readonly List<PlanLine> _lines = [.. plan.Steps.OrderBy(s => s.Order).SelectMany(s => s.Lines.OrderBy(l => l.Order))];
    private Dictionary<string, Agency> _agencies = [];
    private PlanMandate _mandate = null!;
    private PlanPortals _portals = null!;

    internal IReadOnlyList<StepProblem> Problems => _problems;

    internal PlanNotes Notes { get; } = new();

    /// <param name="mandated">By what right, once the agencies are known.</param>
    internal async Task CarryOutAsync(Func<IEnumerable<Agency>, PlanMandate> mandated)
    {
        var all = await db.Agencies.Include(a => a.FormerNames).ToListAsync();
        _mandate = mandated(all);
        _problems.AddRange(new PlanCheck(plan, all).Problems());
        if (_problems.Count > 0) return;
        _agencies = all.ToDictionary(a => a.Code);
        _portals = new(db, _mandate, Notes);
        await _portals.LoadAsync();
        var ending = _lines.Where(l => l.Role is LineRole.Ends).ToList();
        var offices = await OfficesAsync([.. ending.Select(l => _agencies[l.Code].Id)]);
        foreach (var line in ending) Try(line, () => End(_agencies[line.Code], offices));
        foreach (var line in Parents(_lines.Where(l => l.Role is LineRole.Begins))) Try(line, () => Begin(line));
        foreach (var line in ending.Where(l => l.HostFate is not HostFate.Retire)) Try(line, () => _portals.PassOn(line, _agencies[line.Code], _agencies[line.HostTo!]));
        foreach (var line in _lines.Where(l => l is { Role: LineRole.Stays, Name: not null })) Try(line, () => Rename(line));
        foreach (var step in plan.Steps) foreach (var (before, after) in step.Successions()) Try(step.Lines[0], () => Succeed(_agencies[before], _agencies[after]));
    }

    private async Task<Offices> OfficesAsync(List<Guid> ending)
    {
        var boards = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).Where(b => ending.Contains(b.AgencyId)).AsSplitQuery().ToDictionaryAsync(b => b.AgencyId);
        var people = await db.People.AsNoTracking().Where(p => db.PostHoldings.Any(h => h.PersonId == p.Id && ending.Contains(h.AgencyId)) || db.Appointments.Any(a => a.PersonId == p.Id && db.Boards.Any(b => b.Id == a.BoardId && ending.Contains(b.AgencyId))))
            .ToDictionaryAsync(p => p.Id, p => p.FullName);
        return new(boards, (await db.PostHoldings.Where(h => ending.Contains(h.AgencyId)).ToListAsync()).ToLookup(h => h.AgencyId), people);
    }

    /// <summary>What an agency has ends before the agency itself, on the same day.</summary>
    private void End(Agency agency, Offices offices)
    {
        if (offices.Boards.GetValueOrDefault(agency.Id) is { } board && !(board.DissolvedFrom <= plan.Day)) EndBoard(agency, board, offices.People);
        EndPosts(agency, [.. offices.Holdings[agency.Id]], offices.People);
        _portals.Close(agency);
        _mandate.End(agency);
        Notes.Add(agency, Consequence.AgencyEnds, agency, agency.Code);
    }

    private void EndBoard(Agency agency, EditorialBoard board, IReadOnlyDictionary<Guid, string> people)
    {
        var (paper, inForce) = (_mandate.Paper, board.DecisionOn(_mandate.Paper.Day.AddDays(-1)));
        board.Dissolve(agency, new(paper.DecisionNumber!, paper.SignedOn!.Value, paper.Day, paper.Signer!, paper.SignerTitle!, paper.Scan, paper.Title), _mandate.Stamp);
        foreach (var d in board.Decisions) Notes.Add(d, Consequence.Other, agency, d.Number);
        Notes.Add(board.Decisions.Single(d => d.Kind is DecisionKind.Dissolution && d.EffectiveFrom == paper.Day), Consequence.BoardEnds, agency, inForce?.Number ?? paper.DecisionNumber!, $"/ban-bien-tap/{board.Id}");
        foreach (var a in board.Appointments) Notes.Add(a, Consequence.AppointmentEnds, agency, people.GetValueOrDefault(a.PersonId, a.JobTitle), LinkTo(a.PersonId));
        foreach (var t in board.Tasks) Notes.Add(t, Consequence.TaskEnds, agency, people.GetValueOrDefault(t.PersonId, ""), LinkTo(t.PersonId));
    }

    private void EndPosts(Agency agency, List<PostHolding> holdings, IReadOnlyDictionary<Guid, string> people)
    {
        var (posts, paper) = (new AgencyPosts(agency, holdings), _mandate.Paper);
        foreach (var holding in holdings.Where(h => h.Period.Until is null || h.Period.Until > paper.Day))
        {
            if (holding.Period.From >= paper.Day) throw new RuleBroken(new Refusal("Agencies.PostBeginsLater", agency.Name, people[holding.PersonId], holding.Period.From));
            posts.End(holding, paper.Day, paper.DecisionNumber!, paper.SignedOn!.Value, _mandate.Stamp);
            Notes.Add(holding, Consequence.PostEnds, agency, people[holding.PersonId], LinkTo(holding.PersonId));
        }
    }

    private void Begin(PlanLine line)
    {
        var agency = _mandate.Begin(line, line.ParentCode is { } parent ? _agencies[parent].Id : null);
        db.Add(agency);
        _agencies[agency.Code] = agency;
        Notes.Add(agency, Consequence.AgencyBegins, agency, agency.Code);
        if (line.Host is { } host) _portals.Open(agency, host);
    }

    private void Rename(PlanLine line)
    {
        var agency = _agencies[line.Code];
        _mandate.Rename(agency, line.Name!);
        Notes.Add(agency, Consequence.AgencyRenamed, agency, agency.NextName!);
    }

    private void Succeed(Agency before, Agency after)
    {
        var succession = _mandate.Succeed(before, after);
        db.Add(succession);
        Notes.Add(succession, Consequence.Succession, before, after.Name);
    }

    private static string LinkTo(Guid personId) => $"/con-nguoi/{personId}";

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

    /// <summary>What the agencies that end have: boards and posts, and the names of the people in them.</summary>
    private sealed record Offices(IReadOnlyDictionary<Guid, EditorialBoard> Boards, ILookup<Guid, PostHolding> Holdings, IReadOnlyDictionary<Guid, string> People);
}
