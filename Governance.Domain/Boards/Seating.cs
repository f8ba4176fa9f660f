using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>Someone a decision seats: from when, until when, and on which seat when it must be that very one.</summary>
/// <param name="Seat">Null = the first free one of the post.</param>
/// <param name="Until">First day no longer in it; null = open.</param>
internal sealed record Seating(SeatHolder Holder, DateOnly From, DateOnly? Until, int? Seat = null)
{
    /// <summary>Whether it ends after it begins; only then there is a <see cref="Period"/>.</summary>
    internal bool HasTime => !(Until <= From);

    internal Period Period => new(From, Until);
}
