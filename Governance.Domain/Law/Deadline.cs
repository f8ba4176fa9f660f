using Governance.Domain.Common;

namespace Governance.Domain.Law;

/// <summary>How binding a day count is.</summary>
public enum DeadlineKind
{
    Law,
    Superseded,
    Practice,

    /// <summary>The product's own default, without a basis.</summary>
    Default,
}

/// <summary>A day count with its basis: a row, so that nothing of it is hard-coded.</summary>
public sealed class Deadline
{
    private Deadline() { }

    /// <param name="limit">How many <paramref name="unit"/>; null = none named ("promptly").</param>
    /// <param name="basis">Clauses as written in the reference data; empty for a default of our own.</param>
    public Deadline(string @event, int? limit, string unit, DeadlineKind kind, DateOnly? effectiveFrom, DateOnly? effectiveTo, string basis, Confidence? confidence)
    {
        Id = Guid.CreateVersion7();
        (Event, Limit, Unit, Kind, EffectiveFrom, EffectiveTo, Basis, Confidence) = (@event, limit, unit, kind, effectiveFrom, effectiveTo, basis, confidence);
    }

    public Guid Id { get; private set; }
    public string Event { get; private set; } = "";
    public int? Limit { get; private set; }

    /// <summary>"working days", "working hours", "days", "hours", "promptly".</summary>
    public string Unit { get; private set; } = "";

    public DeadlineKind Kind { get; private set; }
    public DateOnly? EffectiveFrom { get; private set; }
    public DateOnly? EffectiveTo { get; private set; }
    public string Basis { get; private set; } = "";
    public Confidence? Confidence { get; private set; }
}
