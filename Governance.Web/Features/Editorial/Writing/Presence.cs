using Governance.Domain.Common;

namespace Governance.Web.Features.Editorial.Writing;

/// <summary>Someone who has a work open.</summary>
/// <param name="Hand">The window.</param>
/// <param name="WritingSince">UTC instant of the first change since it was opened; null for who only reads.</param>
/// <param name="IsConnected">Whether the browser is there; a broken connection keeps its place for some minutes.</param>
public sealed record Visitor(Guid Hand, Guid PersonId, string Name, DateTime? WritingSince, bool IsConnected);

/// <summary>Who has which work open on this node. Nodes do not tell each other: between them the revision's number decides.</summary>
public sealed class Presence(TimeProvider clock)
{
    private static readonly TimeSpan TimeToPutAway = TimeSpan.FromSeconds(3);
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, List<Seat>> _rooms = [];

    /// <param name="work">Id of the edition.</param>
    /// <param name="onChange">Told whenever someone comes, goes, begins to write, takes over or saves; not for the seat's own doing.</param>
    public Seat Sit(Guid work, Actor actor, Func<Task> onChange)
    {
        var seat = new Seat(this, work, Guid.CreateVersion7(), actor.PersonId ?? Guid.Empty, actor.Name, onChange);
        lock (_lock)
        {
            if (!_rooms.TryGetValue(work, out var room)) _rooms[work] = room = [];
            room.Add(seat);
        }
        Tell(seat);
        return seat;
    }

    internal IReadOnlyList<Visitor> Others(Seat seat)
    {
        lock (_lock) return [.. Room(seat).Where(s => s != seat).Select(s => new Visitor(s.Hand, s.PersonId, s.Name, s.WritingSince, s.IsConnected))];
    }

    /// <summary>False when someone else writes already.</summary>
    internal bool Begin(Seat seat)
    {
        lock (_lock)
        {
            if (Room(seat).Any(s => s != seat && s.WritingSince is not null)) return false;
            if (seat.WritingSince is not null) return true;
            seat.WritingSince = clock.UtcNow();
        }
        Tell(seat);
        return true;
    }

    /// <summary>Whoever wrote until now has some seconds to put away what is still in the browser.</summary>
    internal async Task TakeOverAsync(Seat seat)
    {
        Seat[] others;
        lock (_lock)
        {
            others = [.. Room(seat).Where(s => s != seat)];
            foreach (var other in others) other.WritingSince = null;
            seat.WritingSince = clock.UtcNow();
        }
        try { await Task.WhenAll(others.Select(o => o.ToldAsync())).WaitAsync(TimeToPutAway, clock); }
        catch (TimeoutException)
        {
            // Its browser is gone; what it sends later becomes a side draft.
        }
    }

    internal void Rest(Seat seat)
    {
        lock (_lock) seat.WritingSince = null;
        Tell(seat);
    }

    internal void Leave(Seat seat)
    {
        lock (_lock)
        {
            if (!_rooms.TryGetValue(seat.Work, out var room)) return;
            room.Remove(seat);
            if (room.Count == 0) _rooms.Remove(seat.Work);
        }
        Tell(seat);
    }

    /// <summary>Outside the lock: who is told may ask in turn.</summary>
    internal void Tell(Seat seat)
    {
        Seat[] others;
        lock (_lock) others = [.. Room(seat).Where(s => s != seat)];
        foreach (var other in others) _ = other.ToldAsync();
    }

    /// <summary>Something was saved from a page that has no seat.</summary>
    public void TellSaved(Guid work)
    {
        Seat[] all;
        lock (_lock) all = [.. _rooms.GetValueOrDefault(work) ?? []];
        foreach (var seat in all) _ = seat.ToldAsync();
    }

    private List<Seat> Room(Seat seat) => _rooms.GetValueOrDefault(seat.Work) ?? [];
}

/// <summary>One window's place at a work; given up by disposing it.</summary>
public sealed class Seat : IDisposable
{
    private readonly Presence _presence;
    private readonly Func<Task> _onChange;

    internal Seat(Presence presence, Guid work, Guid hand, Guid personId, string name, Func<Task> onChange) =>
        (_presence, Work, Hand, PersonId, Name, _onChange) = (presence, work, hand, personId, name, onChange);

    internal Guid Work { get; }
    internal Guid PersonId { get; }
    internal string Name { get; }
    internal bool IsConnected { get; private set; } = true;
    public Guid Hand { get; }

    /// <summary>UTC instant; null while this window only reads.</summary>
    public DateTime? WritingSince { get; internal set; }

    public IReadOnlyList<Visitor> Others => _presence.Others(this);

    /// <summary>Who writes in another window; null when nobody does.</summary>
    public Visitor? Writer => Others.FirstOrDefault(v => v.WritingSince is not null);

    /// <returns>False when someone else writes already: then it takes <see cref="TakeOverAsync"/>.</returns>
    public bool Begin() => _presence.Begin(this);

    public Task TakeOverAsync() => _presence.TakeOverAsync(this);

    /// <summary>What was written is saved: anyone may begin.</summary>
    public void Rest() => _presence.Rest(this);

    /// <summary>Says that something was saved: who has it open looks again.</summary>
    public void TellSaved() => _presence.Tell(this);

    internal void Connected(bool isConnected)
    {
        IsConnected = isConnected;
        _presence.Tell(this);
    }

    internal Task ToldAsync() => _onChange();

    public void Dispose() => _presence.Leave(this);
}
