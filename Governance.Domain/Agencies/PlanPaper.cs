using Governance.Domain.Common;

namespace Governance.Domain.Agencies;

/// <summary>What a plan rests on. All but title and day may follow until it is applied.</summary>
/// <param name="Day">First day of the new order.</param>
public sealed record PlanPaper(string Title, DateOnly Day, string? DecisionNumber = null, DateOnly? SignedOn = null, string? Signer = null, string? SignerTitle = null, StoredFile? Scan = null)
{
    /// <summary>Why nothing can rest on it today, or null: its day, what is missing of the decision, a signature to come.</summary>
    public Refusal? WhyNotInForce(DateOnly today) =>
        WhyNotAhead(today)
        ?? (DecisionNumber is null ? Missing("Agencies.DecisionNumber")
        : SignedOn is null ? Missing("Agencies.DecisionDate")
        : Signer is null ? Missing("Agencies.Signer")
        : SignerTitle is null ? Missing("Agencies.SignerTitle")
        : SignedOn > today ? new("Agencies.NotYetSigned", SignedOn)
        : null);

    internal Refusal? WhyNotAhead(DateOnly today) => Day <= today ? new("Agencies.PlanDayPassed", Day) : null;

    /// <summary>What a dry run goes by while the decision is not signed: as if it were signed today.</summary>
    internal PlanPaper Supposed(DateOnly today) => this with
    {
        DecisionNumber = DecisionNumber ?? "…",
        SignedOn = SignedOn is { } signed && signed <= today ? signed : today,
        Signer = Signer ?? "…",
        SignerTitle = SignerTitle ?? "…",
    };

    /// <summary>The same with every text cleaned.</summary>
    /// <exception cref="RuleBroken">Common.Required without a title; Common.TooLong.</exception>
    public PlanPaper Cleaned() => this with
    {
        Title = Text.Required(Title, "Agencies.Plan.Name", 300),
        DecisionNumber = Text.Optional(DecisionNumber, "Agencies.DecisionNumber", 100),
        Signer = Text.Optional(Signer, "Agencies.Signer", 200),
        SignerTitle = Text.Optional(SignerTitle, "Agencies.SignerTitle", 200),
    };

    private static Refusal Missing(string field) => new("Common.Required", new Term(field));
}
