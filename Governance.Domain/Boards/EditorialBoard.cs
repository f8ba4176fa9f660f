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
        var problems = WhatIsWrong(stamp, agency, paper, holders).ToList();
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
    /// <param name="agency">The board's own.</param>
    /// <param name="change">Who leaves, who comes, who has the secretary's task from that day.</param>
    /// <exception cref="RuleBroken">With every reason at once; nothing is changed then.</exception>
    public void Restructure(Agency agency, DecisionPaper paper, BoardChange change, Stamp stamp)
    {
        var day = paper.EffectiveFrom;
        var leaving = _appointments.Where(a => change.Ending.Contains(a.Id)).ToList();
        var problems = WhatIsWrong(stamp, agency, paper, change.Starting).Concat(WhatIsWrong(day, leaving, change)).ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        var decision = Decide(DecisionKind.Restructuring, paper);
        foreach (var appointment in leaving)
        {
            appointment.End(day, decision.Id);
            EndTasks(day, t => t.PersonId == appointment.PersonId);
        }
        Seat(decision, change.Starting);
        if (change.Secretary is { } secretary) GiveSecretary(secretary, On(day).First(a => a.PersonId == secretary).Period.Until, decision);
    }

    /// <summary>Appointments in force on that day, head first.</summary>
    public IEnumerable<Appointment> On(DateOnly day) =>
        _appointments.Where(a => a.Period.Contains(day)).OrderBy(a => a.Post).ThenBy(a => a.SeatNumber);

    /// <summary>
    /// Every seat on that day, head first: those held; those whose last holder's time ran out with no decision to give them up;
    /// and at least one for each post of Điều 10.3.
    /// </summary>
    public IEnumerable<(BoardPost Post, int Number, Appointment? Holder)> SeatsOn(DateOnly day) =>
        from post in Enum.GetValues<BoardPost>()
        let latest = _appointments.Where(a => a.Post == post && a.Period.From <= day).GroupBy(a => a.SeatNumber).Select(g => g.MaxBy(a => a.Period.From)!)
        from number in latest.Where(a => a.Period.Contains(day) || a.EndDecisionId is null).Select(a => a.SeatNumber).DefaultIfEmpty(1).Order()
        select (post, number, On(day).FirstOrDefault(a => a.Post == post && a.SeatNumber == number));

    /// <summary>The decision in force on that day: the latest to have taken effect.</summary>
    public BoardDecision? DecisionOn(DateOnly day) => _decisions.Where(d => d.EffectiveFrom <= day).OrderBy(d => d.EffectiveFrom).ThenBy(d => d.SignedOn).LastOrDefault();

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
            var period = new Period(decision.EffectiveFrom, holder.Until);
            var taken = _appointments.Where(a => a.Post == holder.Post && a.Period.Overlaps(period)).Select(a => a.SeatNumber).ToHashSet();
            var seat = Enumerable.Range(1, taken.Count + 1).First(n => !taken.Contains(n));
            _appointments.Add(new(Id, holder, seat, decision.EffectiveFrom, decision.Id));
            if (holder.IsSecretary) GiveSecretary(holder.PersonId, holder.Until, decision);
        }
    }

    /// <summary>The task passes on: who had it until then has it no longer.</summary>
    private void GiveSecretary(Guid personId, DateOnly? until, BoardDecision decision)
    {
        EndTasks(decision.EffectiveFrom, t => t.Kind is BoardTaskKind.Secretary);
        _tasks.Add(new(Id, personId, BoardTaskKind.Secretary, new(decision.EffectiveFrom, until), decision.Id));
    }

    private void EndTasks(DateOnly day, Func<BoardTask, bool> which)
    {
        foreach (var task in _tasks.Where(t => t.Period.Contains(day) && which(t))) task.End(day);
    }

    private IEnumerable<Refusal> WhatIsWrong(DateOnly day, List<Appointment> leaving, BoardChange change)
    {
        if (day < _decisions.Min(d => d.EffectiveFrom)) yield return new("Boards.BeforeFounding", day, _decisions.Min(d => d.EffectiveFrom));
        if (change is { Ending.Count: 0, Starting.Count: 0, Secretary: null }) yield return new("Boards.NothingDecided");
        foreach (var a in leaving.Where(a => !a.Period.Contains(day) || a.Period.From == day)) yield return new("Boards.CannotEndThen", a.JobTitle, day);
        foreach (var holder in change.Starting)
        {
            var staying = _appointments.Where(a => !leaving.Contains(a) && a.Period.Overlaps(new(day, holder.Until > day ? holder.Until : null))).ToList();
            if (staying.Any(a => a.PersonId == holder.PersonId)) yield return new("Boards.AlreadyOnTheBoard", holder.PersonName);
            if (holder.Post is BoardPost.Head && staying.Any(a => a.Post is BoardPost.Head)) yield return new("Boards.HeadSeatHeld", LegalBasis.Regulation(10, 3));
        }
        var passesOn = change.Secretary is not null || change.Starting.Any(h => h.IsSecretary);
        if (_tasks.Find(t => t.Period.From >= day && (passesOn || leaving.Any(a => a.PersonId == t.PersonId))) is { } later) yield return new("Boards.TaskBeginsLater", later.Period.From);
        if (change.Secretary is not { } secretary) yield break;
        if (change.Starting.Any(h => h.IsSecretary)) yield return new("Boards.TwoSecretaries");
        if (!On(day).Any(a => a.PersonId == secretary && !leaving.Contains(a))) yield return new("Boards.SecretaryNotOnTheBoard");
    }

    private static IEnumerable<Refusal> WhatIsWrong(Stamp stamp, Agency agency, DecisionPaper paper, IReadOnlyList<SeatHolder> holders)
    {
        if (WhyNotRecord(stamp.Actor, agency.Id) is { } noPower) yield return noPower;
        if (!agency.ExistsOn(paper.EffectiveFrom)) yield return new("Boards.AgencyDoesNotExist", agency.Name, paper.EffectiveFrom);
        foreach (var problem in paper.WhatIsWrong(stamp.Day)) yield return problem;
        foreach (var h in holders.Where(h => Text.Clean(h.JobTitle) == "")) yield return new("Boards.JobTitleMissing", h.PersonName);
        foreach (var h in holders.Where(h => h.Until <= paper.EffectiveFrom)) yield return new("Boards.EndsBeforeItStarts", h.PersonName);
        foreach (var g in holders.GroupBy(h => h.PersonId).Where(g => g.Count() > 1)) yield return new("Boards.TwiceInOneDecision", g.First().PersonName);
        if (holders.Count(h => h.Post is BoardPost.Head) > 1) yield return new("Boards.TwoHeads", LegalBasis.Regulation(10, 3));
        if (holders.Count(h => h.IsSecretary) > 1) yield return new("Boards.TwoSecretaries");
    }
}
