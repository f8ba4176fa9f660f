using Governance.Domain.Boards;

namespace Governance.Web.Features.Boards.Decisions;

/// <summary>What a decision does to a board, while it is being typed.</summary>
public sealed class ChangeDraft(DecisionKind kind)
{
    public DecisionKind Kind { get; } = kind;
    public HashSet<Guid> Leaving { get; } = [];
    public List<SeatDraft> Coming { get; } = [];

    /// <summary>Who takes the seat of which appointment.</summary>
    public Dictionary<Guid, SeatDraft> Successors { get; } = [];

    /// <summary>Last day of each renewed appointment; null = open.</summary>
    public Dictionary<Guid, DateOnly?> Renewals { get; } = [];

    public Guid? Secretary { get; set; }

    /// <summary>What a draft would do, to be changed.</summary>
    public static ChangeDraft Of(DecisionKind kind, BoardChange change)
    {
        var draft = new ChangeDraft(kind) { Secretary = change.Secretary };
        draft.Leaving.UnionWith(change.Ending);
        draft.Coming.AddRange(change.Starting.Select(SeatDraft.Of));
        foreach (var r in change.Replacing ?? []) draft.Successors[r.AppointmentId] = SeatDraft.Of(r.Successor);
        foreach (var r in change.Renewing ?? []) draft.Renewals[r.AppointmentId] = r.Until?.AddDays(-1);
        return draft;
    }

    public BoardChange ToChange() => Kind switch
    {
        DecisionKind.Replacement => new([], [], Replacing: [.. Successors.Where(s => s.Value.Holder is not null).Select(s => new Replacement(s.Key, s.Value.Holder!))]),
        DecisionKind.Extension => new([], [], Renewing: [.. Renewals.Select(r => new Renewal(r.Key, r.Value?.AddDays(1)))]),
        DecisionKind.Ending => new([.. Leaving], []),
        DecisionKind.Dissolution => new([], []),
        _ => new([.. Leaving], SeatDraft.Holders(Coming), Secretary),
    };

    /// <summary>What stands no longer in the list of that day is chosen no longer.</summary>
    public void KeepOnly(IReadOnlySet<Guid> appointments)
    {
        Leaving.IntersectWith(appointments);
        foreach (var gone in Successors.Keys.Where(id => !appointments.Contains(id)).ToList()) Successors.Remove(gone);
        foreach (var gone in Renewals.Keys.Where(id => !appointments.Contains(id)).ToList()) Renewals.Remove(gone);
    }

    /// <summary>Who sits on the day it takes effect, for the composition card.</summary>
    public IReadOnlyList<(BoardPost Post, Standing Standing)> Sitting(BoardView? board) => Kind is DecisionKind.Dissolution ? [] :
    [
        .. (board?.Seats ?? []).Where(s => s.Holder is { } h && !Leaving.Contains(h.AppointmentId) && Successors.GetValueOrDefault(h.AppointmentId)?.Holder is null).Select(s => (s.Post, s.Holder!.Standing)),
        .. SeatDraft.Holders([.. Coming, .. Successors.Values]).Select(h => (h.Post, h.Standing)),
    ];
}

/// <summary>The decisions of a board's menu, by the word in the address.</summary>
public static class DecisionWays
{
    public static IReadOnlyList<(DecisionKind Kind, string Word)> All { get; } =
    [
        (DecisionKind.Restructuring, "kien-toan"), (DecisionKind.Replacement, "thay-the"), (DecisionKind.Extension, "gia-han"), (DecisionKind.Ending, "thoi"), (DecisionKind.Dissolution, "giai-the"),
    ];

    /// <summary>Restructuring, which can do everything, for what cannot be read.</summary>
    public static DecisionKind Read(string? word) => All.FirstOrDefault(w => w.Word == word) is { Word: not null } way ? way.Kind : DecisionKind.Restructuring;
}
