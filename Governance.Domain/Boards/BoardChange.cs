namespace Governance.Domain.Boards;

/// <summary>What a decision does to a board.</summary>
/// <param name="Ending">Appointments that end the day it takes effect.</param>
/// <param name="Starting">Who sits where from that day.</param>
/// <param name="Secretary">A person who stays on the board and has the secretary's task from that day; null = no change, unless someone in <paramref name="Starting"/> has it.</param>
/// <param name="Replacing">Who hands the very seat over to whom on that day.</param>
/// <param name="Renewing">Who goes on, on the same seat, when the appointment ends.</param>
public sealed record BoardChange(IReadOnlyList<Guid> Ending, IReadOnlyList<SeatHolder> Starting, Guid? Secretary = null,
    IReadOnlyList<Replacement>? Replacing = null, IReadOnlyList<Renewal>? Renewing = null);

/// <param name="AppointmentId">Of the one who leaves.</param>
/// <param name="Successor">Takes the post and the seat of the one who leaves, whatever post stands here.</param>
public sealed record Replacement(Guid AppointmentId, SeatHolder Successor);

/// <param name="AppointmentId">One with an end; the new one begins that very day.</param>
/// <param name="Until">First day no longer in it; null = open.</param>
public sealed record Renewal(Guid AppointmentId, DateOnly? Until = null);
