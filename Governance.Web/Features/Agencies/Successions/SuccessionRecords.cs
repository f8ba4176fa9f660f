using Governance.Domain.Common;

namespace Governance.Web.Features.Agencies.Successions;

/// <summary>Whom an agency follows and who follows it, as far as anyone has said.</summary>
/// <param name="Ended">First day on which the agency no longer exists; null = it has not ended.</param>
/// <param name="WhyNotEnter">Why the reader may not say who follows it, or null.</param>
public sealed record SuccessionView(Guid AgencyId, DateOnly? Ended, IReadOnlyList<SuccessionRow> Predecessors, IReadOnlyList<SuccessionRow> Successors, Refusal? WhyNotEnter)
{
    public static SuccessionView None { get; } = new(Guid.Empty, null, [], [], null);
}

/// <param name="Code">Of the other agency, as its name.</param>
/// <param name="Name">On the day on which the one follows the other.</param>
public sealed record SuccessionRow(Guid Id, string Code, string Name, DateOnly From, string Basis, DateOnly? SignedOn, string EnteredByName, DateTime? RetractedAt, string? RetractedByName, string? RetractReason);
