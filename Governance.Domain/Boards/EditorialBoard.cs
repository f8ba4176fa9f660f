using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>The editorial board of an agency's portal (Điều 10, 20). One per agency; founded and changed only by decisions.</summary>
public sealed class EditorialBoard
{
    private readonly List<BoardDecision> _decisions = [];
    private readonly List<Appointment> _appointments = [];
    private readonly List<BoardTask> _tasks = [];

    private EditorialBoard() { }

    /// <summary>Founds the board of an agency from its decision (Điều 10.1).</summary>
    /// <exception cref="RuleBroken">With every reason at once: no power, the agency does not exist on that day, or what is wrong with the paper and the seats.</exception>
    public EditorialBoard(Agency agency, DecisionPaper paper, IReadOnlyList<SeatHolder> holders, Stamp stamp)
    {
        var problems = new[] { WhyNotRecord(stamp.Actor, agency.Id) }.OfType<Refusal>()
            .Concat(agency.ExistsOn(paper.EffectiveFrom) ? [] : [new Refusal("Boards.AgencyDoesNotExist", agency.Name, paper.EffectiveFrom)])
            .Concat(WhatIsWrong(paper, holders, stamp.Day)).ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        Id = Guid.CreateVersion7();
        AgencyId = agency.Id;
        Seat(Decide(DecisionKind.Founding, paper), holders);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<BoardDecision> Decisions => _decisions;
    public IReadOnlyList<Appointment> Appointments => _appointments;
    public IReadOnlyList<BoardTask> Tasks => _tasks;

    public static Refusal? WhyNotRecord(Actor actor, Guid agencyId) => actor.WhyNot(Power.RecordBoard, agencyId, LegalBasis.Regulation(10, 1));

    /// <summary>Restructures (kiện toàn): ends some appointments and begins others on the day the decision takes effect.</summary>
    /// <param name="ending">Appointments that end that day.</param>
    /// <param name="starting">Who sits where from that day.</param>
    /// <exception cref="RuleBroken">With every reason at once; nothing is changed then.</exception>
    public void Restructure(DecisionPaper paper, IReadOnlyList<Guid> ending, IReadOnlyList<SeatHolder> starting, Stamp stamp)
    {
        var day = paper.EffectiveFrom;
        var leaving = _appointments.Where(a => ending.Contains(a.Id)).ToList();
        var problems = new[] { WhyNotRecord(stamp.Actor, AgencyId) }.OfType<Refusal>().Concat(WhatIsWrong(paper, starting, stamp.Day))
            .Concat(leaving.Where(a => !a.Period.Contains(day) || a.Period.From == day).Select(a => new Refusal("Boards.CannotEndThen", a.JobTitle, day)))
            .Concat(starting.Where(s => Overlapping(s, day).Any(a => !leaving.Contains(a))).Select(s => new Refusal("Boards.AlreadyOnTheBoard", s.PersonName)))
            .Concat(ending.Count + starting.Count == 0 ? [new Refusal("Boards.NothingDecided")] : [])
            .Concat(starting.Any(s => s.Post is BoardPost.Head) && HeadAfter(day) is { } head && !leaving.Contains(head) ? [new Refusal("Boards.HeadSeatHeld", LegalBasis.Regulation(10, 3))] : [])
            .ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        var decision = Decide(DecisionKind.Restructuring, paper);
        foreach (var appointment in leaving)
        {
            appointment.End(day, decision.Id);
            foreach (var task in _tasks.Where(t => t.PersonId == appointment.PersonId && t.Period.Contains(day))) task.End(day);
        }
        Seat(decision, starting);
    }

    /// <summary>Appointments in force on that day, head first.</summary>
    public IEnumerable<Appointment> On(DateOnly day) =>
        _appointments.Where(a => a.Period.Contains(day)).OrderBy(a => a.Post).ThenBy(a => a.SeatNumber);

    /// <summary>The decision in force on that day: the latest to have taken effect.</summary>
    public BoardDecision? DecisionOn(DateOnly day) => _decisions.Where(d => d.EffectiveFrom <= day).MaxBy(d => d.EffectiveFrom);

    private BoardDecision Decide(DecisionKind kind, DecisionPaper paper)
    {
        var decision = new BoardDecision(Id, kind, paper.Cleaned());
        _decisions.Add(decision);
        return decision;
    }

    private void Seat(BoardDecision decision, IEnumerable<SeatHolder> holders)
    {
        foreach (var holder in holders)
        {
            var taken = _appointments.Where(a => a.Post == holder.Post && a.Period.Overlaps(new(decision.EffectiveFrom, holder.Until))).Select(a => a.SeatNumber).ToHashSet();
            var seat = Enumerable.Range(1, taken.Count + 1).First(n => !taken.Contains(n));
            _appointments.Add(new(Id, holder, seat, decision.EffectiveFrom, decision.Id));
            if (holder.IsSecretary) _tasks.Add(new(Id, holder.PersonId, BoardTaskKind.Secretary, new(decision.EffectiveFrom, holder.Until), decision.Id));
        }
    }

    private IEnumerable<Appointment> Overlapping(SeatHolder holder, DateOnly day) =>
        _appointments.Where(a => a.PersonId == holder.PersonId && a.Period.Overlaps(new(day, holder.Until > day ? holder.Until : null)));

    private Appointment? HeadAfter(DateOnly day) => _appointments.FirstOrDefault(a => a.Post is BoardPost.Head && (a.Period.Until is null || a.Period.Until > day));

    private static IEnumerable<Refusal> WhatIsWrong(DecisionPaper paper, IReadOnlyList<SeatHolder> holders, DateOnly today) =>
        paper.WhatIsWrong(today)
            .Concat(holders.Where(h => Text.Clean(h.JobTitle) == "").Select(h => new Refusal("Boards.JobTitleMissing", h.PersonName)))
            .Concat(holders.Where(h => h.Until <= paper.EffectiveFrom).Select(h => new Refusal("Boards.EndsBeforeItStarts", h.PersonName)))
            .Concat(holders.GroupBy(h => h.PersonId).Where(g => g.Count() > 1).Select(g => new Refusal("Boards.TwiceInOneDecision", g.First().PersonName)))
            .Concat(holders.Count(h => h.Post is BoardPost.Head) > 1 ? [new Refusal("Boards.TwoHeads", LegalBasis.Regulation(10, 3))] : [])
            .Concat(holders.Count(h => h.IsSecretary) > 1 ? [new Refusal("Boards.TwoSecretaries")] : []);
}
