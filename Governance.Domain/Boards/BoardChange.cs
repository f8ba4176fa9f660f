namespace Governance.Domain.Boards;

/// <summary>What a restructuring decision does.</summary>
/// <param name="Ending">Appointments that end the day it takes effect.</param>
/// <param name="Starting">Who sits where from that day.</param>
/// <param name="Secretary">A person who stays on the board and has the secretary's task from that day; null = no change, unless someone in <paramref name="Starting"/> has it.</param>
public sealed record BoardChange(IReadOnlyList<Guid> Ending, IReadOnlyList<SeatHolder> Starting, Guid? Secretary = null);
