using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

/// <summary>Where a request stands.</summary>
public enum RequestState
{
    Waiting,
    Approved,
    SentBack,
    Refused,
    Withdrawn,
}

/// <summary>
/// One thing put up for decision, bound to its bytes (Điều 20.2). The thing itself calls the verbs, after its own rules:
/// a request decided past it would put nothing before the public.
/// </summary>
public sealed class ApprovalRequest
{
    private readonly List<Decision> _decisions = [];

    private ApprovalRequest() { }

    internal ApprovalRequest(IApprovable subject, DateTime dueAt, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (SubjectId, SubjectKind, AgencyId, Title, Hash) = (subject.Id, subject.Kind, subject.AgencyId, subject.Title, subject.Hash);
        FoldedTitle = Text.Fold(Title);
        (RequestedBy, RequestedByName, RequestedAt, DueAt) = (stamp.Actor.PersonId!.Value, stamp.Actor.Name, stamp.At, dueAt);
    }

    public Guid Id { get; private set; }
    public Guid SubjectId { get; private set; }
    public string SubjectKind { get; private set; } = "";
    public Guid AgencyId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The title folded for search (see <see cref="Text.Fold"/>).</summary>
    public string FoldedTitle { get; private set; } = "";

    public string Hash { get; private set; } = "";
    public RequestState State { get; private set; }
    public Guid RequestedBy { get; private set; }
    public string RequestedByName { get; private set; } = "";

    /// <summary>UTC instant.</summary>
    public DateTime RequestedAt { get; private set; }

    /// <summary>UTC instant by which it should be decided, counted in working time.</summary>
    public DateTime DueAt { get; private set; }

    public IReadOnlyList<Decision> Decisions => _decisions;
    public int Version { get; private set; }

    /// <summary>Approvals.NotWaiting when it is decided already; Access.NoPower without approval power there on that day, own or delegated.</summary>
    public Refusal? WhyNotDecide(Actor actor) =>
        State is not RequestState.Waiting
            ? new Refusal("Approvals.NotWaiting", new Term($"Approvals.RequestState.{State}"))
            : actor.WhyNot(Power.Approve, AgencyId, LegalBasis.Regulation(20, 2), Matter.Works);

    internal Decision Approve(Stamp stamp) => Decide(DecisionKind.Approved, RequestState.Approved, null, null, stamp);

    internal Decision SendBack(DecisionReason reason, string? text, Stamp stamp) => Decide(DecisionKind.SentBack, RequestState.SentBack, reason, text, stamp);

    internal Decision Refuse(DecisionReason reason, string? text, Stamp stamp) => Decide(DecisionKind.Refused, RequestState.Refused, reason, text, stamp);

    internal void Withdraw(Stamp stamp)
    {
        _decisions.Add(new Decision(this, DecisionKind.Withdrawn, null, null, null, stamp));
        State = RequestState.Withdrawn;
    }

    private Decision Decide(DecisionKind kind, RequestState state, DecisionReason? reason, string? text, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotDecide(stamp.Actor));
        var decision = new Decision(this, kind, stamp.Actor.GrantFor(Power.Approve, AgencyId, Matter.Works), reason, text, stamp);
        _decisions.Add(decision);
        State = state;
        return decision;
    }
}
