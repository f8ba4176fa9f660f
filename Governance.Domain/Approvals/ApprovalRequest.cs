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

    /// <summary>A second signature that did not come in time.</summary>
    Lapsed,
}

/// <summary>What a queue shows of a request beside its title; says nothing about what is approved.</summary>
/// <param name="RevisionNumber">Of the bytes asked about.</param>
/// <param name="ChangeLine">What differs from what is live, as a queue shows it in a line, at most <see cref="ApprovalRequest.ChangeLimit"/> characters; empty for what is new.</param>
/// <param name="Failing">Checks not passed when it was asked; null = not counted.</param>
public sealed record RequestFacts(Guid PortalId, Guid SectionId, string Language, int RevisionNumber, string Authors, string ChangeLine = "", int? Failing = null, bool IsFirstWork = false);

/// <summary>
/// One thing put up for decision, bound to its bytes (Điều 20.2). The thing itself calls the verbs, after its own rules:
/// a request decided past it would put nothing before the public.
/// </summary>
public sealed partial class ApprovalRequest
{
    public const int AuthorsLimit = 300, ChangeLimit = 400;

    private readonly List<Decision> _decisions = [];
    private readonly List<RequestWait> _waits = [];

    private ApprovalRequest() { }

    internal ApprovalRequest(IApprovable subject, RequestKind kind, IReadOnlyCollection<RequestFlag> flags, DateTime? publishAt, RoutePlan plan, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (SubjectId, SubjectKind, AgencyId, Title, Hash) = (subject.Id, subject.Kind, subject.AgencyId, subject.Title, subject.Hash);
        (Kind, IsSensitive, IsFirstWork, PublishAt) = (kind, flags.Contains(RequestFlag.Sensitive), flags.Contains(RequestFlag.FirstWork), publishAt);
        FoldedTitle = Text.Fold(Title);
        (RequestedBy, RequestedByName, RequestedAt) = (stamp.Actor.PersonId!.Value, stamp.Actor.Name, stamp.At);
        Steps = plan.Steps;
        Reach(1, plan.Due, stamp.At);
    }

    public Guid Id { get; private set; }
    public Guid SubjectId { get; private set; }
    public string SubjectKind { get; private set; } = "";
    public RequestKind Kind { get; private set; }
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

    /// <summary>UTC instant by which the present step should be done, counted in working time.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>UTC instant for which publication is asked; null = as soon as it is approved.</summary>
    public DateTime? PublishAt { get; private set; }

    public bool IsSensitive { get; private set; }
    public bool IsFirstWork { get; private set; }
    public Guid? PortalId { get; private set; }
    public Guid? SectionId { get; private set; }
    public string? Language { get; private set; }

    /// <summary>Null on requests from before this was kept: then the revision is found by its hash.</summary>
    public int? RevisionNumber { get; private set; }

    public string? Authors { get; private set; }
    public string? ChangeLine { get; private set; }
    public int? Failing { get; private set; }

    /// <summary>The way as it was when the request was made; empty on requests from before routes: one step for whoever may approve.</summary>
    public IReadOnlyList<RouteStep> Steps { get; private set; } = [];

    /// <summary>The present step, from 1.</summary>
    public int StepNumber { get; private set; } = 1;

    /// <summary>For whom it waits; empty once it is decided.</summary>
    public IReadOnlyList<RequestWait> Waits => _waits;

    public IReadOnlyList<Decision> Decisions => _decisions;
    public int Version { get; private set; }

    public int StepCount => Math.Max(1, Steps.Count);
    public bool IsLastStep => StepNumber >= StepCount;
    public RouteStep Step => Steps.Count == 0 ? Route.Reference([])[0] : Steps[StepNumber - 1];

    /// <summary>Whoever has agreed at some step; told when what they agreed to changes.</summary>
    public IEnumerable<Guid> AgreedBy => _decisions.Where(d => d.Kind is DecisionKind.Passed or DecisionKind.Approved or DecisionKind.Emergency).Select(d => d.PersonId).Distinct();

    /// <summary>Puts down what a queue shows of it.</summary>
    public void Show(RequestFacts facts)
    {
        (PortalId, SectionId, Language, RevisionNumber, Failing) = (facts.PortalId, facts.SectionId, facts.Language, facts.RevisionNumber, facts.Failing);
        (Authors, ChangeLine, IsFirstWork) = (Short(facts.Authors, AuthorsLimit), facts.ChangeLine, facts.IsFirstWork);
    }

    private void Reach(int step, DueTime due, DateTime at)
    {
        StepNumber = step;
        DueAt = due(at, Step.Hours);
        _waits.Clear();
        _waits.AddRange(Step.Party.Marks(AgencyId).Distinct().Select(mark => new RequestWait(Id, mark)));
        Release();
    }

    private void End(RequestState state)
    {
        State = state;
        _waits.Clear();
        Release();
    }

    private static string Short(string text, int limit) => text.Length <= limit ? text : text[..(limit - 1)].TrimEnd() + "…";
}
