using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Domain.Boards;

public sealed partial class EditorialBoard
{
    /// <summary>Founds it anew after it was dissolved; on a later day than that.</summary>
    /// <inheritdoc cref="Carry" path="/exception"/>
    public void FoundAnew(Agency agency, DecisionPaper paper, IReadOnlyList<SeatHolder> holders, Stamp stamp) =>
        CarryOut(DecisionKind.Founding, agency, paper, new([], holders), stamp);

    /// <summary>Restructures (kiện toàn): ends, replaces, renews and begins appointments on the day the decision takes effect.</summary>
    /// <inheritdoc cref="Carry" path="/exception"/>
    public void Restructure(Agency agency, DecisionPaper paper, BoardChange change, Stamp stamp) => CarryOut(DecisionKind.Restructuring, agency, paper, change, stamp);

    /// <summary>Replaces (thay thế): each of them leaves, and another takes that very seat the same day.</summary>
    /// <inheritdoc cref="Carry" path="/exception"/>
    public void Replace(Agency agency, DecisionPaper paper, IReadOnlyList<Replacement> replacements, Stamp stamp) =>
        CarryOut(DecisionKind.Replacement, agency, paper, new([], [], Replacing: replacements), stamp);

    /// <summary>Extends (gia hạn): each renewal is a new appointment on the same seat from the day the old one ends.</summary>
    /// <inheritdoc cref="Carry" path="/exception"/>
    public void Extend(Agency agency, DecisionPaper paper, IReadOnlyList<Renewal> renewals, Stamp stamp) =>
        CarryOut(DecisionKind.Extension, agency, paper, new([], [], Renewing: renewals), stamp);

    /// <summary>Ends appointments (thôi, miễn nhiệm) on the day the decision takes effect; the paper gives the reason.</summary>
    /// <inheritdoc cref="Carry" path="/exception"/>
    public void End(Agency agency, DecisionPaper paper, IReadOnlyList<Guid> appointments, Stamp stamp) =>
        CarryOut(DecisionKind.Ending, agency, paper, new(appointments, []), stamp);

    /// <summary>
    /// Dissolves (giải thể): from the day the decision takes effect the board no longer stands. Every appointment and task that
    /// runs past that day ends then, and nothing starts after it.
    /// </summary>
    /// <param name="agency">The board's own; its own last day may be the same.</param>
    /// <inheritdoc cref="Carry" path="/exception"/>
    public void Dissolve(Agency agency, DecisionPaper paper, Stamp stamp) => CarryOut(DecisionKind.Dissolution, agency, paper, new([], []), stamp);

    /// <summary>Seats people whom a decision that is recorded already names, and who were left out when it was entered: from the day it took effect.</summary>
    /// <param name="agency">The board's own.</param>
    /// <exception cref="RuleBroken">Common.NotFound without such a decision; Boards.SeatsNobody for one that only ends; with every reason that speaks against them on that day.</exception>
    public void EnterLeftOut(Guid decisionId, Agency agency, IReadOnlyList<SeatHolder> holders, Stamp stamp)
    {
        var decision = _decisions.Find(d => d.Id == decisionId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        if (decision.Kind is DecisionKind.Ending or DecisionKind.Dissolution) throw new RuleBroken(new Refusal("Boards.SeatsNobody", decision.Number));
        var measure = new BoardMeasure(this, DecisionKind.Restructuring, agency, decision.EffectiveFrom, new([], holders));
        var problems = new[] { WhyNotRecord(stamp.Actor, agency.Id) }.OfType<Refusal>().Concat(measure.WhatIsWrong()).ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        foreach (var seating in measure.Seatings) Seat(seating, decision);
    }

    /// <summary>Does what the named verb of that kind does: for a form or a draft that knows the kind as a value.</summary>
    /// <param name="agency">The board's own.</param>
    /// <param name="teams">The board's helper teams, which follow the decision.</param>
    /// <exception cref="RuleBroken">With every reason at once; nothing is changed then.</exception>
    public void Carry(DecisionKind kind, Agency agency, DecisionPaper paper, BoardChange change, Stamp stamp, IReadOnlyList<HelperTeam>? teams = null)
    {
        CarryOut(kind, agency, paper, change, stamp);
        foreach (var team in teams ?? []) team.Follow(this, _decisions[^1]);
    }

    /// <summary>Everything that speaks against such a change on that day, whatever the paper says; what a draft is checked by.</summary>
    public IEnumerable<Refusal> WhatIsWrong(DecisionKind kind, Agency agency, DateOnly day, BoardChange change) => new BoardMeasure(this, kind, agency, day, change).WhatIsWrong();

    private void CarryOut(DecisionKind kind, Agency agency, DecisionPaper paper, BoardChange change, Stamp stamp)
    {
        var measure = new BoardMeasure(this, kind, agency, paper.EffectiveFrom, change);
        var problems = new[] { WhyNotRecord(stamp.Actor, agency.Id) }.OfType<Refusal>().Concat(paper.WhatIsWrong(stamp.Day)).Concat(measure.WhatIsWrong()).ToList();
        if (kind is DecisionKind.Ending && Text.Clean(paper.Reason) == "") problems.Add(new("Common.Required", new Term("Boards.Decision.Reason")));
        if (problems.Count > 0) throw new RuleBroken(problems);
        var decision = new BoardDecision(Id, kind, paper.Cleaned());
        _decisions.Add(decision);
        TaskList.End(decision.EffectiveFrom, t => kind is DecisionKind.Dissolution || measure.Leaving.Any(a => a.PersonId == t.PersonId));
        foreach (var appointment in measure.Leaving) appointment.End(decision.EffectiveFrom, decision.Id);
        foreach (var seating in measure.Seatings) Seat(seating, decision);
        if (change.Secretary is { } secretary) TaskList.GiveSecretary(secretary, new(decision.EffectiveFrom, On(decision.EffectiveFrom).First(a => a.PersonId == secretary).Period.Until), decision.Id);
    }

    private void Seat(Seating seating, BoardDecision decision)
    {
        var endsWithTheBoard = _decisions.Find(d => d.Kind is DecisionKind.Dissolution && d.EffectiveFrom == seating.Until);
        _appointments.Add(new(Id, seating, Roster.SeatFor(seating), decision.Id, endsWithTheBoard?.Id));
        if (seating.Holder.IsSecretary) TaskList.GiveSecretary(seating.Holder.PersonId, seating.Period, decision.Id);
    }
}
