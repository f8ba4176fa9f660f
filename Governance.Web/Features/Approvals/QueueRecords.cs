using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Editorial;

namespace Governance.Web.Features.Approvals;

/// <summary>Which part of the queue is shown.</summary>
public enum QueueScope
{
    /// <summary>What waits for me: I am named for its step, and have no hand in it.</summary>
    Mine,

    /// <summary>All that waits in the boards whose drafts I read.</summary>
    All,
    Late,
}

/// <param name="Page">From 1.</param>
/// <param name="Search">Part of a title, with or without marks.</param>
/// <param name="Claimed">True = claimed by me; false = claimed by nobody.</param>
/// <param name="Failing">Only what did not pass its checks when it was submitted.</param>
public sealed record QueueFilter(QueueScope Scope = QueueScope.Mine, int Page = 1, string? Search = null, Guid? PortalId = null, RequestKind? Kind = null, RequestFlag? Flag = null, bool? Claimed = null, bool Failing = false)
{
    public const int PageSize = 20;

    /// <summary>Something narrows the scope.</summary>
    public bool IsNarrow => !string.IsNullOrWhiteSpace(Search) || PortalId is not null || Kind is not null || Flag is not null || Claimed is not null || Failing;
}

/// <summary>One row: what is needed to decide.</summary>
/// <param name="Hash">Of what is asked about; an approval from the row is bound to it.</param>
/// <param name="ChangeLine">What differs from what is live, in a line; null or empty where nothing is live or it was not kept.</param>
/// <param name="Failing">Checks not passed when it was submitted; null where they were not counted.</param>
/// <param name="ClaimedByName">Who works on it now; null when nobody does.</param>
public sealed record QueueRow(
    Guid RequestId, Guid EditionId, Guid ArticleId, Guid AgencyId, string Title, string SectionName, string PortalName, string RequestedByName, DateTime RequestedAt, DateTime DueAt, bool IsChange,
    string Hash, RequestKind Kind, string? Language, string? Authors, string? ChangeLine, int? Failing, bool IsSensitive, bool IsFirstWork, DateTime? PublishAt,
    int StepNumber, int StepCount, string StepName, Guid? ClaimedBy, string? ClaimedByName);

/// <param name="Leaderless">Boards of these rows for which nobody can approve today, by agency.</param>
/// <param name="Total">Counted up to <see cref="CountedUpTo"/>: a longer queue is not counted to its end.</param>
public sealed record QueuePageRows(IReadOnlyList<QueueRow> Rows, int Total, IReadOnlyDictionary<Guid, LeaderlessBoard> Leaderless)
{
    public const int CountedUpTo = 500;
}

/// <summary>All that is needed to decide one request.</summary>
/// <param name="Live">What the public sees now; null when nothing.</param>
/// <param name="Previous">What was submitted or live before this one; null for the first.</param>
public sealed record Review(
    Guid RequestId, Guid EditionId, Guid ArticleId, string Title, string Hash, RequestState State, string RequestedByName, DateTime RequestedAt, DateTime DueAt,
    string PortalName, Reading Asked, Reading? Live, Reading? Previous, IReadOnlyList<Refusal> Missing, Refusal? WhyNotApprove, Refusal? WhyNotDecide)
{
    public ReviewTerms Terms { get; init; } = null!;
}

/// <summary>What is asked beside the text, how far it has come, and who works on it.</summary>
/// <param name="ReplacedBy">Title of the work that is to take its place.</param>
/// <param name="Emergency">Why it went live before a second signature.</param>
/// <param name="Steps">Names of the steps with who may sign each; empty name = whoever may approve.</param>
/// <param name="ClaimedUntil">UTC instant; null when nobody works on it.</param>
/// <param name="WhyNotSignEmergency">Null for who may put it live at once.</param>
public sealed record ReviewTerms(
    RequestKind Kind, bool IsSensitive, bool IsFirstWork, Submission Asked, string? ReplacedBy, EmergencyView? Emergency, IReadOnlyList<RouteStep> Steps, int StepNumber,
    string? ClaimedByName, DateTime? ClaimedUntil, bool IsClaimedByMe, Refusal? WhyNotClaim, Refusal? WhyNotSignEmergency);

/// <param name="Until">UTC instant by which a second holder signs.</param>
public sealed record EmergencyView(string SignedByName, DateTime SignedAt, string Reason, DateTime Until);

/// <summary>What waits at one board; numbers only, for those of the province who do not read its drafts.</summary>
/// <param name="OldestDueAt">UTC instant.</param>
public sealed record BoardQueue(Guid AgencyId, string AgencyName, int Waiting, int Late, DateTime OldestDueAt, int OpenEmergencies);
