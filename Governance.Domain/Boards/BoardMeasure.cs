using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>What a decision does to a board from a day, worked out before anything is done: who leaves, who sits where, and what speaks against it.</summary>
internal sealed class BoardMeasure
{
    private readonly EditorialBoard _board;
    private readonly DecisionKind _kind;
    private readonly Agency _agency;
    private readonly DateOnly _day;
    private readonly BoardChange _change;
    private readonly List<(Renewal Renewal, Appointment Old)> _renewals;

    internal BoardMeasure(EditorialBoard board, DecisionKind kind, Agency agency, DateOnly day, BoardChange change)
    {
        (_board, _kind, _agency, _day, _change) = (board, kind, agency, day, change);
        Leaving = kind is DecisionKind.Dissolution ? [.. board.Appointments.Where(a => a.Period.From < day && !(a.Period.Until <= day))]
            : board.Roster.Of([.. change.Ending, .. Replacing.Select(r => r.AppointmentId)]);
        _renewals = [.. from r in Renewing let old = board.Roster.Find(r.AppointmentId) where old?.Period.Until is not null select (r, old)];
        // Who must have a certain seat is seated before who takes the first free one.
        Seatings =
        [
            .. from r in Replacing let old = board.Roster.Find(r.AppointmentId) where old is not null select Seat(r.Successor with { Post = old.Post }, day, r.Successor.Until, old.SeatNumber),
            .. _renewals.Select(r => Seat(Again(r.Old), r.Old.Period.Until!.Value, r.Renewal.Until, r.Old.SeatNumber)),
            .. change.Starting.Select(h => Seat(h, day, h.Until, null)),
        ];
    }

    internal IReadOnlyList<Appointment> Leaving { get; }
    internal IReadOnlyList<Seating> Seatings { get; }

    private IReadOnlyList<Replacement> Replacing => _change.Replacing ?? [];

    private IReadOnlyList<Renewal> Renewing => _change.Renewing ?? [];

    /// <summary>Nobody sits longer than the board stands or the agency exists.</summary>
    private DateOnly? Horizon => _board.DissolutionAfter(_day)?.EffectiveFrom is { } end && !(_agency.Dissolved < end) ? end : _agency.Dissolved;

    /// <summary>A board that stands is not founded: then nothing else needs saying.</summary>
    internal IEnumerable<Refusal> WhatIsWrong() => StandsAlready ? [new("Boards.AlreadyFounded", _agency.Name)] : [.. WhyNotThen(), .. WhyNotLeave(), .. WhyNotRenew(), .. WhyNotSit(), .. WhyNotSecretary()];

    private bool StandsAlready => _kind is DecisionKind.Founding && _board.Decisions.Count > 0 && (_board.DissolvedFrom is not { } gone || _day <= gone);

    private IEnumerable<Refusal> WhyNotThen()
    {
        if (!(_agency.ExistsOn(_day) || _kind is DecisionKind.Dissolution && _agency.Dissolved == _day)) yield return new("Boards.AgencyDoesNotExist", _agency.Name, _day);
        if (_kind is DecisionKind.Founding) yield break;
        var founded = _board.Decisions.Min(d => d.EffectiveFrom);
        if (_day < founded || _kind is DecisionKind.Dissolution && _day == founded) yield return new("Boards.BeforeFounding", _day, founded);
        else if (!_board.StandsOn(_day)) yield return new("Boards.NotStanding", _day);
        if (_kind is DecisionKind.Dissolution)
        {
            if (_board.DissolvedFrom is { } end && _day < end) yield return new("Boards.AlreadyDissolved", end);
            foreach (var later in _board.Appointments.Where(a => a.Period.From >= _day)) yield return new("Boards.StartsLater", later.JobTitle, later.Period.From);
        }
        else if (_change is { Ending.Count: 0, Starting.Count: 0, Secretary: null } && Replacing.Count + Renewing.Count == 0) yield return new("Boards.NothingDecided");
    }

    private IEnumerable<Refusal> WhyNotLeave()
    {
        Guid[] named = [.. _change.Ending, .. Replacing.Select(r => r.AppointmentId), .. Renewing.Select(r => r.AppointmentId)];
        if (named.Any(id => _board.Roster.Find(id) is null)) yield return new("Common.NotFound");
        foreach (var twice in named.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => _board.Roster.Find(g.Key)).OfType<Appointment>()) yield return new("Boards.TwiceInOneDecision", twice.JobTitle);
        foreach (var a in Leaving.Where(a => !a.Period.Contains(_day) && _kind is not DecisionKind.Dissolution || a.Period.From == _day)) yield return new("Boards.CannotEndThen", a.JobTitle, _day);
    }

    private IEnumerable<Refusal> WhyNotRenew()
    {
        foreach (var old in Renewing.Select(r => _board.Roster.Find(r.AppointmentId)).OfType<Appointment>().Where(a => a.Period.Until is null || a.EndDecisionId is not null))
            yield return new("Boards.NothingToExtend", old.JobTitle);
        foreach (var (_, old) in _renewals.Where(r => r.Old.Period.Until < _day)) yield return new("Boards.RanOut", old.JobTitle, old.Period.Until!.Value);
    }

    private IEnumerable<Refusal> WhyNotSit()
    {
        foreach (var s in Seatings.Where(s => Text.Clean(s.Holder.JobTitle) == "")) yield return new("Boards.JobTitleMissing", s.Holder.PersonName);
        foreach (var s in Seatings.Where(s => !s.HasTime)) yield return new("Boards.EndsBeforeItStarts", s.Holder.PersonName);
        foreach (var s in Seatings.Where(s => s.Until > Horizon)) yield return new("Boards.EndsWithTheBoard", s.Holder.PersonName, Horizon!.Value);
        foreach (var g in Seatings.GroupBy(s => s.Holder.PersonId).Where(g => g.Count() > 1)) yield return new("Boards.TwiceInOneDecision", g.First().Holder.PersonName);
        if (Seatings.Count(s => s.Holder.Post is BoardPost.Head) > 1) yield return new("Boards.TwoHeads", LegalBasis.Regulation(10, 3));
        foreach (var refusal in Seatings.SelectMany(s => _board.Roster.WhyNotSeat(s, Leaving, _day))) yield return refusal;
    }

    private IEnumerable<Refusal> WhyNotSecretary()
    {
        var given = Seatings.Count(s => s.Holder.IsSecretary);
        if (given > 1 || given == 1 && _change.Secretary is not null) yield return new("Boards.TwoSecretaries");
        var from = Seatings.Where(s => s.Holder.IsSecretary).Select(s => s.From).DefaultIfEmpty(_day).Min();
        if (_board.TaskList.BeginsLater(from, given > 0 || _change.Secretary is not null, Leaving) is { } later) yield return new("Boards.TaskBeginsLater", later.Period.From);
        if (_change.Secretary is { } secretary && !_board.On(_day).Any(a => a.PersonId == secretary && !Leaving.Contains(a))) yield return new("Boards.SecretaryNotOnTheBoard");
    }

    private Seating Seat(SeatHolder holder, DateOnly from, DateOnly? until, int? seat) => new(holder, from, until ?? (Horizon > from ? Horizon : null), seat);

    /// <summary>The same person as before; a secretary whose task ends with the seat goes on as secretary.</summary>
    private SeatHolder Again(Appointment old) =>
        new(old.PersonId, old.JobTitle, old.Post, old.Standing, old.JobTitle, old.PartTime, IsSecretary: _change.Secretary is null && _board.TaskList.EndsWith(old));
}
