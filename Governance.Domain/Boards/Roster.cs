using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>Who sits where and when on one board: every appointment it ever had.</summary>
internal sealed class Roster(List<Appointment> appointments)
{
    internal IEnumerable<Appointment> On(DateOnly day) => appointments.Where(a => a.Period.Contains(day)).OrderBy(a => a.Post).ThenBy(a => a.SeatNumber);

    /// <summary>See <see cref="EditorialBoard.SeatsOn"/>.</summary>
    internal IEnumerable<(BoardPost Post, int Number, Appointment? Holder)> SeatsOn(DateOnly day) =>
        from post in Enum.GetValues<BoardPost>()
        let latest = appointments.Where(a => a.Post == post && a.Period.From <= day).GroupBy(a => a.SeatNumber).Select(g => g.MaxBy(a => a.Period.From)!)
        from number in latest.Where(a => a.Period.Contains(day) || a.EndDecisionId is null).Select(a => a.SeatNumber).DefaultIfEmpty(1).Order()
        select (post, number, On(day).FirstOrDefault(a => a.Post == post && a.SeatNumber == number));

    internal List<Appointment> Of(IEnumerable<Guid> ids) => [.. appointments.Where(a => ids.Contains(a.Id))];

    internal Appointment? Find(Guid id) => appointments.Find(a => a.Id == id);

    /// <summary>The seat it would take: the one it must be, or the first of the post that is free all the time.</summary>
    internal int SeatFor(Seating seating)
    {
        if (seating.Seat is { } wanted) return wanted;
        var taken = appointments.Where(a => a.Post == seating.Holder.Post && a.Period.Overlaps(seating.Period)).Select(a => a.SeatNumber).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).First(n => !taken.Contains(n));
    }

    /// <summary>Why someone cannot be seated so beside those who stay.</summary>
    /// <param name="leaving">Appointments that end on <paramref name="day"/> by the same decision.</param>
    internal IEnumerable<Refusal> WhyNotSeat(Seating seating, IReadOnlyCollection<Appointment> leaving, DateOnly day)
    {
        if (!seating.HasTime) yield break; // said elsewhere
        var beside = appointments.Where(a => a.Period.Overlaps(seating.Period) && !(leaving.Contains(a) && day <= seating.From)).ToList();
        if (beside.Any(a => a.PersonId == seating.Holder.PersonId)) yield return new("Boards.AlreadyOnTheBoard", seating.Holder.PersonName);
        if (seating.Holder.Post is BoardPost.Head && beside.Any(a => a.Post is BoardPost.Head)) yield return new("Boards.HeadSeatHeld", LegalBasis.Regulation(10, 3));
        else if (seating.Seat is { } seat && beside.Any(a => a.Post == seating.Holder.Post && a.SeatNumber == seat))
            yield return new("Boards.SeatHeld", new Term($"Boards.BoardPost.{seating.Holder.Post}"), seat, seating.From);
    }
}
