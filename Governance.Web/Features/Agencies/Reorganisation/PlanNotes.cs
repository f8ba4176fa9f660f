using Governance.Domain.Agencies;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>What each row that a plan changes is called in the lists, and where it is read.</summary>
internal sealed class PlanNotes
{
    private static readonly PlanNote None = new(Consequence.Other, "", "", null);
    private readonly Dictionary<object, PlanNote> _notes = new(ReferenceEqualityComparer.Instance);

    internal PlanNote Of(object row) => _notes.GetValueOrDefault(row, None);

    /// <summary>A later word on the same row takes the place of the earlier.</summary>
    internal void Add(object row, Consequence kind, Agency agency, string what, string? link = null) =>
        _notes[row] = new(kind, agency.Name, what, link ?? $"/co-quan/{agency.Code}");
}

internal sealed record PlanNote(Consequence Kind, string Agency, string What, string? Link);
