using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

/// <summary>What someone decided about a request.</summary>
public enum DecisionKind
{
    /// <summary>The last signature: it may go before the public.</summary>
    Approved,

    SentBack,
    Refused,

    /// <summary>Taken back by who had asked.</summary>
    Withdrawn,

    /// <summary>A step was signed; others follow.</summary>
    Passed,

    /// <summary>Signed for going live at once, before a second person.</summary>
    Emergency,

    /// <summary>Another hour was set for what is approved.</summary>
    Rescheduled,

    /// <summary>What is approved will not go live at its hour: the approval is void.</summary>
    Unscheduled,
}

/// <summary>Why a work is sent back or refused: the reasons real boards give.</summary>
public enum DecisionReason
{
    OutOfScope,
    Duplicate,
    ConfidentialOrInternal,

    /// <summary>Not authentic, not lawful or not good enough.</summary>
    NotGoodEnough,

    /// <summary>Another reason: then its text is required.</summary>
    Other,
}

/// <summary>Who decided what, when, in which capacity and about which bytes (Điều 20.2). Never changed.</summary>
public sealed class Decision
{
    private Decision() { }

    /// <exception cref="RuleBroken">Approvals.ReasonTextRequired for <see cref="DecisionReason.Other"/> without a text; Common.TooLong past 2,000 characters.</exception>
    internal Decision(ApprovalRequest request, DecisionKind kind, Grant? grant, DecisionReason? reason, string? text, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (RequestId, Kind, Step, Reason, Hash, At) = (request.Id, kind, request.StepNumber, reason, request.Hash, stamp.At);
        (PersonId, PersonName) = (stamp.Actor.PersonId!.Value, stamp.Actor.Name);
        (Capacity, CapacityDecision, SignedFor) = (grant?.Title, grant?.Decision, grant?.OnBehalf?.Signature);
        Explanation = Common.Text.Optional(text, "Approvals.Explanation", 2000);
        if (reason is DecisionReason.Other && Explanation is null) throw new RuleBroken(new Refusal("Approvals.ReasonTextRequired"));
    }

    public Guid Id { get; private set; }
    public Guid RequestId { get; private set; }
    public DecisionKind Kind { get; private set; }

    /// <summary>The step at which it was decided, from 1.</summary>
    public int Step { get; private set; } = 1;

    public Guid PersonId { get; private set; }
    public string PersonName { get; private set; } = "";

    /// <summary>Resource name of the post it was decided in, of who delegated where it was delegated; null when it was withdrawn by who had asked.</summary>
    public string? Capacity { get; private set; }

    /// <summary>The appointment or delegation behind that post, as text.</summary>
    public string? CapacityDecision { get; private set; }

    /// <summary>In whose place it was decided; null when in one's own right.</summary>
    public SignedFor? SignedFor { get; private set; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null for approvals and withdrawals.</summary>
    public DecisionReason? Reason { get; private set; }

    public string? Explanation { get; private set; }

    /// <summary>The bytes it is about (see <see cref="IApprovable.Hash"/>).</summary>
    public string Hash { get; private set; } = "";
}
