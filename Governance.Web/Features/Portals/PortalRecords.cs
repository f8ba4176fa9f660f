using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Portals;

namespace Governance.Web.Features.Portals;

/// <summary>Whether a portal shows what was approved.</summary>
public enum PortalState
{
    /// <summary>No release yet.</summary>
    Unpublished,

    /// <summary>Something approved is not yet verified.</summary>
    Waiting,

    /// <summary>Something was tried in vain and is tried again.</summary>
    Failing,
    UpToDate,
}

/// <summary>What the register asks for; its fields stand in the page's address.</summary>
/// <param name="Gone">Also portals of agencies that no longer exist.</param>
/// <param name="Page">From 1.</param>
/// <param name="Agencies">Only of these; null = of all. Not part of the address.</param>
public sealed record PortalFilter(string? Search = null, AgencyLevel? Level = null, PortalState? State = null, bool Gone = false, int Page = 1, IReadOnlyList<Guid>? Agencies = null)
{
    public const int PageSize = 20;
}

/// <param name="Host">The name it holds today; null = none.</param>
/// <param name="Release">Number of the current release; null = none.</param>
public sealed record PortalRow(Guid Id, string AgencyName, AgencyLevel Level, string? Host, int? Release, DateTime? ReleasedAt, int Pending, int Failing)
{
    public PortalState State => Failing > 0 ? PortalState.Failing : Pending > 0 ? PortalState.Waiting : Release is null ? PortalState.Unpublished : PortalState.UpToDate;
}

public sealed record PortalList(IReadOnlyList<PortalRow> Rows, int Total);

/// <summary>One portal with what stands in its page frame.</summary>
/// <param name="WhyNotRun">Why this person may not change or publish it; null when they may.</param>
public sealed record PortalView(Guid Id, Guid AgencyId, string AgencyName, string Name, PortalKind Kind, string ResponsiblePerson, string Address, string Phone, string Email,
    StoredFile? Logo, int Version, Refusal? WhyNotRun);

public sealed record SectionRow(Guid Id, string Name, string Slug, string? CategoryName, int Published);

public sealed record HostRow(Guid Id, string Host, Period Period, string Basis, Confidence Confidence);

public sealed record ReleaseRow(int Number, string Manifest, int FilesWritten, DateTime At);

/// <param name="Title">Of the work that was approved; null for a whole portal.</param>
public sealed record OutboxRow(Guid Id, OutboxReason Reason, Guid? ArticleId, string? Title, DateTime Enqueued, DateTime? Built, DateTime? Live, DateTime? Verified, int Attempts, string? LastError);
