using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>What one person is to be told of a session: the seat, what has changed about it, or that it is gone.</summary>
/// <param name="AttendanceId">Each seat given has its own, so that who was taken off and is invited again is told anew.</param>
/// <param name="Sequence">From 0, one more each time this seat is spoken of: calendars take the highest.</param>
/// <param name="IsCancelled">The seat, or the whole session, is off.</param>
public sealed record Invitation(Guid AttendanceId, Guid PersonId, int Sequence, bool IsCancelled);

public sealed partial class TrainingSession
{
    private readonly List<Invitation> _takenBack = [];

    /// <summary>UTC instant of "Gửi giấy mời"; from then on everyone hears by themselves of a seat, a change and a cancellation.</summary>
    public DateTime? InvitationsSentAt { get; private set; }

    /// <summary>How often what the invitations say has changed.</summary>
    public int InvitationEdition { get; private set; }

    /// <summary>Why the invitations may not be sent: as <see cref="WhyNotChange"/>, sent already, over, or nobody has a seat.</summary>
    public Refusal? WhyNotSendInvitations(Actor actor) =>
        WhyNotChange(actor)
        ?? (InvitationsSentAt is { } at ? new Refusal("Training.InvitationsSent", at) : null)
        ?? (actor.Day > LastDay ? new Refusal("Training.AlreadyOver", LastDay) : null)
        ?? (Seated.Any() ? null : new Refusal("Training.NobodyInvited"));

    /// <exception cref="RuleBroken">See <see cref="WhyNotSendInvitations"/>.</exception>
    public void SendInvitations(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSendInvitations(stamp.Actor));
        InvitationsSentAt = stamp.At;
    }

    /// <summary>Who is to be told what they do not know yet; each is handed out once. Nobody is told before the invitations were sent, nor after the last day.</summary>
    public IReadOnlyList<Invitation> TakeInvitations(Stamp stamp)
    {
        if (InvitationsSentAt is null || stamp.Day > LastDay) return [];
        List<Invitation> due = [.. _takenBack, .. _attendances.Select(a => a.Tell(InvitationEdition, isOff: a.IsWaiting || State is SessionState.Cancelled)).OfType<Invitation>()];
        _takenBack.Clear();
        return due;
    }
}
