using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>One thing that follows from a plan.</summary>
/// <param name="Amount">Whole đồng that are left on a budget line; null for all others.</param>
/// <param name="Link">Address under which it is read; null = there is none yet.</param>
public sealed record ConsequenceRow(Consequence Kind, string Agency, string What, long? Amount = null, string? Link = null);

/// <summary>What would follow if the plan were applied now.</summary>
/// <param name="Fingerprint">Of all that was found: applying asks for it.</param>
public sealed record DryRun(IReadOnlyList<StepProblem> Problems, IReadOnlyList<ConsequenceRow> Items, string Fingerprint)
{
    /// <summary>As it is read on screen and paper to tell two results apart.</summary>
    public string Mark => Fingerprint[..8];
}

public sealed record PlanRow(Guid Id, string Title, DateOnly Day, PlanState State, string? DecisionNumber, int Agencies);

/// <param name="Name">On the day before the plan's, or of one that begins.</param>
/// <param name="NewName">Of one that stays and is renamed.</param>
public sealed record PlanLineRow(LineRole Role, string Code, string Name, string? NewName, AgencyLevel? Level, AgencyRef? Parent, string? Host, HostFate HostFate, AgencyRef? HostTo, DateOnly? RedirectUntil);

public sealed record PlanStepRow(Guid Id, StepKind Kind, IReadOnlyList<PlanLineRow> Lines);

public sealed record PlanView(Guid Id, string Province, PlanPaper Paper, PlanState State, string? Reference, string? AppliedByName, DateTime? AppliedAt, string? ClosedByName, DateTime? ClosedAt,
    IReadOnlyList<PlanStepRow> Steps, IReadOnlyList<ConsequenceRow> Effects, Refusal? WhyNotChange, Refusal? WhyNotRehearse, Refusal? WhyNotApply, Refusal? WhyNotReverse);

/// <summary>That an agency stands in a plan, and what becomes of it there.</summary>
public sealed record PlanMention(Guid Id, string Title, DateOnly Day, PlanState State, LineRole Role);
