using Governance.Domain.Common;

namespace Governance.Domain.Editorial.Checking;

/// <summary>
/// Why something that a check found may stand in a work: bound to that very thing in that edition, so that it holds for the
/// revisions that still say it and for nothing else. Never changed; taken back by name.
/// </summary>
public sealed class Justification
{
    private Justification() { }

    /// <param name="finding">Of a kind that may be justified.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotJustify"/>; Common.Required without a reason.</exception>
    public Justification(Edition edition, Finding finding, string reason, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotJustify(stamp.Actor, edition.AgencyId, finding.Code));
        Id = Guid.CreateVersion7();
        (EditionId, Code, Print, What) = (edition.Id, finding.Code, finding.Print, finding.Why.Name);
        (Reason, RevisionNumber) = (Text.Required(reason, "Editorial.Justify.Reason", 1000), edition.LatestNumber);
        (PersonId, ByName, At) = (stamp.Actor.PersonId!.Value, stamp.Actor.Name, stamp.At);
    }

    public Guid Id { get; private set; }
    public Guid EditionId { get; private set; }
    public CheckCode Code { get; private set; }

    /// <summary>Of the finding (see <see cref="Finding.Print"/>): what was found is not written down a second time.</summary>
    public string Print { get; private set; } = "";

    /// <summary>Resource name of the sentence that was answered.</summary>
    public string What { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>The revision that said it when it was justified.</summary>
    public int RevisionNumber { get; private set; }

    public Guid PersonId { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>UTC instant from which it counts no longer; null while it counts.</summary>
    public DateTime? TakenBackAt { get; private set; }

    public string? TakenBackByName { get; private set; }
    public int Version { get; private set; }

    /// <returns>Access.NoPower to whoever may not write there; Editorial.Justify.NotThis for a kind that no reason excuses.</returns>
    public static Refusal? WhyNotJustify(Actor actor, Guid agencyId, CheckCode code) =>
        Article.WhyNotWrite(actor, agencyId) ?? (CheckKind.Of(code).MayBeJustified ? null : new Refusal("Editorial.Justify.NotThis", CheckKind.Of(code).Basis));

    /// <exception cref="RuleBroken">Access.NoPower; Editorial.Justify.TakenBack the second time.</exception>
    public void TakeBack(Guid agencyId, Stamp stamp)
    {
        Refusal.ThrowIfAny(Article.WhyNotWrite(stamp.Actor, agencyId) ?? (TakenBackAt is null ? null : new Refusal("Editorial.Justify.TakenBack", TakenBackByName!)));
        (TakenBackAt, TakenBackByName) = (stamp.At, stamp.Actor.Name);
    }
}
