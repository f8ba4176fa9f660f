using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>Whether someone of the board was at a meeting.</summary>
public enum Presence
{
    Came,
    Excused,
    Absent,
}

/// <summary>A meeting of a board: called, then recorded, then closed by its signed minutes.</summary>
public sealed class BoardMeeting
{
    private readonly List<MeetingAttendance> _attendances = [];

    private BoardMeeting() { }

    /// <exception cref="RuleBroken">No power; place or agenda missing.</exception>
    public BoardMeeting(EditorialBoard board, MeetingCall call, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRecord(stamp.Actor, board.AgencyId));
        Id = Guid.CreateVersion7();
        BoardId = board.Id;
        Take(call);
    }

    public Guid Id { get; private set; }
    public Guid BoardId { get; private set; }

    /// <summary>UTC instant.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>UTC instant; null until it is recorded.</summary>
    public DateTime? EndedAt { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>One item a line.</summary>
    public string Agenda { get; private set; } = "";

    /// <summary>One a line; null until it is recorded.</summary>
    public string? Conclusions { get; private set; }

    public Guid? ChairId { get; private set; }

    /// <summary>Who wrote the minutes.</summary>
    public string? MinuteTaker { get; private set; }

    /// <summary>The minutes as they were signed: from then on nothing of the meeting changes.</summary>
    public StoredFile? SignedMinutes { get; private set; }

    /// <summary>Why it is not held; null while it stands.</summary>
    public string? Cancelled { get; private set; }

    /// <summary>UTC instant it was first called for; null when it never moved.</summary>
    public DateTime? MovedFrom { get; private set; }

    public int Version { get; private set; }
    public IReadOnlyList<MeetingAttendance> Attendances => _attendances;

    /// <summary>In Vietnam.</summary>
    public DateOnly Day => VietnamTime.DayOf(StartsAt);

    public static Refusal? WhyNotRecord(Actor actor, Guid agencyId) => actor.WhyNot(Power.RecordBoard, agencyId, LegalBasis.Regulation(10, 1));

    /// <summary>Boards.Meeting.Signed once its signed minutes are kept, Boards.Meeting.IsOff when it was cancelled.</summary>
    public Refusal? WhyNotChange(Actor actor, Guid agencyId) => WhyNotRecord(actor, agencyId)
        ?? (SignedMinutes is not null ? new Refusal("Boards.Meeting.Signed") : Cancelled is { } why ? new Refusal("Boards.Meeting.IsOff", why) : null);

    /// <summary>Why it can be neither called for another time nor cancelled; Boards.Meeting.Recorded when its minutes are written already.</summary>
    public Refusal? WhyNotMove(Actor actor, Guid agencyId) => WhyNotChange(actor, agencyId) ?? (Conclusions is null ? null : new Refusal("Boards.Meeting.Recorded"));

    /// <summary>Boards.Meeting.NotYet before it has begun.</summary>
    /// <param name="now">UTC instant.</param>
    public Refusal? WhyNotTakeMinutes(Actor actor, Guid agencyId, DateTime now) => WhyNotChange(actor, agencyId) ?? (StartsAt <= now ? null : new Refusal("Boards.Meeting.NotYet", StartsAt));

    /// <summary>Boards.Meeting.NoMinutes while nothing is recorded that could be signed.</summary>
    public Refusal? WhyNotKeepSigned(Actor actor, Guid agencyId) => WhyNotChange(actor, agencyId) ?? (Conclusions is null ? new Refusal("Boards.Meeting.NoMinutes") : null);

    /// <summary>Another time, place or agenda; the time it was first called for is kept.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotMove"/>.</exception>
    public void Change(EditorialBoard board, MeetingCall call, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotMove(stamp.Actor, board.AgencyId));
        var before = StartsAt;
        Take(call);
        if (StartsAt != before) MovedFrom ??= before;
        if (MovedFrom == StartsAt) MovedFrom = null;
    }

    /// <summary>It is not held. A meeting that should be after all is called anew.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotMove"/>; Common.Required without a reason.</exception>
    public void Cancel(EditorialBoard board, string reason, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotMove(stamp.Actor, board.AgencyId));
        Cancelled = Text.Required(reason, "Boards.Meeting.CancelReason");
    }

    /// <summary>Writes down who came and what was concluded; may be corrected until the signed minutes are kept.</summary>
    /// <param name="board">With its appointments: exactly those who sat on it that day are marked.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotTakeMinutes"/>; with all that is wrong with the minutes.</exception>
    public void TakeMinutes(EditorialBoard board, MeetingMinutes minutes, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotTakeMinutes(stamp.Actor, board.AgencyId, stamp.At));
        var problems = WhatIsWrong(board, minutes, stamp).ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        (EndedAt, ChairId) = (minutes.EndedAt, minutes.ChairId);
        MinuteTaker = Text.Required(minutes.MinuteTaker, "Boards.Meeting.MinuteTaker", 200);
        Conclusions = Text.Prose(minutes.Conclusions, "Boards.Meeting.Conclusions", 8000);
        _attendances.RemoveAll(a => minutes.Presences.All(p => p.PersonId != a.PersonId));
        foreach (var (person, presence) in minutes.Presences)
            if (_attendances.Find(a => a.PersonId == person) is { } known) known.Mark(presence);
            else _attendances.Add(new(Id, person, presence));
    }

    /// <exception cref="RuleBroken">See <see cref="WhyNotKeepSigned"/>.</exception>
    public void KeepSigned(EditorialBoard board, StoredFile minutes, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotKeepSigned(stamp.Actor, board.AgencyId));
        SignedMinutes = minutes;
    }

    private void Take(MeetingCall call)
    {
        (StartsAt, Place, Agenda) = (call.StartsAt, Text.Required(call.Place, "Boards.Meeting.Place"), Text.Prose(call.Agenda, "Boards.Meeting.Agenda", 4000));
    }

    private IEnumerable<Refusal> WhatIsWrong(EditorialBoard board, MeetingMinutes minutes, Stamp stamp)
    {
        var sitting = board.On(Day).Select(a => a.PersonId).ToHashSet();
        if (minutes.EndedAt <= StartsAt || minutes.EndedAt > stamp.At) yield return new("Boards.Meeting.EndsWrongly", StartsAt);
        if (!sitting.SetEquals(minutes.Presences.Select(p => p.PersonId))) yield return new("Boards.Meeting.WholeBoard", Day);
        if (!minutes.Presences.Any(p => p.PersonId == minutes.ChairId && p.Presence is Presence.Came)) yield return new("Boards.Meeting.ChairDidNotCome");
    }
}

/// <summary>Someone of the board at a meeting, or not.</summary>
public sealed class MeetingAttendance
{
    private MeetingAttendance() { }

    internal MeetingAttendance(Guid meetingId, Guid personId, Presence presence) => (Id, MeetingId, PersonId, Presence) = (Guid.CreateVersion7(), meetingId, personId, presence);

    public Guid Id { get; private set; }
    public Guid MeetingId { get; private set; }
    public Guid PersonId { get; private set; }
    public Presence Presence { get; private set; }

    internal void Mark(Presence presence) => Presence = presence;
}

/// <param name="StartsAt">UTC instant.</param>
/// <param name="Agenda">One item a line.</param>
public sealed record MeetingCall(DateTime StartsAt, string Place, string Agenda);

/// <param name="EndedAt">UTC instant, after the start and not in the future.</param>
/// <param name="ChairId">One of those who came.</param>
/// <param name="Presences">Everyone who sat on the board that day.</param>
public sealed record MeetingMinutes(DateTime EndedAt, Guid? ChairId, string MinuteTaker, string Conclusions, IReadOnlyList<(Guid PersonId, Presence Presence)> Presences);
