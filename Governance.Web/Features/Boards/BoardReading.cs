using Governance.Domain.Agencies;
using Governance.Domain.Boards;

namespace Governance.Web.Features.Boards;

/// <summary>A board as its page shows it.</summary>
internal static class BoardReading
{
    internal static BoardView View(EditorialBoard board, Agency agency, IReadOnlyDictionary<Guid, string> people, IEnumerable<CompositionRule> rules, DateOnly day)
    {
        var secretary = board.Tasks.FirstOrDefault(t => t.Kind is BoardTaskKind.Secretary && t.Period.Contains(day));
        var numbers = board.Decisions.ToDictionary(d => d.Id, d => d.Number);
        var decisions = board.Decisions.OrderByDescending(d => d.EffectiveFrom).ThenByDescending(d => d.SignedOn).Select(Decision).ToList();
        DateOnly? ended = agency.Dissolved <= day ? agency.Dissolved : null;
        var inForce = ended is null && board.StandsOn(day) ? board.DecisionOn(day) : null;
        var findings = inForce is null ? [] : Composition.Check(rules, agency.Level, day, [.. board.On(day).Select(a => (a.Post, a.Standing))]);
        return new(board.Id, board.Version, agency.Id, agency.Code, agency.NameOn(day), agency.Level, day, ended, BoardStates.Of(inForce is not null, findings), decisions.FirstOrDefault(d => d.Id == inForce?.Id),
            [.. board.SeatsOn(day).Select(s => new SeatView(s.Post, s.Number, s.Holder is null ? null : Holder(s.Holder)))],
            findings, decisions, secretary is null ? null : people[secretary.PersonId], secretary?.Period.From,
            [.. board.Appointments.OrderBy(a => a.Post).ThenBy(a => a.SeatNumber).ThenByDescending(a => a.Period.From).Select(a => new SeatTerm(a.Post, a.SeatNumber, a.PersonId, people[a.PersonId], a.JobTitle, a.Period.From, a.Period.Until,
                numbers[a.StartDecisionId], a.EndDecisionId is { } ended ? numbers[ended] : null))]);

        HolderView Holder(Appointment a) => new(a.Id, a.PersonId, people[a.PersonId], a.Standing, a.JobTitle, a.PartTime, a.Period, a.PersonId == secretary?.PersonId, numbers[a.StartDecisionId]);

        DecisionView Decision(BoardDecision d) => new(d.Id, d.Kind, d.Number, d.SignedOn, d.EffectiveFrom, d.Signer, d.SignerTitle, d.Scan,
            Lines(a => a.StartDecisionId == d.Id), Lines(a => a.EndDecisionId == d.Id));

        List<DecisionLine> Lines(Func<Appointment, bool> which) =>
            [.. board.Appointments.Where(which).OrderBy(a => a.Post).ThenBy(a => a.SeatNumber).Select(a => new DecisionLine(a.PersonId, people[a.PersonId], a.Post))];
    }
}
