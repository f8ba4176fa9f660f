using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>
/// Ủy quyền: one person signs in another's place, in these agencies and matters, for a time, from a signed paper. It gives nothing
/// by itself: <see cref="Authority.FromDelegation"/> reads it together with what its giver holds on the day.
/// </summary>
public sealed class Delegation
{
    private readonly List<DelegatedMatter> _scope = [];

    private Delegation() { }

    internal Delegation(Guid fromPersonId, DelegationTerms terms)
    {
        Id = Guid.CreateVersion7();
        (FromPersonId, ToPersonId, Form, UpTo, Period, DecisionDate, Scan) = (fromPersonId, terms.ToPersonId, terms.Form, terms.UpTo, new(terms.From, terms.Until), terms.DecisionDate, terms.Scan);
        FromTitle = Text.Required(terms.FromTitle, "Access.Delegation.FromTitle", 200);
        ToTitle = Text.Required(terms.ToTitle, "Access.Delegation.ToTitle", 200);
        DecisionNumber = Text.Required(terms.DecisionNumber, "Access.Delegation.Number", 100);
        _scope.AddRange(terms.Scope.Select(s => new DelegatedMatter(Id, s.AgencyId, s.Matter)));
    }

    public Guid Id { get; private set; }
    public Guid FromPersonId { get; private set; }
    public Guid ToPersonId { get; private set; }
    public SigningForm Form { get; private set; }

    /// <summary>Title of who delegates, as on the paper ("Giám đốc").</summary>
    public string FromTitle { get; private set; } = "";

    /// <summary>Title of who signs ("Phó Giám đốc").</summary>
    public string ToTitle { get; private set; } = "";

    /// <summary>Largest amount that may be signed at one time, whole đồng; null = no bound.</summary>
    public long? UpTo { get; private set; }

    public Period Period { get; private set; }
    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecisionDate { get; private set; }
    public StoredFile? Scan { get; private set; }

    /// <summary>First day on which it no longer counts; null while nobody revoked it.</summary>
    public DateOnly? RevokedFrom { get; private set; }

    /// <summary>Why it was revoked.</summary>
    public string? RevokeReason { get; private set; }

    public IReadOnlyList<DelegatedMatter> Scope => _scope;
    public int Version { get; private set; }

    /// <summary>Whether it counts on that day, as far as the paper goes.</summary>
    public bool IsInForceOn(DateOnly day) => Period.Contains(day) && (RevokedFrom is null || day < RevokedFrom);

    /// <summary>The days on which it counts, as far as the paper goes; null when it was revoked before it began.</summary>
    public Period? Effective =>
        RevokedFrom is not { } revoked || Period.Until <= revoked ? Period
        : revoked <= Period.From ? null : Period.EndedOn(revoked);

    internal void Revoke(DateOnly from, string reason) => (RevokedFrom, RevokeReason) = (from, Text.Required(reason, "Access.Delegation.RevokeReason"));
}

/// <summary>One matter of one agency within a delegation.</summary>
public sealed record DelegatedMatter(Guid DelegationId, Guid AgencyId, Matter Matter);

/// <summary>Where and about what someone else shall sign.</summary>
public sealed record DelegationScope(Guid AgencyId, Matter Matter);

/// <summary>What stands on the signed paper.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day no longer in it; null = open, which only a deputy signing for the head may be given.</param>
/// <param name="UpTo">Largest amount that may be signed at one time, whole đồng, above 0; null = no bound.</param>
public sealed record DelegationTerms(
    Guid ToPersonId, IReadOnlyList<DelegationScope> Scope, long? UpTo, DateOnly From, DateOnly? Until,
    SigningForm Form, string FromTitle, string ToTitle, string DecisionNumber, DateOnly DecisionDate, StoredFile? Scan = null);
